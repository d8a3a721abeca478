/**
 * The live worksheet of a group, steps (1) to (8), with its history and summary (まとめ); {@code worksheet.text} brings
 * together what several write at once, {@code worksheet.live} carries it between browsers. It leaves who is in the group
 * to {@code group}.
 */
package jp.kenshu.worksheet;
