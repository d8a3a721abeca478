package jp.kenshu.registration;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import jp.kenshu.registration.RouteChoice.State;

/** The routes of a part as they stand at this moment: free, full or closed. */
@ApplicationScoped
@Transactional
public class RouteChoices {

    @Inject
    private Registrations registrations;
    @Inject
    private Programme programme;
    @Inject
    private PortalClock clock;

    /** The routes of {@code part} for a new registration of {@code category}; null while that is not chosen. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<RouteChoice> of(Part part, Category category) {
        var now = clock.now();
        return part.getRoutes().stream().map(route -> choice(route, category, now)).toList();
    }

    /** The routes to which {@code registration} can change, with the present one among them. */
    public List<RouteChoice> of(Registration registration) {
        var now = clock.now();
        return programme.announced(registration.getPart()).getRoutes().stream().map(route -> choice(route, registration, now)).toList();
    }

    /** Whether anybody can still register for {@code part} by one of its routes, or stand in line for it. */
    public boolean areOpen(Part part) {
        var now = clock.now();
        return programme.announced(part).getRoutes().stream().map(route -> state(route, route.getFree(), now)).anyMatch(state -> state == State.FREE || state == State.FULL);
    }

    /** Whether registration for {@code part} has begun. */
    public boolean haveOpened(Part part) {
        return part.hasOpenedAt(clock.now());
    }

    private RouteChoice choice(Route route, Registration registration, Instant now) {
        if (route.equals(registration.getRoute())) {
            return new RouteChoice(route, registration.isWaiting() ? State.HELD_MEANWHILE : State.HELD, route.getFree(), 0, true);
        }
        if (route.equals(registration.getWaitingRoute())) {
            return new RouteChoice(route, State.WAITING, 0, registrations.placeInLine(registration), true);
        }
        var choice = choice(route, registration.getAttendee().getCategory(), now);
        var canWait = registration.getRoute().equals(route.getOfferedWhenFull());
        return choice.state() == State.FULL && !canWait
                ? new RouteChoice(route, State.FULL_FOR_GOOD, 0, 0, choice.forCategory()) : choice;
    }

    private RouteChoice choice(Route route, Category category, Instant now) {
        var free = route.getFree();
        var state = state(route, free, now);
        var place = state == State.FULL ? registrations.waitingFor(route) + 1 : 0;
        return new RouteChoice(route, state, free, place, category == null || route.takes(category));
    }

    private static State state(Route route, Integer free, Instant now) {
        if (!route.getPart().hasOpenedAt(now)) {
            return State.NOT_OPEN_YET;
        }
        if (!route.isOpenAt(now)) {
            return State.CLOSED;
        }
        if (free == null || free > 0) {
            return State.FREE;
        }
        var meanwhile = route.getOfferedWhenFull();
        return meanwhile != null && meanwhile.isOpenAt(now) && !meanwhile.isFull() ? State.FULL : State.FULL_FOR_GOOD;
    }
}
