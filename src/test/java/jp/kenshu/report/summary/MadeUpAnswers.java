package jp.kenshu.report.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.questionnaire.AnswerChannel;

/** Answers that nobody gave, the same at every run: the first choices far more often than the last, some questions left out. */
public final class MadeUpAnswers {

    private static final int DECLINE = 3;

    private final AskedForm form;
    private final Random luck;

    /** Answers to {@code definition}; another {@code seed} makes others. */
    public MadeUpAnswers(FormDefinition definition, long seed) {
        this.form = new AskedForm(definition, Situation.ANYBODY);
        this.luck = new Random(seed);
    }

    /** Answers of one kind of person after the other. */
    public static List<Answers> of(FormDefinition definition, int people, long seed) {
        var made = new MadeUpAnswers(definition, seed);
        return IntStream.range(0, people).mapToObj(each -> made.next()).toList();
    }

    /** The way by which the response at {@code index} came back. */
    public static AnswerChannel channel(int index) {
        return AnswerChannel.values()[index % 7 % AnswerChannel.values().length];
    }

    /** What the next one answers. */
    public Answers next() {
        var given = new LinkedHashMap<AnswerCell, List<String>>();
        for (var question : form.definition().questions()) {
            if (form.asks(question, Answers.of(given))) {
                form.cells(question).stream().filter(cell -> question.isRequired() || luck.nextInt(8) > 0).forEach(cell -> answer(question, cell, given));
            }
        }
        return Answers.of(given);
    }

    private void answer(Question question, AnswerCell cell, Map<AnswerCell, List<String>> given) {
        var codes = question.choicesOn(cell.scale()).stream().map(choice -> choice.code()).toList();
        switch (question.kind()) {
            case ONE, GRID -> given.put(cell, List.of(codes.get(some(codes.size()))));
            case SEVERAL, RANKING -> given.put(cell, IntStream.range(0, 1 + luck.nextInt(2)).mapToObj(each -> codes.get(some(codes.size()))).distinct().toList());
            case MONTH -> given.put(cell, List.of(String.valueOf(12 - some(12))));
            case YES_NO -> given.put(cell, List.of(luck.nextBoolean() ? "yes" : "no"));
            case TEXT, LINE -> given.put(cell, List.of("ご意見その" + luck.nextInt(100)));
            default -> { }
        }
        var others = new ArrayList<>(AskedForm.textCells(question, cell));
        others.removeIf(other -> !given.getOrDefault(cell, List.of()).contains(other.choice()));
        others.forEach(other -> given.put(other, List.of("その他" + luck.nextInt(5))));
    }

    private int some(int size) {
        int value = 0;
        while (value < size - 1 && luck.nextInt(DECLINE + 2) < DECLINE) {
            value++;
        }
        return value;
    }
}
