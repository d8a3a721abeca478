package jp.kenshu.mail;

import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What lets the reader of a letter in: a link or a code of theirs alone. The outbox keeps only its place in the text and what it
 * opens; a {@link KeyMaker} puts the words there when the letter is sent.
 */
public record LetterKey(String kind, String what) {

    private static final char BEGINS = '\u0002';
    private static final char ENDS = '\u0003';
    private static final Pattern PLACE = Pattern.compile("\u0002([\\w-]{1,40}) ([\\w-]{1,100})\u0003");

    /** The place of the key in a text, between two characters that nobody can type. */
    String place() {
        return BEGINS + kind + ' ' + what + ENDS;
    }

    /** What somebody else wrote, in which there is no place for a key. */
    static String without(String text) {
        return text.replace(String.valueOf(BEGINS), "").replace(String.valueOf(ENDS), "");
    }

    /** Whether {@code text} has a place for a key. */
    static boolean isIn(String text) {
        return PLACE.matcher(text).find();
    }

    /** {@code text} with {@code words} in the places of its keys. */
    static String filled(String text, Function<LetterKey, String> words) {
        return PLACE.matcher(text).replaceAll(found ->
                java.util.regex.Matcher.quoteReplacement(words.apply(new LetterKey(found.group(1), found.group(2)))));
    }
}
