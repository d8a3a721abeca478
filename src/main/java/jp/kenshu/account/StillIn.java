package jp.kenshu.account;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Role;

/**
 * Whether somebody who came in a while ago still is in, asked when no request of theirs is there to ask: their sign-in has not been
 * ended from elsewhere, the account of staff is open and as it was.
 */
@ApplicationScoped
public class StillIn {

    @Inject
    private KeptSignIns kept;
    @Inject
    private StaffMembers staff;

    /** What a browser has come in by: its token (null before it is kept), where to, and who it is; {@code setUpAt} is of staff alone. */
    public record Ticket(String token, String place, Role role, long id, Instant setUpAt) {
    }

    /** Whether {@code ticket} still lets its browser in. */
    public boolean isLetIn(Ticket ticket) {
        return (ticket.token() == null || kept.placesOf(ticket.token()).contains(ticket.place()))
                && (!ticket.role().isStaff() || staff.isStillIn(ticket.id(), ticket.setUpAt()));
    }
}
