/** Papers that their readers go on writing in, as Word documents: headings, captions with numbers, a table of contents, tables and charts. */
package jp.kenshu.document.word;
