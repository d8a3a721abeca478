package jp.kenshu.registration;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.People;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Places;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.SingleStatements;
import jp.kenshu.storage.UniqueKeys;

/**
 * The registrations for part Ⅰ. Taking, changing and giving back places and serving the line happen in one transaction
 * each, with the route's row as the lock: while anybody waits, no place is free.
 */
@ApplicationScoped
@Retried
@Transactional
public class Registrations {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private SingleStatements statements;
    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private Places places;
    @Inject
    private People people;
    @Inject
    private Identities identities;
    @Inject
    private WaitingLine line;
    @Inject
    private AuditTrail audit;
    @Inject
    private RegistrationLetters letters;

    /**
     * Registers {@code attendee} by the route under {@code routeId}. When that is full, who {@code waitsWhenFull} gets
     * the route offered instead and a number in the line; everybody else is told. The same attempt twice is one registration.
     */
    public Registration register(Attendee attendee, long routeId, boolean waitsWhenFull, Entry entry) {
        var route = programme.findAnnouncedRoute(routeId).orElseThrow(() -> RuleViolation.at("route", "registration.route"));
        var before = findByAttempt(entry.attempt());
        if (before.isPresent()) {
            return sameAgain(before.get(), attendee, route);
        }
        var now = clock.now();
        mustTake(route, attendee);
        if (!entry.by().isStaff()) {
            mustBeOpen(route, now);
        }
        var standing = standing(route.getPart(), attendee).findFirst();
        if (standing.isPresent() && standing.get().getAttempt().equals(entry.attempt())) {
            return sameAgain(standing.get(), attendee, route);
        }
        mustBeNew(standing.stream());
        var person = people.meet(attendee.getEmail(), attendee.getName(), entry.language());
        var seat = line.findSeat(route, attendee, waitsWhenFull, now);
        if (seat.isEmpty()) {
            return findByAttempt(entry.attempt()).map(made -> sameAgain(made, attendee, route))
                    .orElseThrow(() -> RuleViolation.at("route", "registration.full"));
        }
        var registration = new Registration(person, attendee, seat.get(), entry, now);
        entities.persist(registration);
        flushOnceEach();
        audit.record(entry.by(), "registered", registration.getSubject(), attendee.getName(), route.getName());
        if (registration.isWaiting()) {
            entities.flush();
            audit.record(Actor.portal(), "joinedLine", registration.getSubject(), registration.getWaitingRoute().getName(), registration.getWaitingNumber());
        }
        letters.receipt(registration, line.placeOf(registration));
        return registration;
    }

    private Registration sameAgain(Registration made, Attendee attendee, Route route) {
        if (!made.isOf(attendee, route)) {
            throw RuleViolation.at("email", "registration.attemptUsed", made.getNumber());
        }
        return made;
    }

    /** The person corrects their details; the route must still be one for their category. The same details change nothing and write nothing. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public Registration correct(long id, Attendee corrected, Actor by) {
        var registration = lock(id);
        mustStand(registration, by);
        mustTake(registration.getRoute(), corrected);
        if (registration.isWaiting()) {
            mustTake(registration.getWaitingRoute(), corrected);
        }
        mustBeNew(standing(registration.getPart(), corrected).filter(other -> !other.equals(registration)));
        var formerAddress = registration.getAttendee().getEmail();
        var changes = Changes.between(registration.getAttendee(), corrected);
        if (changes.isEmpty()) {
            return registration;
        }
        var person = identities.after(registration.getPerson(), corrected, registration.getLanguage());
        registration.correct(corrected, person, clock.now());
        flushOnceEach();
        audit.record(by, "corrected", registration.getSubject(), changes.inWords());
        letters.changed(registration, line.placeOf(registration));
        if (!formerAddress.equals(corrected.getEmail())) {
            letters.addressChanged(registration, formerAddress);
        }
        return registration;
    }

    /**
     * The person changes to another route, or waits for it where it is full and they {@code waitWhenFull}. Who asks for the route that
     * they have, and does not wish to wait, leaves the line; otherwise what they have, or wait for, changes nothing. Answers what became of it.
     */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public RouteChange changeRoute(long id, long routeId, boolean waitWhenFull, Actor by) {
        var wanted = getRoute(routeId);
        line.holdRoutesOf(wanted.getPart());
        var registration = lock(id);
        mustStand(registration, by);
        mustTake(wanted, registration.getAttendee());
        var now = clock.now();
        if (wanted.equals(registration.getRoute())) {
            return waitWhenFull ? RouteChange.UNCHANGED : leaveLine(registration, by, now);
        }
        if (wanted.equals(registration.getWaitingRoute())) {
            return RouteChange.UNCHANGED;
        }
        if (!by.isStaff()) {
            mustBeOpen(wanted, now);
        }
        move(registration, wanted, waitWhenFull, by, now);
        return registration.isWaiting() ? RouteChange.WAITS : RouteChange.MOVED;
    }

    /** Who waits for a route waits no more and keeps the present one; who does not wait changes nothing. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public RouteChange leaveLine(long id, Actor by) {
        line.holdRoutesOf(get(id).getPart());
        var registration = lock(id);
        mustStand(registration, by);
        return leaveLine(registration, by, clock.now());
    }

    private RouteChange leaveLine(Registration registration, Actor by, Instant now) {
        if (!registration.isWaiting()) {
            return RouteChange.UNCHANGED;
        }
        audit.record(by, "leftLine", registration.getSubject(), registration.getWaitingRoute().getName(), registration.getWaitingNumber());
        registration.stopWaiting(now);
        letters.changed(registration, 0);
        return RouteChange.LEFT_LINE;
    }

    private void move(Registration registration, Route wanted, boolean waitWhenFull, Actor by, Instant now) {
        var left = registration.getRoute();
        if (places.take(wanted)) {
            registration.takePartBy(wanted, now);
            places.giveBack(left);
            audit.record(by, "changedRoute", registration.getSubject(), left.getName(), wanted.getName());
            line.promote(left, now);
        } else if (waitWhenFull && left.equals(wanted.getOfferedWhenFull())) {
            registration.waitFor(wanted, places.joinLine(wanted), now);
            audit.record(by, "joinedLine", registration.getSubject(), registration.getWaitingRoute().getName(), registration.getWaitingNumber());
        } else {
            throw RuleViolation.at("route", "registration.full");
        }
        letters.changed(registration, line.placeOf(registration));
    }

    /** The person withdraws; a place of a limited route goes to the next in line at once. Twice is once. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public Registration withdraw(long id, Actor by) {
        line.holdRoutesOf(get(id).getPart());
        var registration = lock(id);
        if (registration.isWithdrawn()) {
            return registration;
        }
        mustStand(registration, by);
        var now = clock.now();
        registration.withdraw(by, now);
        places.giveBack(registration.getRoute());
        audit.record(by, "withdrew", registration.getSubject(), registration.getRoute().getName());
        letters.withdrawn(registration);
        line.promote(registration.getRoute(), now);
        return registration;
    }

    /**
     * Sets the capacity of a route (null: no limit), on the record; new places go to the line at once, in its order. Answers what
     * became of it.
     */
    @AllowedTo(Role.SECRETARIAT)
    public CapacityChange setCapacity(long routeId, Integer capacity, String reason, Actor by) {
        var route = getRoute(routeId);
        line.holdRoutesOf(route.getPart());
        entities.refresh(route);
        var former = route.getCapacity();
        if (Objects.equals(former, capacity)) {
            return CapacityChange.NONE;
        }
        if (!places.resize(route, capacity)) {
            throw RuleViolation.at("capacity", "settings.capacityTooSmall", route.getTaken());
        }
        entities.refresh(route);
        audit.record(by, "capacitySet", "route:" + routeId, Said.orWord(former, "people.unlimited"), Said.orWord(capacity, "people.unlimited"), reason);
        return new CapacityChange(true, line.promote(route, clock.now()));
    }

    /** Whether a capacity became another one, and the registrations that moved up into the new places, in their order. */
    public record CapacityChange(boolean changed, List<Registration> movedUp) {

        static final CapacityChange NONE = new CapacityChange(false, List.of());
    }

    /** The registration under {@code id}. */
    public Registration get(long id) {
        return find(id).orElseThrow(() -> RuleViolation.of("registration.unknown"));
    }

    /** The registration under {@code id}, if there is one. */
    public Optional<Registration> find(long id) {
        return entities.createQuery("""
                select r from Registration r join fetch r.part p join fetch p.conference join fetch r.person join fetch r.route
                  left join fetch r.waitingRoute left join fetch r.attendee.category where r.id = :id""", Registration.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    /** The registration with a receipt's number and code; a wrong number and a wrong code are answered alike. */
    public Optional<Registration> findByReceipt(String number, String code) {
        return RegistrationNumber.read(number).flatMap(this::find).filter(found -> found.hasCode(code));
    }

    /** Tells the person of the receipt of {@code id}, if there is one, that somebody tries codes at it. */
    public void warnOfTries(long id) {
        find(id).filter(registration -> !registration.isWithdrawn()).ifPresent(registration -> {
            letters.tried(registration);
            audit.record(Actor.portal(), "receiptTried", registration.getSubject());
        });
    }

    /** Mails the receipts of whoever registered with {@code email} again. */
    public void mailReceipts(String email) {
        entities.createQuery("select r from Registration r where r.activeEmail = :email order by r.id", Registration.class)
                .setParameter("email", email).getResultStream()
                .forEach(registration -> letters.receipt(registration, line.placeOf(registration)));
    }

    /** The registrations of a person that stand, in all parts. */
    public List<Registration> of(long personId) {
        return entities.createQuery("""
                select r from Registration r join fetch r.part p join fetch p.conference join fetch r.route left join fetch r.waitingRoute
                where r.person.id = :person and r.withdrawnAt is null order by r.id""", Registration.class)
                .setParameter("person", personId).getResultList();
    }

    /** The place in the line of somebody who waits: 1 is the next; 0 for who does not wait. */
    public long placeInLine(Registration registration) {
        return line.placeOf(registration);
    }

    /** How many people wait for {@code route}. */
    public long waitingFor(Route route) {
        return line.lengthFor(route);
    }

    /** Whether the person may still change or withdraw {@code registration}. */
    public boolean isOpenForChanges(Registration registration) {
        return !registration.isWithdrawn() && clock.now().isBefore(changesCloseAt(registration.getPart()).at());
    }

    /** Until when participants of {@code part} may change or withdraw: its own deadline, or else the last route's closing. */
    public DueMoment changesCloseAt(Part part) {
        return programme.detailsCloseAt(part);
    }

    private Route getRoute(long id) {
        var route = programme.getRoute(id);
        if (route == null) {
            throw RuleViolation.at("route", "registration.route");
        }
        return route;
    }

    /** The registration that an attempt has made, if it has. */
    public Optional<Registration> findByAttempt(String attempt) {
        return entities.createQuery("select r from Registration r where r.attempt = :attempt", Registration.class)
                .setParameter("attempt", attempt).getResultStream().findFirst();
    }

    /** Whether {@code attempt} has made nothing yet and nobody with this address stands for {@code part}: so it is of nearly all who come. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isUnheardOf(Part part, Attendee attendee, String attempt) {
        return statements.ask("""
                select 1 from registration where attempt = ? union all select 1 from registration where part_id = ? and active_email = ? limit 1""",
                attempt, part.getId(), attendee.getEmail()).isEmpty();
    }

    private void mustTake(Route route, Attendee attendee) {
        if (!route.takes(attendee.getCategory())) {
            throw RuleViolation.at("route", "registration.routeNotForCategory");
        }
    }

    private void mustBeOpen(Route route, Instant now) {
        if (!route.getPart().hasOpenedAt(now)) {
            throw RuleViolation.at("route", "registration.notOpenYet");
        }
        if (!route.isOpenAt(now)) {
            throw RuleViolation.at("route", "registration.closed");
        }
    }

    private void mustStand(Registration registration, Actor by) {
        if (registration.isWithdrawn()) {
            throw RuleViolation.of("registration.alreadyWithdrawn");
        }
        if (!by.isStaff() && !clock.now().isBefore(changesCloseAt(registration.getPart()).at())) {
            throw RuleViolation.of("registration.changesClosed");
        }
    }

    /** Nobody takes part twice, which is said before anybody confirms; what {@code attempt} itself has made does not count. */
    public void mustBeNew(Part part, Attendee attendee, String attempt) {
        mustBeNew(standing(part, attendee).filter(standing -> !standing.getAttempt().equals(attempt)));
    }

    /** What stands for just this person; others may have the same address. */
    private Stream<Registration> standing(Part part, Attendee attendee) {
        return entities.createQuery("""
                select r from Registration r where r.part = :part and r.activeEmail = :email""", Registration.class)
                .setParameter("part", part).setParameter("email", attendee.getEmail()).getResultStream()
                .filter(standing -> standing.isOfSamePerson(attendee));
    }

    private static void mustBeNew(Stream<Registration> standing) {
        if (standing.findAny().isPresent()) {
            throw RuleViolation.at("email", "registration.emailTaken");
        }
    }

    private void flushOnceEach() {
        try {
            entities.flush();
        } catch (PersistenceException failure) {
            if (UniqueKeys.violatedIn(failure).filter("registration_once"::equals).isPresent()) {
                throw RuleViolation.at("email", "registration.emailTaken");
            }
            throw failure;
        }
    }

    private Registration lock(long id) {
        var registration = get(id);
        entities.refresh(registration, LockModeType.PESSIMISTIC_WRITE);
        return registration;
    }
}
