/**
 * Responses on paper, keyed in by the secretariat: one field after the other, by digits and without the mouse. What is read and kept
 * is left to {@code form} and {@code questionnaire}.
 */
package jp.kenshu.questionnaire.keying;
