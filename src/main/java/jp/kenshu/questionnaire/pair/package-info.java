/**
 * Before and after: what the same people answered to two questionnaires, paired without names by a code that they make themselves, and
 * compared where enough pairs are there. What is answered, and by which ways, is left to the package around.
 */
package jp.kenshu.questionnaire.pair;
