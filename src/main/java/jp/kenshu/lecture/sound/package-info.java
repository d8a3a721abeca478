/**
 * The sound of a lecture by itself, for those who would rather listen. It is read out of the video as it is asked for and never kept;
 * the video, {@code lecture} knows.
 */
package jp.kenshu.lecture.sound;
