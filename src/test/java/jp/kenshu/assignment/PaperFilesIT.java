package jp.kenshu.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.kenshu.OneTransaction;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.assignment.collection.Collected;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.overview.OverviewKind;
import jp.kenshu.assignment.overview.Overviews;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.Answers;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Limits;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.form.version.SomeVersion;
import jp.kenshu.programme.KeptEdition;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.AnswerFile;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.GivenFile;
import jp.kenshu.storage.HardFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that an edition asks for in its papers: what must have some is not handed in without, and all are taken away with the papers. */
class PaperFilesIT extends PortalIT {

    private static final Question CHART = Question.of("chart", QuestionKind.FILE, SampleForm.both("組織図"), Terms.REQUIRED);
    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");
    private static final Actor WRITER = Actor.participant("森田 真理");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Delegates delegates;
    @Inject
    private Teams teams;
    @Inject
    private PaperFiles paperFiles;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private Overviews overviews;
    @Inject
    private Homeworks homeworks;
    @Inject
    private AnswerFiles files;
    @Inject
    private Collected collected;
    @Inject
    private FormVersions versions;
    @Inject
    private Programme programme;
    @Inject
    private KeptEdition edition;
    @Inject
    private OneTransaction transaction;
    @PersistenceContext
    private EntityManager entities;

    private Team team;
    private TeamMember first;

    @BeforeEach
    void register() {
        rehearsal.beginAnew();
        team = teams.register(delegates.venue("tokyo").getId(), List.of(delegates.officer(Delegates.NAGAREYAMA, "森田 真理"),
                delegates.officer(Delegates.NAGAREYAMA, "佐々木 隆")), null, Delegates.byWeb("森田 真理"));
        first = team.getMembers().get(0);
    }

    @Test
    void papersAreNotHandedInWithoutTheFilesThatTheyMustHave() throws Exception {
        ask(FormUse.SCENE_PREFERENCE, FormUse.OVERVIEW, FormUse.HOMEWORK);
        var wish = Wishes.of("daily", "discharge", null);
        var change = new Overviews.Change(Answers.NONE, OverviewKind.MUNICIPALITY, List.of(new GivenFile("概要.pdf", HardFiles.pdf(1))), List.of());
        homeworks.save(first.getId(), Map.of(AnswerKey.of("strengths"), "顔の見える関係"), Map.of(), WRITER);

        assertEquals(List.of("answerFiles.missing", "answerFiles.missing", "answerFiles.missing"), List.of(
                refused(() -> preferences.submit(team.getId(), wish, WRITER)), refused(() -> overviews.submit(team.getId(), change, WRITER)),
                refused(() -> homeworks.declareReady(first.getId(), WRITER))));
        assertEquals(Optional.empty(), preferences.find(team).map(ScenePreference::getReceipt));

        for (var paper : List.of(FormUse.SCENE_PREFERENCE, FormUse.OVERVIEW)) {
            paperFiles.send(team.getId(), paper, given(paper.code() + ".pdf"), WRITER);
        }
        paperFiles.send(first.getId(), given("体制.pdf"), WRITER);
        preferences.submit(team.getId(), wish, WRITER);
        overviews.submit(team.getId(), change, WRITER);
        homeworks.declareReady(first.getId(), WRITER);

        assertTrue(homeworks.of(first.getId()).getReadyAt() != null && overviews.find(team).orElseThrow().isSubmitted());
        paperFiles.remove(first.getId(), paperFiles.of(first, null).get(0).files().get(0).getId(), WRITER);
        assertNull(homeworks.of(first.getId()).getReadyAt());
        paperFiles.send(first.getId(), given("体制.pdf"), WRITER);
        assertEquals("answerFiles.handedIn", refused(() -> paperFiles.send(team.getId(), FormUse.OVERVIEW, given("遅れ.pdf"), WRITER)));
        var venue = delegates.venue("tokyo");
        var answers = collected.answers(venue, SECRETARIAT).stream().filter(answer -> answer.question().equals("組織図"))
                .map(answer -> answer.person() + " " + answer.text().replaceFirst("http.*id=", "")).map(text -> text.replaceFirst("\\d+$", "n")).toList();
        assertEquals(List.of("森田 真理 体制.pdf n", " overview.pdf n", " scene_preference.pdf n"), answers);
        var zip = new ByteArrayOutputStream();
        collected.writeZip(venue, zip, SECRETARIAT);
        assertTrue(zip.toString(java.nio.charset.StandardCharsets.UTF_8).contains("千葉県流山市/森田 真理 体制.pdf"));
    }

    @Test
    void whatIsHandedInKeepsTheLastFileThatItMustHaveUntilANewOneIsThere() throws Exception {
        ask(FormUse.SCENE_PREFERENCE);
        paperFiles.send(team.getId(), FormUse.SCENE_PREFERENCE, given("前.pdf"), WRITER);
        paperFiles.remove(team.getId(), FormUse.SCENE_PREFERENCE, sent().get(0).getId(), WRITER);
        paperFiles.send(team.getId(), FormUse.SCENE_PREFERENCE, given("一.pdf"), WRITER);
        preferences.submit(team.getId(), Wishes.of("daily", "discharge", null), WRITER);

        var last = sent().get(0).getId();
        assertEquals("answerFiles.stillNeeded", refused(() -> paperFiles.remove(team.getId(), FormUse.SCENE_PREFERENCE, last, WRITER)));
        assertEquals(List.of("一.pdf"), names());

        paperFiles.send(team.getId(), FormUse.SCENE_PREFERENCE, given("二.pdf"), WRITER);
        paperFiles.remove(team.getId(), FormUse.SCENE_PREFERENCE, last, WRITER);
        assertEquals(List.of("二.pdf"), names());
    }

    @Test
    void whereOneFileIsAskedForANewOneTakesThePlaceOfTheFormer() throws Exception {
        ask(new Question(CHART.code(), CHART.kind(), CHART.wording(), CHART.terms(), CHART.offer(), Limits.picks(1)), FormUse.SCENE_PREFERENCE);
        paperFiles.send(team.getId(), FormUse.SCENE_PREFERENCE, given("前.pdf"), WRITER);
        preferences.submit(team.getId(), Wishes.of("daily", "discharge", null), WRITER);

        paperFiles.send(team.getId(), FormUse.SCENE_PREFERENCE, given("後.pdf"), WRITER);
        var two = List.of(new GivenFile("一.pdf", HardFiles.pdf(1)), new GivenFile("二.pdf", HardFiles.pdf(1)));
        var tooMany = refused(() -> paperFiles.send(team.getId(), FormUse.SCENE_PREFERENCE, Map.of("chart", two), WRITER));

        assertEquals(List.of("form.answer.tooManyFiles", "後.pdf"), List.of(tooMany, names().get(0)));
        assertEquals(1, names().size());
    }

    private List<AnswerFile> sent() {
        return paperFiles.of(team, FormUse.SCENE_PREFERENCE, Answers.NONE).get(0).files();
    }

    private List<String> names() {
        return sent().stream().map(file -> file.getFile().getOriginalName()).toList();
    }

    @Test
    void whatWasPreparedPassesOnAndTooLateIsTooLate() throws Exception {
        ask(FormUse.HOMEWORK);
        paperFiles.send(first.getId(), given("体制.pdf"), WRITER);

        var successor = teams.replace(team.getId(), first.getId(), delegates.officer(Delegates.NAGAREYAMA, "中島 悠"), WRITER);
        rehearsal.standAt(OffsetDateTime.parse("2023-10-19T10:00+09:00").toInstant());

        assertEquals(List.of("体制.pdf"), paperFiles.of(successor, null).get(0).files().stream().map(file -> file.getFile().getOriginalName()).toList());
        assertEquals("assignment.closed", refused(() -> paperFiles.send(successor.getId(), given("遅れ.pdf"), WRITER)));
    }

    @Test
    void whatIsAnsweredWhileAVersionOpensIsKeptUnderTheOneThatWasShown() {
        var shown = versions.findOpen(programme.conference(), FormUse.SCENE_PREFERENCE).orElseThrow();
        ask(FormUse.SCENE_PREFERENCE);

        var wish = preferences.submit(team.getId(), Optional.of(shown.getId()), Wishes.of("daily", "discharge", null), WRITER);
        var now = refused(() -> preferences.submit(team.getId(), Optional.empty(), Wishes.of("emergency", "discharge", null), WRITER));
        var foreign = versions.findOpen(programme.conference(), FormUse.HOMEWORK).orElseThrow().getId();

        assertEquals(shown.getNumber(), transaction.kept(() -> entities.find(ScenePreference.class, wish.getId()).getAskedUnder().getNumber()));
        assertEquals("answerFiles.missing", now);
        assertEquals("answerFiles.missing", refused(() -> preferences.submit(team.getId(), Optional.of(foreign), Wishes.of("emergency", "discharge", null), WRITER)));
    }

    private void ask(FormUse... papers) {
        ask(CHART, papers);
    }

    private void ask(Question question, FormUse... papers) {
        for (var paper : papers) {
            transaction.kept(() -> {
                var conference = programme.conference();
                var before = versions.findOpen(conference, paper).orElseThrow();
                var sections = new ArrayList<>(before.getDefinition().sections());
                sections.add(new FormSection("files", null, null, List.of(question)));
                entities.persist(SomeVersion.openIn(conference, new FormDefinition(paper.code(), before.getDefinition().title(), before.getDefinition().lead(), sections),
                        before.getNumber() + 1));
                edition.raiseNumber();
                return null;
            });
        }
    }

    private static Map<String, List<GivenFile>> given(String name) {
        return Map.of("chart", List.of(new GivenFile(name, HardFiles.pdf(1))));
    }

    private static String refused(org.junit.jupiter.api.function.Executable deed) {
        return assertThrows(RuleViolation.class, deed).key();
    }
}
