package jp.kenshu.group.reception;

import java.util.List;
import java.util.Optional;

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
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.Retried;

/**
 * Who serves a group in place of somebody who has not come. Two desks that appoint at once appoint one; what they appointed can be
 * taken back at the desk, and holds against drafts of the groups until then.
 */
@ApplicationScoped
@Retried
@Transactional
public class Substitutes {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private AuditTrail audit;

    /**
     * The present member {@code proposedId} takes over {@code role} from the absent {@code absentId}, as long as both still are so.
     * Answers what is kept of it, by which it can be taken back.
     */
    @AllowedTo(Role.SECRETARIAT)
    public StandIn appoint(long groupId, GroupRole role, long absentId, long proposedId, Actor by) {
        var group = entities.find(WorkGroup.class, groupId, LockModeType.PESSIMISTIC_WRITE);
        if (group == null) {
            throw RuleViolation.of("group.unknown");
        }
        var absent = memberOf(group, absentId);
        var proposed = memberOf(group, proposedId);
        entities.refresh(absent);
        entities.refresh(proposed);
        if (!role.isHeldBy(absent) || hasCome(absent) || !hasCome(proposed)) {
            throw RuleViolation.of("reception.roleChanged");
        }
        role.give(absent, false);
        role.give(proposed, true);
        var standIn = new StandIn(group, role, absent, proposed, by, clock.now());
        entities.persist(standIn);
        audit.record(by, "substituteAppointed", proposed.getMember().getTeam().getSubject(), 
                group.getNumber(), role, absent.getMember().getAttendee().getName(), proposed.getMember().getAttendee().getName());
        return standIn;
    }

    /** The role goes back to who had it before, as long as it is still where the reception put it and both are in the group. */
    @AllowedTo(Role.SECRETARIAT)
    public void takeBack(long standInId, Actor by) {
        var standIn = Optional.ofNullable(entities.find(StandIn.class, standInId)).orElseThrow(() -> RuleViolation.of("reception.roleChanged"));
        var group = entities.find(WorkGroup.class, standIn.getGroup().getId(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(standIn, LockModeType.PESSIMISTIC_WRITE);
        var present = placeOf(group, standIn.getPresent());
        var absent = placeOf(group, standIn.getAbsent());
        entities.refresh(present);
        entities.refresh(absent);
        if (!standIn.isInForce()) {
            throw RuleViolation.of("reception.roleChanged");
        }
        standIn.getRole().give(present, false);
        standIn.getRole().give(absent, true);
        standIn.takeBack(by, clock.now());
        audit.record(by, "substituteTakenBack", standIn.getPresent().getTeam().getSubject(), group.getNumber(),
                standIn.getRole(), standIn.getPresent().getAttendee().getName(), standIn.getAbsent().getAttendee().getName());
    }

    private static WorkGroupMember placeOf(WorkGroup group, TeamMember member) {
        return group.getPeople().stream().filter(place -> place.getMember().equals(member)).findFirst()
                .orElseThrow(() -> RuleViolation.of("reception.roleChanged"));
    }

    /** The roles at {@code venue} that are where the reception put them, the newest first. */
    public List<StandIn> at(Venue venue) {
        return entities.createQuery("""
                select s from StandIn s join fetch s.group g where g.venue = :venue and s.takenBackAt is null order by s.id desc""", StandIn.class)
                .setParameter("venue", venue).getResultStream().filter(StandIn::isInForce).toList();
    }

    /** Who comes in a member's place stands where that member stood in what the reception decided. */
    void passOn(@Observes Teams.MemberReplaced replaced) {
        entities.createQuery("select s from StandIn s where s.absent = :leaving or s.present = :leaving", StandIn.class)
                .setParameter("leaving", replaced.leaving()).getResultStream()
                .forEach(standIn -> standIn.passOn(replaced.leaving(), replaced.coming()));
    }

    private static WorkGroupMember memberOf(WorkGroup group, long id) {
        return group.getMembers().stream().filter(member -> member.getId() == id).findFirst()
                .orElseThrow(() -> RuleViolation.of("reception.roleChanged"));
    }

    private boolean hasCome(WorkGroupMember member) {
        return entities.createQuery("select count(a) from Arrival a where a.member = :member", Long.class)
                .setParameter("member", member.getMember()).getSingleResult() > 0;
    }
}
