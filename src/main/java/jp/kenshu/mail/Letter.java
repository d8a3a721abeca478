package jp.kenshu.mail;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be written to somebody: the template, in their language, with what its placeholders stand for.
 * {@code concerns} names what the letter is about, such as {@code registration:12}; {@code paper} travels with it, or null.
 */
public record Letter(String to, String language, String template, String concerns, Map<String, String> values, Paper paper) {

    /** A PDF that travels with a letter, under the name that its reader sees. */
    public record Paper(String name, byte[] pdf) {
    }

    /** A letter without anything filled in yet. */
    public static Letter to(String recipient, String language, String template, String concerns) {
        return new Letter(recipient, language, template, concerns, Map.of(), null);
    }

    /** The same letter with one more placeholder filled in; null is an empty text, a key gets a place. */
    public Letter with(String placeholder, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(placeholder, value == null ? "" : value instanceof LetterKey key ? key.place() : LetterKey.without(value.toString()));
        return new Letter(to, language, template, concerns, more, paper);
    }

    /** The same letter with a PDF that travels with it. */
    public Letter enclosing(String name, byte[] pdf) {
        return new Letter(to, language, template, concerns, values, new Paper(name, pdf));
    }
}
