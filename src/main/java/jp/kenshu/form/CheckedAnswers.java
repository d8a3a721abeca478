package jp.kenshu.form;

import java.util.List;
import java.util.Optional;

import jp.kenshu.RuleViolation;

/** What became of answers when they were checked: those that can be kept, as they are kept, and what is wrong with the others. */
public record CheckedAnswers(Answers kept, List<AnswerFault> faults) {

    /** Keeps a copy, so that it never changes. */
    public CheckedAnswers {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean areSound() {
        return faults.isEmpty();
    }

    /** The answers, unless something is wrong, which is then said beside every cell that it concerns. */
    public Answers orRefused() {
        RuleViolation.saidTogether(faults.stream().map(fault -> (Runnable) () -> {
            throw fault.violation();
        }).toArray(Runnable[]::new));
        return kept;
    }

    /** What is wrong in one cell. */
    public Optional<AnswerFault> faultIn(AnswerCell cell) {
        return faults.stream().filter(fault -> fault.cell().equals(cell)).findFirst();
    }
}
