package jp.kenshu.registration;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Venue;

/** The venues of a part as they stand at this moment. */
@ApplicationScoped
public class VenueChoices {

    @Inject
    private PortalClock clock;
    @Inject
    private TeamDeadlines deadlines;

    /** The venues of {@code part} for a team of {@code people}. */
    public List<VenueChoice> of(Part part, int people) {
        return part.getVenues().stream().map(venue -> new VenueChoice(venue, deadlines.registrationClosesAt(venue),
                deadlines.isOpenAt(venue, clock.now()), !venue.isLimited() || venue.getFree() >= people)).toList();
    }

    /** Whether registration for {@code part} has begun. */
    public boolean haveOpened(Part part) {
        return part.hasOpenedAt(clock.now());
    }

    /** Until when members may be changed at {@code venue}. */
    public DueMoment membersLockAt(Venue venue) {
        return deadlines.membersLockAt(venue);
    }

    /** Whether members at {@code venue} may still be changed. */
    public boolean isBeforeLock(Venue venue) {
        return clock.now().isBefore(deadlines.membersLockAt(venue).at());
    }

    /** Whether a team at {@code venue} may still change to another one. */
    public boolean isOpen(Venue venue) {
        return deadlines.isOpenAt(venue, clock.now());
    }
}
