/**
 * Finds what was said and shown in the lectures: in their titles, abstracts, captions and papers. What a lecture is and who may
 * see it, the archive itself says.
 */
package jp.kenshu.lecture.search;
