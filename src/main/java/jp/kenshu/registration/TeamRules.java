package jp.kenshu.registration;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Places;
import jp.kenshu.programme.place.Municipality;
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

    /** A municipality has one team that stands; what {@code attempt} itself has made does not count. */
    void mustBeFirst(Part part, Municipality municipality, String attempt) {
        var standing = entities.createQuery("""
                select count(t) from Team t where t.part = :part and t.activeMunicipality = :code and t.attempt <> :attempt""", Long.class)
                .setParameter("part", part).setParameter("code", municipality.getCode()).setParameter("attempt", attempt).getSingleResult();
        if (standing > 0) {
            throw municipalityTaken(municipality);
        }
    }

    /** Nobody is in two teams, or twice in one; colleagues may have the same address. What {@code attempt} itself has made does not count. */
    void allMustBeNew(Part part, List<Attendee> attendees, String attempt) {
        RuleViolation.saidTogether(IntStream.range(0, attendees.size()).<Runnable>mapToObj(index -> () -> {
            var attendee = attendees.get(index);
            if (attendees.subList(0, index).stream().anyMatch(attendee::isSamePerson)) {
                throw RuleViolation.at("email-" + (index + 1), "team.emailTwice");
            }
            mustBeNew("email-" + (index + 1), members(part, attendee).filter(member -> !member.getTeam().getAttempt().equals(attempt)));
        }).toArray(Runnable[]::new));
    }

    /** Nobody is in two teams, or twice in one; {@code except} is the member whose details these will be, or null. */
    void mustBeNew(Part part, Attendee attendee, TeamMember except) {
        mustBeNew("email", members(part, attendee).filter(member -> !member.equals(except)));
    }

    private static void mustBeNew(String field, Stream<TeamMember> members) {
        if (members.findAny().isPresent()) {
            throw RuleViolation.at(field, "team.emailTaken");
        }
    }

    /** The members of any team who are just this person. */
    private Stream<TeamMember> members(Part part, Attendee attendee) {
        return entities.createQuery("select m from TeamMember m where m.part = :part and m.activeEmail = :email", TeamMember.class)
                .setParameter("part", part).setParameter("email", attendee.getEmail()).getResultStream()
                .filter(member -> member.isSamePerson(attendee));
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
            team.admit(team.getVenue());
            audit.record(Actor.portal(), "teamAdmitted", team.getSubject(), team.getVenue().getName(), wanted.people());
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
