package jp.kenshu.group.formation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.assignment.ScenePreference;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.role.RoleWish;
import jp.kenshu.assignment.role.RoleWishes;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;

/**
 * Looks up who is to be divided into groups at a venue: its admitted teams with their members and wishes. What has been looked up once
 * is remembered on each node for those who only look, as long as a sum over all rows behind it stays the same, whoever changes one.
 */
@ApplicationScoped
@Transactional
public class Situations {

    /** Parts of the sum that can be null say so, since null words are left out of a row of words. */
    private static final String SUM = """
            select cast(concat_ws(' ',
              (select concat(count(*), '/', coalesce(sum(crc32(concat_ws('|', t.id, t.state, t.municipality_code, t.version))), 0))
                 from team t where t.venue_id = v.id),
              (select concat(count(*), '/', coalesce(sum(crc32(concat_ws('|', m.id, m.team_id, m.person_id, m.category_id, m.representative, m.name, m.reading,
                 m.profession, coalesce(m.position, '-'), m.version))), 0)) from team_member m join team t on t.id = m.team_id where t.venue_id = v.id),
              (select concat(count(*), '/', coalesce(sum(crc32(concat_ws('|', p.team_id, p.first_scene_id, coalesce(p.second_scene_id, '-'), p.submitted_at))), 0))
                 from scene_preference p join team t on t.id = p.team_id where t.venue_id = v.id),
              (select concat(count(*), '/', coalesce(sum(crc32(concat_ws('|', w.team_member_id, w.chair, w.scribe, w.presenter, w.spared))), 0))
                 from role_wish w join team_member m on m.id = w.team_member_id join team t on t.id = m.team_id where t.venue_id = v.id),
              (select concat(count(*), '/', coalesce(sum(crc32(concat_ws('|', w.id, m.person_id, w.chair, w.scribe, w.presenter))), 0))
                 from work_group_member w join work_group g on g.id = w.work_group_id join venue e on e.id = g.venue_id join part p on p.id = e.part_id
                 join team_member m on m.id = w.team_member_id where p.conference_id < c.id and (w.chair or w.scribe or w.presenter)),
              (select concat(count(*), '/', coalesce(sum(crc32(concat_ws('|', k.id, k.code, k.name, k.affiliation, k.facilitates))), 0))
                 from category k where k.conference_id = c.id),
              (select concat(count(*), '/', coalesce(sum(crc32(concat_ws('|', s.id, s.code, s.position, s.name))), 0)) from scene s where s.part_id = v.part_id)) as char)
            from venue v join conference c where v.id = ? and c.id = ?""";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private RoleWishes roleWishes;

    private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

    /** Who is admitted at a venue, what they wish, and who served before. */
    private record Gathered(List<Team> teams, Map<Long, ScenePreference> wishes, RoleHistory history, Map<Long, RoleWish> roleWishes) {
    }

    /** What was gathered when the sum over its rows was {@code sum}, and what it is by the terms that were asked for. */
    private record Remembered(String sum, Gathered gathered, Map<List<Object>, Situation> byTerms) {
    }

    /** The situation at {@code venue} now, by {@code terms}, to be worked with in the present transaction. */
    public Situation at(Venue venue, Terms terms) {
        return situation(venue, terms, gather(venue));
    }

    /** The situation at {@code venue} now, by {@code terms}, to be looked at: what it holds is nobody's to change. */
    public Situation seen(Venue venue, Terms terms) {
        var sum = sum(venue);
        var now = remembered.compute(venue.getId(), (id, before) -> before != null && before.sum().equals(sum) ? before
                : new Remembered(sum, gather(venue), new ConcurrentHashMap<>()));
        var key = List.<Object>of(terms.limits(), terms.getBigFrom(), terms.isOfPeople() ? terms.getScene().getId() : 0L);
        return now.byTerms().computeIfAbsent(key, each -> situation(venue, terms, now.gathered()));
    }

    /** It changes whenever a row is changed that a situation at the venue is made of; read before them, it is never newer than they are. */
    private String sum(Venue venue) {
        return entities.createNativeQuery(SUM).setParameter(1, venue.getId()).setParameter(2, venue.getPart().getConference().getId())
                .getSingleResult().toString();
    }

    private Gathered gather(Venue venue) {
        var wishes = preferences.of(venue).stream().collect(Collectors.toMap(wish -> wish.getTeam().getId(), wish -> wish));
        var gathered = new Gathered(admitted(venue), wishes, history(venue), roleWishes.of(venue));
        gathered.teams().forEach(Situations::readOut);
        wishes.values().forEach(wish -> touch(wish.getFirst(), wish.getSecond()));
        return gathered;
    }

    /** What is remembered is looked at by many at once, who read nothing any more. */
    private static void readOut(Team team) {
        touch(team.getPart().getConference(), team.getVenue(), team.getProposedVenue(), team.getMunicipality());
        team.getMembers().forEach(member -> touch(member.getTeam(), member.getPerson(), member.getAttendee().getCategory(),
                member.getAttendee().getPrefecture(), member.getAttendee().getMunicipality()));
    }

    private static void touch(Object... things) {
        // asking for a thing has read it
    }

    private static Situation situation(Venue venue, Terms terms, Gathered gathered) {
        var parties = new ArrayList<Party>();
        for (var team : gathered.teams()) {
            if (terms.isOfPeople()) {
                team.getMembers().forEach(member -> parties.add(new Party("m" + member.getId(), team, List.of(member), null, null, false, 1, 1)));
            } else {
                divide(team, gathered.wishes(), terms, parties);
            }
        }
        return new Situation(venue, terms, parties, gathered.history(), gathered.roleWishes());
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
