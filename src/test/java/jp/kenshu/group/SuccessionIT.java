package jp.kenshu.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.reception.Arrivals;
import jp.kenshu.group.reception.Attendance;
import jp.kenshu.group.reception.Guest;
import jp.kenshu.group.seating.Seated;
import jp.kenshu.group.seating.SeatingChart;
import jp.kenshu.group.seating.SeatingPlans;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else comes in a member's place on the morning of the conference (代理出席), when groups and seats have long been published. */
class SuccessionIT extends PortalIT {

    private static final Actor HANAKO = Actor.staff("事務局 花子");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Gathering gathering;
    @Inject
    private Seated seated;
    @Inject
    private Teams teams;
    @Inject
    private Delegates delegates;
    @Inject
    private WorkGroups groups;
    @Inject
    private SeatingPlans plans;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Attendance attendance;
    @Inject
    private Homeworks homeworks;
    @Inject
    private Outbox outbox;

    @BeforeEach
    void gather() {
        rehearsal.beginAnew();
        gathering.gather();
        seated.publish();
        rehearsal.standAt(OffsetDateTime.parse("2023-10-20T08:45+09:00").toInstant());
    }

    @Test
    void successorInheritsGroupRolesTableAndSeat() {
        var kuroda = memberOf("黒田 栞");
        var seat = chart().seatOf(kuroda.getId()).orElseThrow().getNumber();
        var table = chart().tableOf(kuroda.getId()).orElseThrow().getNumber();

        var successor = replace(kuroda, "田島 薫");

        var place = groups.findMember(successor.getPerson().getId()).orElseThrow();
        assertEquals(4, place.getGroup().getNumber());
        assertEquals(List.of("chair", "presenter"), place.getRoles());
        assertEquals(Optional.of(seat), chart().seatOf(successor.getId()).map(each -> each.getNumber()));
        assertEquals(Optional.of(table), chart().tableOf(successor.getId()).map(each -> each.getNumber()));
        assertEquals(Optional.of(seat), plans.draft(gathering.venue("tokyo")).seatOf(successor.getId()).map(each -> each.getNumber()));
        assertTrue(chart().isComplete());
        assertEquals("田島 薫", gathering.now().get(3).findChair().orElseThrow().getMember().getAttendee().getName());
        assertTrue(teams.get(successor.getTeam().getId()).getMember(successor.getId()).isRepresentative());
    }

    @Test
    void receptionFindsTheSuccessorWithTableAndSeatAndExpectsThePredecessorNoMore() {
        var kuroda = memberOf("黒田 栞");
        arrivals.receive(kuroda.getId(), HANAKO);

        var successor = replace(kuroda, "田島 薫");

        var guests = attendance.at(gathering.venue("tokyo")).guests();
        var guest = guests.stream().filter(each -> each.member().getId().equals(successor.getId())).findFirst().orElseThrow();
        assertEquals(4, guest.place().getGroup().getNumber());
        assertTrue(guest.seat() != null && guest.table() != null && !guest.isPresent());
        assertEquals(26, guests.size());
        assertFalse(guests.stream().map(Guest::member).anyMatch(each -> each.getId().equals(kuroda.getId())));
        assertFalse(arrivals.at(gathering.venue("tokyo")).containsKey(kuroda.getId()));
    }

    @Test
    void whoWasReplacedOrLeftHasNoPlaceInTheGroupAnyMore() {
        var kuroda = memberOf("黒田 栞");
        var hori = memberOf("堀 慎也");
        var before = kuroda.getPerson().getId();

        replace(kuroda, "田島 薫");
        teams.remove(hori.getTeam().getId(), hori.getId(), HANAKO);

        for (var gone : List.of(before, hori.getPerson().getId())) {
            assertEquals(Optional.empty(), groups.findMember(gone).map(WorkGroupMember::getId));
            assertEquals(Optional.empty(), groups.findOfPerson(gone).map(WorkGroup::getId));
            assertFalse(gathering.now().get(3).includes(gone));
        }
    }

    @Test
    void undoneStepsOfTheSeatingPlanKnowTheSuccessorToo() {
        var kuroda = memberOf("黒田 栞");
        var seat = chart().seatOf(kuroda.getId()).orElseThrow().getNumber();
        var tokyo = gathering.venue("tokyo");
        plans.seat(tokyo, gathering.idOf("堀 慎也"), seat, 1, HANAKO);

        var successor = replace(kuroda, "田島 薫");
        plans.undo(tokyo, 2, HANAKO);

        assertEquals(Optional.of(seat), plans.draft(tokyo).seatOf(successor.getId()).map(each -> each.getNumber()));
    }

    @Test
    void homeworkIsHandedOnAndTheRepresentativeIsToldOfThePlace() {
        var hori = memberOf("堀 慎也");
        homeworks.save(hori.getId(), Map.of(AnswerKey.of("needed"), "訪問看護との連絡票"), Map.of(), HANAKO);

        var successor = replace(hori, "島 直樹");

        assertEquals("訪問看護との連絡票", homeworks.find(successor.getId()).orElseThrow().answer(AnswerKey.of("needed")));
        var letters = outbox.about(successor.getTeam().getSubject());
        var told = letters.stream().filter(letter -> letter.getTemplate().equals("group-changed")).reduce((first, last) -> last).orElseThrow();
        assertTrue(told.getBody().contains("島 直樹") && !told.getBody().contains("堀 慎也"), told.getBody());
    }

    @Test
    void successorsLetterNamesGroupAndSeat() {
        var hori = memberOf("堀 慎也");
        var before = groups.findMember(hori.getPerson().getId()).orElseThrow().getGroup();
        var table = chart().tableOf(hori.getId()).orElseThrow().getNumber();
        var seat = chart().seatOf(hori.getId()).orElseThrow().getNumber();

        var successor = replace(hori, "島 直樹");

        var letters = outbox.about(successor.getTeam().getSubject()).stream().filter(letter -> letter.getTemplate().equals("group-successor")).toList();
        assertEquals(List.of(successor.getAttendee().getEmail()), letters.stream().map(OutgoingMail::getRecipient).toList());
        var told = letters.get(0).getBody();
        for (var words : List.of("島 直樹 様", "グループ" + before.getNumber() + "（" + before.getScene().getName().ja() + "）",
                "テーブル" + table + "・席" + seat, "ご一緒の方")) {
            assertTrue(told.contains(words), words + " is missing in: " + told);
        }
    }

    @Test
    void whoSucceedsTheRepresentativeHearsOfTheGroupOnce() {
        var successor = replace(memberOf("黒田 栞"), "田島 薫");

        var told = outbox.about(successor.getTeam().getSubject()).stream()
                .filter(letter -> letter.getRecipient().equals(successor.getAttendee().getEmail()) && letter.getTemplate().startsWith("group-")).toList();
        assertEquals(List.of("group-changed"), told.stream().map(OutgoingMail::getTemplate).toList());
        assertTrue(told.get(0).getBody().contains("田島 薫（"), told.get(0).getBody());
    }

    private TeamMember memberOf(String name) {
        return gathering.now().stream().flatMap(group -> group.getMembers().stream()).map(WorkGroupMember::getMember)
                .filter(member -> member.getAttendee().getName().equals(name)).findFirst().orElseThrow();
    }

    private TeamMember replace(TeamMember leaving, String name) {
        Team team = leaving.getTeam();
        return teams.replace(team.getId(), leaving.getId(), delegates.officer(team.getMunicipality().getCode(), name), HANAKO);
    }

    private SeatingChart chart() {
        return plans.published(gathering.venue("tokyo")).orElseThrow();
    }
}
