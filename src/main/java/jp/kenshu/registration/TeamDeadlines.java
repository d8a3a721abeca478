package jp.kenshu.registration;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.Deadline;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;

/** Until when teams register, change their members and withdraw, venue by venue. */
@ApplicationScoped
public class TeamDeadlines {

    @Inject
    private Programme programme;

    /** Until when teams register for {@code venue} and choose it: the announced deadline, or else the day before the conference. */
    public DueMoment registrationClosesAt(Venue venue) {
        return programme.findDeadline(DeadlineKind.TEAM_REGISTRATION, venue.getPart(), venue).map(Deadline::getDue)
                .orElseGet(() -> DueMoment.allOf(venue.getHeldOn().minusDays(1)));
    }

    /** Until when representatives change their members at {@code venue}: the lock date, or else the end of registration. */
    public DueMoment membersLockAt(Venue venue) {
        return programme.findDeadline(DeadlineKind.TEAM_LOCK, venue.getPart(), venue).map(Deadline::getDue)
                .orElseGet(() -> registrationClosesAt(venue));
    }

    /** Until when a team withdraws by itself: the moment when the doors of its venue open. */
    public DueMoment withdrawalClosesAt(Venue venue) {
        return DueMoment.at(venue.getHeldOn().atTime(venue.getDoorsAt()).atZone(PortalClock.JAPAN).toInstant());
    }

    /** Whether teams may register for {@code venue} at {@code moment}. */
    public boolean isOpenAt(Venue venue, Instant moment) {
        return venue.getPart().hasOpenedAt(moment) && moment.isBefore(registrationClosesAt(venue).at());
    }

    void mustBeOpenAt(Venue venue, Instant moment) {
        if (!venue.getPart().hasOpenedAt(moment)) {
            throw RuleViolation.at("venue", "team.notOpenYet");
        }
        if (!moment.isBefore(registrationClosesAt(venue).at())) {
            throw RuleViolation.at("venue", "team.closed");
        }
    }

    void mustNotBeLockedAt(Venue venue, Instant moment) {
        if (!moment.isBefore(membersLockAt(venue).at())) {
            throw RuleViolation.of("team.locked");
        }
    }
}
