package jp.kenshu.group.seating;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
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
import jp.kenshu.storage.Retried;

/** What people need of their seats. They say so themselves until the seats are published; the secretariat always may. */
@ApplicationScoped
@Retried
@Transactional
public class SeatWishes {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private AuditTrail audit;

    /** Notes what the member under {@code memberId} needs. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void say(long memberId, boolean front, boolean wheelchair, String note, Actor by) {
        var member = entities.find(TeamMember.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (member == null || member.isRemoved()) {
            throw RuleViolation.of("team.memberUnknown");
        }
        if (!by.isStaff() && isPublished(member.getTeam().getVenue())) {
            throw RuleViolation.of("seat.wish.tooLate");
        }
        var wish = find(memberId).orElseGet(() -> new SeatWish(member));
        wish.say(front, wheelchair, note, by, clock.now());
        if (!entities.contains(wish)) {
            entities.persist(wish);
        }
        audit.record(by, "seatWishSaid", member.getTeam().getSubject(), member.getAttendee().getName());
    }

    /** Whether the seats of {@code venue} have been published. */
    public boolean isPublished(Venue venue) {
        return entities.createQuery("select count(p) from SeatingPlan p where p.venue = :venue and p.published is not null", Long.class)
                .setParameter("venue", venue).getSingleResult() > 0;
    }

    /** What the member under {@code memberId} said, if they did. */
    public Optional<SeatWish> find(long memberId) {
        return entities.createQuery("select w from SeatWish w where w.member.id = :member", SeatWish.class)
                .setParameter("member", memberId).getResultStream().findFirst();
    }

    /** The member under {@code memberId}, of whatever team. */
    public Optional<TeamMember> findMember(long memberId) {
        return Optional.ofNullable(entities.find(TeamMember.class, memberId)).filter(member -> !member.isRemoved());
    }

    /** All that was said at {@code venue}, by the id of the member. */
    Map<Long, SeatWish> of(Venue venue) {
        return entities.createQuery("select w from SeatWish w where w.member.team.venue = :venue", SeatWish.class)
                .setParameter("venue", venue).getResultStream().filter(wish -> !wish.isNothing())
                .collect(Collectors.toMap(wish -> wish.getMember().getId(), Function.identity()));
    }
}
