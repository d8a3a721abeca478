package jp.kenshu.form.definition;

import java.util.List;
import java.util.Objects;

import jp.kenshu.Bilingual;

/**
 * One of the answers that a question offers. The choice {@code asksMore} has room for a text (その他); an {@code exclusive} one
 * (特になし) does not go together with others.
 */
public record Choice(String code, Bilingual label, boolean asksMore, boolean exclusive) {

    /** A choice has a code, by which it is kept, and a label, by which it is shown. */
    public Choice {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
    }

    /** A plain choice. */
    public static Choice of(String code, Bilingual label) {
        return new Choice(code, label, false, false);
    }

    /** The number printed before it where choices are numbered: its code if that is a number, else its place in the list. */
    public String numberIn(List<Choice> offered) {
        return offered.stream().allMatch(Choice::hasNumber) ? code : String.valueOf(offered.indexOf(this) + 1);
    }

    private boolean hasNumber() {
        return !code.isEmpty() && code.length() <= 4 && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
