/**
 * The live worksheet of a group, steps (1) to (8), with its history and summary (まとめ).
 * It leaves who is in the group to {@code group}.
 */
package jp.kenshu.worksheet;
