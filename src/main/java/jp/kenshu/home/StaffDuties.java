package jp.kenshu.home;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.assignment.board.Board;
import jp.kenshu.assignment.board.BoardCount;
import jp.kenshu.mail.MailServer;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.programme.Dates;
import jp.kenshu.registration.TeamState;

/** What needs the secretariat at this moment: teams to decide on, papers that are missing, what is to be published, mail that does not leave, and what follows the days. */
@ApplicationScoped
@Transactional
public class StaffDuties {

    /** From so many days before a venue on, what is not published there is urgent. */
    private static final int SOON = 3;

    @Inject
    private PortalClock clock;
    @Inject
    private Standing standing;
    @Inject
    private Board board;
    @Inject
    private Afterwards afterwards;
    @Inject
    private Outbox outbox;
    @Inject
    private MailServer server;
    @Inject
    private Language language;

    /** All of it, the most urgent kinds first; so the {@code venues} stand that have not been held yet. */
    public List<StaffDuty> all(List<Today.VenueNow> venues) {
        var words = language.words();
        var duties = new ArrayList<StaffDuty>();
        var teams = standing.teams();
        add(duties, words, teams.get(TeamState.UNDER_REVIEW), "staffHome.underReview", "warn", "/registration/organiser/teams?state=UNDER_REVIEW");
        add(duties, words, teams.get(TeamState.PROPOSED), "staffHome.proposed", "", "/registration/organiser/teams?state=PROPOSED");
        board.missingNow().forEach(count -> duties.add(missing(count, words)));
        venues.forEach(venue -> toPublish(venue, words, duties));
        duties.addAll(afterwards.ofSecretariat());
        ofMail(duties, words);
        ofSettings(duties, words);
        return duties;
    }

    private void ofMail(List<StaffDuty> duties, Words words) {
        var letters = outbox.counts();
        add(duties, words, letters.get(OutgoingMail.State.GIVEN_UP), "staffHome.givenUp", "bad", "/mail/organiser/outbox?state=GIVEN_UP");
        add(duties, words, outbox.countDelayed(), "staffHome.delayed", "warn", "/mail/organiser/outbox?state=WAITING");
        if (!server.isConfigured()) {
            duties.add(new StaffDuty(words.text(server.isDemonstration() ? "staffHome.demonstration" : "staffHome.noMailServer",
                    letters.get(OutgoingMail.State.WAITING)), server.isDemonstration() ? "" : "bad", "/mail/organiser/outbox"));
        }
    }

    private void ofSettings(List<StaffDuty> duties, Words words) {
        standing.routesWithoutJoiningLink().forEach(route -> duties.add(new StaffDuty(
                words.text("staffHome.noJoiningLink", language.of(route)), "warn", "/programme/organiser/settings")));
        if (!standing.canBeContacted()) {
            duties.add(new StaffDuty(words.text("staffHome.noContact"), "warn", "/programme/organiser/settings"));
        }
    }

    private StaffDuty missing(BoardCount count, Words words) {
        var late = !clock.now().isBefore(count.due().at());
        return new StaffDuty(words.text(late ? "staffHome.late" : "staffHome.missing", words.text("assignment.paper." + count.kind()),
                language.of(count.venue().getName()), count.missing(), Dates.in(language.getCode()).deadline(count.due())), late ? "bad" : "",
                "/assignment/organiser/board?lacking=" + count.kind() + "&venue=" + count.venue().getCode());
    }

    /** Groups and seats that are not published although the teams have said what they wish, and people who have neither. */
    private void toPublish(Today.VenueNow now, Words words, List<StaffDuty> duties) {
        var name = language.of(now.venue().getName());
        var formation = "/group/organiser/formation?venue=" + now.venue().getCode();
        var seating = "/group/organiser/seating?venue=" + now.venue().getCode();
        if (!now.wishesClosed() || now.people() == 0) {
            return;
        }
        var tone = now.days() <= SOON ? "bad" : "warn";
        if (!now.groupsPublished()) {
            duties.add(new StaffDuty(words.text("staffHome.noGroups", name, now.days()), tone, formation));
        } else if (now.withoutGroup() > 0) {
            duties.add(new StaffDuty(words.text("staffHome.withoutGroup", name, now.withoutGroup()), tone, formation));
        }
        if (!now.seatsPublished()) {
            duties.add(new StaffDuty(words.text("staffHome.noSeats", name, now.days()), tone, seating));
        } else if (now.withoutSeat() > 0) {
            duties.add(new StaffDuty(words.text("staffHome.withoutSeat", name, now.withoutSeat()), tone, seating));
        }
    }

    private static void add(List<StaffDuty> duties, Words words, long count, String key, String tone, String path) {
        if (count > 0) {
            duties.add(new StaffDuty(words.text(key, count), tone, path));
        }
    }
}
