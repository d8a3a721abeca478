package jp.kenshu.form.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jp.kenshu.Bilingual;
import jp.kenshu.InputText;

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
        var questions = new ArrayList<Question>();
        sections.forEach(section -> questions.addAll(section.questions()));
        return Collections.unmodifiableList(questions);
    }

    /** The question of this code. */
    public Optional<Question> find(String question) {
        for (var section : sections) {
            for (var each : section.questions()) {
                if (each.code().equals(question)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    /** The title of the section that begins with the question of this code; null where none begins, or one without a title. */
    public Bilingual headingOf(String question) {
        return sections.stream().filter(section -> !section.questions().isEmpty() && section.questions().get(0).code().equals(question))
                .map(FormSection::title).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Another question that has the number of {@code question} in this language, however wide it is written. */
    public Optional<Question> findWithNumberOf(Question question, Locale locale) {
        var number = InputText.forSearch(numberOf(question, locale));
        return number.isEmpty() ? Optional.empty() : questions().stream().filter(each -> !each.code().equals(question.code()))
                .filter(each -> InputText.forSearch(numberOf(each, locale)).equals(number)).findFirst();
    }

    /** The number of {@code question} with that of the statement under which it stands: 問6（１）; empty without any. */
    public String numberOf(Question question, Locale locale) {
        var own = number(question, locale);
        var head = questions().stream().filter(each -> each.kind() == QuestionKind.STATEMENT && question.code().startsWith(each.code() + "-"))
                .map(each -> number(each, locale)).findFirst().orElse("");
        return own.startsWith(head) ? own : head + own;
    }

    private static String number(Question question, Locale locale) {
        return question.wording().number() == null ? "" : question.wording().number().in(locale);
    }
}
