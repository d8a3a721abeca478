package jp.kenshu.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Whether who came in with this browser still is: not signed out from elsewhere, not in for longer than anybody may be, the account
 * of staff neither closed nor set up anew. It asks the database once in each request.
 */
@RequestScoped
public class Standing {

    @Inject
    private KeptSignIns kept;
    @Inject
    private StaffMembers staff;
    private final Map<String, Set<String>> placesByToken = new HashMap<>();
    private Boolean open;

    /** Whether the browser with {@code token} is still let into {@code place}. */
    boolean holds(String token, String place) {
        return placesByToken.computeIfAbsent(token, kept::placesOf).contains(place);
    }

    /** Whether the account of a member of staff who has come in just now is open, and as it was then. */
    boolean isOpen(SignedIn.Account account) {
        if (open == null) {
            open = staff.isStillIn(account.id(), account.setUpAt());
        }
        return open;
    }

    /** Somebody else has come in: what was found out before says nothing of them. */
    void forget() {
        placesByToken.clear();
        open = null;
    }
}
