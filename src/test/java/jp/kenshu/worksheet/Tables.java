package jp.kenshu.worksheet;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.assignment.overview.OverviewFacts;
import jp.kenshu.assignment.overview.OverviewKind;
import jp.kenshu.assignment.overview.Overviews;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;

/** Groups at their tables in Tokyo, for tests: one team each, who work on a scene. */
@ApplicationScoped
@Transactional
public class Tables {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Teams teams;
    @Inject
    private WorkGroups groups;
    @Inject
    private Delegates delegates;
    @Inject
    private Overviews overviews;

    /** A group of one team of a municipality, {@code people} of them; the first chairs it, the last writes. */
    public WorkGroup group(int number, String municipality, int people) {
        var venue = delegates.venue("tokyo");
        return seat(number, teams.register(venue.getId(), delegates.team(municipality, people), null, Delegates.byWeb(municipality + " 1")));
    }

    /** A group of that team. */
    public WorkGroup seat(int number, Team registered) {
        var team = teams.get(registered.getId());
        var venue = team.getVenue();
        var group = new WorkGroup(venue, number, venue.getPart().findScene("endoflife").orElseThrow());
        groups.add(group);
        var members = team.getMembers().stream().map(group::add).toList();
        members.get(0).serve(true, false, false);
        members.get(members.size() - 1).serve(members.size() == 1, true, false);
        entities.flush();
        return group;
    }

    /** The team of a group hands in facts of its municipality (資料４). */
    public void tell(long groupId, Map<String, String> facts) {
        overviews.submit(groups.get(groupId).getMembers().get(0).getMember().getTeam().getId(),
                new Overviews.Change(OverviewFacts.typed(facts::get), OverviewKind.MUNICIPALITY, List.of(), List.of()), Actor.staff("事務局 花子"));
    }

    /** The addresses of the members of a group. */
    public List<String> addresses(long groupId) {
        return groups.get(groupId).getMembers().stream().map(member -> member.getMember().getAttendee().getEmail()).toList();
    }

    /** The id of the person who chairs a group. */
    public long person(long groupId) {
        return groups.get(groupId).findChair().orElseThrow().getMember().getPerson().getId();
    }
}
