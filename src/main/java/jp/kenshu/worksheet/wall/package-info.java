/**
 * The room in which the groups work: the wall that shows how far each has come, what staff say to groups and groups to
 * staff, the shared timer, time-up, and the projection for the 発表. What groups write is left to {@code worksheet}.
 */
package jp.kenshu.worksheet.wall;
