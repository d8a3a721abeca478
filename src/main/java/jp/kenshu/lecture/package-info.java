/**
 * The lecture archive: the talks that were recorded, to be watched, read and searched for years. Which talks there were is told
 * by the programme; where files lie and how they are handed out, by the storage.
 */
package jp.kenshu.lecture;
