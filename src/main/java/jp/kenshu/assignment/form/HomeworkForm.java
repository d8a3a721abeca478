package jp.kenshu.assignment.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.homework.HomeworkQuestions;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.paper.FormPaper;
import jp.kenshu.form.paper.PaperAnswers;
import jp.kenshu.programme.Part;
import jp.kenshu.registration.TeamMember;

/** 資料３ 事前課題 as it is laid out on paper, always in Japanese as the conference hands it out. */
public final class HomeworkForm {

    private static final Words WORDS = Words.in(Locale.JAPANESE);

    private HomeworkForm() {
    }

    /** Who fills it in, as the head of the form says. */
    public record Writer(String municipality, String department, String name, String profession) {

        /** A member of a team. */
        public static Writer of(TeamMember member) {
            var attendee = member.getAttendee();
            return new Writer(member.getTeam().getMunicipality().getFullName(), placeOf(attendee.getAffiliation().ja(), attendee.getDepartment()),
                    attendee.getName(), attendee.getProfession());
        }

        /** The department as the form prints it, after the organisation that it belongs to. */
        public static String placeOf(String affiliation, String department) {
            return department == null || department.isBlank() ? affiliation : affiliation + " " + department;
        }
    }

    /** The form for {@code writer} with what is asked of them; its entries have the names that they have on the page. */
    public static PaperForm of(HomeworkQuestions asked, Part part, Writer writer) {
        var known = new LinkedHashMap<String, String>();
        known.put(WORDS.text("form.municipality"), writer.municipality());
        known.put(WORDS.text("form.department"), writer.department());
        known.put(WORDS.text("form.name"), writer.name());
        known.put(WORDS.text("form.profession"), writer.profession());
        return FormPaper.of(asked.form(), conferenceOf(part), known, HomeworkForm::nameOf).formerly(WORDS.text("form.homework.formerly").lines().toList());
    }

    private static String nameOf(AnswerCell cell) {
        return AnswerKey.of(cell).code() + cell.code().substring(cell.main().code().length());
    }

    /** The words of the forms: Japanese, as the conference hands them out. */
    public static Words words() {
        return WORDS;
    }

    static String conferenceOf(Part part) {
        return part.getConference().getYear().ja() + " " + part.getConference().getTitle().ja() + " " + part.getTitle().ja();
    }

    /** What an entry is called where it stands by itself: 看取り （１）【目的】…. */
    public static String labelOf(HomeworkQuestions asked, AnswerKey key) {
        return new AnswerWords(asked.form(), WORDS).name(asked.question(key), key.cell());
    }

    /** Answers as the form shows them, by the names of its entries. */
    public static Map<String, String> shown(HomeworkQuestions asked, Function<AnswerKey, String> answer) {
        return FormPaper.named(asked.form(), PaperAnswers.shown(asked.form(), asked.answers(answer)), HomeworkForm::nameOf);
    }

    /** One answer as comparisons and lists show it. */
    public static String inWords(HomeworkQuestions asked, AnswerKey key, String text) {
        var kind = asked.question(key).kind();
        return text.isEmpty() || kind.isWritten() || kind.isQuantity() || kind == QuestionKind.DATE || kind == QuestionKind.MONTH ? text
                : new AnswerWords(asked.form(), WORDS).text(asked.question(key), key.cell(), asked.answers(each -> each.equals(key) ? text : ""));
    }

    /** What came back in the form, entry by entry as the portal keeps it; what the portal would refuse stays as it is. */
    static Map<AnswerKey, String> kept(HomeworkQuestions asked, Map<String, String> texts) {
        var returned = PaperAnswers.read(asked.form(), FormPaper.byCells(asked.form(), texts, HomeworkForm::nameOf));
        var kept = new LinkedHashMap<AnswerKey, String>();
        for (var key : asked.keys()) {
            if (texts.keySet().stream().anyMatch(name -> FormPaper.belongs(name, key.code()))) {
                kept.put(key, kept(asked, key, returned.of(key.cell())));
            }
        }
        return kept;
    }

    private static String kept(HomeworkQuestions asked, AnswerKey key, List<String> values) {
        var text = String.join("、", values);
        try {
            return asked.kept(key, text);
        } catch (RuleViolation refusedLater) {
            return text;
        }
    }
}
