package jp.kenshu.questionnaire.keying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.GridRow;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;

/**
 * One field of the screen on which paper is keyed in: its name, what it asks, which numbers may be typed ({@code numbers}, empty for
 * free words), whether several may, and upon which answer it depends.
 */
public record KeyField(String name, String number, String label, String choices, String numbers, boolean several, boolean words, String when, String values) {

    private static final int MONTHS = 12;

    /** The fields of a form in its order, with the texts beside choices; {@code prefix} begins their names. */
    static List<KeyField> of(AskedForm form, String prefix, Words words) {
        var fields = new ArrayList<KeyField>();
        for (var question : form.definition().questions()) {
            for (var cell : form.cells(question)) {
                fields.add(field(form.definition(), question, cell, prefix, words));
                question.choicesOn(cell.scale()).stream().filter(Choice::asksMore).forEach(choice -> fields.add(beside(question, cell, choice, prefix, words)));
            }
        }
        return List.copyOf(fields);
    }

    /** What would have been typed into the fields for {@code answers}, by their names. */
    static Map<String, String> typed(AskedForm form, String prefix, Answers answers) {
        var typed = new HashMap<String, String>();
        for (var question : form.definition().questions()) {
            for (var cell : form.cells(question)) {
                typed.put(prefix + cell.code(), answers.of(cell).stream().map(value -> number(question, cell, value)).collect(Collectors.joining(",")));
                AskedForm.textCells(question, cell).forEach(text -> typed.put(prefix + text.code(), answers.text(text)));
            }
        }
        return typed;
    }

    private static String number(Question question, AnswerCell cell, String value) {
        if (question.kind() == QuestionKind.YES_NO) {
            return value.equals("yes") ? "1" : "2";
        }
        var offered = question.choicesOn(cell.scale());
        return offered.stream().filter(choice -> choice.code().equals(value)).findFirst().map(choice -> choice.numberIn(offered)).orElse(value);
    }

    private static KeyField field(FormDefinition definition, Question question, AnswerCell cell, String prefix, Words words) {
        var condition = question.terms().condition();
        var offered = question.choicesOn(cell.scale());
        return new KeyField(prefix + cell.code(), number(definition, question, cell, words), label(question, cell, words), hint(question, offered, words),
                numbers(question, offered), question.kind().hasChoices() && question.kind() != QuestionKind.ONE, question.kind() == QuestionKind.TEXT,
                condition.dependsOnAnswer() ? prefix + AnswerCell.of(condition.question()).code() : null, String.join(" ", condition.values()));
    }

    /** As on paper: the question's number, if it has one, and the place of the row. */
    private static String number(FormDefinition definition, Question question, AnswerCell cell, Words words) {
        var number = question.wording().number() == null ? "" : definition.numberOf(question, words.locale());
        var rows = question.offer().rows().stream().map(GridRow::code).toList();
        return cell.row() == null ? number : (number + " " + (rows.indexOf(cell.row()) + 1) + ".").strip();
    }

    /** What can be keyed in, and what it stands for. */
    private static String hint(Question question, List<Choice> offered, Words words) {
        return switch (question.kind()) {
            case YES_NO -> "1\u00A0" + words.text("form.answer.yes") + "\u2003" + "2\u00A0" + words.text("form.answer.no");
            case MARK -> "1\u00A0○";
            case SCALE -> question.figures().stream().map(String::valueOf).collect(Collectors.joining("\u2003"));
            default -> offered.stream().map(choice -> choice.numberIn(offered) + "\u00A0" + choice.label().in(words.locale())).collect(Collectors.joining("\u2003"));
        };
    }

    private static KeyField beside(Question question, AnswerCell cell, Choice choice, String prefix, Words words) {
        return new KeyField(prefix + cell.beside(choice.code()).code(), "", words.text("keying.textOf", choice.label()), "", "", false, false,
                prefix + cell.code(), choice.numberIn(question.choicesOn(cell.scale())));
    }

    private static String label(Question question, AnswerCell cell, Words words) {
        var rows = question.offer().rows().stream().filter(row -> row.code().equals(cell.row())).map(row -> row.label().in(words.locale()));
        var scales = question.offer().scales().stream().filter(scale -> scale.code().equals(cell.scale())).map(scale -> scale.label().in(words.locale()));
        var ofCell = Stream.concat(rows, scales).collect(Collectors.joining(" "));
        var asked = question.label().in(words.locale());
        return ofCell.isEmpty() ? asked : question.wording().number() == null ? asked + " " + ofCell : ofCell;
    }

    private static String numbers(Question question, List<Choice> offered) {
        return switch (question.kind()) {
            case MONTH -> IntStream.rangeClosed(1, MONTHS).mapToObj(String::valueOf).collect(Collectors.joining(" "));
            case SCALE -> question.figures().stream().map(String::valueOf).collect(Collectors.joining(" "));
            case YES_NO -> "1 2";
            case MARK -> "1";
            default -> offered.stream().map(choice -> choice.numberIn(offered)).collect(Collectors.joining(" "));
        };
    }
}
