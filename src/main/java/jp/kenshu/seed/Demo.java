package jp.kenshu.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.Municipalities;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.Channel;
import jp.kenshu.registration.Entry;
import jp.kenshu.registration.Registrations;

/**
 * Fills the portal with made-up people in the proportions of the real conference, through the same verbs as the pages,
 * each at a moment between the opening and the portal's present. Broken off, it goes on where it stopped.
 */
@ApplicationScoped
public class Demo {

    /** The secretariat, as the record names it when a demonstration needs its decisions. */
    static final Actor SECRETARIAT = Actor.staff("研修会議事務局");

    private static final String SUBJECT = "demonstration";
    private static final int TELL_EVERY = 100;

    /** How many people of each category registered by each route in 令和５年度. */
    private static final List<Group> REGISTERED = List.of(
            new Group("webinar", "prefecture", 90), new Group("webinar", "municipality", 362),
            new Group("stream", "prefecture", 159), new Group("stream", "municipality", 391),
            new Group("stream", "bureau", 4), new Group("stream", "association", 81),
            new Group("stream", "professional", 180), new Group("stream", "coordinator", 180),
            new Group("stream", "contractor", 29), new Group("stream", "other", 57));

    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Registrations registrations;
    @Inject
    private DemoTeams teams;
    @Inject
    private DemoHomework homework;
    @Inject
    private DemoOverviews overviews;
    @Inject
    private DemoGroups groups;
    @Inject
    private DemoSeats seats;
    @Inject
    private AuditTrail audit;

    private record Group(String route, String category, int people) {
    }

    private record Coming(Attendee attendee, Route route, Instant at, Entry entry) {
    }

    /** Fills the portal once; a portal that was filled before keeps what has happened since. */
    public void fill() {
        if (!audit.of(SUBJECT).isEmpty()) {
            return;
        }
        var people = new DemoPeople(municipalities.all());
        var conference = programme.conference();
        conference.findPart(PartKind.INDIVIDUAL).ifPresent(part -> registerPeople(part, people));
        conference.findPart(PartKind.TEAM).ifPresent(part -> teams.register(part, people));
        conference.findPart(PartKind.TEAM).ifPresent(part -> homework.prepare(part, people));
        conference.findPart(PartKind.TEAM).ifPresent(groups::form);
        conference.findPart(PartKind.TEAM).ifPresent(seats::seat);
        conference.findPart(PartKind.TEAM).ifPresent(part -> overviews.prepare(part, people));
        audit.record(Actor.portal(), "demonstrationFilled", SUBJECT, null);
    }

    private void registerPeople(Part part, DemoPeople people) {
        var coming = coming(part, people);
        for (int done = 0; done < coming.size(); done++) {
            if (done % TELL_EVERY == 0) {
                Announcement.progress("startUp.people", done, coming.size());
            }
            var next = coming.get(done);
            clock.during(next.at(), () -> registrations.register(next.attendee(), next.route().getId(), true, next.entry()));
        }
        part.getRoutes().forEach(route -> makeRoom(route, REGISTERED.stream()
                .filter(group -> group.route().equals(route.getCode())).mapToInt(Group::people).sum()));
    }

    /** Everybody who registers by the portal's present, in the order of their coming. */
    private List<Coming> coming(Part part, DemoPeople people) {
        var coming = new ArrayList<Coming>();
        for (var group : REGISTERED) {
            var route = part.findRoute(group.route());
            var category = part.getConference().findCategory(group.category());
            if (route.isEmpty() || category.isEmpty() || !part.hasOpenedAt(clock.now())) {
                continue;
            }
            var until = earlier(route.get().getClosesAt(), clock.now());
            for (int number = 1; number <= group.people(); number++) {
                var attendee = people.somebody(category.get());
                coming.add(new Coming(attendee, route.get(), people.sometime(part.getOpensAt(), until),
                        entry(attendee, people.roll(100), group.route() + group.category() + number)));
            }
        }
        coming.sort(Comparator.comparing(Coming::at));
        return coming;
    }

    /** Most register themselves; a few telephone or send a fax. */
    static Entry entry(Attendee attendee, int percent, String attempt) {
        var channel = percent < 2 ? Channel.PHONE : percent < 4 ? Channel.FAX : Channel.WEB;
        var by = channel == Channel.WEB ? Actor.participant(attendee.getName()) : SECRETARIAT;
        return new Entry(UUID.nameUUIDFromBytes(attempt.getBytes(UTF_8)).toString(), by, channel, "ja");
    }

    /** The secretariat makes room for those who wait, as it did for 452 people on 450 places. */
    private void makeRoom(Route route, int people) {
        var full = programme.getRoute(route.getId());
        if (full.isFull() && full.getCapacity() < people) {
            registrations.setCapacity(route.getId(), people, "待っている方全員をお迎えするため", SECRETARIAT);
        }
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
