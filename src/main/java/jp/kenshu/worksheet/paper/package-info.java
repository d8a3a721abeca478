/** A group's sheet on paper, as text, as Word document and as slides. What the sheet says is left to {@code worksheet}. */
package jp.kenshu.worksheet.paper;
