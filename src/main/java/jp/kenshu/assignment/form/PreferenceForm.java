package jp.kenshu.assignment.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jp.kenshu.Words;
import jp.kenshu.assignment.ScenePreference;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.paper.FormPaper;
import jp.kenshu.form.paper.PaperAnswers;
import jp.kenshu.registration.Team;

/** 資料２ 検討希望場面 as it is laid out on paper, always in Japanese as the conference hands it out. */
public final class PreferenceForm {

    private static final Words WORDS = Words.in(Locale.JAPANESE);

    private PreferenceForm() {
    }

    /** The form for {@code team} as {@code asked} puts it. */
    public static PaperForm of(AskedForm asked, Team team) {
        var representative = team.getRepresentative().getAttendee();
        var known = new LinkedHashMap<String, String>();
        known.put(WORDS.text("form.municipality"), team.getMunicipality().getFullName());
        known.put(WORDS.text("form.preference.representative"), representative.getName());
        known.put(WORDS.text("form.preference.department"), representative.getDepartment() == null ? "" : representative.getDepartment());
        return FormPaper.of(asked, HomeworkForm.conferenceOf(team.getPart()), known);
    }

    /** A wish as the form shows it; nothing for none. */
    public static Map<String, String> shown(AskedForm asked, ScenePreference wish) {
        return wish == null ? Map.of() : PaperAnswers.shown(asked, wish.getAnswers());
    }
}
