package jp.kenshu.group.formation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.assignment.ScenePreference;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.role.RoleWishes;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;

/** Looks up who is to be divided into groups at a venue: its admitted teams with their members and wishes. */
@ApplicationScoped
@Transactional
public class Situations {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private RoleWishes roleWishes;

    /** The situation at {@code venue} now, by {@code terms}. */
    public Situation at(Venue venue, Terms terms) {
        var wishes = preferences.of(venue).stream().collect(Collectors.toMap(wish -> wish.getTeam().getId(), wish -> wish));
        var parties = new ArrayList<Party>();
        for (var team : admitted(venue)) {
            if (terms.isOfPeople()) {
                team.getMembers().forEach(member -> parties.add(new Party("m" + member.getId(), team, List.of(member), null, null, false, 1, 1)));
            } else {
                divide(team, wishes, terms, parties);
            }
        }
        return new Situation(venue, terms, parties, history(venue), roleWishes.of(venue));
    }

    private List<Team> admitted(Venue venue) {
        return entities.createQuery("""
                select distinct t from Team t join fetch t.municipality m join fetch m.prefecture left join fetch t.everybody e
                  left join fetch e.person where t.venue = :venue and t.state = :admitted""", Team.class)
                .setParameter("venue", venue).setParameter("admitted", TeamState.ADMITTED).getResultStream()
                .filter(team -> !team.getMembers().isEmpty())
                .sorted(Comparator.comparing((Team team) -> team.getMunicipality().getCode()).thenComparing(Team::getId)).toList();
    }

    /** A team stays one party, unless it is larger than the largest group. */
    private static void divide(Team team, Map<Long, ScenePreference> wishes, Terms terms, List<Party> parties) {
        var wish = wishes.get(team.getId());
        var first = wish == null ? null : wish.getFirst();
        var second = wish == null ? null : wish.getSecond();
        var members = team.getMembers();
        int parts = (members.size() + terms.getLargest() - 1) / terms.getLargest();
        for (int part = 1; part <= parts; part++) {
            List<TeamMember> together = members.subList(members.size() * (part - 1) / parts, members.size() * part / parts);
            var big = together.size() >= terms.getBigFrom() || parts > 1 && together.size() >= terms.getSmallest();
            parties.add(new Party("t" + team.getId() + (parts > 1 ? "." + part : ""), team, together, first, second, big, part, parts));
        }
    }

    /** Who served in which role at the conferences before this one. */
    private RoleHistory history(Venue venue) {
        var conference = venue.getPart().getConference().getId();
        var last = entities.createQuery("select max(c.id) from Conference c where c.id < :conference", Long.class)
                .setParameter("conference", conference).getSingleResult();
        return last == null ? RoleHistory.NONE : RoleHistory.of(entities.createQuery("""
                select m from WorkGroupMember m join fetch m.member t join fetch t.person join fetch m.group g join fetch g.venue v
                where v.part.conference.id < :conference and (m.chair = true or m.scribe = true or m.presenter = true)""", WorkGroupMember.class)
                .setParameter("conference", conference).getResultList(), last);
    }
}
