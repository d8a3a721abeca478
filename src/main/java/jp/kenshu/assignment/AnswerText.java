package jp.kenshu.assignment;

import java.text.Normalizer;
import java.util.regex.Pattern;

import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;

/** What is typed into the homework form, as it is kept: free text as it stands, numbers in half width and without signs. */
public final class AnswerText {

    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern RATE = Pattern.compile("\\d{1,3}(\\.\\d{0,2})?");
    private static final Pattern AROUND_NUMBERS = Pattern.compile("[,\\s人%市町村]");
    private static final int REMARK_MAX = 500;

    private AnswerText() {
    }

    /** The answer as it is kept; a broken rule names the entry's field. */
    public static String of(AnswerKey key, String typed) {
        var text = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
        if (key.field().isMark()) {
            return text.isBlank() ? "" : "1";
        }
        if (InputText.isBroken(text)) {
            throw RuleViolation.at(key.code(), "homework.broken");
        }
        var kept = key.field().isNumber() ? number(key, text) : text.isBlank() ? "" : text;
        if (InputText.length(kept) > key.field().max() || kept.length() > 4 * key.field().max()) {
            throw RuleViolation.at(key.code(), "homework.tooLong", key.field().max(), InputText.length(kept));
        }
        return kept;
    }

    private static String number(AnswerKey key, String typed) {
        var plain = AROUND_NUMBERS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        if (plain.isEmpty()) {
            return "";
        }
        var form = key.field() == HomeworkField.AGEING_RATE ? RATE : WHOLE;
        if (!form.matcher(plain).matches()) {
            throw RuleViolation.at(key.code(), key.field() == HomeworkField.AGEING_RATE ? "homework.notARate" : "homework.notANumber");
        }
        return plain;
    }

    /** A short remark as it is kept, null for none: a note, a reason. */
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
