package jp.kenshu.group.reception;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.Retried;

/** Who has come to a venue. Each person is marked once, however many desks try at once; the first one stands. */
@ApplicationScoped
@Retried
@Transactional
public class Arrivals {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private AuditTrail audit;

    /** Marks the member under {@code memberId} as present. Tells whether this desk was the first; who was marked before stays so. */
    @AllowedTo(Role.SECRETARIAT)
    public boolean receive(long memberId, Actor by) {
        var member = lock(memberId);
        if (find(memberId).isPresent()) {
            return false;
        }
        entities.persist(new Arrival(member, by, clock.now()));
        audit.record(by, "memberReceived", member.getTeam().getSubject(), member.getAttendee().getName());
        return true;
    }

    /** Marks everybody of the team under {@code teamId}, as when they come together; tells how many had not come before. */
    @AllowedTo(Role.SECRETARIAT)
    public long receiveTeam(long teamId, Actor by) {
        return entities.createQuery("select m.id from TeamMember m where m.team.id = :team and m.removedAt is null order by m.id", Long.class)
                .setParameter("team", teamId).getResultList().stream().filter(memberId -> receive(memberId, by)).count();
    }

    /** Takes back that the member has come, as after a slip of the hand. Twice is once; answers whether they had been marked. */
    @AllowedTo(Role.SECRETARIAT)
    public boolean takeBack(long memberId, Actor by) {
        var member = lock(memberId);
        var arrival = find(memberId);
        arrival.ifPresent(found -> {
            entities.remove(found);
            audit.record(by, "receptionTakenBack", member.getTeam().getSubject(), member.getAttendee().getName());
        });
        return arrival.isPresent();
    }

    /** Who comes in a member's place has still to come, even where that member had been marked. */
    void passOn(@Observes Teams.MemberReplaced replaced) {
        find(replaced.leaving().getId()).ifPresent(entities::remove);
    }

    private TeamMember lock(long memberId) {
        var member = entities.find(TeamMember.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (member == null || member.isRemoved() || member.getTeam().getState() != TeamState.ADMITTED) {
            throw RuleViolation.of("reception.memberUnknown");
        }
        return member;
    }

    private Optional<Arrival> find(long memberId) {
        return entities.createQuery("select a from Arrival a where a.member.id = :member", Arrival.class)
                .setParameter("member", memberId).getResultStream().findFirst();
    }

    /** Everybody who is expected at {@code venue}, whether they have a group or not. */
    public List<TeamMember> expectedAt(Venue venue) {
        return entities.createQuery("""
                select m from TeamMember m join fetch m.team t join fetch m.person where t.venue = :venue and t.state = :admitted and m.removedAt is null
                order by t.id, m.position""", TeamMember.class)
                .setParameter("venue", venue).setParameter("admitted", TeamState.ADMITTED).getResultList();
    }

    /** Who has come to {@code venue}, by the id of the member. */
    public Map<Long, Arrival> at(Venue venue) {
        return entities.createQuery("""
                select a from Arrival a join fetch a.member m join fetch m.team t where t.venue = :venue""", Arrival.class)
                .setParameter("venue", venue).getResultStream()
                .collect(Collectors.toMap(arrival -> arrival.getMember().getId(), Function.identity()));
    }
}
