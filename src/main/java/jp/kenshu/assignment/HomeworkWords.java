package jp.kenshu.assignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.Language;
import jp.kenshu.programme.IndicatorKind;
import jp.kenshu.programme.Part;

/** How pages speak of homework: the tone of a state, the help beside an entry, the scene that an entry belongs to. */
@RequestScoped
@Named
public class HomeworkWords {

    @Inject
    private Language language;

    /** The tone of a state. */
    public String tone(HomeworkState state) {
        return switch (state) {
            case SUBMITTED, READY -> "ok";
            case DRAFT -> "now";
            case RETURNED -> "warn";
            case NOT_BEGUN -> "";
        };
    }

    /** The help beside an entry; empty for most. */
    public String help(HomeworkField field) {
        var words = language.words();
        var key = "homework.help." + field.code();
        return words.has(key) ? words.text(key) : "";
    }

    /** The scene that an entry belongs to; empty where it belongs to none. */
    public String scene(Part part, AnswerKey key) {
        return key.sceneCode() == null ? "" : part.findScene(key.sceneCode()).map(scene -> language.of(scene.getName())).orElse(key.sceneCode());
    }

    /** What indicators serve for, in the order of the catalogue. */
    public IndicatorKind[] getIndicatorKinds() {
        return IndicatorKind.values();
    }
}
