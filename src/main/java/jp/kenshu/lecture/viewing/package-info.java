/**
 * How often lectures are watched: counts by talk, month and category, without anybody's name. What a single person has watched,
 * {@code lecture.course} knows, and tells nobody else.
 */
package jp.kenshu.lecture.viewing;
