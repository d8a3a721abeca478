package jp.kenshu.form.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jp.kenshu.Bilingual;

/** A form that the conference asks people to fill in: a title, something to read first (may be null), and sections of questions. */
public record FormDefinition(String code, Bilingual title, Bilingual lead, List<FormSection> sections) {

    /** A form has a code and a title. */
    public FormDefinition {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        sections = List.copyOf(sections);
    }

    /** All its questions in their order, statements included. */
    public List<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream()).toList();
    }

    /** The question of this code. */
    public Optional<Question> find(String question) {
        return questions().stream().filter(each -> each.code().equals(question)).findFirst();
    }
}
