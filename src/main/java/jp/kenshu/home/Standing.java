package jp.kenshu.home;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.TeamState;

/** How the conference stands at this moment, as its staff see it first: places against capacity, lines, and teams by state. */
@ApplicationScoped
@Transactional
public class Standing {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;

    /** A route or venue with the places taken, its capacity (null: no limit), and how many wait for it. */
    public record Line(Bilingual part, Bilingual name, int taken, Integer capacity, long waiting) {

        /** How many places are still free; null where there is no limit. */
        public Integer free() {
            return capacity == null ? null : capacity - taken;
        }
    }

    /** All routes and venues, in the order of the announcement. */
    public List<Line> lines() {
        return programme.announced().getParts().stream().flatMap(part ->
                Stream.concat(part.getRoutes().stream().map(this::line), part.getVenues().stream().map(this::line))).toList();
    }

    private Line line(Route route) {
        return new Line(route.getPart().getTitle(), route.getName(), route.getTaken(), route.getCapacity(),
                registrations.waitingFor(route));
    }

    private Line line(Venue venue) {
        var underReview = entities.createQuery("""
                select count(m) from TeamMember m
                where m.team.venue = :venue and m.team.state = :underReview and m.removedAt is null""", Long.class)
                .setParameter("venue", venue).setParameter("underReview", TeamState.UNDER_REVIEW).getSingleResult();
        return new Line(venue.getPart().getTitle(), venue.getName(), venue.getTaken(), venue.getCapacity(), underReview);
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
