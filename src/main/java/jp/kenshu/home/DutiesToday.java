package jp.kenshu.home;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.EditionNames;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.programme.Dates;

/** What is on today, each with the page where staff of a role are needed: parts and venues that are held, and deadlines. */
@ApplicationScoped
@Transactional
public class DutiesToday {

    @Inject
    private Today today;
    @Inject
    private PortalClock clock;
    @Inject
    private Language language;

    /** What is on today for {@code role}; {@code items} lie ahead of the conference, and so the {@code venues} stand that have not been held yet. */
    List<StaffDuty> of(Role role, List<Ahead.Item> items, List<Today.VenueNow> venues) {
        var words = language.words();
        var dates = Dates.in(language.getCode());
        var on = new ArrayList<StaffDuty>();
        today.partsToday().forEach(title -> on.add(new StaffDuty(words.text("staffHome.today.part", language.of(title)), "now",
                whereTakingPartIsSeen(role))));
        venues.stream().filter(Today.VenueNow::isToday).forEach(now -> on.add(new StaffDuty(words.text("staffHome.today.venue",
                language.of(now.venue().getName()), dates.time(now.venue().getDoorsAt()), dates.hours(now.venue().getStartsAt(), now.venue().getEndsAt()),
                now.arrived(), now.people()), "now", pageOf(now, role))));
        items.stream().filter(item -> item.due() != null && item.due().day().equals(clock.today()))
                .forEach(item -> on.add(new StaffDuty(words.text("staffHome.today.due", language.of(item.label()), dates.deadline(item.due())),
                        "now", role == Role.SECRETARIAT ? "/programme/organiser/settings" : "/programme/who")));
        return on;
    }

    /** Where {@code role} sees who takes part in an edition that has what it has. */
    static String whereTakingPartIsSeen(Role role) {
        if (role == Role.ADVISER) {
            return "/programme";
        }
        return EditionNames.knows("individual") ? "/registration/organiser/people" : "/registration/organiser/teams";
    }

    /** People are received until it begins; from then on the work of the groups is what matters. */
    private String pageOf(Today.VenueNow now, Role role) {
        var venue = now.venue();
        var begun = !clock.now().isBefore(venue.getHeldOn().atTime(venue.getStartsAt()).atZone(PortalClock.JAPAN).toInstant());
        return role != Role.SECRETARIAT || begun ? "/worksheet/organiser/wall?venue=" + venue.getCode() : "/group/organiser/reception?venue=" + venue.getCode();
    }
}
