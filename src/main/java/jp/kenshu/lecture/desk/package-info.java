/**
 * Where the secretariat looks after the lecture archive: which talks are in it, their videos, captions and chapters, and who may see
 * them. How videos come in, {@code lecture.upload} knows.
 */
package jp.kenshu.lecture.desk;
