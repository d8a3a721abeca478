package jp.kenshu.circular;

import java.util.Map;

import jp.kenshu.account.Person;

/** One reader of a circular: where mail reaches them, who they are in the portal, in which language, and what is filled in for them. */
public record Recipient(String email, Person person, String language, Map<CircularField, String> values) {

    /** The reader's name. */
    public String name() {
        return values.get(CircularField.NAME);
    }
}
