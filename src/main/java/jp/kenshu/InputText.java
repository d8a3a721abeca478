package jp.kenshu;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people type, in the forms in which the portal uses it. Names and free text are never altered beyond the spaces
 * around them; addresses, codes and numbers are accepted in full width and with any hyphen.
 */
public final class InputText {

    private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2043\\u2212\\u2500\\u2501\\uFF0D\\u30FC\\uFF70\\uFE63\\u00AD]");
    private static final Pattern DECIMAL_MARKS = Pattern.compile("[・·,、。]");
    private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\\uFF61-\\uFF9F]++");
    private static final String SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String FULL_KANA = "あいうえおつやゆよわかけ";
    private static final String SPACING_ACUTE = "´";
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]++");
    private static final String SPACE = " \t\n\u000B\f\r\u3000";
    private static final String LABEL = "[A-Za-z0-9]++(?:-++[A-Za-z0-9]++)*+";
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]++@" + LABEL + "(?:\\." + LABEL + ")++");
    private static final int EMAIL_MAX = 254;
    private static final int NAME_KEY_MAX = 200;
    private static final int CODE_MAX = 1_000;
    private static final int WORDS_MAX = 10;
    private static final int WORDS_LENGTH_MAX = 300;
    private static final int PIECE = 200;

    private InputText() {
    }

    /** A name or free text without the spaces around it; null when nothing is left. */
    public static String trimmed(String typed) {
        if (typed == null) {
            return null;
        }
        int from = 0;
        int to = typed.length();
        while (from < to && SPACE.indexOf(typed.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && SPACE.indexOf(typed.charAt(to - 1)) >= 0) {
            to--;
        }
        return from == to ? null : typed.substring(from, to);
    }

    /**
     * A code, number or address in half width, with plain hyphens and without spaces; null when nothing is left. A text too
     * long for any code stays as it is, for whoever asked to refuse it.
     */
    public static String code(String typed) {
        if (typed == null || typed.length() > CODE_MAX) {
            return trimmed(typed);
        }
        var plain = normalized(typed, Normalizer.Form.NFKC);
        plain = withoutUnseen(HYPHENS.matcher(plain).replaceAll("-").replaceAll("\\s", ""));
        return plain.isEmpty() ? null : plain;
    }

    /** Without what nobody sees or types on purpose: zero-width spaces and joiners, marks of direction. */
    private static String withoutUnseen(String text) {
        var seen = new StringBuilder(text.length());
        text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** A number with decimals as {@link #code} has it, with a point for the other marks that people type: 21・7, 21,7, 21。7. */
    public static String decimal(String typed) {
        var plain = code(typed);
        return plain == null ? null : DECIMAL_MARKS.matcher(plain).replaceAll(".");
    }

    /** A reading as it is kept: kana of half width become whole ones, everything else stays; null when nothing is left. */
    public static String reading(String typed) {
        var text = trimmed(typed);
        return text == null ? null : HALF_WIDTH_KANA.matcher(text).replaceAll(kana -> Normalizer.normalize(kana.group(), Normalizer.Form.NFKC));
    }

    /** An e-mail address in half width and lower case, as it is compared, with a point for the Japanese full stop; null when nothing is left. */
    public static String email(String typed) {
        var plain = code(typed);
        return plain == null ? null : plain.replace('。', '.').toLowerCase(Locale.ROOT);
    }

    /** A name as two are compared to tell whether they are one person's: in one width and case, without spaces; 髙橋 is not 高橋. */
    public static String nameKey(String name) {
        var plain = withoutUnseen(SPACES.matcher(normalized(name, Normalizer.Form.NFKC)).replaceAll("")).toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), NAME_KEY_MAX));
    }

    /** Whether {@code address}, already in its plain form, can be an e-mail address. */
    public static boolean isEmail(String address) {
        return address != null && address.length() <= EMAIL_MAX && EMAIL.matcher(address).matches();
    }

    /**
     * The form in which texts are searched: one width, one case, hiragana for katakana, full kana for small (鎌ケ谷 finds
     * 鎌ヶ谷), the usual form of {@linkplain VariantCharacters characters with variants} (高橋 finds 髙橋), no spaces.
     */
    public static String forSearch(String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).map(InputText::folded)
                .collect(Collectors.joining(" "));
    }

    /** The words that somebody searches for, each in the form for searching: the first ten of the first three hundred characters. */
    public static List<String> searched(String typed) {
        if (typed == null) {
            return List.of();
        }
        return SPACES.splitAsStream(typed.substring(0, Math.min(typed.length(), WORDS_LENGTH_MAX))).map(InputText::forSearch)
                .filter(word -> !word.isEmpty()).limit(WORDS_MAX).toList();
    }

    /**
     * The text in a normal form of Unicode. The normaliser sorts the marks on one letter in quadratic time, so that a long text
     * is given to it piece by piece, cut before a letter on which nothing before it can act.
     */
    public static String normalized(String text, Normalizer.Form form) {
        if (text.length() <= PIECE) {
            return Normalizer.normalize(text, form);
        }
        var normal = new StringBuilder(text.length());
        for (int from = 0, to; from < text.length(); from = to) {
            to = endOfPiece(text, from);
            normal.append(Normalizer.normalize(text.substring(from, to), form));
        }
        return normal.toString();
    }

    private static int endOfPiece(String text, int from) {
        int most = Math.min(from + PIECE, text.length());
        if (most == text.length()) {
            return most;
        }
        for (int at = most; at > from; at--) {
            if (standsAlone(text.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }

    /** Whether nothing before the character changes with it: Latin letters and signs, kana, ideographs. */
    private static boolean standsAlone(char c) {
        return c < 0x300 || c >= 'ぁ' && c <= 'ゖ' || c >= '゠' && c <= 'ヿ' || c >= '一' && c <= '\u9FFF';
    }

    private static String folded(String text) {
        var apostrophes = text.replace(SPACING_ACUTE, "'");
        var plain = HYPHENS.matcher(normalized(apostrophes, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("-");
        var folded = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> !Character.isWhitespace(c))
                .filter(c -> !isVariationSelector(c) && Character.getType(c) != Character.FORMAT)
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)
                .map(c -> SMALL_KANA.indexOf(c) < 0 ? c : FULL_KANA.charAt(SMALL_KANA.indexOf(c)))
                .map(VariantCharacters::usual).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Whether the text came in broken: lone surrogates, replacement characters or control characters other than line breaks. */
    public static boolean isBroken(String text) {
        return text != null && text.codePoints().anyMatch(c -> c == 0xFFFD || c >= 0xD800 && c <= 0xDFFF
                || c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c == 0x7F || c >= 0xFFFE && c <= 0xFFFF);
    }

    /** How many characters a reader counts: one for 𠮷, and none for the variation selector in 葛󠄀. */
    public static int length(String text) {
        return text == null ? 0 : (int) text.codePoints()
                .filter(c -> !isVariationSelector(c)).count();
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }
}
