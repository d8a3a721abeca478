/**
 * Forms as they are defined: sections, questions, choices and for whom they are, with the rules that hold for them and the form in
 * which the database keeps them. Answers are left to the package around.
 */
package jp.kenshu.form.definition;
