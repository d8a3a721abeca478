package jp.kenshu.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Words;
import jp.kenshu.document.workbook.Listing;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersion;

/**
 * What the edition asks at registration besides the usual, as lists show it: a column for each question, in the order of the
 * form, and what a list may be restricted to. Answers given under an earlier version stand in the column of the same code.
 */
public final class AnswerColumns {

    /** For a list that shows none, or an edition that asks nothing besides. */
    public static final AnswerColumns NONE = new AnswerColumns(Optional.empty(), Words.in("ja"), Map.of());

    private final Optional<AskedForm> form;
    private final Words words;
    private final Map<Long, Map<String, String>> files;

    /** An answer that a list may be restricted to: its value in an address, and its words. */
    public record Offered(String value, String label) {
    }

    private AnswerColumns(Optional<FormDefinition> definition, Words words, Map<Long, Map<String, String>> files) {
        this.form = definition.map(each -> new AskedForm(each, Situation.ANYBODY));
        this.words = words;
        this.files = files;
    }

    /** The columns of what {@code version} asks. */
    public static AnswerColumns of(Optional<FormVersion> version, Words words) {
        return new AnswerColumns(version.map(FormVersion::getDefinition), words, Map.of());
    }

    /** The same with the names of the files that were sent as answers, by the id of who sent them and the code of the question. */
    public AnswerColumns with(Map<Long, Map<String, String>> names) {
        return new AnswerColumns(form.map(AskedForm::definition), words, names);
    }

    /** The answers that a list may be restricted to, question by question. */
    public List<Offered> offered() {
        return questions().flatMap(question -> choices(question).map(choice -> new Offered(new SoughtAnswer(question.code(), choice.value()).toString(),
                question.label().in(words.locale()) + words.text("form.colon") + choice.label()))).toList();
    }

    private Stream<Question> questions() {
        return form.stream().flatMap(asked -> asked.definition().questions().stream());
    }

    private Stream<Offered> choices(Question question) {
        return switch (question.kind()) {
            case ONE, SEVERAL -> question.offer().choices().stream().map(choice -> new Offered(choice.code(), choice.label().in(words.locale())));
            case YES_NO -> Stream.of("yes", "no").map(code -> new Offered(code, words.text("form.answer." + code)));
            case MARK -> Stream.of(new Offered("1", "○"));
            default -> Stream.empty();
        };
    }

    /** The words of an answer that a list is restricted to. */
    public Optional<String> labelOf(SoughtAnswer sought) {
        return offered().stream().filter(each -> sought != null && each.value().equals(sought.toString())).map(Offered::label).findFirst();
    }

    /** Adds a column for each question to a list that is taken away; files are there by their names. */
    public <T> Listing<T> addTo(Listing<T> listing, Function<T, Long> id, Function<T, Attendee> described) {
        form.ifPresent(asked -> asked.definition().questions().forEach(question -> asked.cells(question).forEach(cell ->
                listing.text(new AnswerWords(asked, words).name(question, cell), row -> question.kind() == QuestionKind.FILE
                        ? files.getOrDefault(id.apply(row), Map.of()).get(question.code())
                        : new AnswerWords(asked, words).text(question, cell, described.apply(row).getAnswers())))));
        return listing;
    }

    /** What somebody answered, in one line. */
    public String inOneLine(Attendee attendee) {
        return form.map(asked -> new AnswerWords(asked, words).columns(attendee.getAnswers()).stream().filter(line -> !line.answer().isEmpty())
                .map(line -> line.question() + words.text("form.colon") + line.answer()).collect(Collectors.joining(" / "))).orElse("");
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return form.isEmpty();
    }
}
