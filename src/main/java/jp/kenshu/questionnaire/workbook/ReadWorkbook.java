package jp.kenshu.questionnaire.workbook;

import java.io.Serializable;
import java.util.List;

import jp.kenshu.form.Answers;

/**
 * A workbook that came back, as it was understood: what is to become of it, the version that it answers, the answers that can be kept
 * (as one value), the sign by which the same file is known again, and what is doubtful in it.
 */
public record ReadWorkbook(String file, Outcome outcome, long version, String json, String sign, List<Doubt> doubts) implements Serializable {

    /** What was found. */
    public enum Outcome {
        /** Everything in it can be kept. */
        ACCEPTED("ok"),
        /** Something cannot be kept; the rest can. */
        DOUBTFUL("warn"),
        /** What is missing in it must be there. */
        INCOMPLETE("bad"),
        /** A response by workbook says just the same already, or another file of these does. */
        ALREADY_THERE("warn"),
        /** It is no workbook of this questionnaire, or cannot be read. */
        NOT_OURS("bad");

        private final String tone;

        Outcome(String tone) {
            this.tone = tone;
        }

        /** The tone in which a page says it. */
        public String getTone() {
            return tone;
        }
    }

    /** What is doubtful in one place: the question, what stands there, and why it cannot be kept. */
    public record Doubt(String question, String found, String why) implements Serializable {
    }

    static ReadWorkbook notOurs(String file, String why) {
        return new ReadWorkbook(file, Outcome.NOT_OURS, 0, null, "", List.of(new Doubt("", "", why)));
    }

    /** The same, where just this is there already. */
    ReadWorkbook alreadyThere() {
        return new ReadWorkbook(file, Outcome.ALREADY_THERE, version, json, sign, doubts);
    }

    /** Whether it can be taken in, if somebody wants to. */
    public boolean isPossible() {
        return outcome != Outcome.NOT_OURS && outcome != Outcome.INCOMPLETE && json != null;
    }

    /** Whether it is taken in unless somebody says otherwise. */
    public boolean isProposed() {
        return outcome == Outcome.ACCEPTED;
    }

    /** The answers that can be kept. */
    Answers answers() {
        return Answers.fromJson(json);
    }
}
