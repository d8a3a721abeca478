package jp.kenshu.form.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Mark;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;

/** Answers as a form on paper shows them, entry by entry, and what came back in it as answers that are still to be checked. */
public final class PaperAnswers {

    private static final String MARK = "○";

    private PaperAnswers() {
    }

    /** The texts of the entries that hold an answer, by their keys. */
    public static Map<String, String> shown(AskedForm form, Answers answers) {
        var texts = new LinkedHashMap<String, String>();
        for (var question : form.possibleQuestions()) {
            form.cells(question).forEach(cell -> show(question, cell, answers, texts));
        }
        return texts;
    }

    private static void show(Question question, AnswerCell cell, Answers answers, Map<String, String> texts) {
        var values = answers.of(cell);
        for (int at = 0; at < values.size(); at++) {
            switch (question.kind()) {
                case SEVERAL -> texts.put(FormPaper.keyOf(cell, values.get(at)), MARK);
                case RANKING -> texts.put(FormPaper.keyOf(cell, String.valueOf(at + 1)), written(question, cell, values.get(at)));
                default -> texts.put(cell.code(), written(question, cell, values.get(at)));
            }
        }
        AskedForm.textCells(question, cell).stream().filter(text -> !answers.of(text).isEmpty())
                .forEach(text -> texts.put(text.code(), answers.text(text)));
    }

    private static String written(Question question, AnswerCell cell, String value) {
        if (question.kind() == QuestionKind.MARK) {
            return MARK;
        }
        if (question.kind() == QuestionKind.YES_NO) {
            return FormPaper.WORDS.text("form.answer." + value);
        }
        var offered = question.choicesOn(cell.scale());
        return offered.stream().filter(choice -> choice.code().equals(value)).findFirst().map(choice -> FormPaper.shown(choice, offered, FormPaper.WORDS)).orElse(value);
    }

    /** The texts as the form shows them once they have been read; what cannot be read stays as it is. */
    public static Map<String, String> plain(AskedForm form, Map<String, String> texts) {
        var checked = AnswerCheck.ofUnfinished(form, read(form, texts));
        var plain = new LinkedHashMap<String, String>();
        var shown = shown(form, checked.kept());
        texts.forEach((key, text) -> plain.put(key, checked.faults().stream().anyMatch(fault -> FormPaper.belongs(key, fault.cell())) ? text : shown.getOrDefault(key, "")));
        return plain;
    }

    /** What the texts of the entries say, word for word. */
    public static Answers read(AskedForm form, Map<String, String> texts) {
        var values = new LinkedHashMap<AnswerCell, List<String>>();
        for (var question : form.possibleQuestions()) {
            for (var cell : form.cells(question)) {
                values.put(cell, read(question, cell, texts));
                AskedForm.textCells(question, cell).forEach(text -> values.put(text, List.of(texts.getOrDefault(text.code(), ""))));
            }
        }
        return Answers.of(values);
    }

    private static List<String> read(Question question, AnswerCell cell, Map<String, String> texts) {
        return switch (question.kind()) {
            case SEVERAL -> marked(question, cell, texts);
            case RANKING -> IntStream.rangeClosed(1, FormPaper.ranks(question))
                    .mapToObj(rank -> texts.getOrDefault(FormPaper.keyOf(cell, String.valueOf(rank)), ""))
                    .filter(text -> !text.isBlank()).toList();
            default -> List.of(texts.getOrDefault(cell.code(), ""));
        };
    }

    /** The choices that are marked; something else that stands there is kept, so that the check tells it. */
    private static List<String> marked(Question question, AnswerCell cell, Map<String, String> texts) {
        var values = new ArrayList<String>();
        for (var choice : question.offer().choices()) {
            var text = texts.getOrDefault(FormPaper.keyOf(cell, choice.code()), "");
            switch (Mark.of(text)) {
                case MARKED -> values.add(choice.code());
                case UNMARKED -> { }
                case NEITHER -> values.add(text);
            }
        }
        return values;
    }
}
