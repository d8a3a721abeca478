/**
 * What the conference asks, as data: forms of sections and questions, what was answered to them, and the one check of answers.
 * Where a form is asked, and what becomes of its answers, is left to the features that ask.
 */
package jp.kenshu.form;
