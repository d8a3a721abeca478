package jp.kenshu.worksheet.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jp.kenshu.OneTransaction;
import jp.kenshu.PortalClock;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.registration.Delegates;
import jp.kenshu.worksheet.SheetSteps;
import jp.kenshu.worksheet.Tables;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.text.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** まとめ: collected when step (8) is closed, frozen, released once, and read by the representatives of the venue alone. */
class SummariesIT extends PortalIT {

    private static final Actor OFFICE = Actor.staff("事務局 花子");
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
    private SheetSteps steps;
    @Inject
    private Summaries summaries;
    @Inject
    private SummaryRounds rounds;
    @Inject
    private AuditTrail audit;
    @Inject
    private OneTransaction transaction;
    @Resource
    private ManagedExecutorService executor;
    @Inject
    private Outbox outbox;

    private WorkGroup first;
    private WorkGroup second;
    private long venue;

    @BeforeEach
    void twoGroups() {
        rehearsal.beginAnew();
        first = tables.group(1, Delegates.NAGAREYAMA, 2);
        second = tables.group(2, Delegates.HIRADO, 2);
        venue = first.getVenue().getId();
        write(first, "m-1", "連絡先を一本化する。");
        write(second, "m-1", "𠮷野の取組を広げる。");
    }

    @Test
    void summaryIsCollectedWithTheClosingItself() {
        lock(first, "o-1");

        assertEquals(List.of("連絡先を一本化する。", "-"), contents());
        assertEquals(OFFICE, summaries.of(venue).get(0).summary().getClosedBy());
        assertEquals(List.of(), summaries.due());
    }

    @Test
    void closingThatFailsCollectsNothing() {
        transaction.undone(() -> {
            lock(first, "o-1");
            return null;
        });

        assertEquals(List.of("-", "-"), contents());
    }

    @Test
    void withAGraceItIsCollectedOnceByTheNodesThatLookAfterIt() throws Exception {
        steps.lock(first.getId(), List.of(8), clock.now().plus(Duration.ofMinutes(5)), "o-1", OFFICE);
        rounds.collectDue();
        assertEquals(List.of("-", "-"), contents());
        write(first, "m-2", "追記。");
        rehearsal.standAt(clock.now().plus(Duration.ofMinutes(6)));

        var nodes = List.of(executor.submit(rounds::collectDue), executor.submit(rounds::collectDue), executor.submit(rounds::collectDue));
        for (var node : nodes) {
            node.get();
        }

        assertEquals(List.of("追記。連絡先を一本化する。", "-"), contents());
        assertEquals(1, audit.of("group:" + first.getId()).stream().filter(entry -> entry.getAction().equals("summaryCollected")).count());
    }

    @Test
    void anotherStepThanTheLastCollectsNothing() {
        steps.lock(first.getId(), List.of(1, 7), clock.now(), "o-1", OFFICE);

        assertEquals(List.of("-", "-"), contents());
    }

    @Test
    void collectedCopyStaysAsItWasUntilItIsCollectedAnew() {
        lock(first, "o-1");
        worksheets.edit(first.getId(), field(first), "office-1", 1, Change.of(0, 0, "紙から："), OFFICE);

        assertEquals(List.of("連絡先を一本化する。", "-"), contents());
        assertTrue(summaries.of(venue).get(0).changed());
        summaries.collect(List.of(first.getId()), OFFICE);

        assertEquals(List.of("紙から：連絡先を一本化する。", "-"), contents());
    }

    @Test
    void openedAndClosedAgainItIsCollectedAgain() {
        lock(first, "o-1");
        steps.unlock(first.getId(), List.of(8), "o-2", OFFICE);
        write(first, "m-2", "なお、");
        rehearsal.standAt(clock.now().plusSeconds(60));
        lock(first, "o-3");

        assertEquals(List.of("なお、連絡先を一本化する。", "-"), contents());
    }

    @Test
    void releaseWritesToEachRepresentativeOnceAndOpensTheVenuesSummariesToThem() {
        lock(first, "o-1");
        assertEquals("summaries.notAllCollected", assertThrows(RuleViolation.class, () -> summaries.release(venue, OFFICE)).key());
        assertTrue(summaries.findReleasedTo(representative(first)).isEmpty());
        lock(second, "o-1");

        summaries.release(venue, OFFICE);
        summaries.release(venue, Actor.staff("別の職員"));

        assertEquals(venue, summaries.findReleasedTo(representative(first)).orElseThrow().getId());
        assertEquals(OFFICE, summaries.findRelease(venue).orElseThrow().getReleasedBy());
        assertEquals(1, letters(first).size());
        assertTrue(letters(first).get(0).getBody().contains("東京会場"), letters(first).get(0).getBody());
        assertTrue(summaries.findReleasedTo(person(first, false)).isEmpty(), "a member who does not represent the team");
        assertTrue(summaries.findRelease(rehearsalOtherVenue()).isEmpty());
    }

    private long rehearsalOtherVenue() {
        return first.getVenue().getPart().findVenue("osaka").orElseThrow().getId();
    }

    private long representative(WorkGroup group) {
        return person(group, true);
    }

    private long person(WorkGroup group, boolean representative) {
        return group.getMembers().stream().filter(each -> each.getMember().isRepresentative() == representative).findFirst().orElseThrow()
                .getMember().getPerson().getId();
    }

    private List<OutgoingMail> letters(WorkGroup group) {
        return outbox.about(group.getMembers().get(0).getMember().getTeam().getSubject()).stream().filter(letter -> letter.getSubject().contains("まとめ")).toList();
    }

    private List<String> contents() {
        return summaries.of(venue).stream().map(each -> each.isCollected() ? each.summary().getContent() : "-").toList();
    }

    private void lock(WorkGroup group, String edit) {
        steps.lock(group.getId(), List.of(8), clock.now(), edit, OFFICE);
    }

    private void write(WorkGroup group, String edit, String text) {
        worksheets.open(group.getId());
        worksheets.edit(group.getId(), field(group), edit, edit.equals("m-1") ? 0 : 1, Change.of(0, 0, text), MORITA);
    }

    private long field(WorkGroup group) {
        return worksheets.snapshot(group.getId()).fields().stream().filter(field -> field.name().equals("SUMMARY")).findFirst().orElseThrow().id();
    }
}
