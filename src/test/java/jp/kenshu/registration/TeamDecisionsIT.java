package jp.kenshu.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.registration.desk.VenueFigures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the secretariat decides about teams over the capacity, and how representatives answer. */
class TeamDecisionsIT extends PortalIT {

    private static final Actor TAKAHASHI = Actor.participant("髙橋 惠子");
    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");
    private static final String REASON = "申込みが多いため";

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Teams teams;
    @Inject
    private TeamDecisions decisions;
    @Inject
    private Delegates delegates;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        rehearsal.venueCapacity("tokyo", 4);
        rehearsal.venueCapacity("osaka", 50);
    }

    @Test
    void teamIsAdmittedOnceTheCapacityAllowsIt() {
        var team = register(6);

        var refusal = refusalOf(() -> decisions.admit(team.getId(), REASON, SECRETARIAT));
        decisions.setCapacity(delegates.venue("tokyo").getId(), 6, "会場の席を増やした", SECRETARIAT);
        decisions.admit(team.getId(), REASON, SECRETARIAT);

        assertEquals("team.doesNotFit", refusal.key());
        assertEquals(List.of(6, 4), List.of(refusal.values()));
        assertEquals(TeamState.ADMITTED, teams.get(team.getId()).getState());
        assertEquals(6, taken("tokyo"));
        assertEquals("東京会場 / 6 / " + REASON, lastDetail(team));
        assertEquals("team-admitted", lastLetter(team));
    }

    @Test
    void decisionWithoutReasonIsRefused() {
        var team = register(6);

        var refusal = refusalOf(() -> decisions.decline(team.getId(), " 　", SECRETARIAT));

        assertEquals("reason", refusal.field());
        assertEquals(TeamState.UNDER_REVIEW, teams.get(team.getId()).getState());
    }

    @Test
    void admissionNeedsNoReasonAndItsLetterThenSaysNoneOfIt() {
        var team = register(4);
        decisions.decline(team.getId(), REASON, SECRETARIAT);

        decisions.admit(team.getId(), null, SECRETARIAT);

        assertEquals("東京会場 / 4 / 記載なし", lastDetail(team));
        assertFalse(outbox.about(team.getSubject()).stream().reduce((first, last) -> last).orElseThrow().getBody().contains("理由"));
    }

    @Test
    void membersOfADeclinedTeamAreNotToldThatTheyGaveUp() {
        var team = register(6);

        decisions.decline(team.getId(), REASON, SECRETARIAT);

        var letter = outbox.about(team.getSubject()).stream().reduce((first, last) -> last).orElseThrow();
        assertEquals("member-team-ended", letter.getTemplate());
        assertFalse(letter.getBody().contains("参加しないことになりました"), letter.getBody());
        assertFalse(letter.getBody().contains("会場：") || letter.getBody().contains("日時："), letter.getBody());
        assertTrue(letter.getBody().contains("お受けできない"), letter.getBody());
    }

    @Test
    void teamIsNotMovedToWhereItIs() {
        var team = register(4);
        var letters = templates(team).size();

        assertEquals("team.alreadyThere", refusalOf(() -> decisions.move(team.getId(), delegates.venue("tokyo").getId(), REASON, SECRETARIAT)).key());

        assertEquals(letters, templates(team).size());
    }

    @Test
    void proposedPlacesAreKeptUntilTheAnswer() {
        var team = register(6);

        decisions.propose(team.getId(), delegates.venue("tokyo").getId(), 3, REASON, SECRETARIAT);

        assertEquals(3, taken("tokyo"));
        assertEquals(TeamState.PROPOSED, teams.get(team.getId()).getState());
        assertEquals("team-proposed", lastLetter(team));
        assertEquals("team.answerFirst", refusalOf(() -> teams.add(team.getId(), delegates.partner("佐藤 花"), TAKAHASHI)).key());
    }

    @Test
    void venuesAreCountedByWhatIsDecided() {
        register(6);
        var proposed = delegates.team(Delegates.HIRADO, 5);
        var osaka = delegates.venue("osaka").getId();
        var second = teams.register(delegates.venue("tokyo").getId(), proposed, null, Delegates.byWeb("平戸 一"));
        teams.register(osaka, delegates.team(Delegates.FUKUCHIYAMA, 2), null, Delegates.byWeb("福知山 一"));
        decisions.propose(second.getId(), osaka, 4, REASON, SECRETARIAT);

        var figures = VenueFigures.of(List.of(delegates.venue("tokyo"), delegates.venue("osaka")), teams.of(second.getPart()));

        assertEquals(List.of("tokyo 0 0 0 1 6", "osaka 1 2 4 0 0"), figures.stream().map(each -> "%s %d %d %d %d %d".formatted(each.venue().getCode(), each.admittedTeams(),
                each.admittedPeople(), each.proposedPlaces(), each.reviewedTeams(), each.reviewedPeople())).toList());
    }

    @Test
    void representativeAcceptsAndNamesThoseWhoStay() {
        var team = register(6);
        decisions.propose(team.getId(), delegates.venue("osaka").getId(), 4, REASON, SECRETARIAT);
        var ids = teams.get(team.getId()).getMembers().stream().map(TeamMember::getId).toList();

        var tooMany = refusalOf(() -> decisions.accept(team.getId(), ids, TAKAHASHI));
        var withoutRepresentative = refusalOf(() -> decisions.accept(team.getId(), ids.subList(1, 3), TAKAHASHI));
        decisions.accept(team.getId(), ids.subList(0, 3), TAKAHASHI);

        var accepted = teams.get(team.getId());
        assertEquals("team.nameThoseWhoStay", tooMany.key());
        assertEquals("team.representativeStays", withoutRepresentative.key());
        assertEquals(TeamState.ADMITTED, accepted.getState());
        assertEquals("osaka", accepted.getVenue().getCode());
        assertEquals(ids.subList(0, 3), accepted.getMembers().stream().map(TeamMember::getId).toList());
        assertEquals(3, accepted.getFormerMembers().size());
        assertEquals(0, taken("tokyo"));
        assertEquals(3, taken("osaka"));
    }

    @Test
    void refusedProposalFreesItsPlacesAndTheTeamWaitsAgain() {
        var team = register(6);
        decisions.propose(team.getId(), delegates.venue("osaka").getId(), 4, REASON, SECRETARIAT);

        decisions.refuse(team.getId(), "６名での参加を希望します", TAKAHASHI);

        assertEquals(TeamState.UNDER_REVIEW, teams.get(team.getId()).getState());
        assertEquals("tokyo", teams.get(team.getId()).getVenue().getCode());
        assertEquals(0, taken("osaka"));
    }

    @Test
    void declinedTeamHoldsNothingAndMayBeAdmittedLater() {
        var team = register(6);

        decisions.decline(team.getId(), REASON, SECRETARIAT);
        decisions.setCapacity(delegates.venue("tokyo").getId(), null, "上限をなくした", SECRETARIAT);
        decisions.admit(team.getId(), "席が増えたため", SECRETARIAT);

        assertEquals(TeamState.ADMITTED, teams.get(team.getId()).getState());
        assertEquals(6, taken("tokyo"));
        assertTrue(templates(team).containsAll(List.of("team-declined", "member-team-ended", "team-admitted")));
    }

    @Test
    void declinedTeamIsNotAdmittedBesideANewOneOfItsMunicipality() {
        var team = register(6);
        decisions.decline(team.getId(), REASON, SECRETARIAT);
        register(2);
        decisions.setCapacity(delegates.venue("tokyo").getId(), null, "上限をなくした", SECRETARIAT);

        var refusal = refusalOf(() -> decisions.admit(team.getId(), REASON, SECRETARIAT));

        assertEquals("team.municipalityTaken", refusal.key());
        assertEquals(2, taken("tokyo"));
    }

    @Test
    void admittedTeamIsMovedWithAllItsMembers() {
        var team = register(4);

        decisions.move(team.getId(), delegates.venue("osaka").getId(), REASON, SECRETARIAT);

        assertEquals("osaka", teams.get(team.getId()).getVenue().getCode());
        assertEquals(0, taken("tokyo"));
        assertEquals(4, taken("osaka"));
    }

    @Test
    void capacityIsNotSetBelowWhatIsTaken() {
        register(4);

        var refusal = refusalOf(() -> decisions.setCapacity(delegates.venue("tokyo").getId(), 3, "", SECRETARIAT));

        assertEquals("capacity", refusal.field());
        assertEquals(4, delegates.venue("tokyo").getCapacity());
    }

    private Team register(int people) {
        var entry = new Entry(UUID.randomUUID().toString(), TAKAHASHI, Channel.WEB, "ja");
        return teams.register(delegates.venue("tokyo").getId(), delegates.team(Delegates.NAGAREYAMA, people), null, entry);
    }

    private int taken(String venue) {
        return delegates.venue(venue).getTaken();
    }

    private List<String> templates(Team team) {
        return outbox.about(team.getSubject()).stream().map(OutgoingMail::getTemplate).toList();
    }

    private String lastLetter(Team team) {
        var templates = templates(team);
        return templates.get(templates.size() - 1);
    }

    private String lastDetail(Team team) {
        var entries = audit.of(team.getSubject()).stream().map(AuditEntry::getDetail).toList();
        return entries.get(entries.size() - 1);
    }

    private static RuleViolation refusalOf(Runnable deed) {
        return assertThrows(RuleViolation.class, deed::run);
    }
}
