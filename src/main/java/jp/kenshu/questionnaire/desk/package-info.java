/**
 * The secretariat's side of the questionnaires: opening and closing them, leading people to them, seeing what comes back and taking
 * it away. What a questionnaire is and what happens to a response is left to {@code questionnaire}.
 */
package jp.kenshu.questionnaire.desk;
