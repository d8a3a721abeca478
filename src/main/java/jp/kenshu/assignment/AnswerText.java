package jp.kenshu.assignment;

import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;

/** Short remarks beside what teams prepare, as they are kept. */
final class AnswerText {

    private static final int REMARK_MAX = 500;

    private AnswerText() {
    }

    /** A short remark as it is kept, null for none: a reason. */
    static String remark(String field, String typed) {
        var text = InputText.trimmed(typed);
        if (InputText.isBroken(text)) {
            throw RuleViolation.at(field, "homework.broken");
        }
        if (text != null && (InputText.length(text) > REMARK_MAX || text.length() > 2 * REMARK_MAX)) {
            throw RuleViolation.at(field, "homework.tooLong", REMARK_MAX, InputText.length(text));
        }
        return text;
    }
}
