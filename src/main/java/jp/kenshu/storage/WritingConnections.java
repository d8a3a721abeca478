package jp.kenshu.storage;

import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.eclipse.persistence.transaction.AbstractTransactionController;

/** The connections by which transactions write, from the server's pool, and which transaction holds which. */
final class WritingConnections extends ExternalConnectionPool {

    private final Map<Object, Accessor> held = new ConcurrentHashMap<>();

    WritingConnections(ServerSession session) {
        super(ServerSession.DEFAULT_POOL, session.getDefaultConnectionPool().getLogin(), session);
    }

    @Override
    public Accessor acquireConnection() {
        var acquired = super.acquireConnection();
        transaction().ifPresent(transaction -> held.put(transaction, acquired));
        return acquired;
    }

    @Override
    public void releaseConnection(Accessor released) {
        held.values().remove(released);
        super.releaseConnection(released);
    }

    /** The connection that this thread's transaction holds, if it holds one. */
    Optional<Connection> heldHere() {
        return transaction().map(held::get).filter(accessor -> ((DatabaseAccessor) accessor).isInTransaction())
                .map(accessor -> (Connection) accessor.getDatasourceConnection());
    }

    private Optional<Object> transaction() {
        return Optional.ofNullable(((AbstractTransactionController) getOwner().getExternalTransactionController()).getTransaction());
    }
}
