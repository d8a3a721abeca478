package jp.kenshu.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.group.reception.Arrivals;
import jp.kenshu.group.seating.SeatingChart;
import jp.kenshu.group.seating.SeatingPlans;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;

/** What the secretariat owes the venues at this moment: groups and seats that are still to be published, and what is on today. */
@ApplicationScoped
@Transactional
public class Today {

    @Inject
    private Programme programme;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private WorkGroups groups;
    @Inject
    private SeatingPlans plans;
    @Inject
    private Arrivals arrivals;
    @Inject
    private PortalClock clock;

    /**
     * How a venue stands that has not been held yet: in how many days it is ({@code days}, 0 for today), whether teams have said what they
     * wish to work on for good, how many people are expected, and how many of them have neither group nor seat as published.
     */
    public record VenueNow(Venue venue, long days, boolean wishesClosed, boolean groupsPublished, boolean seatsPublished, int people, int withoutGroup,
                           int withoutSeat, int arrived) {

        /** Whether it is held today. */
        public boolean isToday() {
            return days == 0;
        }
    }

    /** The venues that are held today or later, the next first. */
    public List<VenueNow> venues() {
        var today = today();
        var all = new ArrayList<VenueNow>();
        programme.announced().findPart(PartKind.TEAM).ifPresent(part -> part.getVenues().stream()
                .filter(venue -> venue.getHeldOn() != null && !venue.getHeldOn().isBefore(today))
                .sorted(Comparator.comparing(Venue::getHeldOn)).forEach(venue -> all.add(look(venue, today))));
        return all;
    }

    private LocalDate today() {
        return clock.now().atZone(PortalClock.JAPAN).toLocalDate();
    }

    private VenueNow look(Venue venue, LocalDate today) {
        var expected = arrivals.expectedAt(venue);
        var places = groups.placesAt(venue);
        var seats = plans.published(venue).map(SeatingChart::getTableSeats);
        var closed = !clock.now().isBefore(deadlines.announcedAt(venue, DeadlineKind.SCENE_PREFERENCE).at());
        var here = arrivals.at(venue);
        return new VenueNow(venue, ChronoUnit.DAYS.between(today, venue.getHeldOn()), closed, !places.isEmpty(), seats.isPresent(), expected.size(),
                (int) expected.stream().filter(member -> !places.contains(member.getId())).count(),
                (int) expected.stream().filter(member -> seats.filter(all -> all.containsKey(member.getId())).isEmpty()).count(),
                (int) expected.stream().filter(member -> here.containsKey(member.getId())).count());
    }

    /** The parts without venues that are held today, by their titles. */
    public List<Bilingual> partsToday() {
        return programme.announced().getParts().stream()
                .filter(part -> part.getVenues().isEmpty() && today().equals(part.getHeldOn())).map(part -> part.getTitle()).toList();
    }
}
