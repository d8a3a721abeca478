/**
 * Binds PDFs, pictures and pages of the house into one PDF with running page numbers, without holding more than a page's
 * skeleton in memory. What is bound and in which order is for the feature that prints it.
 */
package jp.kenshu.document.binding;
