package jp.kenshu.assignment.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SecretBox;
import jp.kenshu.assignment.AnswerKey;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.form.FormIdentity.Paper;
import jp.kenshu.audit.Actor;
import jp.kenshu.document.form.FormReader;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.document.form.PrintedForm;
import jp.kenshu.document.form.ReturnedForm;
import jp.kenshu.document.form.UnreadableForm;
import jp.kenshu.document.form.WordForm;
import jp.kenshu.document.form.WorkbookForm;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.storage.GivenFile;

/**
 * The forms that leave the portal filled with its data and come back. Each carries a seal that tells which form it is and
 * whose; only the portal can make one, so that nobody's file is taken for another's.
 */
@ApplicationScoped
@Transactional
public class Forms {

    @Inject
    private SecretBox seals;
    @Inject
    private Homeworks homeworks;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private AssignmentDeadlines deadlines;

    /** What a form is handed out as. */
    public enum Kind {
        /** A Word document. */
        WORD("docx"),
        /** A workbook. */
        EXCEL("xlsx"),
        /** A paper to print. */
        PDF("pdf");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        /** The ending of its name. */
        public String ending() {
            return ending;
        }
    }

    /** A file with the name by the rule of the conference. */
    public record Made(String name, Kind kind, byte[] content) {
    }

    /** A member's 資料３ with everything that is saved of it. */
    public Made homework(TeamMember member, Kind kind) {
        var answers = homeworks.find(member.getId()).map(homework -> homework.answers()).orElse(Map.of());
        return homework(member.getTeam(), member.getId(), HomeworkForm.Writer.of(member), answers, kind);
    }

    /** 資料３ as somebody of {@code team} had written it. */
    public Made homework(Team team, long memberId, HomeworkForm.Writer writer, Map<AnswerKey, String> answers, Kind kind) {
        var name = HomeworkForm.words().text("form.homework.file", team.getMunicipality().getName(), team.getPart().getTitle().ja(), writer.name());
        var identity = new FormIdentity(Paper.HOMEWORK, team.getPart().getConference().getCode(), FormIdentity.VERSION, memberId);
        return made(name, HomeworkForm.of(team.getPart(), writer), HomeworkForm.shown(answers), identity, kind);
    }

    /** A team's 資料２ with what it has wished so far. */
    public Made preference(Team team, Kind kind) {
        var name = HomeworkForm.words().text("form.preference.file", team.getMunicipality().getName(), team.getPart().getTitle().ja());
        var identity = new FormIdentity(Paper.PREFERENCE, team.getPart().getConference().getCode(), FormIdentity.VERSION, team.getId());
        return made(name, PreferenceForm.of(team), PreferenceForm.shown(preferences.find(team).orElse(null)), identity, kind);
    }

    private Made made(String name, PaperForm form, Map<String, String> texts, FormIdentity identity, Kind kind) {
        var plainName = name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "");
        return new Made(plainName + "." + kind.ending(), kind, switch (kind) {
            case WORD -> WordForm.write(form, texts, seals.seal(identity.written()));
            case EXCEL -> WorkbookForm.write(form, texts, seals.seal(identity.written()));
            case PDF -> PrintedForm.print(form, texts);
        });
    }

    /** Holds a member's 資料３ that came back against what is saved; nothing changes yet. */
    public Comparison compareHomework(TeamMember member, GivenFile given, Actor by) {
        var team = member.getTeam();
        deadlines.mustBeOpen(team, DeadlineKind.HOMEWORK, by);
        var form = HomeworkForm.of(team.getPart(), HomeworkForm.Writer.of(member));
        var returned = read(given, form);
        mustBe(new FormIdentity(Paper.HOMEWORK, team.getPart().getConference().getCode(), FormIdentity.VERSION, member.getId()), returned, team);
        return new Comparison(homeworkDifferences(member, returned.texts()), faults(form, returned), returned.strays());
    }

    /** Holds texts that have been compared before against what is saved by now. */
    public Comparison compareAgain(TeamMember member, Team team, Map<String, String> texts) {
        return new Comparison(member == null ? preferenceDifferences(team, texts) : homeworkDifferences(member, texts), List.of(), List.of());
    }

    private List<Comparison.Difference> homeworkDifferences(TeamMember member, Map<String, String> texts) {
        var part = member.getTeam().getPart();
        var homework = homeworks.find(member.getId());
        var differences = new ArrayList<Comparison.Difference>();
        AnswerKey.all(part, HomeworkForm.Writer.of(member).prefectural()).stream().filter(key -> texts.containsKey(key.code())).forEach(key -> {
            var now = homework.map(saved -> saved.answer(key)).orElse("");
            var then = HomeworkForm.kept(key, texts.get(key.code()));
            if (!then.equals(now)) {
                differences.add(new Comparison.Difference(key.code(), HomeworkForm.labelOf(part, key), HomeworkForm.shown(key, now),
                        HomeworkForm.shown(key, then), homework.map(saved -> saved.revision(key)).orElse(0)));
            }
        });
        return differences;
    }

    /** Holds a team's 資料２ that came back against what is saved; nothing changes yet. */
    public Comparison comparePreference(Team team, GivenFile given, Actor by) {
        deadlines.mustBeOpen(team, DeadlineKind.SCENE_PREFERENCE, by);
        var form = PreferenceForm.of(team);
        var returned = read(given, form);
        mustBe(new FormIdentity(Paper.PREFERENCE, team.getPart().getConference().getCode(), FormIdentity.VERSION, team.getId()), returned, team);
        return new Comparison(preferenceDifferences(team, returned.texts()), faults(form, returned), returned.strays());
    }

    private List<Comparison.Difference> preferenceDifferences(Team team, Map<String, String> texts) {
        var saved = PreferenceForm.shown(preferences.find(team).orElse(null));
        var differences = new ArrayList<Comparison.Difference>();
        for (var entry : PreferenceForm.of(team).entries()) {
            var then = shownPlainly(team, entry.key(), texts.get(entry.key()));
            var now = saved.getOrDefault(entry.key(), "");
            if (then != null && !then.equals(now)) {
                differences.add(new Comparison.Difference(entry.key(), entry.label(), now, then, 0));
            }
        }
        return differences;
    }

    private static String shownPlainly(Team team, String key, String text) {
        return text == null || key.equals(PreferenceForm.NOTE) ? text
                : PreferenceForm.sceneIn(team.getPart(), text).map(HomeworkForm::numbered).orElse(text);
    }

    /** Takes the chosen texts of a compared 資料２ over; what is not chosen stays as it is saved. */
    public void takePreference(Team team, Map<String, String> chosen, Actor by) {
        var texts = new LinkedHashMap<>(PreferenceForm.shown(preferences.find(team).orElse(null)));
        chosen.forEach((key, text) -> texts.put(key, text.replace("\r\n", "\n")));
        preferences.submit(team.getId(), sceneOf(team, texts.get(PreferenceForm.FIRST)), sceneOf(team, texts.get(PreferenceForm.SECOND)),
                texts.get(PreferenceForm.NOTE), by);
    }

    private static String sceneOf(Team team, String text) {
        return PreferenceForm.sceneIn(team.getPart(), text).map(scene -> scene.getCode()).orElse(null);
    }

    private static ReturnedForm read(GivenFile given, PaperForm form) {
        try {
            return FormReader.read(given.content(), form);
        } catch (UnreadableForm unreadable) {
            throw unreadable.at("file");
        }
    }

    private void mustBe(FormIdentity expected, ReturnedForm returned, Team team) {
        if (returned.seal() == null) {
            throw RuleViolation.at("file", "form.notOurs");
        }
        var identity = seals.open(returned.seal()).flatMap(FormIdentity::read).orElseThrow(() -> RuleViolation.at("file", "form.altered"));
        if (identity.paper() != expected.paper()) {
            throw RuleViolation.at("file", "form.otherPaper");
        }
        if (!identity.edition().equals(expected.edition())) {
            throw RuleViolation.at("file", "form.otherEdition", identity.edition());
        }
        if (identity.version() != expected.version()) {
            throw RuleViolation.at("file", "form.otherVersion", identity.version(), expected.version());
        }
        if (identity.owner() != expected.owner()) {
            throw team.getMembers().stream().filter(member -> identity.paper() == Paper.HOMEWORK && member.getId() == identity.owner()).findFirst()
                    .map(member -> RuleViolation.at("file", "form.otherMember", member.getAttendee().getName()))
                    .orElseGet(() -> RuleViolation.at("file", "form.otherPerson"));
        }
    }

    private static List<Comparison.Fault> faults(PaperForm form, ReturnedForm returned) {
        var labels = new LinkedHashMap<String, String>();
        form.entries().forEach(entry -> labels.put(entry.key(), entry.label()));
        return returned.faults().stream().map(fault -> new Comparison.Fault(labels.get(fault.key()), fault.trouble())).toList();
    }
}
