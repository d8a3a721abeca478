package jp.kenshu.mail;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be written to somebody: the template, in their language, with what its placeholders stand for.
 * {@code concerns} names what the letter is about, such as {@code registration:12}.
 */
public record Letter(String to, String language, String template, String concerns, Map<String, String> values) {

    /** A letter without anything filled in yet. */
    public static Letter to(String recipient, String language, String template, String concerns) {
        return new Letter(recipient, language, template, concerns, Map.of());
    }

    /** The same letter with one more placeholder filled in; null is an empty text. */
    public Letter with(String placeholder, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(placeholder, value == null ? "" : value.toString());
        return new Letter(to, language, template, concerns, more);
    }
}
