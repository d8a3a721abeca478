/**
 * The work of all groups of all venues in one paper (まとめ集): read by staff, sent to the representatives, never public. What the
 * groups wrote is left to {@code worksheet}, what was collected of it to {@code worksheet.summary}.
 */
package jp.kenshu.report.groupwork;
