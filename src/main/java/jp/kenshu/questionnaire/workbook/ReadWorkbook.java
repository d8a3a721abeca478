package jp.kenshu.questionnaire.workbook;

import java.io.Serializable;
import java.util.List;

import jp.kenshu.form.Answers;

/**
 * A workbook that came back, as it was understood: what is to become of it, the version that it answers, the answers that can be kept
 * (as one value), the sign by which the same file is known again, the pass by which it answers if it was made for one person, and what is doubtful in it.
 */
public record ReadWorkbook(String file, Outcome outcome, long version, String json, String sign, String pass, List<Doubt> doubts) implements Serializable {

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
        /** Somebody has answered by the personal link for which it was made. */
        ALREADY_ANSWERED("bad"),
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

        /** What stands there, unless the reason quotes it. */
        public String unquoted() {
            return why.contains(found) ? "" : found;
        }
    }

    static ReadWorkbook notOurs(String file, String why) {
        return new ReadWorkbook(file, Outcome.NOT_OURS, 0, null, "", null, List.of(new Doubt("", "", why)));
    }

    /** The same, where just this is there already. */
    ReadWorkbook alreadyThere() {
        return with(Outcome.ALREADY_THERE);
    }

    /** The same, where its link is spent. */
    ReadWorkbook alreadyAnswered() {
        return with(Outcome.ALREADY_ANSWERED);
    }

    private ReadWorkbook with(Outcome other) {
        return new ReadWorkbook(file, other, version, json, sign, pass, doubts);
    }

    /** Whether it can be taken in, if somebody wants to. */
    public boolean isPossible() {
        return outcome != Outcome.NOT_OURS && outcome != Outcome.INCOMPLETE && outcome != Outcome.ALREADY_ANSWERED && json != null;
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
