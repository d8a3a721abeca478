package jp.kenshu.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

import jp.kenshu.InputText;

/** What stands where a ○ may be set. */
public enum Mark {
    /** A ○, in any of the ways in which people set one. */
    MARKED,
    /** Nothing, or a sign for no. */
    UNMARKED,
    /** Something else. */
    NEITHER;

    private static final int SIGN_MAX = 20;
    private static final Set<String> SET = Set.of("1", "○", "◯", "〇", "●", "◎", "o", "✓", "✔", "☑", "レ", "on", "yes", "true", "はい");
    private static final Set<String> NOT_SET = Set.of("", "0", "×", "x", "-", "no", "false", "いいえ");

    /** What {@code text} means, in any width. */
    public static Mark of(String text) {
        if (text.isBlank()) {
            return UNMARKED;
        }
        if (text.length() > SIGN_MAX) {
            return NEITHER;
        }
        var plain = InputText.normalized(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return SET.contains(plain) ? MARKED : NOT_SET.contains(plain) ? UNMARKED : NEITHER;
    }
}
