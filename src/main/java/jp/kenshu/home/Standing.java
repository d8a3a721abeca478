package jp.kenshu.home;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamState;

/** How the conference stands at this moment, as its staff see it first: places against capacity, lines, and teams by state. */
@ApplicationScoped
@Transactional
public class Standing {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Programme programme;

    /** A route or venue with the places taken, its capacity (null: no limit), and how many wait for it. */
    public record Line(Bilingual part, Bilingual name, int taken, Integer capacity, long waiting) {

        /** How many places are still free; null where there is no limit. */
        public Integer free() {
            return capacity == null ? null : capacity - taken;
        }
    }

    /** All routes and venues, in the order of the announcement. */
    public List<Line> lines() {
        var waiting = counts(entities.createQuery("""
                select r.waitingRoute.id, count(r) from Registration r where r.waitingRoute is not null group by r.waitingRoute.id""", Object[].class));
        var underReview = counts(entities.createQuery("""
                select m.team.venue.id, count(m) from TeamMember m
                where m.team.state = :underReview and m.removedAt is null group by m.team.venue.id""", Object[].class)
                .setParameter("underReview", TeamState.UNDER_REVIEW));
        return programme.announced().getParts().stream().flatMap(part -> Stream.concat(
                part.getRoutes().stream().map(route -> line(route, waiting)), part.getVenues().stream().map(venue -> line(venue, underReview)))).toList();
    }

    private static Map<Long, Long> counts(TypedQuery<Object[]> query) {
        return query.getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private static Line line(Route route, Map<Long, Long> waiting) {
        return new Line(route.getPart().getTitle(), route.getName(), route.getTaken(), route.getCapacity(), waiting.getOrDefault(route.getId(), 0L));
    }

    private static Line line(Venue venue, Map<Long, Long> underReview) {
        return new Line(venue.getPart().getTitle(), venue.getName(), venue.getTaken(), venue.getCapacity(), underReview.getOrDefault(venue.getId(), 0L));
    }

    /** How many teams there are of each state. */
    public Map<TeamState, Long> teams() {
        var teams = new EnumMap<TeamState, Long>(TeamState.class);
        for (var state : TeamState.values()) {
            teams.put(state, 0L);
        }
        entities.createQuery("select t.state, count(t) from Team t group by t.state", Object[].class)
                .getResultList().forEach(row -> teams.put((TeamState) row[0], (Long) row[1]));
        return teams;
    }

    /** The routes whose joining link nobody has set yet. */
    public List<Bilingual> routesWithoutJoiningLink() {
        return programme.announced().getParts().stream()
                .flatMap(part -> part.getRoutes().stream()).filter(route -> route.getJoiningLink() == null)
                .map(Route::getName).toList();
    }

    /** Whether people are told an address or a telephone number for their questions. */
    public boolean canBeContacted() {
        var conference = programme.announced();
        return conference.getContactEmail() != null || conference.getContactPhone() != null;
    }
}
