/**
 * 資料４ 自治体概要資料: what a municipality shows of itself to the others of its venue, as files and as facts for the
 * introduction of five minutes. It leaves printing all of them to {@code assignment.packet}.
 */
package jp.kenshu.assignment.overview;
