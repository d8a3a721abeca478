package jp.kenshu.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kenshu.PortalClock;
import jp.kenshu.Wired;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.account.Person;
import jp.kenshu.audit.Actor;
import jp.kenshu.mail.LetterKey;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.mail.WrittenLetters;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.guide.Letterhead;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.Prefecture;
import jp.kenshu.seed.edition.Announcements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letters about registrations and teams, to people of whom little is known, at a conference of which little is announced. */
class LettersOfMissingDataTest {

    private static final Instant NOW = Instant.parse("2023-09-20T01:00:00Z");
    private static final DueMoment DUE = DueMoment.at(Instant.parse("2023-10-06T08:00:00Z"));

    private final Conference conference = Announcements.of("r5");
    private final Part single = conference.findPart(PartKind.INDIVIDUAL).orElseThrow();
    private final Part together = conference.findPart(PartKind.TEAM).orElseThrow();
    private final WrittenLetters written = new WrittenLetters();
    private final PortalClock clock = new PortalClock(Optional.of("2023-09-20T10:00:00+09:00"));
    private List<PapersAsked.PaperDue> asked = List.of();
    private RegistrationLetters registrationLetters;
    private TeamLetters teamLetters;

    @BeforeEach
    void sitDownAtTheDesk() {
        var address = new PublicAddress("https://kenshu.example");
        var letterhead = Wired.with(new Letterhead(), address);
        var programme = new Programme() {
            @Override
            public DueMoment detailsCloseAt(Part part) {
                return DUE;
            }

            @Override
            public Part announced(Part part) {
                return part;
            }
        };
        var deadlines = new TeamDeadlines() {
            @Override
            public DueMoment membersLockAt(Venue venue) {
                return DUE;
            }
        };
        var links = new AccessLinks() {
            @Override
            public LetterKey openFor(Person person, java.time.Duration lasts, String leadsTo) {
                return new LetterKey("link", "x");
            }
        };
        PapersAsked papers = team -> asked;
        registrationLetters = Wired.with(new RegistrationLetters(), written, letterhead, programme);
        teamLetters = Wired.with(new TeamLetters(), written, letterhead, address, deadlines, links, clock, papers);
    }

    @Test
    void aRegistrationIsToldWhenItIsAndUntilWhenItMayBeChanged() {
        registrationLetters.receipt(registration("ja", department("高齢福祉課"), null), 0);
        registrationLetters.receipt(registration("en", department("高齢福祉課"), null), 0);

        assertTrue(written.texts().get(0).contains("\n日時：令和5年（2023年）10月19日（木） "), written.texts().get(0));
        assertTrue(written.texts().get(0).contains("\n変更・取消しの受付：10月6日（金）17:00まで\n"), written.texts().get(0));
        assertTrue(written.texts().get(1).contains("\nChanges and withdrawal: until Fri 6 Oct, 17:00 JST\n"), written.texts().get(1));
        assertEquals(Map.of(), written.flaws());
    }

    @Test
    void noLetterOfARegistrationSaysWhatIsMissing() {
        for (var language : List.of("ja", "en")) {
            for (var much : List.of(true, false)) {
                announce(much);
                for (var waits : List.of(0, 1, 12)) {
                    var registration = registration(language, department(much ? "高齢福祉課" : null), waits == 0 ? null : limited());
                    registrationLetters.receipt(registration, waits);
                    registrationLetters.changed(registration, waits);
                    registrationLetters.promoted(registration);
                    registrationLetters.joining(registration);
                    registrationLetters.withdrawn(registration);
                    registrationLetters.tried(registration);
                    registrationLetters.addressChanged(registration, "before@example.jp");
                }
            }
        }

        assertEquals(Map.of(), written.flaws());
    }

    @Test
    void noLetterOfATeamSaysWhatIsMissing() {
        for (var language : List.of("ja", "en")) {
            for (var much : List.of(true, false)) {
                announce(much);
                for (var people : List.of(1, 2, 6)) {
                    writeAll(team(language, people, department(much ? "地域連携室" : null)), much ? "人数の調整のため" : null);
                }
            }
        }

        assertEquals(Map.of(), written.flaws());
    }

    @Test
    void whoBelongsToNoDepartmentIsListedWithTheirOrganisationAlone() {
        teamLetters.changed(team("ja", 2, department(null)));

        assertTrue(written.texts().get(0).contains("2. 医師 2 (稲城市医師会)\n"), written.texts().get(0));
    }

    @Test
    void theFirstLetterNamesThePapersWithTheirDeadlinesAndPages() {
        asked = List.of(new PapersAsked.PaperDue(DeadlineKind.SCENE_PREFERENCE, DUE, "/assignment/preference"),
                new PapersAsked.PaperDue(DeadlineKind.HOMEWORK, DueMoment.at(NOW.minusSeconds(60)), "/assignment/homework"));

        teamLetters.invited(team("ja", 2, department(null)).getMembers().get(1));

        assertTrue(written.texts().get(0).contains("（10月6日（金）17:00まで）\nhttps://kenshu.example/assignment/preference\n\n"), written.texts().get(0));
        assertFalse(written.texts().get(0).contains("/assignment/homework"), "a paper that is due no more");
    }

    @Test
    void noLetterOffersAChangeThatIsLocked() {
        clock.standAt(DUE.at());
        var team = team("ja", 2, department(null));

        teamLetters.invited(team.getMembers().get(1));
        teamLetters.changed(team);

        for (var letter : written.texts()) {
            assertFalse(letter.contains("10月6日（金）17:00まで"), letter);
            assertTrue(letter.contains("事務局に"), letter);
        }
        assertEquals(Map.of(), written.flaws());
    }

    private void writeAll(Team team, String reason) {
        teamLetters.receipt(team);
        teamLetters.declined(team, reason);
        teamLetters.moved(team, reason);
        teamLetters.changed(team);
        teamLetters.withdrawn(team, reason);
        teamLetters.proposalRefused(team, reason);
        team.propose(team.getVenue(), 1);
        teamLetters.proposed(team, reason);
        team.admit(team.getVenue());
        teamLetters.receipt(team);
        teamLetters.admitted(team, reason);
        teamLetters.represents(team.getRepresentative());
        team.getMembers().forEach(member -> {
            teamLetters.invited(member);
            teamLetters.removed(member);
        });
    }

    /** Everything that can be announced, or as little as an edition may. */
    private void announce(boolean much) {
        conference.answerAt(much ? "desk@example.jp" : null, much ? "03-0000-0000" : null, null);
        var venue = together.getVenues().get(0);
        venue.schedule(LocalDate.of(2023, 11, 2), LocalTime.of(9, 0), much ? LocalTime.of(9, 45) : null, much ? LocalTime.of(16, 0) : null);
        single.schedule(much ? LocalDate.of(2023, 10, 19) : null, null, much ? LocalTime.of(10, 0) : null, null);
        limited().joinAt(much ? "https://webinar.example/1" : null, much ? "名前を入力してお入りください。" : null);
        open().joinAt(much ? "https://webinar.example/2" : null, null);
        asked = much ? List.of(new PapersAsked.PaperDue(DeadlineKind.HOMEWORK, DUE, "/assignment/homework")) : List.of();
    }

    private Route limited() {
        return single.getRoutes().stream().filter(route -> route.getOfferedWhenFull() != null).findFirst().orElseThrow();
    }

    private Route open() {
        return limited().getOfferedWhenFull();
    }

    private static Optional<String> department(String name) {
        return Optional.ofNullable(name);
    }

    private Registration registration(String language, Optional<String> department, Route waitingFor) {
        var attendee = doctor(1, department);
        var seat = new WaitingLine.Seat(waitingFor == null ? limited() : open(), waitingFor, 7);
        var registration = new Registration(person(language), attendee, seat, entry(language), NOW);
        Wired.set(registration, "id", 12L);
        return registration;
    }

    private Team team(String language, int people, Optional<String> department) {
        var team = new Team(together.getVenues().get(0), inagi(), null, entry(language), NOW);
        Wired.set(team, "id", 28L);
        for (int number = 1; number <= people; number++) {
            team.add(number == 1 ? officer() : doctor(number, department), person(language), Actor.portal(), NOW);
        }
        return team;
    }

    private Attendee officer() {
        return new Attendee(conference.findCategory("municipality").orElseThrow(), null, inagi(), null, "稲城太郎", "いなぎ たろう", "高齢福祉課", "事務職", "inagi@example.lg.jp");
    }

    private Attendee doctor(int number, Optional<String> department) {
        return new Attendee(conference.findCategory("professional").orElseThrow(), null, null, "稲城市医師会", "医師 " + number, "いし", department.orElse(null),
                "医師", "doctor" + number + "@example.jp");
    }

    private static Municipality inagi() {
        return new Municipality("132250", new Prefecture("13", "東京都", "とうきょうと", "Tokyo"), "稲城市", "いなぎし");
    }

    private static Entry entry(String language) {
        return new Entry("attempt", Actor.portal(), Channel.WEB, language);
    }

    private static Person person(String language) {
        var person = new Person() {
        };
        person.goBy("稲城太郎");
        Wired.set(person, "language", language);
        return person;
    }
}
