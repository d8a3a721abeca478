/**
 * Questionnaires: what the participants are asked afterwards, by which ways it comes back, and the one set of responses. What a form is,
 * how it is checked and shown, is left to {@code form}; what is read out of the responses to the reports.
 */
package jp.kenshu.questionnaire;
