/**
 * The page on which free answers are sorted into categories by keyboard, one text after the other. What a category is and who gave it stays
 * with {@code report.coding}.
 */
package jp.kenshu.report.coding.desk;
