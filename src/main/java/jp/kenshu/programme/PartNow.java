package jp.kenshu.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A part of the conference as it stands at one moment: what of it is open, until when, and what is left. */
public record PartNow(Part part, Instant now, List<RouteNow> routes, List<VenueNow> venues) {

    /** Where a part stands in its life. */
    public enum Stage {
        /** Registration has not begun. */
        NOT_YET,
        /** Somebody can still register. */
        OPEN,
        /** Nobody can register any more; the part is still to come or under way. */
        CLOSED,
        /** The last day of the part is over. */
        OVER
    }

    /** A route at the moment. */
    public record RouteNow(Route route, boolean open) {
    }

    /** A venue at the moment: until when teams register for it, and how many have. */
    public record VenueNow(Venue venue, DueMoment due, boolean open, VenueDemand.Demand demand) {

        /** Whether more people want to come than the venue takes, so that the secretariat adjusts. */
        public boolean isOversubscribed() {
            return venue.isLimited() && demand.people() > venue.getCapacity();
        }
    }

    /** {@code part} at {@code now}, with what registration counts for its venues. */
    public static PartNow of(Part part, Instant now, Map<Long, VenueDemand.Demand> demand) {
        var routes = part.getRoutes().stream().map(route -> new RouteNow(route, route.isOpenAt(now))).toList();
        var venues = part.getVenues().stream().map(venue -> {
            var due = registrationDue(venue);
            return new VenueNow(venue, due, part.hasOpenedAt(now) && now.isBefore(due.at()),
                    demand.getOrDefault(venue.getId(), VenueDemand.NONE));
        }).toList();
        return new PartNow(part, now, routes, venues);
    }

    /** Until when teams register for {@code venue}: its own announced deadline, the part's, or the day before. */
    public static DueMoment registrationDue(Venue venue) {
        return venue.getPart().getConference().getDeadlines().stream()
                .filter(deadline -> deadline.getKind() == DeadlineKind.TEAM_REGISTRATION
                        && deadline.getPart() == venue.getPart()
                        && (deadline.getVenue() == null || deadline.getVenue() == venue))
                .max(Comparator.comparing(deadline -> deadline.getVenue() != null)).map(Deadline::getDue)
                .orElseGet(() -> DueMoment.allOf(venue.getHeldOn().minusDays(1)));
    }

    /** Where the part stands. */
    public Stage stage() {
        if (!part.hasOpenedAt(now)) {
            return Stage.NOT_YET;
        }
        if (routes.stream().anyMatch(RouteNow::open) || venues.stream().anyMatch(VenueNow::open)) {
            return Stage.OPEN;
        }
        var today = DueMoment.at(now).day();
        return days().allMatch(day -> day.isBefore(today)) ? Stage.OVER : Stage.CLOSED;
    }

    private Stream<LocalDate> days() {
        return venues.isEmpty() ? Stream.ofNullable(part.getHeldOn()) : venues.stream().map(venue -> venue.venue().getHeldOn());
    }

    /** Whether one can register. */
    public boolean isOpen() {
        return stage() == Stage.OPEN;
    }

    /** Whether municipalities register teams, rather than people themselves. */
    public boolean isForTeams() {
        return part.getKind() == PartKind.TEAM;
    }

    /** The page on which one registers. */
    public String registrationPage() {
        return isForTeams() ? "/registration/part2" : "/registration/part1";
    }
}
