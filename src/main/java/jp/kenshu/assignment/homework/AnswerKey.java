package jp.kenshu.assignment.homework;

import java.util.regex.Pattern;

import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.definition.Question;

/** One entry of the homework form: its question and, where the form asks scene by scene, the scene's code (else null). */
public record AnswerKey(String question, String sceneCode) {

    private static final Pattern SCENE = Pattern.compile("[a-z0-9-]{1,40}");

    /** An entry has a question, and a scene has a code. */
    public AnswerKey {
        if (!Question.CODE.matcher(question).matches() || sceneCode != null && !SCENE.matcher(sceneCode).matches()) {
            throw new IllegalArgumentException(question + " " + sceneCode);
        }
    }

    /** The entry that is not of a scene. */
    public static AnswerKey of(String question) {
        return new AnswerKey(question, null);
    }

    /** The entry whose answer stands in {@code cell}. */
    public static AnswerKey of(AnswerCell cell) {
        return new AnswerKey(cell.question(), cell.scene());
    }

    /** Where its answer stands in the form. */
    public AnswerCell cell() {
        return new AnswerCell(question, sceneCode, null, null, null);
    }

    /** Its name in forms: {@code goal-daily}, {@code strengths}. */
    public String code() {
        return sceneCode == null ? question : question + "-" + sceneCode;
    }
}
