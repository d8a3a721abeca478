package jp.kenshu.registration;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.Places;
import jp.kenshu.programme.Programme;
import jp.kenshu.storage.Retried;

/**
 * The secretariat's selection and adjustment (選定及び人数調整) of teams over the venues' capacity, each decision on the record
 * and by mail with its reason, which proposing and declining need; and the representatives' answers to what is proposed to them.
 */
@ApplicationScoped
@Retried
@Transactional
public class TeamDecisions {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private TeamRules rules;
    @Inject
    private Places places;
    @Inject
    private AuditTrail audit;
    @Inject
    private TeamLetters letters;

    /** Admits a team, whole, to the venue it asks for; its places must be free. */
    @AllowedTo(Role.SECRETARIAT)
    public void admit(long teamId, String reason, Actor by) {
        var team = rules.lock(teamId);
        mustBeDecidable(team);
        var because = Remark.of("reason", reason);
        var wanted = new TeamPlaces(team.getVenue(), team.getMembers().size());
        if (!team.heldPlaces().exchangeFor(wanted, places)) {
            throw RuleViolation.of("team.doesNotFit", wanted.people(), freeAt(team.getVenue().getId()));
        }
        team.admit(team.getVenue());
        conclude(team, "teamAdmitted", because, by, wanted.venue().getName(), wanted.people());
        letters.admitted(team, because);
    }

    /** Keeps {@code people} places at the venue under {@code venueId} for a team and asks its representative, who is told why. */
    @AllowedTo(Role.SECRETARIAT)
    public void propose(long teamId, long venueId, int people, String reason, Actor by) {
        var team = rules.lock(teamId);
        mustBeDecidable(team);
        var because = mustBeGiven(reason);
        var held = team.heldPlaces();
        team.propose(programme.getVenue(venueId), people);
        if (!held.exchangeFor(team.heldPlaces(), places)) {
            throw RuleViolation.of("team.doesNotFit", people, freeAt(venueId));
        }
        conclude(team, "teamProposed", because, by, team.getProposedVenue().getName(), people);
        letters.proposed(team, because);
    }

    /** Declines a team, for a reason that its representative is told; what was kept for it is free again, and the municipality may register anew. */
    @AllowedTo(Role.SECRETARIAT)
    public void decline(long teamId, String reason, Actor by) {
        var team = rules.lock(teamId);
        rules.mustStand(team);
        var because = mustBeGiven(reason);
        var held = team.heldPlaces();
        team.decline();
        held.exchangeFor(TeamPlaces.NONE, places);
        conclude(team, "teamDeclined", because, by);
        letters.declined(team, because);
    }

    /** Moves an admitted team with all its members to another venue. */
    @AllowedTo(Role.SECRETARIAT)
    public void move(long teamId, long venueId, String reason, Actor by) {
        var team = rules.lock(teamId);
        if (team.getState() != TeamState.ADMITTED) {
            throw RuleViolation.of("team.moveAdmittedOnly");
        }
        var because = Remark.of("reason", reason);
        var wanted = new TeamPlaces(programme.getVenue(venueId), team.getMembers().size());
        var left = team.getVenue();
        if (left.equals(wanted.venue())) {
            throw RuleViolation.at("other-venue", "team.alreadyThere");
        }
        if (!team.heldPlaces().exchangeFor(wanted, places)) {
            throw RuleViolation.of("team.doesNotFit", wanted.people(), freeAt(venueId));
        }
        team.admit(wanted.venue());
        conclude(team, "teamVenueChanged", because, by, left.getName(), wanted.venue().getName());
        letters.moved(team, because);
    }

    /** The representative accepts what is proposed: those under {@code staying} come, the others leave the team. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void accept(long teamId, Collection<Long> staying, Actor by) {
        var team = mustBeProposed(teamId);
        var now = clock.now();
        var leaving = team.getMembers().stream().filter(member -> !staying.contains(member.getId())).toList();
        var stayingCount = team.getMembers().size() - leaving.size();
        if (stayingCount < 1 || stayingCount > team.getProposedPlaces()) {
            throw RuleViolation.at("staying", "team.nameThoseWhoStay", team.getProposedPlaces());
        }
        var held = team.heldPlaces();
        leaving.forEach(member -> team.remove(member, by, now));
        entities.flush();
        team.admit(team.getProposedVenue());
        held.exchangeFor(team.heldPlaces(), places);
        audit.record(by, "proposalAccepted", team.getSubject(), team.getVenue().getName(), stayingCount);
        leaving.forEach(letters::removed);
        letters.admitted(team, null);
    }

    /** The representative does not accept what is proposed; the team waits for the secretariat again. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void refuse(long teamId, String remark, Actor by) {
        var team = mustBeProposed(teamId);
        var said = Remark.of("remark", remark);
        var held = team.heldPlaces();
        team.awaitsReview(team.getVenue());
        held.exchangeFor(TeamPlaces.NONE, places);
        audit.record(by, "proposalRefused", team.getSubject(), said);
        letters.proposalRefused(team, said);
    }

    /**
     * Sets the capacity of a venue (null: no limit), on the record. Teams under review stay so until they are decided about. Answers
     * whether it was another one before.
     */
    @AllowedTo(Role.SECRETARIAT)
    public boolean setCapacity(long venueId, Integer capacity, String reason, Actor by) {
        var venue = programme.getVenue(venueId);
        places.hold(venue);
        entities.refresh(venue);
        var former = venue.getCapacity();
        if (Objects.equals(former, capacity)) {
            return false;
        }
        if (!places.resize(venue, capacity)) {
            throw RuleViolation.at("capacity", "settings.capacityTooSmall", venue.getTaken());
        }
        entities.refresh(venue);
        audit.record(by, "capacitySet", "venue:" + venueId, Said.orWord(former, "people.unlimited"), Said.orWord(capacity, "people.unlimited"), reason);
        return true;
    }

    private void conclude(Team team, String action, String because, Actor by, Object... values) {
        team.recordDecision(by, because, clock.now());
        rules.writeOnceEach(team);
        audit.record(by, action, team.getSubject(), Stream.concat(Stream.of(values), Stream.of(Said.orWord(because, "record.noReason"))).toArray());
    }

    private static void mustBeDecidable(Team team) {
        if (!List.of(TeamState.UNDER_REVIEW, TeamState.PROPOSED, TeamState.DECLINED).contains(team.getState())) {
            throw RuleViolation.of("team.nothingToDecide");
        }
    }

    private Team mustBeProposed(long teamId) {
        var team = rules.lock(teamId);
        if (team.getState() != TeamState.PROPOSED) {
            throw RuleViolation.of("team.nothingProposed");
        }
        return team;
    }

    private static String mustBeGiven(String reason) {
        var because = Remark.of("reason", reason);
        if (because == null) {
            throw RuleViolation.at("reason", "team.reasonMissing");
        }
        return because;
    }

    private Object freeAt(long venueId) {
        var venue = programme.getVenue(venueId);
        entities.refresh(venue);
        return venue.getFree();
    }
}
