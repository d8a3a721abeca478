package jp.kenshu.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;

/** Two answers to the same form side by side, question by question, where either says something. */
public record Comparison(List<Line> lines) {

    /** One cell of the form: what it asks, what the one and the other answered (empty: nothing), and whether that differs to whoever reads it. */
    public record Line(AnswerCell cell, String question, String first, String second, boolean differs) {
    }

    /** {@code first} and {@code second} as people read them. */
    public static Comparison of(AskedForm form, Answers first, Answers second, Words words) {
        var said = new AnswerWords(form, words);
        var lines = new ArrayList<Line>();
        for (var question : form.definition().questions()) {
            for (var cell : form.cells(question)) {
                if (!first.of(cell).isEmpty() || !second.of(cell).isEmpty()) {
                    lines.add(new Line(cell, named(form.definition(), question, said.name(question, cell), words), said.text(question, cell, first),
                            said.text(question, cell, second), !readsTheSame(question, cell, first, second)));
                }
            }
        }
        return new Comparison(List.copyOf(lines));
    }

    private static boolean readsTheSame(Question question, AnswerCell cell, Answers first, Answers second) {
        return first.readsAs(second, cell) && AskedForm.textCells(question, cell).stream().allMatch(text -> first.readsAs(second, text));
    }

    private static boolean differs(Question question, AnswerCell cell, Answers first, Answers second) {
        return !first.of(cell).equals(second.of(cell))
                || AskedForm.textCells(question, cell).stream().anyMatch(text -> !first.text(text).equals(second.text(text)));
    }

    /** The questions of {@code definition} to which the two answer differently, in their order. */
    static List<Question> changed(FormDefinition definition, Answers before, Answers after) {
        var form = new AskedForm(definition, Situation.ANYBODY);
        return definition.questions().stream().filter(question -> form.cells(question).stream()
                .anyMatch(cell -> differs(question, cell, before, after))).toList();
    }

    /** How questions of {@code definition} are called, one after the other. */
    static String names(FormDefinition definition, List<Question> questions, Words words) {
        return questions.stream().map(question -> named(definition, question, question.label().in(words.locale()), words)).collect(Collectors.joining(words.text("form.and")));
    }

    private static String named(FormDefinition definition, Question question, String name, Words words) {
        return (definition.numberOf(question, words.locale()) + " " + name).strip();
    }

    /** The same without what stands under the question of this code, which is shown to nobody. */
    public Comparison without(String question) {
        return new Comparison(lines.stream().filter(line -> !line.cell().question().equals(question)).toList());
    }

    /** Where the two differ. */
    public List<Line> differences() {
        return lines.stream().filter(Line::differs).toList();
    }

    /** Where both say the same. */
    public List<Line> agreements() {
        return lines.stream().filter(line -> !line.differs()).toList();
    }
}
