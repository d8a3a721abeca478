package jp.kenshu.assignment;

import java.time.Instant;

/**
 * How one of a team's papers stands: how many of its pieces are done (members of 資料３, one for others), and the receipt and
 * moment of what has been handed in (null before).
 */
public record PaperStanding(int done, int pieces, boolean begun, String receipt, Instant handedInAt) {

    /** A paper of which nothing is there yet. */
    public static PaperStanding nothing(int pieces) {
        return new PaperStanding(0, pieces, false, null, null);
    }

    /** Whether the team has handed it in. */
    public boolean isHandedIn() {
        return receipt != null;
    }
}
