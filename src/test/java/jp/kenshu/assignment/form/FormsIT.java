package jp.kenshu.assignment.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.secret.SecretBox;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.assignment.form.Comparison.Difference;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.audit.Actor;
import jp.kenshu.document.form.FilledForms;
import jp.kenshu.document.form.WordForm;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.DefinitionEdit;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.GivenFile;
import jp.kenshu.storage.HardFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 資料２ and 資料３ as files, out and back, on the real database. */
class FormsIT extends PortalIT {

    private static final AnswerKey GOAL = new AnswerKey("goal", "daily");
    private static final AnswerKey STRENGTHS = AnswerKey.of("strengths");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Teams teams;
    @Inject
    private Delegates delegates;
    @Inject
    private Homeworks homeworks;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private SecretBox seals;
    @Inject
    private Forms forms;
    @Inject
    private TeamForms teamForms;
    @Inject
    private FormVersions versions;

    private Team team;
    private TeamMember member;
    private Actor writer;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        team = register(Delegates.NAGAREYAMA);
        member = team.getMembers().get(0);
        writer = Actor.participant(member.getAttendee().getName());
    }

    private Team register(String municipality) {
        return teams.get(teams.register(delegates.venue("tokyo").getId(), delegates.team(municipality, 2), null,
                Delegates.byWeb(municipality + " 1")).getId());
    }

    @Test
    void formCarriesWhatIsSavedAndBearsTheNameOfTheRule() {
        homeworks.save(member.getId(), Map.of(GOAL, "𠮷田さんも\n葛󠄀城で暮らせる", AnswerKey.of("population"), "２０６，０００"), Map.of(), writer);

        for (var kind : List.of(Forms.Kind.WORD, Forms.Kind.EXCEL)) {
            var made = forms.homework(member, kind);

            assertEquals("（流山市）【資料３】事前課題（研修会議Ⅱ）" + Delegates.NAGAREYAMA + " 1." + kind.ending(), made.name());
            var comparison = forms.compareHomework(member, given(made.content()), writer);
            assertEquals(new Comparison(List.of(), List.of(), List.of()), comparison, kind + " says what is saved");
        }
    }

    @Test
    void differencesAreShownUnderTheRevisionThatWasSeenAndNothingChanges() {
        homeworks.save(member.getId(), Map.of(STRENGTHS, "顔の見える関係"), Map.of(), writer);
        var filled = FilledForms.fill(FilledForms.fill(forms.homework(member, Forms.Kind.WORD).content(), "strengths", "多職種の研修"),
                "self-set-daily", "○");

        var comparison = forms.compareHomework(member, given(filled), writer);

        assertEquals(List.of(new Difference("strengths", "（ア）長所（良さ・強み）", "顔の見える関係", "多職種の研修", 1),
                new Difference("self-set-daily", "日常の療養支援 自身で設定※1", "", "○", 0)), comparison.differences());
        assertEquals("顔の見える関係", homeworks.of(member.getId()).answer(STRENGTHS));
    }

    @Test
    void formOfAnotherPersonPaperEditionOrVersionIsRecognised() {
        var other = register(Delegates.HIRADO);
        var colleague = team.getMembers().get(1);

        assertRefused("form.otherMember", forms.homework(colleague, Forms.Kind.WORD).content());
        assertRefused("form.otherPerson", forms.homework(other.getMembers().get(0), Forms.Kind.EXCEL).content());
        assertRefused("form.otherPaper", forms.preference(team, Forms.Kind.WORD).content());
        assertRefused("form.otherEdition", sealed("kenshu-form/HOMEWORK/R4/1/" + member.getId()));
        assertRefused("form.otherVersion", sealed("kenshu-form/HOMEWORK/%s/0/%d".formatted(editionCode(), member.getId())));
        assertRefused("form.altered", WordForm.write(HomeworkForm.of(teamForms.homeworkOf(member), team.getPart(), HomeworkForm.Writer.of(member)), Map.of(), "AAAA"));
        assertRefused("form.notOurs", HardFiles.docx());
        assertRefused("form.notOurs", HardFiles.xlsx());
    }

    private String editionCode() {
        return team.getPart().getConference().getCode();
    }

    private byte[] sealed(String identity) {
        return WordForm.write(HomeworkForm.of(teamForms.homeworkOf(member), team.getPart(), HomeworkForm.Writer.of(member)), Map.of(), seals.seal(identity));
    }

    @Test
    void unreadableFilesAreRefusedBesideTheFieldAndNothingIsLost() {
        homeworks.save(member.getId(), Map.of(STRENGTHS, "顔の見える関係"), Map.of(), writer);

        assertRefused("UnreadableForm.MACROS", HardFiles.withMacros(forms.homework(member, Forms.Kind.WORD).content(), "word"));
        assertRefused("UnreadableForm.PASSWORD", HardFiles.locked(forms.homework(member, Forms.Kind.WORD).content()));
        assertRefused("UnreadableForm.UNPACKS_TOO_LARGE", HardFiles.bomb(forms.homework(member, Forms.Kind.WORD).content(), 70_000_000));
        assertRefused("UnreadableForm.OLD_FORMAT", HardFiles.xls());
        assertRefused("UnreadableForm.NOT_A_FORM", HardFiles.pdf(1));
        assertRefused("UnreadableForm.NOT_A_FORM", new byte[0]);
        assertRefused("UnreadableForm.TOO_LARGE", new byte[10_000_001]);
        assertEquals("顔の見える関係", homeworks.of(member.getId()).answer(STRENGTHS));
    }

    @Test
    void formIsReadUntilTheVeryMomentOfTheDeadline() {
        var filled = FilledForms.fill(forms.homework(member, Forms.Kind.WORD).content(), "strengths", "多職種の研修");
        rehearsal.standAt(OffsetDateTime.parse("2023-10-17T16:59:30+09:00").toInstant());
        assertEquals(1, forms.compareHomework(member, given(filled), writer).differences().size());

        rehearsal.standAt(OffsetDateTime.parse("2023-10-17T17:00:01+09:00").toInstant());

        var refusal = assertThrows(RuleViolation.class, () -> forms.compareHomework(member, given(filled), writer));
        assertEquals("assignment.closed", refusal.key());
    }

    @Test
    void preferredScenesComeBackByNumberOrNameAndAreTakenOver() {
        var filled = FilledForms.fill(FilledForms.fill(forms.preference(team, Forms.Kind.WORD).content(), "first", "④"), "second", "②入退院支援");

        var comparison = forms.comparePreference(team, given(filled), writer);
        forms.takePreference(team, Map.of("first", comparison.differences().get(0).returned(), "second", comparison.differences().get(1).returned(),
                "note", "手話通訳\r\nお願いします"), writer);

        assertEquals(List.of("④看取り", "②入退院支援"), comparison.differences().stream().map(Difference::returned).toList());
        var wish = preferences.find(team).orElseThrow();
        assertEquals(List.of("endoflife", "discharge", "手話通訳\nお願いします"), List.of(wish.getFirst().getCode(), wish.getSecond().getCode(), wish.getAnswers().text(AnswerCell.of("note"))));
        assertEquals(List.of(), forms.comparePreference(team, given(forms.preference(team, Forms.Kind.WORD).content()), writer).differences());
    }

    @Test
    void formsOfAnEarlierVersionAreReadByItAndLaterOnesAskMore() {
        var conference = team.getPart().getConference();
        var homework = FilledForms.fill(forms.homework(member, Forms.Kind.WORD).content(), "strengths", "多職種の研修");
        var wishes = FilledForms.fill(forms.preference(team, Forms.Kind.WORD).content(), "first", "④");
        for (var use : List.of(FormUse.HOMEWORK, FormUse.SCENE_PREFERENCE)) {
            var draft = versions.draft(conference, use.code(), null, Actor.staff("事務局 試験"));
            versions.change(draft.getId(), DefinitionEdit.with(draft.getDefinition(), SampleForm.plain("further", QuestionKind.LINE)), draft.getRevision(),
                    Actor.staff("事務局 試験"));
            versions.open(draft.getId(), Actor.staff("事務局 試験"));
        }

        var read = forms.compareHomework(member, given(homework), writer);
        var readWishes = forms.comparePreference(team, given(wishes), writer);

        assertEquals(List.of(List.of("strengths"), List.of(), List.of()), List.of(keys(read), read.faults(), read.strays()));
        assertEquals(List.of(List.of("first"), List.of(), List.of()), List.of(keys(readWishes), readWishes.faults(), readWishes.strays()));
        var later = FilledForms.fill(forms.homework(member, Forms.Kind.WORD).content(), "further", "もう一つ");
        assertEquals(List.of("further"), keys(forms.compareHomework(member, given(later), writer)));
    }

    private static List<String> keys(Comparison comparison) {
        return comparison.differences().stream().map(Difference::key).toList();
    }

    private void assertRefused(String key, byte[] content) {
        var refusal = assertThrows(RuleViolation.class, () -> forms.compareHomework(member, given(content), writer), key);
        assertEquals(key, refusal.key());
        assertEquals("file", refusal.field());
    }

    private static GivenFile given(byte[] content) {
        return new GivenFile("form", content);
    }
}
