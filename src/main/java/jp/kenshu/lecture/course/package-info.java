/**
 * What people have truly watched: their place and their intervals, the courses made of lectures, and the certificate for a course.
 * What a lecture is and how it is played, the archive itself says.
 */
package jp.kenshu.lecture.course;
