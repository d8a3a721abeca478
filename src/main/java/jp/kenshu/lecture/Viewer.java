package jp.kenshu.lecture;

import jp.kenshu.account.SignedIn;

/** Who wants to see a lecture: anybody, somebody who has registered, or one of the staff. */
public record Viewer(boolean registered, boolean staff) {

    /** Somebody who is not signed in. */
    public static final Viewer ANYBODY = new Viewer(false, false);

    /** The one who is signed in. */
    public static Viewer of(SignedIn signedIn) {
        return signedIn.isAnybody() ? new Viewer(signedIn.isParticipant(), signedIn.isStaff()) : ANYBODY;
    }
}
