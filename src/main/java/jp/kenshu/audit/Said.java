package jp.kenshu.audit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;

/**
 * What the record says of a deed: its values one by one, so that each reader gets a sentence in their own language. Names of the
 * conference and states are kept in both languages, as they were called at the time; what people typed is kept as it is.
 */
public final class Said {

    private static final String BETWEEN = "\u001F";
    private static final String BOTH = "\u001E";
    private static final String AND = "\u001D";

    private Said() {
    }

    /** The sentence or word that {@code phrase} makes in each of the two languages. */
    public static Bilingual inBoth(Function<Words, String> phrase) {
        return new Bilingual(phrase.apply(Words.in(Locale.JAPANESE)), phrase.apply(Words.in(Locale.ENGLISH)));
    }

    /** The word of the bundle under {@code key}, in both languages. */
    public static Bilingual word(String key) {
        return inBoth(words -> words.text(key));
    }

    /** {@code value}, or the word under {@code key} where there is none. */
    public static Object orWord(Object value, String key) {
        return value == null ? word(key) : value;
    }

    /** The values as they are stored. */
    static String stored(Object... values) {
        return values == null ? "" : Arrays.stream(values).map(Said::stored).collect(Collectors.joining(BETWEEN));
    }

    private static String stored(Object value) {
        if (value instanceof Bilingual both) {
            return BOTH + plain(both.ja()) + AND + plain(both.en());
        }
        if (value instanceof Enum<?> named) {
            return stored(inBoth(words -> words.name(named)));
        }
        if (value instanceof Collection<?> several) {
            return stored(inBoth(words -> words.list(several)));
        }
        return value == null ? "" : plain(value.toString());
    }

    /** A text without the signs that keep values apart; nobody types them. */
    private static String plain(String text) {
        return text.replace(BETWEEN, "").replace(BOTH, "").replace(AND, "");
    }

    /** The stored values in one language. */
    static List<String> read(String stored, Locale language) {
        return Arrays.stream(stored.split("\\x1F", -1)).map(value -> read(value, Locale.ENGLISH.getLanguage().equals(language.getLanguage()))).toList();
    }

    private static String read(String value, boolean english) {
        if (!value.startsWith(BOTH)) {
            return value;
        }
        var and = value.indexOf(AND);
        return and < 0 ? value.substring(1) : english ? value.substring(and + 1) : value.substring(1, and);
    }
}
