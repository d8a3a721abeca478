package jp.kenshu;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people type, in the forms in which the portal uses it. Names and free text are never altered beyond the spaces
 * around them; addresses, codes and numbers are accepted in full width and with any hyphen.
 */
public final class InputText {

    private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2043\\u2212\\u2500\\u2501\\uFF0D\\u30FC\\uFF70\\uFE63\\u00AD]");
    private static final String SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String FULL_KANA = "あいうえおつやゆよわかけ";
    private static final Map<Integer, Integer> VARIANTS_OF_NAMES = pairs(
            "髙﨑𠮷邉邊齋齊斎濵濱澤廣栁德𣘺\uFA10", "高崎吉辺辺斉斉斉浜浜沢広柳徳橋塚");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\u3000]+|[\\s\\u3000]+$");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private InputText() {
    }

    /** A name or free text without the spaces around it; null when nothing is left. */
    public static String trimmed(String typed) {
        if (typed == null) {
            return null;
        }
        var text = AROUND.matcher(typed).replaceAll("");
        return text.isEmpty() ? null : text;
    }

    /** A code, number or address in half width, with plain hyphens and without spaces; null when nothing is left. */
    public static String code(String typed) {
        if (typed == null) {
            return null;
        }
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        plain = HYPHENS.matcher(plain).replaceAll("-").replaceAll("\\s", "");
        return plain.isEmpty() ? null : plain;
    }

    /** An e-mail address in half width and lower case, as it is compared; null when nothing is left. */
    public static String email(String typed) {
        var plain = code(typed);
        return plain == null ? null : plain.toLowerCase(Locale.ROOT);
    }

    /** Whether {@code address}, already in its plain form, can be an e-mail address. */
    public static boolean isEmail(String address) {
        return address != null && address.length() <= 254 && EMAIL.matcher(address).matches();
    }

    /**
     * The form in which texts are searched: one width, one case, hiragana for katakana, full kana for small (鎌ケ谷 finds
     * 鎌ヶ谷), the usual form of characters with variants (高橋 finds 髙橋), no spaces.
     */
    public static String forSearch(String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).map(InputText::folded)
                .collect(Collectors.joining(" "));
    }

    private static String folded(String text) {
        var plain = HYPHENS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("-");
        var folded = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> !Character.isWhitespace(c))
                .filter(c -> !isVariationSelector(c))
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)
                .map(c -> SMALL_KANA.indexOf(c) < 0 ? c : FULL_KANA.charAt(SMALL_KANA.indexOf(c)))
                .map(c -> VARIANTS_OF_NAMES.getOrDefault(c, c)).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static Map<Integer, Integer> pairs(String from, String to) {
        var pairs = new HashMap<Integer, Integer>();
        var plain = to.codePoints().iterator();
        from.codePoints().forEach(c -> pairs.put(c, plain.nextInt()));
        return pairs;
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
