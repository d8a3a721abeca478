package jp.kenshu;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/**
 * The order of あいうえお in which people look names up (五十音順), after JIS X 4061: first by the bare kana, with ー as the vowel
 * before it; where these are the same, clear before voiced before half-voiced; then ー before small kana before ゝ before full kana; then
 * hiragana before katakana. Spaces come first, then signs, digits, Latin and other scripts, kana, and kanji: what has no reading
 * follows what has one, in the order of JIS X 0208, which is that of their usual readings, old forms (髙) beside the usual ones (高).
 *
 * <p>A key is plain ASCII and sorts by its bytes, in Java and in the database alike.
 */
public final class JapaneseOrder {

    /** The longest key, as the database keeps it; what is longer is cut, which can only make long names equal. */
    public static final int KEY_MAX = 700;

    private static final String KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん";
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String FULL = "あいうえおつやゆよわかけ";
    private static final String VOWELS = "あいうえおあいうえおあいうえおあいうえおあいうえおあいうえおあいうえおあうおあいうえおあいえお";
    private static final int VOICED = 0x3099;
    private static final int HALF_VOICED = 0x309A;
    private static final char END = '!';
    private static final char SPACE = '#';
    private static final char SIGN = '$';
    private static final char SCRIPT = '\\';
    private static final char OF_KANA = 'k';
    private static final char OF_KANJI = 'x';
    private static final char OF_RARE_KANJI = 'y';
    private static final Charset JIS = Charset.forName("windows-31j");

    private final StringBuilder bare = new StringBuilder();
    private final StringBuilder voices = new StringBuilder();
    private final StringBuilder sizes = new StringBuilder();
    private final StringBuilder scripts = new StringBuilder();
    private int lastKana = -1;
    private String lastKanji = "";

    private JapaneseOrder() {
    }

    /** The key by which a reading or name is sorted; the empty one for nothing. */
    public static String key(String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        var order = new JapaneseOrder();
        InputText.normalized(InputText.normalized(text.strip(), Normalizer.Form.NFKC), Normalizer.Form.NFD).codePoints().forEach(order::take);
        var key = order.bare.toString() + END + cut(order.voices) + END + order.sizes + END + cut(order.scripts);
        return key.length() > KEY_MAX ? key.substring(0, KEY_MAX) : key;
    }

    /** People by reading, and those of one reading by name. */
    public static <T> Comparator<T> by(Function<T, String> reading, Function<T, String> name) {
        return Comparator.comparing((T each) -> key(reading.apply(each))).thenComparing(each -> key(name.apply(each)));
    }

    /** The kana of the row under which a list has the reading: か for がく, nothing where it does not begin with kana. */
    public static String rowOf(String reading) {
        var key = key(reading);
        if (key.isEmpty() || key.charAt(0) != OF_KANA) {
            return "";
        }
        int at = Math.min(key.charAt(1) - '0', KANA.indexOf('を'));
        while (VOWELS.charAt(at) != 'あ') {
            at--;
        }
        return KANA.substring(at, at + 1);
    }

    private static String cut(StringBuilder level) {
        int end = level.length();
        while (end > 0 && level.charAt(end - 1) == '0') {
            end--;
        }
        return level.substring(0, end);
    }

    private void take(int c) {
        if (c == VOICED || c == HALF_VOICED || Character.getType(c) == Character.NON_SPACING_MARK) {
            mark(c == VOICED ? '1' : c == HALF_VOICED ? '2' : '1');
        } else if (c >= 'ぁ' && c <= 'ゖ' || c >= 'ァ' && c <= 'ヶ') {
            kana(c >= 'ァ' ? c - ('ァ' - 'ぁ') : c, c >= 'ァ');
        } else if (c == 'ー') {
            lengthen();
        } else if (c == 'ゝ' || c == 'ヽ') {
            repeat(c == 'ヽ');
        } else {
            other(c);
        }
    }

    private void mark(char voice) {
        if (voices.length() > 0) {
            voices.setCharAt(voices.length() - 1, voice);
        }
    }

    private void kana(int hiragana, boolean katakana) {
        int small = SMALL.indexOf(hiragana);
        lastKana = KANA.indexOf(small < 0 ? hiragana : FULL.charAt(small));
        append("" + OF_KANA + (char) ('0' + lastKana), small < 0 ? '3' : '1', katakana);
    }

    private void lengthen() {
        if (lastKana < 0) {
            append(SIGN + "0030fc", '0', true);
        } else {
            lastKana = KANA.charAt(lastKana) == 'ん' ? lastKana : KANA.indexOf(VOWELS.charAt(lastKana));
            append("" + OF_KANA + (char) ('0' + lastKana), '0', true);
        }
    }

    private void repeat(boolean katakana) {
        append(lastKana < 0 ? SIGN + "00309d" : "" + OF_KANA + (char) ('0' + lastKana), '2', katakana);
    }

    private void other(int c) {
        if (c != '々') {
            lastKana = -1;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            append(String.valueOf(SPACE), '3', false);
        } else if (c == '々' && !lastKanji.isEmpty()) {
            append(lastKanji, '2', false);
        } else if (Character.isIdeographic(c)) {
            int usual = VariantCharacters.usual(c);
            lastKanji = kanji(usual);
            append(lastKanji, usual == c ? '3' : '4', false);
        } else if (Character.isLetterOrDigit(c)) {
            append(letter(c), Character.isUpperCase(c) ? '4' : '3', false);
        } else if (Character.getType(c) != Character.FORMAT) {
            append(SIGN + "%06x".formatted(c), '3', false);
        }
    }

    private static String letter(int c) {
        var small = Character.toString(c).toLowerCase(Locale.ROOT);
        return c < 0x80 ? small.toUpperCase(Locale.ROOT) : SCRIPT + "%06x".formatted(small.codePointAt(0));
    }

    private static String kanji(int c) {
        try {
            var bytes = JIS.newEncoder().encode(CharBuffer.wrap(Character.toChars(c)));
            return OF_KANJI + "%02x%02x".formatted(bytes.get(), bytes.get());
        } catch (CharacterCodingException rare) {
            return OF_RARE_KANJI + "%06x".formatted(c);
        }
    }

    private void append(String primary, char size, boolean katakana) {
        bare.append(primary);
        voices.append('0');
        sizes.append(size);
        scripts.append(katakana ? '1' : '0');
    }
}
