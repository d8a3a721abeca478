package jp.kenshu.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.RuleViolation;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;

/**
 * The one check of answers, however they came: typed on a page, in a file, from paper. What is not asked is neither required nor
 * kept; what is asked is read as its kind is written, in any width, and comes out in one form. Files come by themselves, later.
 */
public final class AnswerCheck {

    private final AskedForm form;
    private final boolean finished;
    private final Map<AnswerCell, List<String>> kept = new LinkedHashMap<>();
    private final List<AnswerFault> faults = new ArrayList<>();

    private AnswerCheck(AskedForm form, boolean finished) {
        this.form = form;
        this.finished = finished;
    }

    /** Checks answers that somebody sends as complete. */
    public static CheckedAnswers of(AskedForm form, Answers typed) {
        return of(form, typed, true);
    }

    /** Checks answers that somebody sends as complete if they are {@code finished}, and else may still add to. */
    public static CheckedAnswers of(AskedForm form, Answers typed, boolean finished) {
        return new AnswerCheck(form, finished).check(typed);
    }

    /** Checks answers that may still be added to: what is missing is no fault. */
    public static CheckedAnswers ofUnfinished(AskedForm form, Answers typed) {
        return of(form, typed, false);
    }

    /** What somebody wrote into one cell of {@code question}, as it is kept; a broken rule names the cell. */
    public static List<String> values(Question question, AnswerCell cell, List<String> typed) {
        return AnswerReading.of(question, cell, typed);
    }

    /** Conditions look at earlier questions only, so that each question is decided, for all its cells of a scene, by what was kept before it. */
    private CheckedAnswers check(Answers typed) {
        var before = Answers.viewOf(kept);
        for (var question : form.definition().questions()) {
            var asked = new HashMap<String, Boolean>();
            for (var cell : form.cells(question)) {
                if (asked.computeIfAbsent(cell.scene(), scene -> form.asks(question, scene, before))) {
                    check(question, cell, typed);
                }
            }
        }
        return new CheckedAnswers(Answers.of(kept), faults);
    }

    private void check(Question question, AnswerCell cell, Answers typed) {
        try {
            var values = AnswerReading.of(question, cell, typed.of(cell));
            if (values.isEmpty() && question.isRequired() && finished && question.kind() != QuestionKind.FILE) {
                throw RuleViolation.at(cell.code(), missing(question.kind()));
            }
            kept.put(cell, values);
            AskedForm.textCells(question, cell).forEach(text -> checkText(question, text, typed, values.contains(text.choice())));
        } catch (RuleViolation broken) {
            faults.add(AnswerFault.of(cell, broken));
        }
    }

    private void checkText(Question question, AnswerCell cell, Answers typed, boolean chosen) {
        try {
            var text = AnswerReading.line(question, cell, typed.text(cell));
            if (!text.isEmpty() && !chosen) {
                throw RuleViolation.at(cell.code(), "form.answer.textWithoutChoice");
            }
            kept.put(cell, List.of(text));
        } catch (RuleViolation broken) {
            faults.add(AnswerFault.of(cell, broken));
        }
    }

    private static String missing(QuestionKind kind) {
        return switch (kind) {
            case LINE, TEXT, NUMBER, COUNT, DATE, MONTH -> "form.answer.missing";
            case MARK -> "form.answer.markMissing";
            default -> "form.answer.choiceMissing";
        };
    }
}
