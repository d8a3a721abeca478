package jp.kenshu;

import java.util.Objects;
import java.util.stream.Stream;

import org.primefaces.csp.CspException;

/**
 * A request that no page of the portal can have sent: JSON of another form, a number that is none, an entry that does not
 * exist. It is the sender's fault and is answered so ({@code 400}, or {@code 413} for too much); a fault of the portal's own
 * is never one.
 */
public class UnreadableRequest extends RuntimeException {

    private static final int CAUSES_MAX = 30;

    private final boolean tooLarge;

    private UnreadableRequest(String what, boolean tooLarge) {
        super(what);
        this.tooLarge = tooLarge;
    }

    /** Something in the request is not as any page sends it. */
    public static UnreadableRequest because(String what) {
        return new UnreadableRequest(what, false);
    }

    /** The request holds more than any page sends. */
    public static UnreadableRequest tooLarge() {
        return new UnreadableRequest("too large", true);
    }

    /** Whether the sender's fault is the cause of {@code thrown}; a widget's nonce that no page had is one as well. */
    static boolean isIn(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(CAUSES_MAX)
                .anyMatch(cause -> cause instanceof UnreadableRequest || cause instanceof CspException);
    }

    /** The status with which it is answered. */
    public int status() {
        return tooLarge ? 413 : 400;
    }
}
