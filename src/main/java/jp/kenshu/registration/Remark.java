package jp.kenshu.registration;

import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;

/** A free remark about a team: a note to the secretariat, the reason of a decision, an answer. */
public final class Remark {

    /** Longest remark, in characters as a reader counts them. */
    static final int MAX = 500;

    private Remark() {
    }

    /** The remark as it is kept: null for none; too long or broken is refused beside {@code field}. */
    public static String of(String field, String typed) {
        var text = InputText.trimmed(typed);
        if (InputText.isBroken(text)) {
            throw RuleViolation.at(field, "attendee.broken");
        }
        if (text != null && (InputText.length(text) > MAX || text.length() > 2 * MAX)) {
            throw RuleViolation.at(field, "attendee.tooLong", MAX, InputText.length(text));
        }
        return text;
    }
}
