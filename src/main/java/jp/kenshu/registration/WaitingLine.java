package jp.kenshu.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.HeldPlaces;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Places;
import jp.kenshu.programme.Route;

/**
 * The line before a full route (順番待ち): who registers while it is full may stand in it with a place of the route
 * offered instead, and a place that becomes free goes to the first in line at once. While anybody waits, no place is free.
 */
@ApplicationScoped
@Transactional
public class WaitingLine {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Places places;
    @Inject
    private AuditTrail audit;
    @Inject
    private RegistrationLetters letters;

    /** A place by a route, and perhaps a number in the line for another. */
    record Seat(Route route, Route waitingFor, long number) {
    }

    /**
     * Takes a place of {@code wanted}, or else, for who waits when it is full, a number in the line, which holds the route as full as it is,
     * and one of the route offered; nothing when neither is to be had.
     */
    Optional<Seat> findSeat(Route wanted, Attendee attendee, boolean waitsWhenFull, Instant now) {
        if (places.take(wanted)) {
            return Optional.of(new Seat(wanted, null, 0));
        }
        var meanwhile = wanted.getOfferedWhenFull();
        if (!waitsWhenFull || meanwhile == null || !meanwhile.takes(attendee.getCategory()) || !meanwhile.isOpenAt(now)) {
            return Optional.empty();
        }
        var number = places.joinLine(wanted);
        if (number == 0) {
            return findSeat(wanted, attendee, true, now);
        }
        return places.take(meanwhile) ? Optional.of(new Seat(meanwhile, wanted, number)) : Optional.empty();
    }

    /**
     * The same for several who come at the same moment to one part, in their order, while all of its routes are held: where nothing is to be had
     * for one, nothing is taken.
     */
    List<Optional<Seat>> findSeats(List<Wish> wishes, Instant now) {
        var held = new LinkedHashMap<Route, HeldPlaces>();
        inOrder(wishes.get(0).route().getPart()).forEach(route -> held.put(route, places.holdForSeveral(route)));
        var seats = wishes.stream().map(wish -> seat(wish, held, now)).toList();
        held.values().forEach(places::count);
        return seats;
    }

    private static Optional<Seat> seat(Wish wish, Map<Route, HeldPlaces> held, Instant now) {
        var wanted = wish.route();
        if (held.get(wanted).take()) {
            return Optional.of(new Seat(wanted, null, 0));
        }
        var meanwhile = wanted.getOfferedWhenFull();
        return wish.waitsWhenFull() && meanwhile != null && meanwhile.takes(wish.attendee().getCategory()) && meanwhile.isOpenAt(now) && held.get(meanwhile).take()
                ? Optional.of(new Seat(meanwhile, wanted, held.get(wanted).joinLine())) : Optional.empty();
    }

    /** Gives the free places of {@code route} to the first in its line; what they leave goes to the line there. Answers who moved up, in order. */
    List<Registration> promote(Route route, Instant now) {
        var movedUp = new ArrayList<Registration>();
        for (var next = firstFor(route); next.isPresent() && places.take(route); next = firstFor(route)) {
            var registration = next.get();
            var left = registration.getRoute();
            registration.takePartBy(route, now);
            places.giveBack(left);
            entities.flush();
            audit.record(Actor.portal(), "promoted", registration.getSubject(), left.getName(), route.getName());
            letters.promoted(registration);
            movedUp.add(registration);
            movedUp.addAll(promote(left, now));
        }
        return movedUp;
    }

    private Optional<Registration> firstFor(Route route) {
        return entities.createQuery("""
                select r from Registration r where r.waitingRoute = :route order by r.waitingNumber""", Registration.class)
                .setParameter("route", route).setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /**
     * Holds the counts of all routes of {@code part} still until the transaction ends, always in the same order, which is
     * also that of registering: a route before the one that is offered when it is full.
     */
    void holdRoutesOf(Part part) {
        inOrder(part).forEach(places::hold);
    }

    private static Stream<Route> inOrder(Part part) {
        return part.getRoutes().stream().sorted(Comparator.comparing(WaitingLine::alternatives).reversed().thenComparing(Route::getId));
    }

    private static int alternatives(Route route) {
        var seen = new LinkedHashSet<Route>();
        var other = route.getOfferedWhenFull();
        while (other != null && seen.add(other)) {
            other = other.getOfferedWhenFull();
        }
        return seen.size();
    }

    /** The place of somebody who waits: 1 is the next; 0 for who does not wait. */
    long placeOf(Registration registration) {
        return registration.isWaiting() ? 1 + entities.createQuery("""
                select count(r) from Registration r where r.waitingRoute = :route and r.waitingNumber < :number""", Long.class)
                .setParameter("route", registration.getWaitingRoute()).setParameter("number", registration.getWaitingNumber())
                .getSingleResult() : 0;
    }

    /** How many people wait for {@code route}. */
    long lengthFor(Route route) {
        return entities.createQuery("select count(r) from Registration r where r.waitingRoute = :route", Long.class)
                .setParameter("route", route).getSingleResult();
    }
}
