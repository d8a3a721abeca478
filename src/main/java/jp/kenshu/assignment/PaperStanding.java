package jp.kenshu.assignment;

import java.time.Instant;

/**
 * How one of a team's papers stands: how many of its pieces are done (members of 資料３, one for others), the receipt and
 * moment of what has been handed in (null before), how many entries were left blank in it, and whether anything has been
 * written since.
 */
public record PaperStanding(int done, int pieces, boolean begun, String receipt, Instant handedInAt, int blanks, boolean changed) {

    /** A paper that leaves nothing blank and is not written on once it is handed in. */
    public PaperStanding(int done, int pieces, boolean begun, String receipt, Instant handedInAt) {
        this(done, pieces, begun, receipt, handedInAt, 0, false);
    }

    /** A paper of which nothing is there yet. */
    public static PaperStanding nothing(int pieces) {
        return new PaperStanding(0, pieces, false, null, null);
    }

    /** Whether the team has handed it in. */
    public boolean isHandedIn() {
        return receipt != null;
    }

    /** Whether nothing remains to be done: it is handed in without blanks, as it now is. */
    public boolean isComplete() {
        return isHandedIn() && blanks == 0 && !changed;
    }
}
