package jp.kenshu;

import java.util.function.Supplier;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Does several things of a test in one transaction. A UserTransaction will not do: the server's interceptors keep whether
 * it is allowed in a field that all threads share, so its commit now and then fails while the postman is at work.
 */
@ApplicationScoped
@Transactional
public class OneTransaction {

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** Does the work and keeps what it did. */
    public <T> T kept(Supplier<T> work) {
        return work.get();
    }

    /** Does the work and then undoes it. */
    public <T> T undone(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            transactions.setRollbackOnly();
        }
    }
}
