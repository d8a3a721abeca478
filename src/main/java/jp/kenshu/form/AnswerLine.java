package jp.kenshu.form;

/** One question and what was answered to it, both in words: a line of a confirmation, a column of a list, a side of a comparison. */
public record AnswerLine(AnswerCell cell, String question, String answer) {
}
