package jp.kenshu.storage;

import java.io.Serializable;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Begins a transaction again, a bounded number of times, after a deadlock (1213) or a lock time-out (1205), and when the
 * same attempt was handed in twice at once: the second try then finds what the first one made.
 */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetriedInterceptor implements Serializable {

    private static final int TRIES = 12;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_TIMEOUT = 1205;

    @jakarta.annotation.Resource
    private transient TransactionSynchronizationRegistry transactions;

    /** Calls the method until it goes through, fails for another reason, or the tries are used up. */
    @AroundInvoke
    public Object retry(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception failure) {
                if (attempt == TRIES || !isWorthRetrying(failure)) {
                    throw failure;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L, 20_000_000L * attempt));
            }
        }
    }

    private static boolean isWorthRetrying(Throwable thrown) {
        return isLockConflict(thrown) || UniqueKeys.violatedIn(thrown).filter(key -> key.endsWith("_attempt")).isPresent();
    }

    private static boolean isLockConflict(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == DEADLOCK || sql.getErrorCode() == LOCK_TIMEOUT)) {
                return true;
            }
        }
        return false;
    }
}
