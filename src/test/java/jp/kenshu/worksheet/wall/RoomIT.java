package jp.kenshu.worksheet.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.registration.Delegates;
import jp.kenshu.worksheet.EntryKind;
import jp.kenshu.worksheet.SheetEntry;
import jp.kenshu.worksheet.Tables;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.live.Seats;
import jp.kenshu.worksheet.text.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The room on the real database: what staff say, who calls, the shared timer, time-up with a grace. */
class RoomIT extends PortalIT {

    private static final Actor OFFICE = Actor.staff("事務局 花子");
    private static final Actor ADVISER = Actor.staff("助言 三枝");
    private static final Actor MORITA = Actor.participant("森田 真理");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private PortalClock clock;
    @Inject
    private Tables tables;
    @Inject
    private Worksheets worksheets;
    @Inject
    private Wall wall;
    @Inject
    private Room room;
    @Inject
    private Seats seats;
    @Inject
    private AuditTrail audit;

    private WorkGroup first;
    private WorkGroup second;
    private long venue;

    @BeforeEach
    void twoGroups() {
        rehearsal.beginAnew();
        first = tables.group(1, Delegates.NAGAREYAMA, 2);
        second = tables.group(2, Delegates.HIRADO, 2);
        venue = first.getVenue().getId();
    }

    @Test
    void wallCountsWhatEachGroupWroteAndSinceWhenItIsStill() {
        write(first, "住み慣れた場所で");
        rehearsal.standAt(clock.now().plus(Duration.ofMinutes(11)));

        var view = wall.of(first.getVenue(), Words.in("ja"));

        assertEquals(List.of(WallGroup.State.STUCK, WallGroup.State.NOT_BEGUN), view.groups().stream().map(WallGroup::state).toList());
        assertEquals(List.of(11L, 0L), view.groups().stream().map(WallGroup::idleMinutes).toList());
        assertEquals(1, view.groups().get(0).steps().get(0).filled());
    }

    @Test
    void groupCallsOnceAtATimeAndSeesWhoComes() {
        room.call(first.getId(), MORITA);
        room.call(first.getId(), MORITA);
        assertEquals(1, room.openCalls(List.of(first.getId(), second.getId())).size());

        room.answer(first.getId(), ADVISER);
        room.answer(first.getId(), OFFICE);

        assertEquals(ADVISER, room.lastCall(first.getId()).orElseThrow().getAnsweredBy());
        assertEquals(List.of(), room.openCalls(List.of(first.getId())));
        room.call(first.getId(), MORITA);
        assertTrue(room.lastCall(first.getId()).orElseThrow().isOpen());
    }

    @Test
    void remarkToOneGroupIsNotTheOthers() {
        room.say(venue, null, RemarkKind.NOTICE, "残り10分です。", OFFICE);
        room.say(venue, second.getId(), RemarkKind.REVIEW, "指標が具体的です。𠮷", ADVISER);

        assertEquals(List.of("残り10分です。"), room.remarks(first).stream().map(RoomRemark::getWords).toList());
        assertEquals(List.of("指標が具体的です。𠮷", "残り10分です。"), room.remarks(second).stream().map(RoomRemark::getWords).toList());
        assertEquals("wall.wordsMissing", assertThrows(RuleViolation.class, () -> room.say(venue, null, RemarkKind.NOTICE, " ", OFFICE)).key());
    }

    @Test
    void timerRunsForAllGroupsAndIsStopped() {
        room.startTimer(venue, 10, OFFICE);
        assertEquals(Duration.ofMinutes(10), Duration.between(clock.now(), worksheets.snapshot(second.getId()).timerEndsAt()).plusSeconds(59).truncatedTo(java.time.temporal.ChronoUnit.MINUTES));

        room.stopTimer(venue, OFFICE);

        assertEquals(null, worksheets.snapshot(first.getId()).timerEndsAt());
    }

    @Test
    void afterTheGraceNobodyOfTheGroupWritesAndTheSecretariatStillMay() {
        room.lock(venue, null, List.of(1, 8), 5, OFFICE);
        write(first, "まだ書ける");
        rehearsal.standAt(clock.now().plus(Duration.ofMinutes(6)));

        assertEquals("sheet.locked", assertThrows(RuleViolation.class, () -> write(second, "もう書けない")).key());
        worksheets.edit(second.getId(), goal(second), "office-1", 0, Change.of(0, 0, "紙から転記"), OFFICE);
        room.unlock(venue, null, List.of(1), OFFICE);
        worksheets.edit(second.getId(), goal(second), "m-9", 1, Change.of(5, 0, "。"), MORITA);

        assertEquals("紙から転記。", worksheets.snapshot(second.getId()).text("GOAL"));
        assertFalse(worksheets.snapshot(second.getId()).step(1).isLockedAt(clock.now()));
        assertEquals("wall.stepsMissing", assertThrows(RuleViolation.class, () -> room.lock(venue, null, List.of(), 0, OFFICE)).key());
    }

    @Test
    void oneGroupIsClosedAndOpenedByItselfAndHearsIt() {
        room.lock(venue, first.getId(), List.of(1), 0, OFFICE);

        assertEquals("sheet.locked", assertThrows(RuleViolation.class, () -> write(first, "もう書けない")).key());
        write(second, "まだ書ける");
        assertEquals(List.of(EntryKind.STEPS_LOCKED), kinds(first));
        assertEquals(List.of(EntryKind.EDIT), kinds(second));
        room.unlock(venue, first.getId(), List.of(1), OFFICE);
        write(first, "また書ける");
        assertEquals(List.of("stepsLocked", "stepsUnlocked"), audit.of("group:" + first.getId()).stream().map(AuditEntry::getAction).toList());
    }

    @Test
    void groupOfAnotherVenueIsNotClosedFromHere() {
        var osaka = first.getVenue().getPart().findVenue("osaka").orElseThrow().getId();

        assertEquals("group.unknown", assertThrows(RuleViolation.class, () -> room.lock(osaka, first.getId(), List.of(1), 0, OFFICE)).key());
        write(first, "書ける");
    }

    @Test
    void codeOfATableOpensItAloneAndOnlyUnderTheNamesOfItsGroup() {
        var code = worksheets.open(first.getId()).getJoinCode();
        var stranger = second.getMembers().get(0).getMember().getPerson().getId();

        assertEquals(first.getId(), worksheets.findByJoinCode(code).orElseThrow().getId());
        assertTrue(worksheets.findByJoinCode(code.substring(1) + "2").isEmpty());
        assertEquals("sheetJoin.choose", assertThrows(RuleViolation.class, () -> seats.sitDown(first.getId(), stranger)).key());
    }

    private List<EntryKind> kinds(WorkGroup group) {
        return worksheets.entriesAfter(group.getId(), 0, 9).stream().map(SheetEntry::getKind).toList();
    }

    private void write(WorkGroup group, String text) {
        worksheets.open(group.getId());
        worksheets.edit(group.getId(), goal(group), "m-1", 0, Change.of(0, 0, text), MORITA);
    }

    private long goal(WorkGroup group) {
        return worksheets.snapshot(group.getId()).fields().stream().filter(field -> field.name().equals("GOAL")).findFirst().orElseThrow().id();
    }
}
