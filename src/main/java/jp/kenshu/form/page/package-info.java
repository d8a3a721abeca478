/**
 * A form on a web page: the names of its fields, what was typed into them, and how each kind of question is drawn. It knows no
 * question by name; which form is asked on which page is left to the features.
 */
package jp.kenshu.form.page;
