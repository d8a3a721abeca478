package jp.kenshu.worksheet.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.registration.Delegates;
import jp.kenshu.worksheet.Tables;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.paper.WrittenSheets;
import jp.kenshu.worksheet.text.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The follow-up sheet on the real database: taken once, saved under a revision, reminded of on the day, each team's own. */
class FollowUpsIT extends PortalIT {

    private static final Actor MORITA = Actor.participant("森田 真理");
    private static final Actor SASAKI = Actor.participant("佐々木 隆");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Tables tables;
    @Inject
    private Worksheets worksheets;
    @Inject
    private FollowUps followUps;
    @Inject
    private Outbox outbox;

    private WorkGroup group;
    private long morita;
    private long sasaki;

    @BeforeEach
    void aGroupHasWorked() {
        rehearsal.beginAnew();
        group = tables.group(1, Delegates.NAGAREYAMA, 2);
        morita = group.getMembers().get(0).getMember().getPerson().getId();
        sasaki = group.getMembers().get(1).getMember().getPerson().getId();
        write("m-1", 0, "最期まで暮らす。");
    }

    @Test
    void copyIsTakenOnceForTheTeamAndTheGroupsSheetGoesItsOwnWay() {
        var taken = followUps.take(morita, MORITA);
        write("m-2", 1, "みんなが");

        assertEquals(taken.getId(), followUps.take(sasaki, SASAKI).getId());
        assertEquals("最期まで暮らす。", followUps.find(sasaki).orElseThrow().getContent().text("GOAL"));
        followUps.save(sasaki, 0, goal("半年後の姿"), SASAKI);
        assertEquals("みんなが最期まで暮らす。", worksheets.snapshot(group.getId()).text("GOAL"));
    }

    @Test
    void everyTextIsKeptAsItWasTyped() {
        followUps.take(morita, MORITA);
        var content = FollowUpContent.of(WrittenSheets.written()).withItem().withMeasure(0);

        followUps.save(morita, 0, content, MORITA);

        assertEquals(content, followUps.find(sasaki).orElseThrow().getContent());
    }

    @Test
    void secondSaverIsToldWhoWasFirst() {
        followUps.take(morita, MORITA);
        assertEquals(1, followUps.save(morita, 0, goal("森田の案"), MORITA));

        var refusal = assertThrows(RuleViolation.class, () -> followUps.save(sasaki, 0, goal("佐々木の案"), SASAKI));

        assertEquals("followUp.savedMeanwhile", refusal.key());
        assertEquals(List.of("森田 真理"), List.of(refusal.values()));
        assertEquals("森田の案", followUps.find(morita).orElseThrow().getContent().text("GOAL"));
        assertEquals(2, followUps.save(sasaki, 1, goal("佐々木の案"), SASAKI));
    }

    @Test
    void anotherTeamHasNoneUntilItTakesItsOwn() {
        followUps.take(morita, MORITA);
        var other = tables.group(2, Delegates.HIRADO, 1);
        var matsuo = other.getMembers().get(0).getMember().getPerson().getId();

        assertTrue(followUps.find(matsuo).isEmpty());
        assertEquals("followUp.noGroup", assertThrows(RuleViolation.class, () -> followUps.save(matsuo, 0, goal("x"), MORITA)).key());
    }

    @Test
    void reminderReachesTheWholeTeamOnItsDayAndOnlyOnce() {
        followUps.take(morita, MORITA);
        followUps.remind(morita, LocalDate.of(2024, 4, 1), "搬送の件数を確かめる", MORITA);
        followUps.remind(morita, LocalDate.of(2024, 10, 1), "二回目", MORITA);
        followUps.sendDue();
        assertEquals(0, letters().size());

        rehearsal.standAt(OffsetDateTime.parse("2024-04-01T00:05+09:00").toInstant());
        followUps.sendDue();
        followUps.sendDue();

        assertEquals(2, letters().size());
        assertTrue(letters().get(0).getBody().contains("搬送の件数を確かめる"), letters().get(0).getBody());
        assertEquals(List.of(true, false), followUps.reminders(followUps.find(morita).orElseThrow()).stream().map(each -> each.getSentAt() != null).toList());
    }

    @Test
    void reminderForTodayOrWithoutWordsIsRefusedAndOneIsTakenAway() {
        followUps.take(morita, MORITA);
        assertEquals("followUp.dayWrong", assertThrows(RuleViolation.class, () -> followUps.remind(morita, LocalDate.of(2023, 10, 2), "今日", MORITA)).key());
        assertEquals("followUp.noteMissing", assertThrows(RuleViolation.class, () -> followUps.remind(morita, LocalDate.of(2024, 4, 1), " ", MORITA)).key());
        followUps.remind(morita, LocalDate.of(2024, 4, 1), "確かめる", MORITA);

        followUps.forget(sasaki, followUps.reminders(followUps.find(morita).orElseThrow()).get(0).getId());

        assertEquals(List.of(), followUps.reminders(followUps.find(morita).orElseThrow()));
    }

    private List<OutgoingMail> letters() {
        return outbox.about(group.getMembers().get(0).getMember().getTeam().getSubject()).stream().filter(letter -> letter.getSubject().contains("フォローアップ")).toList();
    }

    private static FollowUpContent goal(String goal) {
        return new FollowUpContent(Map.of("GOAL", goal), List.of(), "");
    }

    private void write(String edit, long revision, String text) {
        worksheets.open(group.getId());
        var field = worksheets.snapshot(group.getId()).fields().stream().filter(each -> each.name().equals("GOAL")).findFirst().orElseThrow();
        worksheets.edit(group.getId(), field.id(), edit, revision, Change.of(0, 0, text), MORITA);
    }
}
