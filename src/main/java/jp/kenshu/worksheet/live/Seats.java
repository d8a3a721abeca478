package jp.kenshu.worksheet.live;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.account.StaffMembers;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;

/**
 * Who may sit at which sheet: the members of its group, signed in or come in by the code on their table, and the
 * secretariat write; organisers and advisers read. For everybody else there is no such sheet.
 */
@ApplicationScoped
@Transactional
public class Seats {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private SignedIn signedIn;
    @Inject
    private KnownSeats knownSeats;
    @Inject
    private StaffMembers staff;
    @Inject
    private AuditTrail audit;

    /** The seat of this browser at the sheet of a group, if it has one. */
    public Optional<Seat> find(long groupId) {
        return knownSeats.seat(groupId, signedIn.getRole() + " " + signedIn.getId(), () -> look(groupId));
    }

    private Optional<Seat> look(long groupId) {
        if (signedIn.isStaff()) {
            return staff.isStillIn(signedIn) ? staffSeat(groupId) : Optional.empty();
        }
        var own = signedIn.isParticipant() ? memberSeat(groupId, signedIn.getId()) : Optional.<Seat>empty();
        return own.or(() -> signedIn.personAt(table(groupId)).flatMap(person -> memberSeat(groupId, person)));
    }

    private Optional<Seat> staffSeat(long groupId) {
        var groups = entities.createQuery("select count(g) from WorkGroup g where g.id = :group", Long.class)
                .setParameter("group", groupId).getSingleResult();
        return groups == 0 ? Optional.empty()
                : Optional.of(new Seat(groupId, Actor.Kind.STAFF, signedIn.getName(), signedIn.isSecretariat(), signedIn.isSecretariat()));
    }

    private Optional<Seat> memberSeat(long groupId, long personId) {
        return entities.createQuery("""
                select m.member.attendee.name, m.chair, m.scribe from WorkGroupMember m
                where m.group.id = :group and m.member.person.id = :person and m.member.removedAt is null""", Object[].class)
                .setParameter("group", groupId).setParameter("person", personId).getResultStream().findFirst()
                .map(found -> new Seat(groupId, Actor.Kind.PARTICIPANT, (String) found[0], true, (Boolean) found[1] || (Boolean) found[2]));
    }

    /** Somebody who read the code on the table sits down under the name of a member of the group. */
    public void sitDown(long groupId, long personId) {
        var seat = memberSeat(groupId, personId).orElseThrow(() -> RuleViolation.at("member", "sheetJoin.choose"));
        signedIn.sitDown(table(groupId), personId);
        knownSeats.forget();
        audit.record(seat.by(), "tableJoined", "group:" + groupId, null);
    }

    private static String table(long groupId) {
        return "group:" + groupId;
    }
}
