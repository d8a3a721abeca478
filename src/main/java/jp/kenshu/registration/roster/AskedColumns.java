package jp.kenshu.registration.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersion;

/**
 * The columns of a list in which others collect registrations for what the edition asks besides: one for each cell of the form and
 * for each text beside a choice, under the words of the question.
 */
final class AskedColumns {

    private final Optional<FormVersion> version;
    private final List<Column> columns = new ArrayList<>();

    /** One column: the code of its cell, its heading, what there is to choose from, and an example, each in the language of a reader. */
    record Column(String code, Bilingual heading, List<Bilingual> choices, Bilingual example) {

        private boolean isHeaded(String folded) {
            return Stream.of(heading.ja(), heading.en()).anyMatch(name -> InputText.forSearch(name).equals(folded));
        }
    }

    private AskedColumns(Optional<FormVersion> version) {
        this.version = version;
        version.map(FormVersion::getDefinition).map(definition -> new AskedForm(definition, Situation.ANYBODY)).ifPresent(form -> form.definition().questions()
                .stream().filter(question -> question.kind() != QuestionKind.FILE).forEach(question -> form.cells(question).forEach(cell -> add(form, question, cell))));
    }

    /** The columns for what {@code version} asks; none where the edition asks nothing besides. */
    static AskedColumns of(Optional<FormVersion> version) {
        return new AskedColumns(version);
    }

    private void add(AskedForm form, Question question, AnswerCell cell) {
        var name = both(words -> new AnswerWords(form, words).name(question, cell));
        columns.add(new Column(cell.code(), name, offered(question, cell), example(question, cell)));
        AskedForm.textCells(question, cell).forEach(text -> columns.add(new Column(text.code(),
                both(words -> words.text("form.beside", question.findChoice(text.choice()).map(Choice::label).orElseThrow())), List.of(), Bilingual.NONE)));
    }

    private static Bilingual both(Function<Words, String> said) {
        return new Bilingual(said.apply(Words.in("ja")), said.apply(Words.in("en")));
    }

    private static List<Bilingual> offered(Question question, AnswerCell cell) {
        return switch (question.kind()) {
            case ONE, GRID -> question.choicesOn(cell.scale()).stream().map(Choice::label).toList();
            case YES_NO -> List.of(both(words -> words.text("form.answer.yes")), both(words -> words.text("form.answer.no")));
            case SCALE -> question.figures().stream().map(String::valueOf).map(figure -> new Bilingual(figure, figure)).toList();
            default -> List.of();
        };
    }

    private static Bilingual example(Question question, AnswerCell cell) {
        var offered = question.kind() == QuestionKind.SEVERAL || question.kind() == QuestionKind.RANKING
                ? question.offer().choices().stream().map(Choice::label).toList() : offered(question, cell);
        if (!offered.isEmpty()) {
            return offered.get(0);
        }
        return question.kind() == QuestionKind.MARK ? new Bilingual("○", "○")
                : question.wording().example() == null ? Bilingual.NONE : question.wording().example();
    }

    /** All of them, in the order of the form. */
    List<Column> all() {
        return List.copyOf(columns);
    }

    /** The column that a heading names in either language. */
    Optional<Column> headed(String heading) {
        var folded = InputText.forSearch(heading);
        return folded.isEmpty() ? Optional.empty() : columns.stream().filter(column -> column.isHeaded(folded)).findFirst();
    }

    /** The column of this code. */
    Optional<Column> find(String code) {
        return columns.stream().filter(column -> column.code().equals(code)).findFirst();
    }

    /** The version that asks. */
    Optional<FormVersion> version() {
        return version;
    }

    /** What stands in the cells of a row, by their codes, as answers that are still to be checked. */
    static Answers answers(Map<String, String> texts) {
        var values = new LinkedHashMap<AnswerCell, List<String>>();
        texts.forEach((code, text) -> AnswerCell.find(code).ifPresent(cell -> values.put(cell, List.of(text))));
        return Answers.of(values);
    }
}
