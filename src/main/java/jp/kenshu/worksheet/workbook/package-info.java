/** A group's sheet as a workbook that goes out, is filled in elsewhere and comes back as ordinary edits. */
package jp.kenshu.worksheet.workbook;
