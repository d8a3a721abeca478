/**
 * What a group's sheet consists of, as data: its steps, texts and lists, what hangs on what, and who leads. What is written on a
 * sheet, and by whom, is left to {@code worksheet}.
 */
package jp.kenshu.worksheet.outline;
