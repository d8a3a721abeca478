package jp.kenshu.seed.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.Entry;
import jp.kenshu.registration.RecordingRefusal;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamDeadlines;
import jp.kenshu.registration.TeamDecisions;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.seed.console.Announcement;
import jp.kenshu.seed.edition.Crowd;

/** The made-up teams of a demonstration, of the sizes that its crowd has at each venue. */
@ApplicationScoped
public class DemoTeams {

    /** So long after registration has closed the secretariat has decided about every team. */
    private static final Duration UNTIL_DECIDED = Duration.ofDays(4);

    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private Teams teams;
    @Inject
    private TeamDecisions decisions;
    @Inject
    private TeamDeadlines deadlines;

    private record Coming(Venue venue, List<Attendee> attendees, Instant at, Entry entry) {
    }

    /** Registers the teams in the order of their coming; some members have confirmed their details since. */
    void register(Part part, Crowd crowd, DemoPeople people) {
        if (!part.hasOpenedAt(clock.now())) {
            return;
        }
        Announcement.progress("startUp.teams");
        var registered = new ArrayList<Team>();
        for (var next : coming(part, crowd, people)) {
            registered.add(clock.during(next.at(),
                    () -> teams.register(next.venue().getId(), next.attendees(), null, next.entry())));
        }
        registered.forEach(team -> confirmSome(team, people));
        part.getVenues().forEach(venue -> decide(venue, registered));
    }

    private List<Coming> coming(Part part, Crowd crowd, DemoPeople people) {
        var coming = new ArrayList<Coming>();
        var from = new HashSet<Municipality>();
        for (var venue : part.getVenues()) {
            var until = Demo.earlier(deadlines.registrationClosesAt(venue).at(), clock.now());
            for (var size : crowd.teams().getOrDefault(venue.getCode(), List.of())) {
                var attendees = team(part, crowd.companions(), anotherMunicipality(people, from), size, people);
                coming.add(new Coming(venue, attendees, people.sometime(part.getOpensAt(), until),
                        Demo.entry(attendees.get(0), Demo.secretariat(part), people.roll(100), venue.getCode() + coming.size())));
            }
        }
        coming.sort(Comparator.comparing(Coming::at));
        return coming;
    }

    private static Municipality anotherMunicipality(DemoPeople people, Set<Municipality> taken) {
        var municipality = people.anyMunicipality();
        while (!taken.add(municipality)) {
            municipality = people.anyMunicipality();
        }
        return municipality;
    }

    /** An officer of the municipality who represents it, and those who come along. */
    private static List<Attendee> team(Part part, List<String> companions, Municipality municipality, int size, DemoPeople people) {
        var conference = part.getConference();
        var attendees = new ArrayList<Attendee>();
        attendees.add(people.somebody(conference.findCategory(Affiliation.MUNICIPALITY).orElseThrow(), municipality));
        while (attendees.size() < size) {
            var companion = companions.get(people.roll(companions.size()));
            attendees.add(people.somebody(conference.findCategory(companion).orElseThrow(), municipality));
        }
        return attendees;
    }

    /** About half of the members have followed their personal link; one in ten does not wish to be photographed or filmed. */
    private void confirmSome(Team team, DemoPeople people) {
        for (var member : team.getMembers()) {
            var at = team.getRegisteredAt().plus(Duration.ofHours(2 + people.roll(72)));
            var follows = people.roll(2) == 0;
            var refuses = people.roll(10) == 0;
            if (!member.isRepresentative() && follows && at.isBefore(Demo.earlier(clock.now(), deadlines.membersLockAt(team.getVenue()).at()))) {
                clock.during(at, () -> {
                    teams.confirm(member.getPerson().getId(), member.getAttendee(),
                            new RecordingRefusal(refuses, refuses, false));
                    return null;
                });
            }
        }
    }

    /** Once registration is over, the secretariat finds room for the teams that did not fit. */
    private void decide(Venue venue, List<Team> registered) {
        var at = Demo.earlier(deadlines.registrationClosesAt(venue).at().plus(UNTIL_DECIDED), deadlines.withdrawalClosesAt(venue).at());
        var waiting = registered.stream().map(team -> teams.get(team.getId()))
                .filter(team -> team.getState() == TeamState.UNDER_REVIEW && team.getVenue().getCode().equals(venue.getCode())).toList();
        if (waiting.isEmpty() || clock.now().isBefore(at)) {
            return;
        }
        var people = waiting.stream().mapToInt(team -> team.getMembers().size()).sum();
        clock.during(at, () -> {
            decisions.setCapacity(venue.getId(), programme.getVenue(venue.getId()).getTaken() + people,
                    "会場と調整し、席を増やせたため", Demo.secretariat(venue.getPart()));
            waiting.forEach(team -> decisions.admit(team.getId(), "会場と調整し、全員をお迎えできることになりました。",
                    Demo.secretariat(venue.getPart())));
            return null;
        });
    }
}
