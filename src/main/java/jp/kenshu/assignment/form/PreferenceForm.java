package jp.kenshu.assignment.form;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jp.kenshu.Words;
import jp.kenshu.assignment.ScenePreference;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.document.form.PaperForm.Entry;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Scene;
import jp.kenshu.registration.Team;

/** 資料２ 検討希望場面 as it is laid out on paper, always in Japanese as the conference hands it out. */
public final class PreferenceForm {

    /** The keys of its entries. */
    static final String FIRST = "first";
    static final String SECOND = "second";
    static final String NOTE = "note";
    private static final Words WORDS = Words.in(Locale.JAPANESE);

    private PreferenceForm() {
    }

    /** The form for {@code team}. */
    public static PaperForm of(Team team) {
        var representative = team.getRepresentative().getAttendee();
        var known = new LinkedHashMap<String, String>();
        known.put(WORDS.text("form.municipality"), team.getMunicipality().getFullName());
        known.put(WORDS.text("form.preference.representative"), representative.getName());
        known.put(WORDS.text("form.preference.department"), representative.getDepartment() == null ? "" : representative.getDepartment());
        var choices = team.getPart().getScenes().stream().map(HomeworkForm::numbered).toList();
        return new PaperForm(WORDS.text("form.preference.title"), HomeworkForm.conferenceOf(team.getPart())).known(known)
                .heading(WORDS.text("form.preference.scenes")).remark(WORDS.text("form.preference.how") + "\n" + String.join("　", choices))
                .ask(WORDS.text("form.preference.first"), Entry.choice(FIRST, WORDS.text("form.preference.first"), choices))
                .ask(WORDS.text("form.preference.second"), Entry.choice(SECOND, WORDS.text("form.preference.second"), choices))
                .remark(WORDS.text("form.preference.note"))
                .ask(WORDS.text("form.preference.other"), Entry.text(NOTE, WORDS.text("form.preference.other")));
    }

    /** A wish as the form shows it; nothing for none. */
    public static Map<String, String> shown(ScenePreference wish) {
        var shown = new LinkedHashMap<String, String>();
        if (wish != null) {
            shown.put(FIRST, HomeworkForm.numbered(wish.getFirst()));
            shown.put(SECOND, wish.getSecond() == null ? "" : HomeworkForm.numbered(wish.getSecond()));
            shown.put(NOTE, wish.getNote() == null ? "" : wish.getNote());
        }
        return shown;
    }

    /** The scene that a text of the form names: by its number, by its name, or by both. */
    static Optional<Scene> sceneIn(Part part, String text) {
        var plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).strip();
        return part.getScenes().stream().filter(scene -> plain.equals(String.valueOf(scene.getPosition()))
                || plain.equals(scene.getName().ja()) || plain.equals(scene.getPosition() + scene.getName().ja())).findFirst();
    }
}
