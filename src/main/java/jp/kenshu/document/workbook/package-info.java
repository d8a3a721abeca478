/**
 * Workbooks and lists in and out: reading what people send, safely and in one way, and writing lists as Excel and CSV.
 */
package jp.kenshu.document.workbook;
