/**
 * The record of deeds (操作の記録) as the secretariat reads it and takes it away: in words, by day, person and kind. What is worth
 * recording, and writing it, is for each feature and {@code audit}.
 */
package jp.kenshu.record;
