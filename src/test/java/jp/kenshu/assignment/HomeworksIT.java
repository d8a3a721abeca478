package jp.kenshu.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.homework.HomeworkAside;
import jp.kenshu.assignment.homework.HomeworkState;
import jp.kenshu.assignment.homework.Passage;
import jp.kenshu.assignment.homework.Saved;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.settings.Settings;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The members' homework and the teams' submissions by the conference's rules, on the real database. */
class HomeworksIT extends PortalIT {

    private static final AnswerKey GOAL = new AnswerKey("goal", "daily");
    private static final AnswerKey STRENGTHS = AnswerKey.of("strengths");
    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");
    private static final Map<AnswerKey, Integer> NOTHING_KNOWN = Map.of();

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Teams teams;
    @Inject
    private Delegates delegates;
    @Inject
    private Homeworks homeworks;
    @Inject
    private TeamSubmissions submissions;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private AuditTrail audit;
    @Inject
    private PortalClock clock;
    @Inject
    private FormerDatabase former;
    @Inject
    private TeamForms forms;
    @Inject
    private Programme programme;
    @Inject
    private Settings settings;
    @Inject
    private TypingOn typing;

    private Team team;
    private long first;
    private long second;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        team = register(Delegates.NAGAREYAMA, "tokyo", 3);
        first = team.getMembers().get(0).getId();
        second = team.getMembers().get(1).getId();
    }

    @Test
    void answersAreSavedUnderRevisions() {
        var saved = homeworks.save(first, Map.of(GOAL, "住み慣れた地域で\r\n暮らせる", STRENGTHS, "顔の見える関係"), NOTHING_KNOWN, writer(1));
        var again = homeworks.save(first, Map.of(GOAL, "住み慣れた地域で暮らし続けられる"), Map.of(GOAL, 1), writer(1));

        assertEquals(Map.of(GOAL, 1, STRENGTHS, 1), saved.revisions());
        assertTrue(saved.isWhole());
        assertEquals(Map.of(GOAL, 2), again.revisions());
        var homework = homeworks.of(first);
        assertEquals(Map.of(GOAL, "住み慣れた地域で暮らし続けられる", STRENGTHS, "顔の見える関係"), homework.answers());
        assertEquals(HomeworkState.DRAFT, homework.getState());
        assertEquals(3, homework.getRevision());
        assertFalse(homework.isWrittenByAnother());
        assertEquals(HomeworkState.NOT_BEGUN, homeworks.of(second).getState());
    }

    @Test
    void secondTabNeverOverwritesTheFirstAndBothTextsAreKept() {
        homeworks.save(first, Map.of(GOAL, "はじめ"), NOTHING_KNOWN, writer(1));
        homeworks.save(first, Map.of(GOAL, "一つ目のタブ"), Map.of(GOAL, 1), writer(1));

        var refused = homeworks.save(first, Map.of(GOAL, "二つ目のタブ", STRENGTHS, "別の欄"), Map.of(GOAL, 1), writer(1));
        homeworks.save(first, Map.of(GOAL, "二つ目のタブで書き続けた"), Map.of(GOAL, 1), writer(1));

        assertEquals(List.of(new Saved.Conflict(GOAL, "一つ目のタブ", 2, Delegates.NAGAREYAMA + " 1", "二つ目のタブ")), refused.conflicts());
        assertEquals(Map.of(STRENGTHS, 1), refused.revisions());
        var homework = homeworks.of(first);
        assertEquals("一つ目のタブ", homework.answer(GOAL));
        assertEquals(List.of("二つ目のタブで書き続けた"), homework.getAsides().stream().map(HomeworkAside::getText).toList());
    }

    @Test
    void sameSaveSentTwiceIsAcknowledgedTwiceAndWrittenOnce() {
        var once = homeworks.save(first, Map.of(GOAL, "同じ文"), NOTHING_KNOWN, writer(1));
        var twice = homeworks.save(first, Map.of(GOAL, "同じ文"), NOTHING_KNOWN, writer(1));

        assertEquals(once.revisions(), twice.revisions());
        assertTrue(twice.isWhole());
        assertEquals(1, homeworks.of(first).getRevision());
    }

    @Test
    void manyTabsAtOnceLoseNoWord() throws Exception {
        var tabs = Executors.newFixedThreadPool(8);
        var writing = java.util.stream.IntStream.range(0, 8)
                .<Callable<Saved>>mapToObj(tab -> () -> homeworks.save(first, Map.of(GOAL, "タブ" + tab), NOTHING_KNOWN, writer(1))).toList();

        var whole = 0;
        for (var tab : tabs.invokeAll(writing)) {
            whole += tab.get().isWhole() ? 1 : 0;
        }
        tabs.shutdown();

        assertEquals(1, whole);
        var homework = homeworks.of(first);
        var texts = new java.util.TreeSet<>(homework.getAsides().stream().map(HomeworkAside::getText).toList());
        texts.add(homework.answer(GOAL));
        assertEquals(1, homework.revision(GOAL));
        assertEquals(8, texts.size(), texts::toString);
    }

    @Test
    void whoTypesOnIsAcknowledgedUnderRevisions() {
        type(1, first, "はじめ", 0);
        var on = type(1, first, "はじめから", 1).orElseThrow();
        var sameAgain = type(1, first, "はじめから", 1).orElseThrow();
        var further = type(1, first, "はじめから暮らせる", 2).orElseThrow();

        assertEquals(List.of(2, 2, 3), Stream.of(on, sameAgain, further).map(saved -> saved.revisions().get(GOAL)).toList());
        var homework = homeworks.of(first);
        assertEquals(Map.of(GOAL, "はじめから暮らせる"), homework.answers());
        assertEquals(3, homework.getRevision());
        assertEquals(further.at().truncatedTo(ChronoUnit.MICROS), homework.getSavedAt());
        assertEquals(writer(1), homework.getSavedBy());
        assertEquals(List.of(), homework.getAsides());
    }

    @Test
    void whoTypesOnUponAnEarlierRevisionOverwritesNothing() {
        type(1, first, "はじめ", 0);
        type(1, first, "一つ目のタブ", 1);

        var refused = type(1, first, "二つ目のタブ", 1).orElseThrow();

        assertEquals(List.of(new Saved.Conflict(GOAL, "一つ目のタブ", 2, Delegates.NAGAREYAMA + " 1", "二つ目のタブ")), refused.conflicts());
        assertEquals("一つ目のタブ", homeworks.of(first).answer(GOAL));
        assertEquals(List.of("二つ目のタブ"), homeworks.of(first).getAsides().stream().map(HomeworkAside::getText).toList());
    }

    @Test
    void manyTabsThatTypeOnAtOnceLoseNoWord() throws Exception {
        type(1, first, "はじめ", 0);
        var tabs = Executors.newFixedThreadPool(8);
        var typing = java.util.stream.IntStream.range(0, 8).<Callable<Saved>>mapToObj(tab -> () -> type(1, first, "タブ" + tab, 1).orElseThrow()).toList();

        var whole = 0;
        for (var tab : tabs.invokeAll(typing)) {
            whole += tab.get().isWhole() ? 1 : 0;
        }
        tabs.shutdown();

        assertEquals(1, whole);
        var homework = homeworks.of(first);
        var texts = new java.util.TreeSet<>(homework.getAsides().stream().map(HomeworkAside::getText).toList());
        texts.add(homework.answer(GOAL));
        assertEquals(2, homework.revision(GOAL));
        assertEquals(2, homework.getRevision());
        assertEquals(8, texts.size(), texts::toString);
    }

    @Test
    void whoTypesOnIsToldWhatBreaksARule() {
        type(1, first, "はじめ", 0);

        var refused = type(1, first, "あ".repeat(4001), 1).orElseThrow();

        assertEquals(List.of("form.answer.tooLong"), refused.refused().stream().map(RuleViolation::key).toList());
        assertEquals("はじめ", homeworks.of(first).answer(GOAL));
    }

    @Test
    void typingOnEndsWithTheDeadlineUnlessALaterOneIsGranted() {
        type(1, first, "はじめ", 0);
        rehearsal.standAt(moment("2023-10-17T16:59:59+09:00"));
        type(1, first, "間に合った", 1);

        rehearsal.standAt(moment("2023-10-17T17:00:00+09:00"));
        assertEquals("assignment.closed", refused(() -> type(1, first, "遅れた", 2)));
        deadlines.extend(team.getId(), DeadlineKind.HOMEWORK, DueMoment.allOf(LocalDate.of(2023, 10, 18)), "台風のため", SECRETARIAT);
        type(1, first, "延長中", 2);
        rehearsal.standAt(moment("2023-10-19T00:00:00+09:00"));
        assertEquals("assignment.closed", refused(() -> type(1, first, "また遅れた", 3)));

        assertEquals(Map.of(GOAL, "延長中"), homeworks.of(first).answers());
        assertEquals(Map.of(GOAL, 3), homeworks.of(first).revisions());
    }

    @Test
    void deadlineThatIsMovedHoldsAtOnceForWhoTypesOn() {
        type(1, first, "はじめ", 0);
        var venue = team.getVenue().getId();
        var before = programme.findDeadline(DeadlineKind.HOMEWORK, team.getPart().getId(), venue).orElseThrow();

        settings.moveDeadline(before.getId(), before.getVersion(), DueMoment.typed("2023-10-01", "12:00", LocalDate.EPOCH), SECRETARIAT);
        try {
            assertEquals("assignment.closed", refused(() -> type(1, first, "遅れた", 1)));
        } finally {
            var moved = programme.findDeadline(DeadlineKind.HOMEWORK, team.getPart().getId(), venue).orElseThrow();
            settings.moveDeadline(moved.getId(), moved.getVersion(), before.getDue(), SECRETARIAT);
        }

        assertTrue(type(1, first, "間に合った", 1).orElseThrow().isWhole());
    }

    @Test
    void whoTypesOnWhereAnotherWroteIsRecordedOnce() {
        type(2, second, "本人", 0);
        type(2, second, "本人の続き", 1);

        type(1, second, "代筆", 2);
        type(1, second, "代筆の続き", 3);

        assertEquals(Map.of(GOAL, 4), homeworks.of(second).revisions());
        assertTrue(homeworks.of(second).isWrittenByAnother());
        assertEquals(1, actions().stream().filter("homeworkWrittenFor"::equals).count());
    }

    @Test
    void onlyOneselfAndTheRepresentativeMayTypeOn() {
        type(1, first, "代表者", 0);
        type(2, second, "本人", 0);
        teams.remove(team.getId(), second, writer(1));

        assertEquals(Optional.empty(), type(2, second, "去った人", 1));
        assertEquals(Optional.empty(), typing.type(personOf(2), first, List.of(new Homeworks.Typed("goal-daily", "他人", 1)), writer(1)));
        assertEquals("本人", homeworks.find(second).orElseThrow().answer(GOAL));
        assertEquals("代表者", homeworks.of(first).answer(GOAL));
    }

    @Test
    void whatBreaksARuleIsToldAndTheRestIsSaved() {
        var saved = homeworks.save(first, Map.of(STRENGTHS, "あ".repeat(4001), GOAL, "よい文"), NOTHING_KNOWN, writer(1));

        assertEquals(List.of("form.answer.tooLong"), saved.refused().stream().map(RuleViolation::key).toList());
        assertEquals("よい文", homeworks.of(first).answer(GOAL));
        assertEquals("", homeworks.of(first).answer(STRENGTHS));
    }

    @Test
    void deadlineOfEachVenueIsKeptToTheSecond() {
        var osaka = register(Delegates.FUKUCHIYAMA, "osaka", 1).getMembers().get(0).getId();

        clock.during(moment("2023-10-17T16:59:59+09:00"), () -> homeworks.save(first, Map.of(GOAL, "間に合った"), NOTHING_KNOWN, writer(1)));
        rehearsal.standAt(moment("2023-10-17T17:00:00+09:00"));
        assertEquals("assignment.closed", refused(() -> homeworks.save(first, Map.of(GOAL, "遅れた"), Map.of(GOAL, 1), writer(1))));
        assertEquals("assignment.closed", refused(() -> submissions.submit(team.getId(), writer(1))));
        homeworks.save(osaka, Map.of(GOAL, "大阪はまだ"), NOTHING_KNOWN, Actor.participant("大阪"));
        clock.during(moment("2023-10-20T23:59:59+09:00"), () -> homeworks.save(osaka, Map.of(GOAL, "その日のうち"), Map.of(GOAL, 1), Actor.participant("大阪")));
        rehearsal.standAt(moment("2023-10-21T00:00:00+09:00"));
        assertEquals("assignment.closed", refused(() -> homeworks.declareReady(osaka, Actor.participant("大阪"))));

        assertEquals("間に合った", homeworks.of(first).answer(GOAL));
        homeworks.save(first, Map.of(GOAL, "郵送で届いた"), Map.of(GOAL, 1), SECRETARIAT);
        assertEquals("郵送で届いた", homeworks.of(first).answer(GOAL));
    }

    @Test
    void extensionHoldsForOneTeamAndOnePaper() {
        var other = register(Delegates.HIRADO, "tokyo", 1);
        var due = DueMoment.allOf(LocalDate.of(2023, 10, 18));
        assertEquals("assignment.reasonMissing", refused(() -> deadlines.extend(team.getId(), DeadlineKind.HOMEWORK, due, " ", SECRETARIAT)));
        assertEquals("assignment.notLater", refused(() -> deadlines.extend(team.getId(), DeadlineKind.HOMEWORK,
                DueMoment.allOf(LocalDate.of(2023, 10, 16)), "理由", SECRETARIAT)));

        deadlines.extend(team.getId(), DeadlineKind.HOMEWORK, due, "台風のため", SECRETARIAT);

        rehearsal.standAt(moment("2023-10-18T12:00:00+09:00"));
        homeworks.save(first, Map.of(GOAL, "延長中"), NOTHING_KNOWN, writer(1));
        assertEquals(due, deadlines.dueAt(team, DeadlineKind.HOMEWORK));
        assertFalse(deadlines.isOpen(other, DeadlineKind.HOMEWORK));
        assertFalse(deadlines.isOpen(team, DeadlineKind.OVERVIEW));
        assertEquals("台風のため", deadlines.findExtension(team, DeadlineKind.HOMEWORK).orElseThrow().getReason());
        assertTrue(actions().contains("dueExtended"));
    }

    @Test
    void frozenCopySurvivesChangesOfTextsAndTeam() {
        homeworks.save(first, Map.of(GOAL, "代表者の文"), NOTHING_KNOWN, writer(1));
        homeworks.save(second, Map.of(GOAL, "𠮷田の文"), NOTHING_KNOWN, writer(2));
        homeworks.declareReady(second, writer(2));

        var submission = submissions.submit(team.getId(), writer(1));
        var sameAgain = submissions.submit(team.getId(), writer(1));
        homeworks.save(first, Map.of(GOAL, "書き直した文"), Map.of(GOAL, 1), writer(1));
        teams.remove(team.getId(), second, writer(1));

        assertEquals(submission.getId(), sameAgain.getId());
        assertEquals(team.getNumber() + "-3-1", submission.getReceipt());
        var frozen = submissions.findStanding(team).orElseThrow().getMembers();
        assertEquals(List.of("代表者の文", "𠮷田の文", ""), frozen.stream().map(member -> member.answer(GOAL)).toList());
        assertTrue(homeworks.of(first).isChangedSinceSubmitted());
        assertEquals("𠮷田の文", homeworks.find(second).orElseThrow().answer(GOAL));
        assertEquals(HomeworkState.SUBMITTED, homeworks.find(second).orElseThrow().getState());

        var newer = submissions.submit(team.getId(), writer(1));
        assertEquals(team.getNumber() + "-3-2", newer.getReceipt());
        assertEquals(List.of(false, true), submissions.of(team).stream().map(TeamSubmission::isStanding).toList());
        assertEquals(List.of("代表者の文", "𠮷田の文", ""), submissions.of(team).get(0).getMembers().stream().map(member -> member.answer(GOAL)).toList());
    }

    @Test
    void submissionIsTakenBackAndReturned() {
        assertEquals("assignment.nothingToSubmit", refused(() -> submissions.submit(team.getId(), writer(1))));
        homeworks.save(first, Map.of(GOAL, "文"), NOTHING_KNOWN, writer(1));
        submissions.submit(team.getId(), writer(1));

        submissions.withdraw(team.getId(), writer(1));
        assertTrue(submissions.findStanding(team).isEmpty());
        assertEquals(HomeworkState.DRAFT, homeworks.of(first).getState());
        assertEquals("assignment.nothingSubmitted", refused(() -> submissions.returnForRevision(team.getId(), "理由", SECRETARIAT)));

        submissions.submit(team.getId(), writer(1));
        submissions.returnForRevision(team.getId(), "場面が空欄です", SECRETARIAT);
        assertEquals(HomeworkState.RETURNED, homeworks.of(first).getState());
        assertEquals("場面が空欄です", homeworks.of(first).getReturnedReason());

        submissions.submit(team.getId(), writer(1));
        assertEquals(HomeworkState.SUBMITTED, homeworks.of(first).getState());
        assertEquals(3, submissions.of(team).size());
    }

    @Test
    void writingForAnotherIsRecordedOnce() {
        homeworks.save(second, Map.of(GOAL, "代筆"), NOTHING_KNOWN, writer(1));
        homeworks.save(second, Map.of(GOAL, "代筆の続き"), Map.of(GOAL, 1), writer(1));

        assertTrue(homeworks.of(second).isWrittenByAnother());
        assertEquals(1, actions().stream().filter("homeworkWrittenFor"::equals).count());
    }

    @Test
    void onlyOneselfAndTheRepresentativeMayWrite() {
        var stranger = register(Delegates.HIRADO, "tokyo", 2);
        var own = team.getMembers();

        assertTrue(homeworks.mayWrite(own.get(1).getPerson().getId(), second));
        assertTrue(homeworks.mayWrite(own.get(0).getPerson().getId(), second));
        assertFalse(homeworks.mayWrite(own.get(1).getPerson().getId(), first));
        assertFalse(homeworks.mayWrite(stranger.getRepresentative().getPerson().getId(), second));
        teams.remove(team.getId(), second, writer(1));
        assertFalse(homeworks.mayWrite(own.get(1).getPerson().getId(), second));
        assertEquals("team.memberUnknown", refused(() -> homeworks.save(second, Map.of(GOAL, "去った人"), NOTHING_KNOWN, writer(2))));
    }

    @Test
    void passagesOfASceneAreTold() {
        homeworks.save(first, Map.of(GOAL, "目標", new AnswerKey("issues", "daily"), "課題",
                new AnswerKey("goal", "discharge"), "別の場面", STRENGTHS, "長所"), NOTHING_KNOWN, writer(1));

        var passages = homeworks.passages(team.getPart(), List.of(first, second), "daily");

        assertEquals(java.util.Set.of(
                new Passage(first, Delegates.NAGAREYAMA + " 1", "千葉県流山市", "goal", "目標"),
                new Passage(first, Delegates.NAGAREYAMA + " 1", "千葉県流山市", "issues", "課題")), java.util.Set.copyOf(passages));
        assertEquals(List.of(), homeworks.passages(team.getPart(), List.of(), "daily"));
    }

    @Test
    void whatWasWrittenBeforeTheEditionHadAFormStandsUnderItsQuestions() throws IOException {
        for (var table : List.of("homework_answer", "homework_aside")) {
            assertEquals(List.of("want-to-know", "ageing-rate", "goal"), former.after("V44__homework_under_a_form.sql", table, "field varchar(40)",
                    List.of("('WANT_TO_KNOW')", "('AGEING_RATE')", "('GOAL')"), "select field from " + table));
        }
        var asked = forms.homeworkOf(team.getMembers().get(0));
        assertEquals(List.of("want-to-know", "ageing-rate"), List.of("want-to-know", "ageing-rate").stream().filter(code -> asked.find(code).isPresent()).toList());
    }

    @Test
    void figuresThatSomebodyOfTheMunicipalityGaveAreOffered() {
        homeworks.save(first, Map.of(AnswerKey.of("population"), "203,456", AnswerKey.of("ageing-rate"), "２４．１"),
                NOTHING_KNOWN, writer(1));

        assertEquals(Map.of("population", "203456", "ageing-rate", "24.1"),
                homeworks.lastKnown(team.getMembers().get(1)));
        assertEquals(Map.of(), homeworks.lastKnown(team.getMembers().get(0)));
    }

    /** The member of this number types into the homework of somebody, having seen this revision of it. */
    private Optional<Saved> type(int number, long memberId, String text, int revision) {
        return typing.type(personOf(number), memberId, List.of(new Homeworks.Typed("goal-daily", text, revision)), writer(number));
    }

    private long personOf(int number) {
        return team.getMembers().get(number - 1).getPerson().getId();
    }

    private Team register(String municipality, String venue, int people) {
        return teams.register(delegates.venue(venue).getId(), delegates.team(municipality, people), null, Delegates.byWeb(municipality + " 1"));
    }

    private static Actor writer(int number) {
        return Actor.participant(Delegates.NAGAREYAMA + " " + number);
    }

    private static java.time.Instant moment(String at) {
        return OffsetDateTime.parse(at).toInstant();
    }

    private static String refused(org.junit.jupiter.api.function.Executable deed) {
        return assertThrows(RuleViolation.class, deed).key();
    }

    private List<String> actions() {
        return audit.of(team.getSubject()).stream().map(AuditEntry::getAction).toList();
    }
}
