package jp.kenshu.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An outbox that keeps what is written for a test to read, and no database. */
public class WrittenLetters extends Outbox {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> flaws = new TreeMap<>();

    @Override
    public OutgoingMail post(Letter letter) {
        var template = LetterTemplate.named(letter.template(), letter.language());
        var text = LetterKey.filled(template.subject(letter.values()) + "\n\n" + template.body(letter.values()), key -> "https://kenshu.example/of-" + key.kind());
        texts.add(text);
        var found = LetterFlaws.in(text);
        if (!found.isEmpty()) {
            flaws.put(letter.template() + " " + letter.language(), found);
        }
        return null;
    }

    /** The letters, subject and body, in the order in which they were written. */
    public List<String> texts() {
        return texts;
    }

    /** What is wrong with any of them. */
    public Map<String, Object> flaws() {
        return flaws;
    }
}
