package jp.kenshu.assignment.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.secret.SecretBox;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.assignment.form.FormIdentity.Paper;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.homework.HomeworkQuestions;
import jp.kenshu.audit.Actor;
import jp.kenshu.document.form.FormReader;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.document.form.PrintedForm;
import jp.kenshu.document.form.ReturnedForm;
import jp.kenshu.document.form.UnreadableForm;
import jp.kenshu.document.form.WordForm;
import jp.kenshu.document.form.WorkbookForm;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.paper.PaperAnswers;
import jp.kenshu.form.version.FormVersion;
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
    private TeamForms teamForms;
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
        var saved = homeworks.find(member.getId());
        var version = teamForms.homeworkVersion(member.getTeam().getPart());
        return homework(member.getTeam(), member.getId(), HomeworkForm.Writer.of(member),
                new Written(version, HomeworkQuestions.of(teamForms.definition(version), member), key -> saved.map(homework -> homework.answer(key)).orElse("")), kind);
    }

    /** What 資料３ asks of a member now. */
    HomeworkQuestions askedOf(TeamMember member) {
        return teamForms.homeworkOf(member);
    }

    /** What somebody was asked under a version of 資料３, and what they wrote. */
    public record Written(long version, HomeworkQuestions asked, Function<AnswerKey, String> answer) {
    }

    /** 資料３ as somebody of {@code team} had written it. */
    public Made homework(Team team, long memberId, HomeworkForm.Writer writer, Written written, Kind kind) {
        var name = HomeworkForm.words().text("form.homework.file", team.getMunicipality().getName(), team.getPart().getTitle().ja(), writer.name());
        var identity = new FormIdentity(Paper.HOMEWORK, team.getPart().getConference().getCode(), teamForms.numberOf(written.version()), memberId);
        return made(name, HomeworkForm.of(written.asked(), team.getPart(), writer), HomeworkForm.shown(written.asked(), written.answer()), identity, kind);
    }

    /** A team's 資料２ with what it has wished so far. */
    public Made preference(Team team, Kind kind) {
        var name = HomeworkForm.words().text("form.preference.file", team.getMunicipality().getName(), team.getPart().getTitle().ja());
        var version = teamForms.askedOf(team, FormUse.SCENE_PREFERENCE);
        var asked = TeamForms.form(version, team);
        return made(name, PreferenceForm.of(asked, team), PreferenceForm.shown(asked, preferences.find(team).orElse(null)), identity(team, version.getNumber()), kind);
    }

    private static FormIdentity identity(Team team, int version) {
        return new FormIdentity(Paper.PREFERENCE, team.getPart().getConference().getCode(), version, team.getId());
    }

    private Made made(String name, PaperForm form, Map<String, String> texts, FormIdentity identity, Kind kind) {
        var plainName = name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "");
        return new Made(plainName + "." + kind.ending(), kind, switch (kind) {
            case WORD -> WordForm.write(form, texts, seals.seal(identity.written()));
            case EXCEL -> WorkbookForm.write(form, texts, seals.seal(identity.written()));
            case PDF -> PrintedForm.print(form, texts);
        });
    }

    /** Holds a member's 資料３ that came back against what is saved; nothing changes yet. A file is read by the version it was made of. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public Comparison compareHomework(TeamMember member, GivenFile given, Actor by) {
        var team = member.getTeam();
        deadlines.mustBeOpen(team, DeadlineKind.HOMEWORK, by);
        var now = teamForms.askedOf(team, FormUse.HOMEWORK);
        var returned = read(given, homeworkForm(now, member));
        var then = identityIn(returned).flatMap(identity -> teamForms.find(team, FormUse.HOMEWORK, identity.version())).orElse(now);
        var form = homeworkForm(then, member);
        if (then.getNumber() != now.getNumber()) {
            returned = read(given, form);
        }
        mustBe(new FormIdentity(Paper.HOMEWORK, team.getPart().getConference().getCode(), then.getNumber(), member.getId()), returned, team);
        return new Comparison(homeworkDifferences(member, returned.texts()), faults(form, returned), returned.strays());
    }

    private static PaperForm homeworkForm(FormVersion version, TeamMember member) {
        return HomeworkForm.of(HomeworkQuestions.of(version.getDefinition(), member), member.getTeam().getPart(), HomeworkForm.Writer.of(member));
    }

    /** Holds texts that have been compared before against what is saved by now. */
    public Comparison compareAgain(TeamMember member, Team team, Map<String, String> texts) {
        return new Comparison(member == null ? preferenceDifferences(team, texts) : homeworkDifferences(member, texts), List.of(), List.of());
    }

    private List<Comparison.Difference> homeworkDifferences(TeamMember member, Map<String, String> texts) {
        var asked = teamForms.homeworkOf(member);
        var homework = homeworks.find(member.getId());
        var differences = new ArrayList<Comparison.Difference>();
        HomeworkForm.kept(asked, texts).forEach((key, then) -> {
            var now = homework.map(saved -> saved.answer(key)).orElse("");
            if (!then.equals(now)) {
                differences.add(new Comparison.Difference(key.code(), HomeworkForm.labelOf(asked, key), HomeworkForm.inWords(asked, key, now),
                        HomeworkForm.inWords(asked, key, then), homework.map(saved -> saved.revision(key)).orElse(0)));
            }
        });
        return differences;
    }

    /** Holds a team's 資料２ that came back against what is saved; nothing changes yet. A file is read by the version it was made of. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public Comparison comparePreference(Team team, GivenFile given, Actor by) {
        deadlines.mustBeOpen(team, DeadlineKind.SCENE_PREFERENCE, by);
        var now = teamForms.askedOf(team, FormUse.SCENE_PREFERENCE);
        var returned = read(given, PreferenceForm.of(TeamForms.form(now, team), team));
        var then = identityIn(returned).flatMap(identity -> teamForms.find(team, FormUse.SCENE_PREFERENCE, identity.version())).orElse(now);
        var form = PreferenceForm.of(TeamForms.form(then, team), team);
        if (then.getNumber() != now.getNumber()) {
            returned = read(given, form);
        }
        mustBe(identity(team, then.getNumber()), returned, team);
        return new Comparison(preferenceDifferences(team, returned.texts()), faults(form, returned), returned.strays());
    }

    private List<Comparison.Difference> preferenceDifferences(Team team, Map<String, String> texts) {
        var asked = TeamForms.form(teamForms.askedOf(team, FormUse.SCENE_PREFERENCE), team);
        var saved = PreferenceForm.shown(asked, preferences.find(team).orElse(null));
        var returned = new LinkedHashMap<>(saved);
        returned.putAll(texts);
        var plain = PaperAnswers.plain(asked, returned);
        var differences = new ArrayList<Comparison.Difference>();
        for (var entry : PreferenceForm.of(asked, team).entries()) {
            var then = plain.getOrDefault(entry.key(), "");
            var now = saved.getOrDefault(entry.key(), "");
            if (texts.containsKey(entry.key()) && !then.equals(now)) {
                differences.add(new Comparison.Difference(entry.key(), entry.label(), now, then, 0));
            }
        }
        return differences;
    }

    /** Takes the chosen texts of a compared 資料２ over; what is not chosen stays as it is saved. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void takePreference(Team team, Map<String, String> chosen, Actor by) {
        var asked = TeamForms.form(teamForms.askedOf(team, FormUse.SCENE_PREFERENCE), team);
        var texts = new LinkedHashMap<>(PreferenceForm.shown(asked, preferences.find(team).orElse(null)));
        texts.putAll(chosen);
        preferences.submit(team.getId(), PaperAnswers.read(asked, texts), by);
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
        var identity = identityIn(returned).orElseThrow(() -> RuleViolation.at("file", "form.altered"));
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

    private Optional<FormIdentity> identityIn(ReturnedForm returned) {
        return Optional.ofNullable(returned.seal()).flatMap(seals::open).flatMap(FormIdentity::read);
    }

    private static List<Comparison.Fault> faults(PaperForm form, ReturnedForm returned) {
        var labels = new LinkedHashMap<String, String>();
        form.entries().forEach(entry -> labels.put(entry.key(), entry.label()));
        return returned.faults().stream().map(fault -> new Comparison.Fault(fault.key(), labels.get(fault.key()), fault.trouble(), fault.found())).toList();
    }
}
