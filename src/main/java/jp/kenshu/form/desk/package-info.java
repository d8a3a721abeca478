/**
 * Where the secretariat writes what the conference asks: a draft, question by question, with its previews, and its opening. What
 * holds for forms is decided in the packages around.
 */
package jp.kenshu.form.desk;
