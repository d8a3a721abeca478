package jp.kenshu.assignment.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kenshu.Words;
import jp.kenshu.assignment.AnswerKey;
import jp.kenshu.assignment.AnswerText;
import jp.kenshu.assignment.HomeworkField;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.document.form.PaperForm.Entry;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Scene;
import jp.kenshu.registration.TeamMember;

/** 資料３ 事前課題 as it is laid out on paper, always in Japanese as the conference hands it out. */
public final class HomeworkForm {

    private static final Words WORDS = Words.in(Locale.JAPANESE);
    private static final String CIRCLE = "○";
    private static final String NUMBERS_OF_SCENES = "①②③④⑤⑥⑦⑧⑨";

    private HomeworkForm() {
    }

    /** Who fills it in, as the head of the form says. */
    public record Writer(String municipality, String department, String name, String profession, boolean prefectural) {

        /** A member of a team. */
        public static Writer of(TeamMember member) {
            var attendee = member.getAttendee();
            return new Writer(member.getTeam().getMunicipality().getFullName(), placeOf(attendee.getAffiliation(), attendee.getDepartment()),
                    attendee.getName(), attendee.getProfession(), attendee.getCategory().getAffiliation() == Affiliation.PREFECTURE);
        }

        /** The department as the form prints it, after the organisation that it belongs to. */
        public static String placeOf(String affiliation, String department) {
            return department == null || department.isBlank() ? affiliation : affiliation + " " + department;
        }
    }

    /** The form for {@code writer}. */
    public static PaperForm of(Part part, Writer writer) {
        var known = new LinkedHashMap<String, String>();
        known.put(WORDS.text("form.municipality"), writer.municipality());
        known.put(WORDS.text("form.department"), writer.department());
        known.put(WORDS.text("form.name"), writer.name());
        known.put(WORDS.text("form.profession"), writer.profession());
        var form = new PaperForm(WORDS.text("form.homework.title"), conferenceOf(part)).known(known)
                .remark(WORDS.text("form.homework.lead")).heading(WORDS.text("form.homework.overview"));
        AnswerKey.all(part, writer.prefectural()).stream().filter(key -> !key.field().isPerScene() && key.field() != HomeworkField.WANT_TO_KNOW)
                .forEach(key -> form.ask(questionOf(key.field()), entry(part, key)));
        form.heading(WORDS.text("form.homework.scenes"));
        form.grid(part.getScenes().stream().map(HomeworkForm::numbered).toList(), rows(part));
        form.remark(WORDS.text("form.homework.note"));
        form.heading(WORDS.text("form.homework.other"));
        return form.ask(questionOf(HomeworkField.WANT_TO_KNOW), entry(part, AnswerKey.of(HomeworkField.WANT_TO_KNOW)));
    }

    /** The words of the forms: Japanese, as the conference hands them out. */
    public static Words words() {
        return WORDS;
    }

    static String conferenceOf(Part part) {
        return part.getConference().getYear().ja() + " " + part.getConference().getTitle().ja() + " " + part.getTitle().ja();
    }

    /** The name of a scene with its number, as the forms print it: ①日常の療養支援. */
    static String numbered(Scene scene) {
        return NUMBERS_OF_SCENES.charAt(Math.min(scene.getPosition(), NUMBERS_OF_SCENES.length()) - 1) + scene.getName().ja();
    }

    private static List<PaperForm.Row> rows(Part part) {
        var rows = new ArrayList<PaperForm.Row>();
        for (var field : HomeworkField.values()) {
            if (field.isPerScene()) {
                rows.add(new PaperForm.Row(WORDS.name(field), part.getScenes().stream()
                        .map(scene -> entry(part, new AnswerKey(field, scene.getCode()))).toList()));
            }
        }
        return rows;
    }

    private static String questionOf(HomeworkField field) {
        var unit = "form.homework.unit." + field.name();
        return WORDS.name(field) + (WORDS.has(unit) ? WORDS.text(unit) : "");
    }

    private static Entry entry(Part part, AnswerKey key) {
        var label = labelOf(part, key);
        if (key.field().isMark()) {
            return Entry.mark(key.code(), label);
        }
        return key.field().isMultiline() ? Entry.text(key.code(), label) : Entry.line(key.code(), label);
    }

    /** What an entry is called where it stands by itself: 看取り （１）【目的】…. */
    public static String labelOf(Part part, AnswerKey key) {
        var field = WORDS.name(key.field());
        return key.sceneCode() == null ? field : part.findScene(key.sceneCode()).map(scene -> scene.getName().ja() + " " + field).orElse(field);
    }

    /** Answers as the form shows them. */
    public static Map<String, String> shown(Map<AnswerKey, String> answers) {
        var shown = new LinkedHashMap<String, String>();
        answers.forEach((key, text) -> shown.put(key.code(), shown(key, text)));
        return shown;
    }

    /** One answer as the form shows it. */
    static String shown(AnswerKey key, String text) {
        return key.field().isMark() && !text.isBlank() ? CIRCLE : text;
    }

    /** A text as it came back in the form, as the portal keeps it; one that the portal would refuse stays as it is. */
    static String kept(AnswerKey key, String text) {
        try {
            return AnswerText.of(key, text);
        } catch (jp.kenshu.RuleViolation refusedLater) {
            return text;
        }
    }
}
