package jp.kenshu.seed.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.group.hall.HallProposal;
import jp.kenshu.group.hall.Halls;
import jp.kenshu.group.seating.SeatingPlans;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Venue;

/** The seats of a demonstration: at each venue whose groups are out, the proposed hall and the proposed seats, published. */
@ApplicationScoped
public class DemoSeats {

    @Inject
    private WorkGroups groups;
    @Inject
    private Halls halls;
    @Inject
    private SeatingPlans plans;

    /** Seats the published groups of every venue. */
    void seat(Part part) {
        part.getVenues().stream().filter(venue -> !groups.of(venue).isEmpty()).forEach(this::seat);
    }

    private void seat(Venue venue) {
        if (halls.find(venue).isEmpty()) {
            halls.setUp(venue, HallProposal.forGroups(groups.of(venue).stream().map(group -> group.getMembers().size()).toList()), 0, Demo.secretariat(venue.getPart()));
            plans.propose(venue, 0, Demo.secretariat(venue.getPart()));
        }
        if (plans.draft(venue).isComplete() && plans.published(venue).isEmpty()) {
            plans.publish(venue, plans.find(venue).orElseThrow().getRevision(), Demo.secretariat(venue.getPart()));
        }
    }
}
