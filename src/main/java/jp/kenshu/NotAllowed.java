package jp.kenshu;

/** Somebody asked for what their role does not have; for them there is no such thing, and they are answered so (404). */
public class NotAllowed extends RuntimeException {

    /** A call of {@code what} by somebody of {@code role}, or of no role at all. */
    public NotAllowed(String what, Role role) {
        super(what + " is not for " + (role == null ? "whoever is not signed in" : role));
    }
}
