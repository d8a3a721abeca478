package jp.kenshu.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import jp.kenshu.programme.Part;
import jp.kenshu.programme.Scene;

/** One entry of the homework form: its field and, where the form asks scene by scene, the scene's code (else null). */
public record AnswerKey(HomeworkField field, String sceneCode) {

    private static final Pattern SCENE = Pattern.compile("[a-z0-9-]{1,40}");

    /** An entry of a scene has its scene's code, any other one has none. */
    public AnswerKey {
        if (field.isPerScene() != (sceneCode != null) || sceneCode != null && !SCENE.matcher(sceneCode).matches()) {
            throw new IllegalArgumentException(field + " " + sceneCode);
        }
    }

    /** The entry that is not of a scene. */
    public static AnswerKey of(HomeworkField field) {
        return new AnswerKey(field, null);
    }

    /** All entries of the form of {@code part}, in its order. */
    public static List<AnswerKey> all(Part part, boolean prefectural) {
        var keys = new ArrayList<AnswerKey>();
        for (var field : HomeworkField.values()) {
            if (field.isPerScene()) {
                part.getScenes().stream().map(Scene::getCode).map(code -> new AnswerKey(field, code)).forEach(keys::add);
            } else if (prefectural || !field.isPrefectural()) {
                keys.add(of(field));
            }
        }
        return keys;
    }

    /** The entry of {@code code}, such as {@code goal-daily} or {@code strengths}; anything else is an illegal argument. */
    public static AnswerKey parse(String code) {
        return Arrays.stream(HomeworkField.values()).filter(field -> belongs(code, field)).findFirst()
                .map(field -> new AnswerKey(field, field.isPerScene() ? code.substring(field.code().length() + 1) : null))
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    private static boolean belongs(String code, HomeworkField field) {
        return field.isPerScene() ? code.startsWith(field.code() + "-") : code.equals(field.code());
    }

    /** Its name in forms: {@code goal-daily}, {@code strengths}. */
    public String code() {
        return sceneCode == null ? field.code() : field.code() + "-" + sceneCode;
    }
}
