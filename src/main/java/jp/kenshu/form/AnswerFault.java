package jp.kenshu.form;

import java.util.List;

import jp.kenshu.RuleViolation;
import jp.kenshu.Words;

/** Why what stands in one cell of a form cannot be an answer: the message and what its placeholders stand for. */
public record AnswerFault(AnswerCell cell, String key, List<Object> values) {

    /** What a broken rule says of {@code cell}. */
    public static AnswerFault of(AnswerCell cell, RuleViolation broken) {
        return new AnswerFault(cell, broken.key(), List.of(broken.values()));
    }

    /** The fault as a broken rule beside the field of its cell. */
    public RuleViolation violation() {
        return RuleViolation.at(cell.code(), key, values.toArray());
    }

    /** What to say beside the cell. */
    public String in(Words words) {
        return words.text(key, values.toArray());
    }
}
