package jp.kenshu.worksheet.live;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.account.StillIn;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.EntityReads;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.outline.SheetDuty;
import jp.kenshu.worksheet.outline.SheetTool;

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
    private EntityReads reads;
    @Inject
    private SignedIn signedIn;
    @Inject
    private KnownSeats knownSeats;
    @Inject
    private StillIn stillIn;
    @Inject
    private AuditTrail audit;
    @Inject
    private Worksheets worksheets;

    private final AtomicLong successions = new AtomicLong();

    /** The seat of this browser at the sheet of a group, if it has one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Seat> find(long groupId) {
        var who = signedIn.getRole() + " " + signedIn.getId() + " " + signedIn.personAt(table(groupId)) + " " + successions.get();
        return knownSeats.seat(groupId, who, () -> reads.read(() -> look(groupId)));
    }

    /** Somebody has come in a member's place: every browser's seat is looked up anew, so that who was replaced writes no more. */
    void lookAnew(@Observes(during = TransactionPhase.AFTER_SUCCESS) Teams.MemberReplaced replaced) {
        successions.incrementAndGet();
    }

    private Optional<Seat> look(long groupId) {
        if (signedIn.isStaff()) {
            return staffSeat(groupId);
        }
        var own = signedIn.isParticipant() ? memberSeat(groupId, signedIn.getId()) : Optional.<Seat>empty();
        return own.or(() -> signedIn.personAt(table(groupId)).flatMap(person -> memberSeat(groupId, person)));
    }

    private Optional<Seat> staffSeat(long groupId) {
        var groups = entities.createQuery("select count(g) from WorkGroup g where g.id = :group", Long.class)
                .setParameter("group", groupId).getSingleResult();
        return groups == 0 ? Optional.empty()
                : Optional.of(new Seat(groupId, signedIn.getRole(), signedIn.getName(), signedIn.isSecretariat(),
                        signedIn.isSecretariat() ? EnumSet.allOf(SheetTool.class) : EnumSet.noneOf(SheetTool.class)));
    }

    private Optional<Seat> memberSeat(long groupId, long personId) {
        return entities.createQuery("""
                select m.member.attendee.name, m.chair, m.scribe from WorkGroupMember m
                where m.group.id = :group and m.member.person.id = :person and m.member.removedAt is null""", Object[].class)
                .setParameter("group", groupId).setParameter("person", personId).getResultStream().findFirst()
                .map(found -> new Seat(groupId, Role.PARTICIPANT, (String) found[0], true, tools(groupId, (Boolean) found[1], (Boolean) found[2])));
    }

    private Set<SheetTool> tools(long groupId, boolean chairs, boolean writes) {
        var duties = EnumSet.of(SheetDuty.MEMBER);
        if (chairs) {
            duties.add(SheetDuty.CHAIR);
        }
        if (writes) {
            duties.add(SheetDuty.SCRIBE);
        }
        return worksheets.outlineFor(groupId).toolsOf(duties);
    }

    /** Somebody who read the code on the table sits down under the name of a member of the group. */
    public void sitDown(long groupId, long personId) {
        var seat = memberSeat(groupId, personId).orElseThrow(() -> RuleViolation.at("member", "sheetJoin.choose"));
        signedIn.sitDown(table(groupId), personId);
        knownSeats.forget();
        audit.record(seat.by(), "tableJoined", "group:" + groupId);
    }

    /** By what this browser has a seat at the sheet of a group, if it has one: by who is signed in, or by the code on the table. */
    Optional<StillIn.Ticket> ticket(long groupId) {
        return Stream.of(signedIn.ticket(), signedIn.ticketTo(table(groupId))).flatMap(Optional::stream)
                .filter(ticket -> isStillSeated(groupId, ticket)).findFirst();
    }

    /** Whether who came in by {@code ticket} still has a seat at the sheet of a group: a member who has left it has none. */
    boolean isStillSeated(long groupId, StillIn.Ticket ticket) {
        return stillIn.isLetIn(ticket) && (ticket.role().isStaff() || memberSeat(groupId, ticket.id()).isPresent());
    }

    private static String table(long groupId) {
        return "group:" + groupId;
    }
}
