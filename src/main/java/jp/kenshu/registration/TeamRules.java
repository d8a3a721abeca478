package jp.kenshu.registration;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.Municipality;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Places;
import jp.kenshu.storage.UniqueKeys;

/** What must hold whenever a team is registered, changed or decided about, within the transaction that does it. */
@ApplicationScoped
public class TeamRules {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private TeamDeadlines deadlines;
    @Inject
    private Places places;
    @Inject
    private AuditTrail audit;

    /** The team under {@code id}, as it is now and held still until the transaction ends. */
    Team lock(long id) {
        var team = entities.find(Team.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (team == null) {
            throw RuleViolation.of("team.unknown");
        }
        return team;
    }

    /** A municipality has one team that stands. */
    void mustBeFirst(Part part, Municipality municipality) {
        var standing = entities.createQuery("""
                select count(t) from Team t where t.part = :part and t.activeMunicipality = :code""", Long.class)
                .setParameter("part", part).setParameter("code", municipality.getCode()).getSingleResult();
        if (standing > 0) {
            throw municipalityTaken(municipality);
        }
    }

    /** Nobody is in two teams, or twice in one. */
    void allMustBeNew(Part part, List<Attendee> attendees) {
        var seen = new HashSet<String>();
        for (int number = 1; number <= attendees.size(); number++) {
            var email = attendees.get(number - 1).getEmail();
            if (!seen.add(email)) {
                throw RuleViolation.at("email-" + number, "team.emailTwice");
            }
            mustBeNew("email-" + number, part, email);
        }
    }

    /** Nobody is in two teams. */
    void mustBeNew(String field, Part part, String email) {
        var members = entities.createQuery("""
                select count(m) from TeamMember m where m.part = :part and m.activeEmail = :email""", Long.class)
                .setParameter("part", part).setParameter("email", email).getSingleResult();
        if (members > 0) {
            throw RuleViolation.at(field, "team.emailTaken");
        }
    }

    /** The team's registration stands. Answers the present moment. */
    Instant mustStand(Team team) {
        if (!team.getState().stands()) {
            throw RuleViolation.of("team.standsNoMore");
        }
        return clock.now();
    }

    /** The team stands, and its members may still be changed, as the secretariat always may. Answers the present moment. */
    Instant mustBeChangeable(Team team, Actor by) {
        var now = mustStand(team);
        if (!by.isStaff()) {
            deadlines.mustNotBeLockedAt(team.getVenue(), now);
        }
        return now;
    }

    /** A proposal is answered before anything else changes. */
    void mustNotAwaitAnswer(Team team) {
        if (team.getState() == TeamState.PROPOSED) {
            throw RuleViolation.of("team.answerFirst");
        }
    }

    /** Admits a team under review whose members all fit at the venue it asks for. */
    void admitIfItFits(Team team) {
        var wanted = new TeamPlaces(team.getVenue(), team.getMembers().size());
        if (team.getState() == TeamState.UNDER_REVIEW && TeamPlaces.NONE.exchangeFor(wanted, places)) {
            team.isAdmitted(team.getVenue());
            audit.record(Actor.portal(), "teamAdmitted", team.getSubject(), team.getVenue().getCode() + " / " + wanted.people());
        }
    }

    /** Writes the changes, and says which rule they went against when somebody else was faster. */
    void writeOnceEach(Team team) {
        try {
            entities.flush();
        } catch (PersistenceException failure) {
            throw switch (UniqueKeys.violatedIn(failure).orElse("")) {
                case "team_once" -> municipalityTaken(team.getMunicipality());
                case "team_member_once" -> RuleViolation.of("team.emailTakenMeanwhile");
                default -> failure;
            };
        }
    }

    private static RuleViolation municipalityTaken(Municipality municipality) {
        return RuleViolation.at("municipality-1", "team.municipalityTaken", municipality.getFullName());
    }
}
