package jp.kenshu.circular;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is filled in for each reader of a circular, where its text says the name in braces. */
public enum CircularField {
    /** The reader's name. */
    NAME,
    /** Where the reader belongs. */
    ORGANISATION,
    /** The number of the registration or of the team. */
    NUMBER,
    /** By what the reader takes part in part Ⅰ. */
    ROUTE,
    /** The municipality of the reader's team. */
    TEAM,
    /** The venue of the reader's team. */
    VENUE,
    /** The reader's group; not known before the groups are published. */
    GROUP;

    /** The name in the text, with its braces. */
    public String place() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /** The field that a text names in braces by {@code name}, however it is cased. */
    static Optional<CircularField> named(String name) {
        return Arrays.stream(values()).filter(field -> field.name().equalsIgnoreCase(name.strip())).findFirst();
    }
}
