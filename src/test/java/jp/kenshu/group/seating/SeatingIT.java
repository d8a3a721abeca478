package jp.kenshu.group.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.group.Gathering;
import jp.kenshu.group.hall.HallProposal;
import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Halls;
import jp.kenshu.group.hall.Layout;
import jp.kenshu.group.hall.TableShape;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Halls and seats on the real database: proposed, changed by two secretaries, published, and what happens to who leaves. */
class SeatingIT extends PortalIT {

    private static final Actor HANAKO = Actor.staff("事務局 花子");
    private static final Actor TARO = Actor.staff("事務局 太郎");

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Gathering gathering;
    @Inject
    private Halls halls;
    @Inject
    private SeatingPlans plans;
    @Inject
    private SeatWishes wishes;
    @Inject
    private Teams teams;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;

    private Venue tokyo;
    private Layout hall;

    @BeforeEach
    void gather() {
        rehearsal.beginAnew();
        var sizes = gathering.gather().stream().map(group -> group.getMembers().size()).toList();
        tokyo = gathering.venue("tokyo");
        hall = HallProposal.forGroups(sizes);
        halls.setUp(tokyo, hall, 0, HANAKO);
    }

    @Test
    void seatsAreProposedInTheReadyHallWhereNobodyHasSavedOne() {
        rehearsal.beginAnew();
        gathering.gather();

        plans.propose(tokyo, 0, HANAKO);

        assertTrue(plans.draft(tokyo).isComplete());
        assertTrue(halls.find(tokyo).orElseThrow().getRevision() > 0);
    }

    @Test
    void everybodyIsSeatedWithReasonsAndSeenOnceItIsPublished() {
        wishes.say(gathering.idOf("𠮷村 恵"), true, false, "手話通訳の方と並びたい", Actor.participant("𠮷村 恵"));
        wishes.say(gathering.idOf("黒田 栞"), false, true, null, HANAKO);

        plans.propose(tokyo, 0, HANAKO);
        var draft = plans.draft(tokyo);
        var reasons = new SeatingReasons(draft, Words.in("ja"));

        assertEquals(hall, halls.layoutOf(tokyo));
        assertTrue(draft.isComplete());
        assertEquals(List.of(), reasons.findings());
        assertEquals(26, draft.getPeople().size());
        var second = draft.tableOf(draft.getGroups().get(1)).orElseThrow();
        assertEquals(List.of("6名に6席です。", "同じ場面（入退院支援）のグループ5（テーブル%d）の近くです。".formatted(draft.tableOf(draft.getGroups().get(4)).orElseThrow().getNumber()),
                "前方を希望する方がいます（𠮷村 恵）。ステージから1番目に近いテーブルです。", "司会はステージが見える席、書記はそのとなりの席です。"), reasons.of(second));
        assertTrue(plans.published(tokyo).isEmpty());

        plans.publish(tokyo, 1, HANAKO);
        assertTrue(plans.published(tokyo).orElseThrow().isComplete());
        var late = assertThrows(RuleViolation.class, () -> wishes.say(gathering.idOf("𠮷村 恵"), false, false, null, Actor.participant("𠮷村 恵")));
        assertEquals("seat.wish.tooLate", late.key());
        assertEquals(List.of("hallSetUp", "seatingProposed", "seatingPublished"),
                audit.of("venue:" + tokyo.getId()).stream().map(entry -> entry.getAction()).skip(audit.of("venue:" + tokyo.getId()).size() - 3).toList());
    }

    @Test
    void representativesAreToldTheSeatsOnPaperAndLaterOnlyThoseWhomAChangeTouches() throws IOException {
        plans.propose(tokyo, 0, HANAKO);
        var groups = plans.draft(tokyo).getGroups();
        var team = groups.get(0).getMembers().get(0).getMember().getTeam();
        var seats = plans.draft(tokyo).getTableSeats();

        var told = plans.publish(tokyo, 1, HANAKO);
        plans.seat(tokyo, gathering.idOf("髙橋 惠子"), seats.get(gathering.idOf("小鳥遊 翔")).seat(), 1, HANAKO);
        var toldLater = plans.publish(tokyo, 2, HANAKO);
        var toldAgain = plans.publish(tokyo, 2, HANAKO);

        assertEquals(7, told.size());
        assertEquals(Set.of(team.getId()), toldLater);
        assertEquals(Set.of(), toldAgain);
        assertEquals(List.of("seats-published", "seats-changed"), letters(team).stream().map(OutgoingMail::getTemplate).toList());
        var hirado = letters(groups.get(1).getMembers().get(0).getMember().getTeam());
        assertEquals(1, hirado.size());
        var seat = seats.get(gathering.idOf("𠮷村 恵"));
        assertTrue(hirado.get(0).getBody().contains("  𠮷村 恵　テーブル" + seat.table() + "・席" + seat.seat()), hirado.get(0).getBody());
        var paper = paper(hirado.get(0));
        assertTrue(paper.contains("グループ2（入退院支援）テーブル" + seat.table()), paper);
        assertTrue(paper.contains("𠮷村恵") && paper.contains("松尾誠長崎県平戸市司会、説明者") && !paper.contains("髙橋惠子"), paper);
        assertTrue(paper(letters(groups.get(2).getMembers().get(0).getMember().getTeam()).get(0)).contains("葛城渉"));
    }

    private List<OutgoingMail> letters(Team team) {
        return outbox.about(team.getSubject()).stream().filter(letter -> letter.getTemplate().startsWith("seats-")).toList();
    }

    private String paper(OutgoingMail letter) throws IOException {
        try (var document = Loader.loadPDF(outbox.findEnclosure(letter.getId()).orElseThrow().getContent())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000\\x{E0100}-\\x{E01EF}]", "");
        }
    }

    @Test
    void secondSecretaryIsToldAndNothingIsOverwritten() {
        plans.propose(tokyo, 0, HANAKO);
        var group = plans.draft(tokyo).getGroups().get(0);
        plans.move(tokyo, group.getId(), 5, 1, HANAKO);

        var refused = assertThrows(RuleViolation.class, () -> plans.move(tokyo, group.getId(), 2, 1, TARO));

        assertEquals("seating.changedMeanwhile", refused.key());
        assertEquals(List.of("事務局 花子"), List.of(refused.values()));
        assertEquals(5, plans.draft(tokyo).tableOf(group).orElseThrow().getNumber());
        assertEquals("hall.changedMeanwhile", assertThrows(RuleViolation.class, () -> halls.setUp(tokyo, Layout.EMPTY, 0, TARO)).key());
    }

    @RepeatedTest(5)
    void twoSwapsAtOnceAreOne() throws Exception {
        plans.propose(tokyo, 0, HANAKO);
        var person = gathering.idOf("髙橋 惠子");

        var outcomes = atOnce(() -> seat(person, 1, HANAKO), () -> seat(person, 2, TARO));

        assertEquals(List.of("done", "seating.changedMeanwhile"), outcomes);
        assertEquals(2, plans.find(tokyo).orElseThrow().getRevision());
        assertTrue(plans.draft(tokyo).isComplete());
    }

    private Object seat(long person, int seat, Actor by) {
        plans.seat(tokyo, person, seat, 1, by);
        return null;
    }

    @Test
    void whatWasPlacedByHandStaysWhenProposedAgainUntilItIsReleased() {
        plans.propose(tokyo, 0, HANAKO);
        var group = plans.draft(tokyo).getGroups().get(2);
        var proposed = plans.draft(tokyo).tableOf(group).orElseThrow().getNumber();
        var other = proposed == 4 ? 5 : 4;
        plans.move(tokyo, group.getId(), other, 1, HANAKO);
        plans.seat(tokyo, gathering.idOf("足立 茜"), 1, 2, HANAKO);

        plans.propose(tokyo, 3, HANAKO);

        var kept = plans.draft(tokyo).tableOf(group).orElseThrow();
        assertEquals(other, kept.getNumber());
        assertTrue(kept.pinned());
        assertEquals(1, plans.draft(tokyo).seatOf(gathering.idOf("足立 茜")).orElseThrow().getNumber());
        plans.release(tokyo, group.getId(), 4, HANAKO);
        plans.propose(tokyo, 5, HANAKO);
        assertFalse(plans.draft(tokyo).tableOf(group).orElseThrow().pinned());
    }

    @Test
    void everyChangeByHandIsUndoneAndDoneAgainOneAfterTheOther() {
        plans.propose(tokyo, 0, HANAKO);
        var proposed = plans.draft(tokyo).getTableSeats();
        var group = plans.draft(tokyo).getGroups().get(2);
        plans.move(tokyo, group.getId(), plans.draft(tokyo).tableOf(group).orElseThrow().getNumber() == 4 ? 5 : 4, 1, HANAKO);
        var moved = plans.draft(tokyo).getTableSeats();
        plans.seat(tokyo, gathering.idOf("足立 茜"), 1, 2, TARO);
        var seated = plans.draft(tokyo).getTableSeats();

        plans.undo(tokyo, 3, HANAKO);
        assertEquals(moved, plans.draft(tokyo).getTableSeats());
        plans.undo(tokyo, 4, HANAKO);
        assertEquals(proposed, plans.draft(tokyo).getTableSeats());
        plans.redo(tokyo, 5, TARO);
        plans.redo(tokyo, 6, TARO);
        assertEquals(seated, plans.draft(tokyo).getTableSeats());
        assertEquals("formation.nothingToRedo", assertThrows(RuleViolation.class, () -> plans.redo(tokyo, 7, HANAKO)).key());
        assertEquals("seating.changedMeanwhile", assertThrows(RuleViolation.class, () -> plans.undo(tokyo, 5, HANAKO)).key());
    }

    @Test
    void newChangeTakesThePlaceOfThoseThatWereUndoneAndTheFirstProposalIsUndoneToo() {
        plans.propose(tokyo, 0, HANAKO);
        var group = plans.draft(tokyo).getGroups().get(0);
        plans.move(tokyo, group.getId(), 5, 1, HANAKO);
        plans.undo(tokyo, 2, HANAKO);
        plans.move(tokyo, group.getId(), 2, 3, TARO);

        assertEquals(List.of("moved 1 → 2 事務局 太郎", "proposed  事務局 花子"), plans.deedsOn(plans.find(tokyo).orElseThrow()).stream()
                .map(step -> step.getKind() + " " + step.getDetail() + " " + step.getDoneBy().name()).toList());
        plans.undo(tokyo, 4, HANAKO);
        plans.undo(tokyo, 5, HANAKO);
        assertEquals(5, plans.draft(tokyo).getWithoutTable().size());
        assertEquals("formation.nothingToUndo", assertThrows(RuleViolation.class, () -> plans.undo(tokyo, 6, HANAKO)).key());
        plans.redo(tokyo, 6, HANAKO);
        assertTrue(plans.draft(tokyo).isComplete());
    }

    @Test
    void missingTablesAndSeatsAreNamedWithWhatResolvesThemAndNothingIsPublished() {
        halls.setUp(tokyo, new Layout(60, 20, List.of(new HallTable(1, TableShape.RECTANGLE, 4, 2, 6, false, false),
                new HallTable(2, TableShape.ROUND, 6, 12, 6, false, false), new HallTable(3, TableShape.RECTANGLE, 6, 24, 6, true, false)), List.of()), 1, HANAKO);
        wishes.say(gathering.idOf("松尾 誠"), false, true, null, HANAKO);
        plans.propose(tokyo, 0, HANAKO);

        var draft = plans.draft(tokyo);
        var findings = new SeatingReasons(draft, Words.in("ja")).findings();
        var refused = assertThrows(RuleViolation.class, () -> plans.publish(tokyo, 1, HANAKO));

        assertEquals(2, draft.getWithoutTable().size());
        assertTrue(findings.get(0).startsWith("テーブルが足りません。グループ"), findings.toString());
        assertTrue(findings.get(0).contains("席以上のテーブルをあと2卓加えてください。"), findings.toString());
        assertTrue(findings.stream().anyMatch(each -> each.contains("車いすの場所がありません（松尾 誠）")), findings.toString());
        assertEquals("seating.incomplete", refused.key());
        assertTrue(plans.published(tokyo).isEmpty());
        assertEquals(26, draft.getPeople().size());
    }

    @Test
    void withoutHallOrGroupsItIsSaidWhatComesFirst() {
        var osaka = gathering.venue("osaka");
        assertEquals("seating.noTables", assertThrows(RuleViolation.class, () -> plans.propose(osaka, 0, HANAKO)).key());
        halls.setUp(osaka, HallProposal.forGroups(List.of()), 0, HANAKO);
        assertEquals("seating.noGroups", assertThrows(RuleViolation.class, () -> plans.propose(osaka, 0, HANAKO)).key());
        assertEquals("seating.noGroups", assertThrows(RuleViolation.class, () -> plans.publish(osaka, 0, HANAKO)).key());
    }

    @Test
    void whoLeavesTheTeamLeavesTheSeatAndAWithdrawnTeamTheTable() {
        plans.propose(tokyo, 0, HANAKO);
        plans.publish(tokyo, 1, HANAKO);
        var groups = plans.draft(tokyo).getGroups();
        var team = groups.get(0).getMembers().get(0).getMember().getTeam().getId();
        teams.remove(team, gathering.idOf("小鳥遊 翔"), HANAKO);
        teams.withdraw(groups.get(1).getMembers().get(0).getMember().getTeam().getId(), "都合により", HANAKO);

        var published = plans.published(tokyo).orElseThrow();

        assertEquals(19, published.getPeople().size());
        assertTrue(published.isComplete());
        assertEquals(5, published.tableOf(groups.get(0)).orElseThrow().getPeople());
        assertTrue(published.tableOf(groups.get(1)).isEmpty());
        assertEquals(List.of(), published.getWithoutTable());
    }

    @Test
    void publishedSeatsStayWhileTheHallAndTheDraftChange() {
        plans.propose(tokyo, 0, HANAKO);
        plans.publish(tokyo, 1, HANAKO);
        var group = plans.draft(tokyo).getGroups().get(0);
        var before = plans.published(tokyo).orElseThrow().tableOf(group).orElseThrow().getNumber();

        plans.move(tokyo, group.getId(), before == 1 ? 2 : 1, 1, HANAKO);
        halls.setUp(tokyo, Layout.EMPTY, 1, HANAKO);

        var published = plans.published(tokyo).orElseThrow();
        assertEquals(before, published.tableOf(group).orElseThrow().getNumber());
        assertTrue(published.isComplete());
        assertTrue(plans.find(tokyo).orElseThrow().isChangedSince());
        assertEquals(5, plans.draft(tokyo).getWithoutTable().size());
    }

    private List<String> atOnce(Callable<?>... deeds) throws Exception {
        var barrier = new CyclicBarrier(deeds.length);
        var tasks = Stream.of(deeds).map(deed -> new FutureTask<>(() -> {
            barrier.await();
            try {
                deed.call();
                return "done";
            } catch (RuleViolation violation) {
                return violation.key();
            }
        })).toList();
        tasks.forEach(task -> threads.newThread(task).start());
        var outcomes = new ArrayList<String>();
        for (var task : tasks) {
            outcomes.add(task.get());
        }
        return outcomes.stream().sorted().toList();
    }
}
