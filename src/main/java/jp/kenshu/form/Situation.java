package jp.kenshu.form;

import java.util.List;
import java.util.Set;

import jp.kenshu.Bilingual;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Scene;

/** Who answers a form, as far as its questions depend on it (null where it is not known), and the scenes that it asks about. */
public record Situation(String category, Affiliation affiliation, Set<AnsweredAs> parts, List<AskedScene> scenes) {

    /** Somebody of whom nothing is known, as who answers a questionnaire. */
    public static final Situation ANYBODY = new Situation(null, null, Set.of(), List.of());

    /** A scene as a form asks about it: its code, the number before it and its name. */
    public record AskedScene(String code, String mark, Bilingual name) {

        /** A scene of the conference. */
        public static AskedScene of(Scene scene) {
            return new AskedScene(scene.getCode(), scene.getMark(), scene.getName());
        }
    }

    /** Keeps copies, so that a situation never changes. */
    public Situation {
        parts = Set.copyOf(parts);
        scenes = List.copyOf(scenes);
    }

    /** Somebody of {@code category} who answers in these parts. */
    public static Situation of(Category category, AnsweredAs... parts) {
        return category == null ? new Situation(null, null, Set.of(parts), List.of())
                : new Situation(category.getCode(), category.getAffiliation(), Set.of(parts), List.of());
    }

    /** The same person, asked about these scenes. */
    public Situation about(List<Scene> asked) {
        return new Situation(category, affiliation, parts, asked.stream().map(AskedScene::of).toList());
    }

    /** Whether a condition holds for the person, whatever was answered. */
    boolean meets(Condition condition) {
        return (condition.categories().isEmpty() || category != null && condition.categories().contains(category))
                && (condition.affiliations().isEmpty() || affiliation != null && condition.affiliations().contains(affiliation))
                && (condition.parts().isEmpty() || condition.parts().stream().anyMatch(parts::contains));
    }
}
