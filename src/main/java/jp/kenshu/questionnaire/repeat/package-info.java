/**
 * Answers that the same person seems to have given twice: looked for, shown side by side, and merged or kept apart by somebody of the
 * secretariat. What a response is, and that a merged one no longer counts, is left to {@code questionnaire}.
 */
package jp.kenshu.questionnaire.repeat;
