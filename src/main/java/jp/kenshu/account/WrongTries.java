package jp.kenshu.account;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Wrong attempts in a row at somebody's account, from one device that is known or from all strangers together: after the first few,
 * each makes the next attempt wait for twice as long.
 */
@Embeddable
public class WrongTries {

    /** So many wrong attempts make nobody wait. */
    static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    @Column(name = "failed_attempts")
    private int attempts;
    @Column(name = "failed_at")
    private Instant failedAt;
    @Column(name = "refused_until")
    private Instant refusedUntil;

    /** Counts a wrong password or code. */
    void count(Instant now) {
        if (failedAt != null && failedAt.isBefore(now.minus(FORGOTTEN_AFTER))) {
            attempts = 0;
        }
        attempts++;
        failedAt = now;
        if (attempts >= FREE) {
            refusedUntil = now.plus(waitAfter(attempts));
        }
    }

    /** How long the next attempt waits after so many wrong ones, the first that makes anybody wait included. */
    static Duration waitAfter(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - FREE, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Begins anew, since somebody has come in. */
    void forget() {
        attempts = 0;
        refusedUntil = null;
    }

    /** Whether every attempt is refused at {@code moment}. */
    boolean isRefusingAt(Instant moment) {
        return refusedUntil != null && moment.isBefore(refusedUntil);
    }
}
