/**
 * How a sheet lives in many browsers at once: its page and the way in from the table, who sits at it, what is posted and what
 * is told to whom, by server-sent events or by long polling. It leaves what a sheet is to {@code worksheet}.
 */
package jp.kenshu.worksheet.live;
