package jp.kenshu.group.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
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
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.seating.SeatingPlans;
import jp.kenshu.registration.TeamMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The reception at Tokyo: found by whatever is typed or scanned, marked once at two desks, and roles filled anew. */
class ReceptionIT extends PortalIT {

    private static final Actor HANAKO = Actor.staff("事務局 花子");
    private static final Actor TARO = Actor.staff("事務局 太郎");

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Gathering gathering;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Attendance attendance;
    @Inject
    private Substitutes substitutes;
    @Inject
    private SeatingPlans plans;
    @Inject
    private AuditTrail audit;

    private List<WorkGroup> groups;

    @BeforeEach
    void gather() {
        rehearsal.beginAnew();
        groups = gathering.gather();
    }

    @Test
    void peopleAreFoundByWhateverIsTypedOrScanned() {
        var people = arrivals.expectedAt(gathering.venue("tokyo"));
        var takahashi = people.stream().filter(member -> member.getAttendee().getName().equals("髙橋 惠子")).findFirst().orElseThrow();
        var team = takahashi.getTeam();
        var receipt = "http://portal.example.jp/registration/team-receipt?number=" + team.getNumber() + "&code=" + team.getCode();

        assertEquals(List.of("髙橋 惠子"), found("高橋", people));
        assertEquals(List.of("髙橋 惠子"), found("タカハシ　惠子", people));
        assertEquals(List.of("小鳥遊 翔", "髙橋 惠子"), found("たか 流山", people).stream().filter(name -> !name.startsWith("佐々木")).toList());
        assertEquals(List.of("𠮷村 恵"), found("よしむら", people));
        assertEquals(6, found(team.getNumber(), people).size());
        assertEquals(6, found("ＩＩ－" + team.getNumber().substring(3), people).size());
        assertEquals(6, found(receipt, people).size());
        assertEquals(List.of("髙橋 惠子"), found(receipt + "&member=" + takahashi.getId(), people));
        assertEquals(List.of(), found(receipt.replace(team.getCode(), "ABCDE-FGHIJ"), people));
        assertEquals(List.of(), found("http://portal.example.jp/registration/team-receipt?number=" + team.getNumber(), people));
        assertEquals(List.of(), found("だれもいない", people));
        assertEquals(List.of(), found("　", people));
    }

    private static List<String> found(String typed, List<TeamMember> people) {
        return new Typed(typed).among(people).stream().map(member -> member.getAttendee().getName()).toList();
    }

    @RepeatedTest(5)
    void twoDesksAtOnceMarkAPersonOnce() throws Exception {
        var person = gathering.idOf("髙橋 惠子");

        var outcomes = atOnce(() -> arrivals.receive(person, HANAKO), () -> arrivals.receive(person, TARO), () -> arrivals.receive(person, HANAKO));

        assertEquals(List.of("false", "false", "true"), outcomes);
        assertEquals(1, arrivals.at(gathering.venue("tokyo")).size());
        assertEquals(1, deeds(groups.get(0), "memberReceived"));
    }

    @Test
    void secondScanTellsWhoMarkedThemAndWhenAndTakingBackIsOnTheRecord() {
        var person = gathering.idOf("髙橋 惠子");
        assertTrue(arrivals.receive(person, HANAKO));
        var first = arrivals.at(gathering.venue("tokyo")).get(person);

        assertFalse(arrivals.receive(person, TARO));

        var still = arrivals.at(gathering.venue("tokyo")).get(person);
        assertEquals(HANAKO, still.getMarkedBy());
        assertEquals(first.getMarkedAt(), still.getMarkedAt());
        arrivals.takeBack(person, TARO);
        arrivals.takeBack(person, TARO);
        assertEquals(0, arrivals.at(gathering.venue("tokyo")).size());
        assertEquals(1, deeds(groups.get(0), "receptionTakenBack"));
        assertTrue(arrivals.receive(person, TARO));
    }

    @Test
    void teamIsReceivedAsAWholeAndStrangersAreNot() {
        var team = groups.get(0).getMembers().get(0).getMember().getTeam().getId();
        arrivals.receive(gathering.idOf("山本 直子"), HANAKO);

        assertEquals(5, arrivals.receiveTeam(team, TARO));

        assertEquals(0, arrivals.receiveTeam(team, TARO));
        assertEquals("reception.memberUnknown", assertThrows(RuleViolation.class, () -> arrivals.receive(999_999_999, HANAKO)).key());
        var standing = attendance.at(gathering.venue("tokyo"));
        assertEquals(6, standing.getArrived());
        assertEquals(26, standing.getExpected());
        assertEquals(List.of(6L, 0L, 0L, 0L, 0L), standing.groups().stream().map(group -> group.getArrived()).toList());
    }

    @Test
    void emptyRolesAreProposedAnewWithReasonsAndAppliedOnce() {
        for (var name : List.of("堀 慎也", "廣瀬 凜", "鈴木 千尋", "渡邉 豊")) {
            arrivals.receive(gathering.idOf(name), HANAKO);
        }

        var standing = attendance.at(gathering.venue("tokyo"));

        assertEquals(List.of("CHAIR 黒田 栞 → 堀 慎也", "PRESENTER 黒田 栞 → 堀 慎也"), standing.substitutions().stream()
                .map(each -> each.role() + " " + each.absent().getMember().getAttendee().getName() + " → " + each.proposed().getMember().getAttendee().getName()).toList());
        var chair = standing.substitutions().get(0);
        assertEquals("受付を済ませています。書記とは別の自治体の方です。", chair.reason(standing.arrivals(), Words.in("ja")));
        assertEquals("受付を済ませています。同じ自治体（富山県富山市）の方です。", standing.substitutions().get(1).reason(standing.arrivals(), Words.in("ja")));

        substitutes.appoint(chair.group().getId(), GroupRole.CHAIR, chair.absent().getId(), chair.proposed().getId(), HANAKO);

        var group = gathering.now().get(3);
        assertEquals("堀 慎也", group.findChair().orElseThrow().getMember().getAttendee().getName());
        assertEquals(1, group.getMembers().stream().filter(GroupRole.CHAIR::isHeldBy).count());
        assertEquals(List.of("堀 慎也"), plans.draft(gathering.venue("tokyo")).getGroups().get(3).getPeople().stream().filter(GroupRole.CHAIR::isHeldBy)
                .map(member -> member.getMember().getAttendee().getName()).toList());
        assertEquals("reception.roleChanged", assertThrows(RuleViolation.class, () -> substitutes.appoint(chair.group().getId(),
                GroupRole.CHAIR, chair.absent().getId(), chair.proposed().getId(), TARO)).key());
        assertEquals(List.of(GroupRole.PRESENTER), attendance.at(gathering.venue("tokyo")).substitutions().stream().map(Substitution::role).toList());
    }

    @Test
    void nobodyIsProposedWhoIsNotThereAndLatecomersKeepTheirRole() {
        arrivals.receive(gathering.idOf("渡邉 豊"), HANAKO);
        var standing = attendance.at(gathering.venue("tokyo"));
        assertEquals(List.of("CHAIR", "PRESENTER", "PRESENTER"), standing.substitutions().stream().map(each -> each.role().name()).toList());
        assertEquals(null, standing.substitutions().get(0).proposed());
        assertEquals("受付を済ませた方の中に、代われる方がまだいません。", standing.substitutions().get(0).reason(standing.arrivals(), Words.in("ja")));
        assertEquals("この自治体の方は、まだどなたも来ていません。", standing.substitutions().get(1).reason(standing.arrivals(), Words.in("ja")));

        arrivals.receive(gathering.idOf("堀 慎也"), HANAKO);
        var proposal = attendance.at(gathering.venue("tokyo")).substitutions().get(0);
        arrivals.receive(gathering.idOf("黒田 栞"), TARO);

        assertEquals("reception.roleChanged", assertThrows(RuleViolation.class, () -> substitutes.appoint(proposal.group().getId(),
                proposal.role(), proposal.absent().getId(), proposal.proposed().getId(), HANAKO)).key());
    }

    @RepeatedTest(3)
    void twoDesksThatAppointAtOnceAppointOne() throws Exception {
        arrivals.receive(gathering.idOf("堀 慎也"), HANAKO);
        arrivals.receive(gathering.idOf("廣瀬 凜"), HANAKO);
        var chair = attendance.at(gathering.venue("tokyo")).substitutions().get(0);
        var other = groups.get(3).getMembers().stream().filter(member -> member.getMember().getAttendee().getName().equals("廣瀬 凜")).findFirst().orElseThrow().getId();

        var outcomes = atOnce(() -> appoint(chair, chair.proposed().getId()), () -> appoint(chair, other));

        assertEquals(List.of("null", "reception.roleChanged"), outcomes);
        assertEquals(1, gathering.now().get(3).getMembers().stream().filter(GroupRole.CHAIR::isHeldBy).count());
    }

    private Object appoint(Substitution substitution, long proposed) {
        substitutes.appoint(substitution.group().getId(), substitution.role(), substitution.absent().getId(), proposed, HANAKO);
        return null;
    }

    private long deeds(WorkGroup group, String action) {
        return audit.of(group.getMembers().get(0).getMember().getTeam().getSubject()).stream().filter(entry -> entry.getAction().equals(action)).count();
    }

    private List<String> atOnce(Callable<?>... deeds) throws Exception {
        var barrier = new CyclicBarrier(deeds.length);
        var tasks = Stream.of(deeds).map(deed -> new FutureTask<>(() -> {
            barrier.await();
            try {
                return String.valueOf(deed.call());
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
