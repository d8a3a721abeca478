package jp.kenshu.form.definition;

import java.util.List;
import java.util.Objects;

import jp.kenshu.Bilingual;

/**
 * A section of a form: a heading, something to read before its questions, what its counts make together (each may be null), and
 * the questions. A section of cities, towns and villages with the total 市町村 is told as one: 37市町村（20市・15町・2村）.
 */
public record FormSection(String code, Bilingual title, Bilingual lead, Bilingual total, List<Question> questions) {

    /** A section has a code. */
    public FormSection {
        Objects.requireNonNull(code, "code");
        questions = List.copyOf(questions);
    }

    /** A section whose answers each stand for themselves. */
    public FormSection(String code, Bilingual title, Bilingual lead, List<Question> questions) {
        this(code, title, lead, null, questions);
    }

    /** The same section under another title, or none. */
    public FormSection titled(Bilingual other) {
        return new FormSection(code, other, lead, total, questions);
    }

    /** The same section with other questions. */
    public FormSection asking(List<Question> others) {
        return new FormSection(code, title, lead, total, others);
    }
}
