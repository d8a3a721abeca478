/**
 * What teams prepare for part Ⅱ: preferred scenes (資料２), each member's homework (資料３), the municipality's overview (資料４).
 * It leaves who belongs to a team to {@code registration}, and what is made of the answers to {@code group} and {@code worksheet}.
 */
package jp.kenshu.assignment;
