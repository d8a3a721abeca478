package jp.kenshu.registration.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.People;
import jp.kenshu.account.TakesPart;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.registration.Channel;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Entry;
import jp.kenshu.registration.RecordingRefusal;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams for part Ⅱ by the conference's rules, on the real database. */
class TeamsIT extends PortalIT {

    private static final Actor TAKAHASHI = Actor.participant("髙橋 惠子");
    private static final String MAILBOX = "kourei@hirado.example.lg.jp";
    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Teams teams;
    @Inject
    private Delegates delegates;
    @Inject
    private People people;
    @Inject
    private TakesPart takesPart;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        rehearsal.venueCapacity("tokyo", 50);
        rehearsal.venueCapacity("osaka", 50);
    }

    @Test
    void teamThatFitsIsAdmittedAsAWhole() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 6);

        assertEquals(TeamState.ADMITTED, team.getState());
        assertEquals(6, taken("tokyo"));
        assertEquals(List.of("team-receipt", "member-invited", "member-invited", "member-invited", "member-invited", "member-invited"),
                templates(team));
        assertTrue(team.getRepresentative().isConfirmed());
        assertEquals(1, team.getConfirmedCount());
    }

    @Test
    void teamThatDoesNotFitIsReviewedAndTakesNoPlace() {
        rehearsal.venueCapacity("tokyo", 5);

        var team = register(Delegates.NAGAREYAMA, "tokyo", 6);

        assertEquals(TeamState.UNDER_REVIEW, team.getState());
        assertEquals(0, taken("tokyo"));
        assertEquals("team-receipt-review", templates(team).get(0));
    }

    @Test
    void smallerTeamStillFitsWhereABiggerOneDidNot() {
        rehearsal.venueCapacity("tokyo", 5);
        register(Delegates.NAGAREYAMA, "tokyo", 6);

        var smaller = register(Delegates.HIRADO, "tokyo", 5);

        assertEquals(TeamState.ADMITTED, smaller.getState());
        assertEquals(5, taken("tokyo"));
    }

    @Test
    void sameAttemptTwiceIsOneTeam() {
        var entry = Delegates.byWeb("髙橋 惠子");
        var venue = delegates.venue("tokyo").getId();

        var first = teams.register(venue, delegates.team(Delegates.NAGAREYAMA, 2), null, entry);
        var second = teams.register(venue, delegates.team(Delegates.NAGAREYAMA, 2), null, entry);

        assertEquals(first.getId(), second.getId());
        assertEquals(2, taken("tokyo"));
    }

    @Test
    void usedAttemptShowsTheReceiptOfNoOtherTeam() {
        var entry = Delegates.byWeb("髙橋 惠子");
        var venue = delegates.venue("tokyo").getId();
        teams.register(venue, delegates.team(Delegates.NAGAREYAMA, 2), null, entry);

        assertEquals("team.attemptUsed", refusalOf(() -> teams.register(venue, delegates.team(Delegates.NAGAREYAMA, 3), null, entry)).key());
        assertEquals("team.attemptUsed", refusalOf(() -> teams.register(venue, delegates.team(Delegates.HIRADO, 2), null, entry)).key());
    }

    @Test
    void secondTeamOfAMunicipalityIsRefused() {
        register(Delegates.NAGAREYAMA, "tokyo", 2);
        var other = List.of(delegates.officer(Delegates.NAGAREYAMA, "伊藤 誠"));

        var refusal = refusalOf(() -> teams.register(delegates.venue("osaka").getId(), other, null, Delegates.byWeb("伊藤 誠")));

        assertEquals("team.municipalityTaken", refusal.key());
        assertEquals("municipality-1", refusal.field());
    }

    @Test
    void seventhMemberIsRefused() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 6);

        var refusal = refusalOf(() -> teams.add(team.getId(), delegates.partner("佐藤 花"), TAKAHASHI));

        assertEquals("team.tooMany", refusal.key());
        assertEquals(6, taken("tokyo"));
    }

    @Test
    void formWithSevenPeopleNamesTheSeventh() {
        var refusal = refusalOf(() -> register(Delegates.NAGAREYAMA, "tokyo", 7));

        assertEquals("team.tooMany", refusal.key());
        assertEquals(0, taken("tokyo"));
    }

    @Test
    void onlyAnOfficerOfTheMunicipalityRepresents() {
        var refusal = refusalOf(() -> teams.register(delegates.venue("tokyo").getId(),
                List.of(delegates.partner("佐藤 花")), null, Delegates.byWeb("佐藤 花")));

        assertEquals("team.representativeNotOfficer", refusal.key());
        assertEquals("category-1", refusal.field());
    }

    @Test
    void prefecturalOfficersAndPartnersBelongToATeamButNotAnotherMunicipalitysOfficers() {
        var representative = delegates.officer(Delegates.NAGAREYAMA, "髙橋 惠子");
        var team = teams.register(delegates.venue("tokyo").getId(), List.of(representative,
                delegates.prefectural(Delegates.NAGAREYAMA, "鈴木 一郎"), delegates.partner("佐藤 花")), null, Delegates.byWeb("髙橋 惠子"));

        var refusal = refusalOf(() -> teams.add(team.getId(), delegates.officer(Delegates.HIRADO, "田中 実"), TAKAHASHI));

        assertEquals(3, team.getMembers().size());
        assertEquals("team.otherMunicipality", refusal.key());
    }

    @Test
    void onePersonIsInOneTeam() {
        register(Delegates.NAGAREYAMA, "tokyo", 3);
        var people = List.of(delegates.officer(Delegates.HIRADO, "田中 実"), delegates.partner(Delegates.NAGAREYAMA + " 3"));

        var refusal = refusalOf(() -> teams.register(delegates.venue("osaka").getId(), people, null, Delegates.byWeb("田中 実")));

        assertEquals("team.emailTaken", refusal.key());
        assertEquals("email-2", refusal.field());
    }

    @Test
    void sameAddressTwiceInATeamIsRefusedBesideTheSecond() {
        var people = List.of(delegates.officer(Delegates.HIRADO, "田中 実"), delegates.partner("田中 実"));

        var refusal = refusalOf(() -> teams.register(delegates.venue("osaka").getId(), people, null, Delegates.byWeb("田中 実")));

        assertEquals("team.emailTwice", refusal.key());
        assertEquals("email-2", refusal.field());
    }

    @Test
    void colleaguesWhoShareAMailboxAreMembersOfOneTeam() {
        var taro = delegates.officer(Delegates.HIRADO, "田中 太郎", MAILBOX);
        var jiro = delegates.officer(Delegates.HIRADO, "田中 次郎", MAILBOX);
        var jiroAgain = delegates.officer(Delegates.HIRADO, "田中　次郎 ", MAILBOX);
        var part = delegates.venue("tokyo").getPart();

        var twice = refusalOf(() -> teams.mustBeNew(part, List.of(taro, jiro, jiroAgain), "attempt"));
        var team = teams.register(delegates.venue("tokyo").getId(), List.of(taro, jiro), null, Delegates.byWeb("田中 太郎"));
        var before = refusalOf(() -> teams.mustBeNew(part, List.of(taro, jiroAgain), "another attempt"));
        var added = refusalOf(() -> teams.add(team.getId(), jiroAgain, TAKAHASHI));

        assertEquals(2, team.getMembers().stream().map(member -> member.getPerson().getId()).distinct().count());
        assertEquals("email-3 team.emailTwice", twice.field() + " " + twice.key());
        assertEquals(List.of("municipality-1 team.municipalityTaken", "email-1 team.emailTaken", "email-2 team.emailTaken"),
                before.all().stream().map(each -> each.field() + " " + each.key()).toList());
        assertEquals("email team.emailTaken", added.field() + " " + added.key());
        assertEquals(List.of("田中 太郎", "田中 次郎"), people.at(MAILBOX).stream().map(person -> person.getName()).toList());
        assertTrue(outbox.about(team.getSubject()).stream().anyMatch(letter -> letter.getTemplate().equals("member-invited")
                && letter.getRecipient().equals(MAILBOX) && letter.getBody().contains("田中 次郎 様")));
    }

    @Test
    void colleagueOfTheSameMailboxComesInAMembersPlaceAsAnotherPerson() {
        var taro = delegates.officer(Delegates.HIRADO, "田中 太郎", MAILBOX);
        var jiro = delegates.officer(Delegates.HIRADO, "田中 次郎", MAILBOX);
        var team = teams.register(delegates.venue("tokyo").getId(), List.of(taro, jiro), null, Delegates.byWeb("田中 太郎"));
        var leaving = team.getMembers().get(1);

        var coming = teams.replace(team.getId(), leaving.getId(), delegates.officer(Delegates.HIRADO, "田中 三郎", MAILBOX), SECRETARIAT);

        assertFalse(coming.getPerson().getId().equals(leaving.getPerson().getId()));
        assertEquals("田中 次郎", people.get(leaving.getPerson().getId()).getName());
        assertTrue(teams.findMembership(leaving.getPerson().getId()).isEmpty());
        assertEquals(coming.getId(), teams.findMembership(coming.getPerson().getId()).orElseThrow().getId());
        assertEquals(List.of("田中 太郎", "田中 三郎"), takesPart.among(people.at(MAILBOX)).stream().map(person -> person.getName()).toList());
    }

    @Test
    void registrationClosesToTheSecond() {
        rehearsal.standAt(OffsetDateTime.parse("2023-10-06T16:59:59+09:00").toInstant().plusMillis(1));
        register(Delegates.NAGAREYAMA, "tokyo", 2);
        rehearsal.standAt(OffsetDateTime.parse("2023-10-06T17:00+09:00").toInstant());

        var refusal = refusalOf(() -> register(Delegates.HIRADO, "tokyo", 2));

        assertEquals("team.closed", refusal.key());
        assertEquals("venue", refusal.field());
    }

    @Test
    void memberTakesAPlaceAndGivesItBack() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 2);

        var member = teams.add(team.getId(), delegates.partner("佐藤 花"), TAKAHASHI);
        var withThree = taken("tokyo");
        teams.remove(team.getId(), member.getId(), TAKAHASHI);

        assertEquals(3, withThree);
        assertEquals(2, taken("tokyo"));
        var former = teams.get(team.getId()).getFormerMembers();
        assertEquals(List.of("佐藤 花"), former.stream().map(each -> each.getAttendee().getName()).toList());
        assertEquals(List.of("teamRegistered", "teamAdmitted", "memberAdded", "memberRemoved"), actions(team));
    }

    @Test
    void memberIsRefusedPlainlyWhereTheVenueIsFull() {
        rehearsal.venueCapacity("tokyo", 2);
        var team = register(Delegates.NAGAREYAMA, "tokyo", 2);

        var refusal = refusalOf(() -> teams.add(team.getId(), delegates.partner("佐藤 花"), TAKAHASHI));

        assertEquals("team.venueFull", refusal.key());
        assertEquals(2, teams.get(team.getId()).getMembers().size());
        assertEquals(2, taken("tokyo"));
    }

    @Test
    void teamUnderReviewIsAdmittedOnceItFits() {
        rehearsal.venueCapacity("tokyo", 2);
        var team = register(Delegates.NAGAREYAMA, "tokyo", 3);

        teams.remove(team.getId(), Delegates.idsOf(team, Delegates.NAGAREYAMA + " 3").get(0), TAKAHASHI);

        assertEquals(TeamState.ADMITTED, teams.get(team.getId()).getState());
        assertEquals(2, taken("tokyo"));
    }

    @Test
    void representativeIsReplacedByAnotherOfficerOnly() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 1);
        var leaving = team.getRepresentative().getId();

        var refusal = refusalOf(() -> teams.replace(team.getId(), leaving, delegates.partner("佐藤 花"), TAKAHASHI));
        teams.replace(team.getId(), leaving, delegates.officer(Delegates.NAGAREYAMA, "伊藤 誠"), TAKAHASHI);

        assertEquals("team.representativeNotOfficer", refusal.key());
        assertEquals("伊藤 誠", teams.get(team.getId()).getRepresentative().getAttendee().getName());
        assertEquals(1, taken("tokyo"));
        assertTrue(templates(team).contains("team-represented"));
    }

    @Test
    void representativeHandsOverBeforeLeaving() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 2);
        var first = team.getMembers().get(0).getId();
        var second = team.getMembers().get(1).getId();

        var refusal = refusalOf(() -> teams.remove(team.getId(), first, TAKAHASHI));
        teams.handOver(team.getId(), second, TAKAHASHI);
        teams.remove(team.getId(), first, TAKAHASHI);

        assertEquals("team.representativeStays", refusal.key());
        assertEquals(second, teams.get(team.getId()).getRepresentative().getId());
    }

    @Test
    void membersAreLockedToTheSecondButNotForTheSecretariat() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 2);
        rehearsal.standAt(OffsetDateTime.parse("2023-10-12T12:00+09:00").toInstant());

        var refusal = refusalOf(() -> teams.add(team.getId(), delegates.partner("佐藤 花"), TAKAHASHI));
        teams.add(team.getId(), delegates.partner("佐藤 花"), SECRETARIAT);

        assertEquals("team.locked", refusal.key());
        assertEquals(3, teams.get(team.getId()).getMembers().size());
    }

    @Test
    void anotherTeamsMemberIsUnknown() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 2);
        var other = register(Delegates.HIRADO, "tokyo", 2);
        var stranger = other.getMembers().get(1).getId();

        assertEquals("team.memberUnknown", refusalOf(() -> teams.remove(team.getId(), stranger, TAKAHASHI)).key());
        assertEquals("team.memberUnknown", refusalOf(() -> teams.correct(team.getId(), stranger, delegates.partner("x"), TAKAHASHI)).key());
        assertEquals(4, taken("tokyo"));
    }

    @Test
    void admittedTeamKeepsItsPlacesWhereTheOtherVenueIsFull() {
        rehearsal.venueCapacity("osaka", 1);
        var team = register(Delegates.NAGAREYAMA, "tokyo", 2);
        var osaka = delegates.venue("osaka").getId();

        var refusal = refusalOf(() -> teams.changeVenue(team.getId(), osaka, TAKAHASHI));
        rehearsal.venueCapacity("osaka", 2);
        teams.changeVenue(team.getId(), osaka, TAKAHASHI);

        assertEquals("team.otherVenueFull", refusal.key());
        assertEquals("osaka", teams.get(team.getId()).getVenue().getCode());
        assertEquals(0, taken("tokyo"));
        assertEquals(2, taken("osaka"));
        assertTrue(templates(team).contains("member-moved"));
    }

    @Test
    void withdrawnTeamFreesPlacesMunicipalityAndPeople() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 4);

        teams.withdraw(team.getId(), "議会と重なったため", TAKAHASHI);
        teams.withdraw(team.getId(), "議会と重なったため", TAKAHASHI);
        var again = register(Delegates.NAGAREYAMA, "osaka", 4);

        assertEquals(TeamState.WITHDRAWN, teams.get(team.getId()).getState());
        assertEquals(0, taken("tokyo"));
        assertEquals(TeamState.ADMITTED, again.getState());
    }

    @Test
    void memberConfirmsAndRefusesToBeRecorded() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 2);
        var member = team.getMembers().get(1);
        var refusal = new RecordingRefusal(true, false, true);

        teams.confirm(member.getPerson().getId(), member.getAttendee(), refusal);

        var confirmed = teams.findMembership(member.getPerson().getId()).orElseThrow();
        assertTrue(confirmed.isConfirmed());
        assertEquals(refusal, confirmed.getRefusal());
        assertEquals(2, teams.get(team.getId()).getConfirmedCount());
    }

    @Test
    void correctionByTheRepresentativeAsksTheMemberAgain() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 2);
        var member = team.getMembers().get(1);
        teams.confirm(member.getPerson().getId(), member.getAttendee(), RecordingRefusal.NONE);

        teams.correct(team.getId(), member.getId(), delegates.officer(Delegates.NAGAREYAMA, "渡邉 𠮷男"), TAKAHASHI);

        var corrected = teams.get(team.getId()).getMembers().get(1);
        assertEquals("渡邉 𠮷男", corrected.getAttendee().getName());
        assertFalse(corrected.isConfirmed());
        assertEquals(people.find(Delegates.address("渡邉 𠮷男"), "渡邉 𠮷男").orElseThrow().getId(), corrected.getPerson().getId());
    }

    @Test
    void linkIsNotSentAgainWithinTenMinutes() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 2);
        var member = team.getMembers().get(1).getId();

        var refusal = refusalOf(() -> teams.resendLink(team.getId(), member, TAKAHASHI));
        rehearsal.standAt(OffsetDateTime.parse("2023-10-02T10:11+09:00").toInstant());
        teams.resendLink(team.getId(), member, TAKAHASHI);

        assertEquals("team.linkJustSent", refusal.key());
        assertEquals(2, templates(team).stream().filter("member-invited"::equals).count());
    }

    @Test
    void receiptOpensWithItsOwnCodeOnly() {
        var team = register(Delegates.NAGAREYAMA, "tokyo", 2);
        var other = register(Delegates.HIRADO, "tokyo", 2);

        assertEquals(team.getId(), teams.findByReceipt(team.getNumber(), team.getCode()).orElseThrow().getId());
        assertTrue(teams.findByReceipt(team.getNumber(), other.getCode()).isEmpty());
        assertTrue(teams.findByReceipt("II-99999", team.getCode()).isEmpty());
        assertTrue(teams.findByReceipt(null, null).isEmpty());
    }

    private Team register(String municipality, String venue, int people) {
        var entry = new Entry(UUID.randomUUID().toString(), TAKAHASHI, Channel.WEB, "ja");
        return teams.register(delegates.venue(venue).getId(), delegates.team(municipality, people), null, entry);
    }

    private int taken(String venue) {
        return delegates.venue(venue).getTaken();
    }

    private List<String> templates(Team team) {
        return outbox.about(team.getSubject()).stream().map(OutgoingMail::getTemplate).toList();
    }

    private List<String> actions(Team team) {
        return audit.of(team.getSubject()).stream().map(entry -> entry.getAction()).toList();
    }

    private static RuleViolation refusalOf(Runnable deed) {
        return assertThrows(RuleViolation.class, deed::run);
    }
}
