package jp.kenshu.seed.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.Channel;
import jp.kenshu.registration.Entry;
import jp.kenshu.registration.Registrations;
import jp.kenshu.seed.console.Announcement;
import jp.kenshu.seed.edition.Crowd;

/**
 * Fills the portal with the made-up {@link Crowd} of its edition, through the same verbs as the pages, each at a moment
 * between the opening and the portal's present. Broken off, it goes on where it stopped.
 */
@ApplicationScoped
public class Demo {

    private static final String SUBJECT = "demonstration";
    private static final int TELL_EVERY = 100;

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
    private DemoAnswers answers;
    @Inject
    private AuditTrail audit;

    private record Coming(Attendee attendee, Route route, Instant at, Entry entry) {
    }

    /** Fills the portal once; a portal that was filled before keeps what has happened since, and nobody reads who would come. */
    public void fill(Supplier<Crowd> coming) {
        if (audit.of(SUBJECT).isEmpty()) {
            fill(coming.get());
        }
    }

    private void fill(Crowd crowd) {
        var people = new DemoPeople(municipalities.all());
        var conference = programme.conference();
        conference.findPart(PartKind.INDIVIDUAL).ifPresent(part -> registerPeople(part, crowd, people));
        conference.findPart(PartKind.TEAM).ifPresent(part -> teams.register(part, crowd, people));
        conference.findPart(PartKind.TEAM).ifPresent(part -> homework.prepare(part, people));
        conference.findPart(PartKind.TEAM).ifPresent(groups::form);
        conference.findPart(PartKind.TEAM).ifPresent(seats::seat);
        conference.findPart(PartKind.TEAM).ifPresent(part -> overviews.prepare(part, people));
        answers.answer(conference, crowd.answers(), people);
        audit.record(Actor.portal(), "demonstrationFilled", SUBJECT);
    }

    /** The secretariat, as the record names it when a demonstration needs its decisions. */
    static Actor secretariat(Part part) {
        return Actor.staff(part.getConference().getShortTitle().ja() + "事務局");
    }

    private void registerPeople(Part part, Crowd crowd, DemoPeople people) {
        var coming = coming(part, crowd, people);
        for (int done = 0; done < coming.size(); done++) {
            if (done % TELL_EVERY == 0) {
                Announcement.progress("startUp.people", done, coming.size());
            }
            var next = coming.get(done);
            clock.during(next.at(), () -> registrations.register(next.attendee(), next.route().getId(), true, next.entry()));
        }
        part.getRoutes().forEach(route -> makeRoom(route, crowd.people(route)));
    }

    /** Everybody who registers by the portal's present, in the order of their coming. */
    private List<Coming> coming(Part part, Crowd crowd, DemoPeople people) {
        var coming = new ArrayList<Coming>();
        for (var group : crowd.registered()) {
            var route = part.findRoute(group.route());
            var category = part.getConference().findCategory(group.category());
            if (route.isEmpty() || category.isEmpty() || !part.hasOpenedAt(clock.now())) {
                continue;
            }
            var until = earlier(route.get().getClosesAt(), clock.now());
            for (int number = 1; number <= group.people(); number++) {
                var attendee = people.somebody(category.get());
                coming.add(new Coming(attendee, route.get(), people.sometime(part.getOpensAt(), until),
                        entry(attendee, secretariat(part), people.roll(100), group.route() + group.category() + number)));
            }
        }
        coming.sort(Comparator.comparing(Coming::at));
        return coming;
    }

    /** Most register themselves; a few telephone or send a fax. */
    static Entry entry(Attendee attendee, Actor secretariat, int percent, String attempt) {
        var channel = percent < 2 ? Channel.PHONE : percent < 4 ? Channel.FAX : Channel.WEB;
        var by = channel == Channel.WEB ? Actor.participant(attendee.getName()) : secretariat;
        return new Entry(UUID.nameUUIDFromBytes(attempt.getBytes(UTF_8)).toString(), by, channel, "ja");
    }

    /** The secretariat makes room for those who wait, as it did in 令和５年度 for 452 people on 450 places. */
    private void makeRoom(Route route, int people) {
        var full = programme.getRoute(route.getId());
        if (full.isFull() && full.getCapacity() < people) {
            registrations.setCapacity(route.getId(), people, "待っている方全員をお迎えするため", secretariat(route.getPart()));
        }
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
