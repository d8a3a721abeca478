/**
 * 資料２ and 資料３ as files: out as Word, Excel or PDF in the paper's layout, back with what was filled in where there was no
 * network. It leaves what is kept, and until when, to {@code assignment}.
 */
package jp.kenshu.assignment.form;
