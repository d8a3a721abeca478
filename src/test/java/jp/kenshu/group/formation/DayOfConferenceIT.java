package jp.kenshu.group.formation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.group.formation.search.Gathering;
import jp.kenshu.group.reception.Arrivals;
import jp.kenshu.group.reception.Attendance;
import jp.kenshu.group.reception.GroupRole;
import jp.kenshu.group.reception.Substitutes;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens on the day of the conference, against drafts that know nothing of it: it wins, and the drafts stay true. */
class DayOfConferenceIT extends PortalIT {

    @Inject
    private Gathering gathering;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Formations formations;
    @Inject
    private Publication publication;
    @Inject
    private Teams teams;
    @Inject
    private Delegates delegates;
    @Inject
    private WorkGroups groups;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Attendance attendance;
    @Inject
    private Substitutes substitutes;

    private Formation draft;

    @BeforeEach
    void publish() {
        gathering.come();
        var begun = formations.begin(delegates.venue("tokyo").getId(), null, Gathering.HANAKO);
        while (formations.isSolving(formations.get(begun.getId()))) {
            LockSupport.parkNanos(100_000_000L);
        }
        publication.publish(begun.getId(), formations.get(begun.getId()).getRevision(), Gathering.HANAKO);
        draft = formations.get(begun.getId());
        rehearsal.standAt(OffsetDateTime.parse("2023-10-20T08:45+09:00").toInstant());
    }

    @Test
    void successorStandsInEveryDraftWithTheDutiesOfWhoWasReplaced() {
        var chair = chairOf(1);
        var moved = formations.pin(draft.getId(), draft.getRevision(), gathering.card(Gathering.MITO), true, Gathering.HANAKO);

        var successor = replace(chair, "代理 花");

        var now = formations.get(draft.getId());
        assertTrue(formations.appraise(now).isPublishable());
        assertTrue(now.getBoard().duties().stream().anyMatch(duty -> duty.member() == successor.getId() && duty.chair()));
        var undone = formations.undo(now.getId(), moved.getRevision(), Gathering.HANAKO);
        assertTrue(undone.getBoard().duties().stream().anyMatch(duty -> duty.member() == successor.getId() && duty.chair()));
        assertEquals(Set.of(), publication.publish(undone.getId(), undone.getRevision(), Gathering.HANAKO));
        assertEquals("代理 花", chairOf(1).getAttendee().getName());
    }

    @Test
    void roleThatReceptionGaveStaysWhenGroupsArePublishedAgain() {
        var chair = chairOf(1);
        var group = group(1);
        groupOf(group).stream().filter(member -> !member.getId().equals(chair.getId())).forEach(member -> arrivals.receive(member.getId(), Gathering.HANAKO));
        var substitution = attendance.at(delegates.venue("tokyo")).substitutions().stream()
                .filter(each -> each.role() == GroupRole.CHAIR).findFirst().orElseThrow();
        substitutes.appoint(group.getId(), GroupRole.CHAIR, substitution.absent().getId(), substitution.proposed().getId(), Gathering.HANAKO);
        var inPlace = substitution.proposed().getMember().getAttendee().getName();

        var pinned = formations.pin(draft.getId(), draft.getRevision(), gathering.card(Gathering.IZU), true, Gathering.HANAKO);
        var told = publication.publish(pinned.getId(), pinned.getRevision(), Gathering.HANAKO);

        assertEquals(inPlace, chairOf(1).getAttendee().getName());
        assertEquals(Set.of(), told);
        assertEquals(1, groups.of(delegates.venue("tokyo")).get(0).getMembers().stream().filter(member -> member.isChair()).count());
    }

    @Test
    void roleIsGivenBackAtTheReceptionOnceAndTheDraftHoldsAgain() {
        var chair = chairOf(1);
        var group = group(1);
        groupOf(group).stream().filter(member -> !member.getId().equals(chair.getId())).forEach(member -> arrivals.receive(member.getId(), Gathering.HANAKO));
        var substitution = attendance.at(delegates.venue("tokyo")).substitutions().stream()
                .filter(each -> each.role() == GroupRole.CHAIR).findFirst().orElseThrow();
        var standIn = substitutes.appoint(group.getId(), GroupRole.CHAIR, substitution.absent().getId(), substitution.proposed().getId(), Gathering.HANAKO);
        assertEquals(1, substitutes.at(delegates.venue("tokyo")).size());

        substitutes.takeBack(standIn.getId(), Gathering.HANAKO);

        assertEquals(chair.getId(), chairOf(1).getId());
        assertEquals(List.of(), substitutes.at(delegates.venue("tokyo")));
        assertEquals("reception.roleChanged", assertThrows(RuleViolation.class, () -> substitutes.takeBack(standIn.getId(), Gathering.HANAKO)).key());
        assertEquals(true, isPublishedAsItIs(formations.get(draft.getId())));
    }

    @Test
    void whoLeftAndWhoCameAreNamedAsWhatPublishingWouldChange() {
        var izu = gathering.team(Gathering.IZU);
        teams.add(izu.getId(), delegates.officer(Gathering.IZU, "山田 花"), Gathering.HANAKO);

        var shifts = publication.shifts(formations.appraise(formations.get(draft.getId())));

        assertEquals(List.of("山田 花 null"), shifts.stream().map(shift -> shift.member().getAttendee().getName() + " " + shift.from()).toList());
        assertEquals(false, isPublishedAsItIs(formations.get(draft.getId())));
    }

    @Test
    void draftUndoneToWhatIsPublishedIsPublishedAsItIs() {
        var izu = gathering.card(Gathering.IZU);
        int elsewhere = draft.getBoard().find(gathering.card(Gathering.INAGI)).orElseThrow().group();
        var moved = formations.move(draft.getId(), draft.getRevision(), izu, elsewhere, Gathering.HANAKO);

        assertEquals(false, isPublishedAsItIs(moved));
        assertEquals(true, isPublishedAsItIs(formations.undo(moved.getId(), moved.getRevision(), Gathering.HANAKO)));
    }

    private boolean isPublishedAsItIs(Formation formation) {
        return publication.shifts(formations.appraise(formation)).isEmpty();
    }

    private TeamMember chairOf(int number) {
        return group(number).findChair().orElseThrow().getMember();
    }

    private WorkGroup group(int number) {
        return groups.of(delegates.venue("tokyo")).stream().filter(each -> each.getNumber() == number).findFirst().orElseThrow();
    }

    private static List<TeamMember> groupOf(WorkGroup group) {
        return group.getMembers().stream().map(member -> member.getMember()).toList();
    }

    private TeamMember replace(TeamMember leaving, String name) {
        return teams.replace(leaving.getTeam().getId(), leaving.getId(),
                delegates.officer(leaving.getTeam().getMunicipality().getCode(), name), Gathering.HANAKO);
    }
}
