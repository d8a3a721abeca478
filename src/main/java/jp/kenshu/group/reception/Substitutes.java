package jp.kenshu.group.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.storage.Retried;

/** Who serves a group in place of somebody who has not come. Two desks that appoint at once appoint one. */
@ApplicationScoped
@Retried
@Transactional
public class Substitutes {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private AuditTrail audit;

    /** The present member {@code proposedId} takes over {@code role} from the absent {@code absentId}, as long as both still are so. */
    public void appoint(long groupId, GroupRole role, long absentId, long proposedId, Actor by) {
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
        audit.record(by, "substituteAppointed", proposed.getMember().getTeam().getSubject(), "%d / %s / %s → %s".formatted(
                group.getNumber(), role, absent.getMember().getAttendee().getName(), proposed.getMember().getAttendee().getName()));
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
