/**
 * Personal links to questionnaires: who is asked by letter, who is reminded because they have not answered, and what a link opens. What
 * is answered, and that a link answers once, is left to the package around.
 */
package jp.kenshu.questionnaire.link;
