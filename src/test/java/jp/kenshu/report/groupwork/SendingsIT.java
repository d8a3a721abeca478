package jp.kenshu.report.groupwork;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.kenshu.OneTransaction;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.mail.Outbox;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Teams;
import jp.kenshu.worksheet.Tables;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.text.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The compiled work on its way: sent once for what it says, kept as it was sent, to representatives alone; a group without a sheet is in it. */
class SendingsIT extends PortalIT {

    private static final Actor OFFICE = Actor.staff("事務局 花子");
    private static final Actor MORITA = Actor.participant("森田 真理");
    private static final Words JA = Words.in("ja");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Tables tables;
    @Inject
    private Worksheets worksheets;
    @Inject
    private Homeworks homeworks;
    @Inject
    private Compilations compilations;
    @Inject
    private Sendings sendings;
    @Inject
    private Teams teams;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;
    @Inject
    private OneTransaction transaction;
    @PersistenceContext
    private EntityManager entities;

    private WorkGroup first;
    private WorkGroup withoutSheet;

    @BeforeEach
    void twoGroupsOfWhichOneHasASheet() {
        rehearsal.beginAnew();
        assertEquals("groupWork.nothingToSend", assertThrows(RuleViolation.class, () -> sendings.send(OFFICE)).key());
        first = tables.group(2, Delegates.NAGAREYAMA, 2);
        withoutSheet = tables.group(1, Delegates.HIRADO, 2);
        worksheets.open(first.getId());
        write("ISSUE", "夜間に連絡する相手が決まっていない。");
    }

    @Test
    void whatSaysTheSameIsSentOnceAndWhatWasSentStays() {
        sendings.send(OFFICE);
        sendings.send(Actor.staff("別の職員"));
        var sent = sendings.findLast().orElseThrow();
        var paper = sendings.paper(sent, PaperKind.DOCX, "ja");
        write("GOAL", "望む場所で暮らす。");

        assertEquals(List.of(1, 2, 2), List.of(sent.getNumber(), sent.getGroups(), sent.getTeams()));
        assertEquals(OFFICE, sent.getSentBy());
        assertArrayEquals(paper, sendings.paper(sendings.findLast().orElseThrow(), PaperKind.DOCX, "ja"));
        assertEquals(1, letters());

        sendings.send(OFFICE);
        assertEquals(2, sendings.findLast().orElseThrow().getNumber());
        assertEquals(2, letters());
        assertEquals(2, audit.of("conference:" + sent.getConferenceId()).stream().filter(entry -> entry.getAction().equals("compilationSent")).count());
    }

    @Test
    void whoReadsEnglishHasItsHeadsInEnglishAndItIsTheSamePaper() {
        var representative = first.getMembers().stream().map(each -> each.getMember()).filter(member -> member.isRepresentative()).findFirst().orElseThrow();
        sendings.send(OFFICE);
        assertArrayEquals(sendings.paper(sendings.findLast().orElseThrow(), PaperKind.DOCX, "ja"), sendings.paper(sendings.findLast().orElseThrow(), PaperKind.DOCX, "en"));
        transaction.kept(() -> entities.createNativeQuery("update person set language = 'en' where id = ?")
                .setParameter(1, representative.getPerson().getId()).executeUpdate());
        write("GOAL", "望む場所で暮らす。");

        sendings.send(OFFICE);

        var sent = sendings.findLast().orElseThrow();
        assertFalse(Arrays.equals(sendings.paper(sent, PaperKind.DOCX, "ja"), sendings.paper(sent, PaperKind.DOCX, "en")));
        assertTrue(sent.says(compilations.now(Words.in("en"))), "it is not offered again to who reads the page in English");
    }

    @Test
    void representativesOfTeamsThatTakePartFindItAndNobodyElse() {
        sendings.send(OFFICE);

        assertTrue(sendings.findFor(person(first, true)).isPresent());
        assertTrue(sendings.findFor(person(withoutSheet, true)).isPresent());
        assertTrue(sendings.findFor(person(first, false)).isEmpty());
        teams.withdraw(withoutSheet.getMembers().get(0).getMember().getTeam().getId(), "都合", OFFICE);
        assertTrue(sendings.findFor(person(withoutSheet, true)).isEmpty());
    }

    @Test
    void groupsStandInTheirOrderAndIssuesBesideWhatWasNamedBefore() {
        var member = first.getMembers().get(1).getMember();
        homeworks.save(member.getId(), Map.of(new AnswerKey("issues", "endoflife"), "連絡先が分からない。", new AnswerKey("issues", "daily"), "別の場面"),
                Map.of(), Actor.participant(member.getAttendee().getName()));

        var groups = compilations.now(JA).groups();
        assertEquals(List.of(withoutSheet.getId(), first.getId()), groups.stream().map(CompiledGroup::id).toList());
        assertEquals(List.of(false, true), groups.stream().map(CompiledGroup::hasSheet).toList());
        assertEquals(List.of(new IssueComparison(groups.get(1).title(), List.of("連絡先が分からない。"), List.of("1．夜間に連絡する相手が決まっていない。"))),
                compilations.issues(JA));
    }

    private void write(String name, String text) {
        var sheet = worksheets.snapshot(first.getId());
        var field = Stream.concat(sheet.fields().stream(), sheet.rows().stream().flatMap(row -> row.fields().stream()))
                .filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        worksheets.edit(first.getId(), field.id(), "m-" + name, 0, Change.of(0, 0, text), MORITA);
    }

    private long letters() {
        return outbox.about(first.getMembers().get(0).getMember().getTeam().getSubject()).stream().filter(letter -> letter.getSubject().contains("まとめ集")).count();
    }

    private static long person(WorkGroup group, boolean representative) {
        return group.getMembers().stream().filter(each -> each.getMember().isRepresentative() == representative).findFirst().orElseThrow()
                .getMember().getPerson().getId();
    }
}
