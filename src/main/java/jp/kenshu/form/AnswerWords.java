package jp.kenshu.form;

import java.math.BigInteger;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.kenshu.Words;
import jp.kenshu.document.Wareki;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.Question;

/** Answers as people read them: choices by their words, dates by the era, numbers with their unit. */
public final class AnswerWords {

    private static final int GROUPED_FROM = 5;

    private final AskedForm form;
    private final Words words;

    /** The answers to {@code form} in the language of {@code words}. */
    public AnswerWords(AskedForm form, Words words) {
        this.form = form;
        this.words = words;
    }

    /**
     * Each cell of the questions that were asked with what was answered, or nothing, in the order of the form; what is counted
     * together is one line.
     */
    public List<AnswerLine> lines(Answers answers) {
        var lines = new ArrayList<AnswerLine>();
        for (var section : form.definition().sections()) {
            var asked = section.questions().stream().filter(question -> form.asks(question, answers)).toList();
            if (section.total() != null && !asked.isEmpty()) {
                lines.add(new AnswerLine(AnswerCell.of(asked.get(0).code()), (section.title() == null ? section.total() : section.title()).in(words.locale()),
                        total(section, asked, answers)));
            } else {
                asked.forEach(question -> form.cells(question).stream().filter(cell -> form.asks(question, cell.scene(), answers))
                        .forEach(cell -> lines.add(new AnswerLine(cell, name(question, cell), text(question, cell, answers)))));
            }
        }
        return lines;
    }

    private String total(FormSection section, List<Question> counted, Answers answers) {
        if (counted.stream().noneMatch(question -> answers.has(question.code()))) {
            return "";
        }
        var total = BigInteger.ZERO;
        var parts = new ArrayList<String>();
        for (var question : counted) {
            var given = answers.text(AnswerCell.of(question.code()));
            var count = given.isEmpty() ? BigInteger.ZERO : new BigInteger(given);
            total = total.add(count);
            parts.add(words.text("form.total.part", digits(count.toString()), question.limits().unit() == null ? question.label() : question.limits().unit()));
        }
        return words.text("form.total", digits(total.toString()), section.total(), String.join(words.text("form.total.and"), parts));
    }

    /** Every cell that the form may have, whoever is asked: the columns of a list. */
    public List<AnswerLine> columns(Answers answers) {
        var columns = new ArrayList<AnswerLine>();
        for (var question : form.definition().questions()) {
            form.cells(question).forEach(cell -> columns.add(new AnswerLine(cell, name(question, cell), text(question, cell, answers))));
        }
        return columns;
    }

    /** What was answered, each under what its cell is called, in the order of the form; cells of the same name stand together. */
    public Map<String, String> given(Answers answers) {
        var given = new LinkedHashMap<String, String>();
        columns(answers).stream().filter(line -> !line.answer().isEmpty()).forEach(line -> given.merge(line.question(), line.answer(), (one, other) -> one + "\n" + other));
        return given;
    }

    /** What the cell is called where it stands by itself: 看取り （１）【目的】…, 研修会議Ⅰ：行政説明（内容）. */
    public String name(Question question, AnswerCell cell) {
        var name = new StringBuilder();
        form.situation().scenes().stream().filter(scene -> scene.code().equals(cell.scene())).findFirst()
                .ifPresent(scene -> name.append(scene.name().in(words.locale())).append(' '));
        name.append(question.label().in(words.locale()));
        question.offer().rows().stream().filter(row -> row.code().equals(cell.row())).findFirst()
                .ifPresent(row -> name.append(words.text("form.colon")).append(row.label().in(words.locale())));
        question.offer().scales().stream().filter(scale -> scale.code().equals(cell.scale())).findFirst()
                .ifPresent(scale -> name.append(words.text("form.ofScale", scale.label())));
        return name.toString();
    }

    /** What stands in a cell, in words; empty where nothing was answered. */
    public String text(Question question, AnswerCell cell, Answers answers) {
        var values = answers.of(cell);
        if (values.isEmpty()) {
            return "";
        }
        var value = values.get(0);
        return switch (question.kind()) {
            case ONE, SEVERAL, GRID -> values.stream().map(code -> chosen(question, cell, code, answers)).collect(Collectors.joining(words.text("form.and")));
            case RANKING -> ranked(question, cell, values, answers);
            case YES_NO -> words.text("form.answer." + (value.equals("yes") ? "yes" : "no"));
            case MARK -> "○";
            case DATE -> Wareki.dayInBothCalendars(LocalDate.parse(value), words.locale());
            case MONTH -> words.text("form.month." + value);
            case NUMBER, COUNT -> question.limits().unit() == null ? digits(value) : words.text("form.quantity", digits(value), question.limits().unit());
            case FILE -> words.text("form.files", values.size());
            default -> value;
        };
    }

    /** Between which two figures a number lies that is asked for, where both are set: 0～100％. */
    public static Optional<String> range(Question question, Words words) {
        var limits = question.limits();
        if (!question.kind().isQuantity() || limits.least() == null || limits.most() == null) {
            return Optional.empty();
        }
        var range = words.text("form.range", digits(limits.least().toPlainString()), digits(limits.most().toPlainString()));
        return Optional.of(limits.unit() == null ? range : words.text("form.quantity", range, limits.unit()));
    }

    /** A number as it is read: with commas from five digits on, so that a year has none. */
    private static String digits(String value) {
        var whole = value.contains(".") ? value.substring(0, value.indexOf('.')) : value;
        return whole.length() < GROUPED_FROM ? value : NumberFormat.getIntegerInstance(Locale.ROOT).format(new BigInteger(whole)) + value.substring(whole.length());
    }

    private String chosen(Question question, AnswerCell cell, String code, Answers answers) {
        var label = question.choicesOn(cell.scale()).stream().filter(choice -> choice.code().equals(code)).findFirst()
                .map(Choice::label).map(text -> text.in(words.locale())).orElse(code);
        var text = answers.text(cell.beside(code));
        return text.isEmpty() ? label : words.text("form.choiceWithText", label, text);
    }

    private String ranked(Question question, AnswerCell cell, List<String> values, Answers answers) {
        var ranks = new ArrayList<String>();
        values.forEach(code -> ranks.add(words.text("form.rank", ranks.size() + 1, chosen(question, cell, code, answers))));
        return String.join(words.text("form.and"), ranks);
    }
}
