package jp.kenshu.storage;

import java.sql.Connection;

import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatasourcePlatform;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/** The connections by which is read: for one question each from the server's pool, or else the one that the asking transaction holds. */
final class ReadingConnections extends ExternalConnectionPool {

    private final WritingConnections writing;

    ReadingConnections(ServerSession session, WritingConnections writing) {
        super("read", session.getReadConnectionPool().getLogin(), session);
        this.writing = writing;
    }

    /** A transaction's connection while a question is asked by it; it is neither begun, ended nor closed here. */
    private static final class Lent extends DatabaseAccessor {

        Lent(Connection connection, Login login, ReadingConnections pool) {
            setLogin(login);
            setDatasourcePlatform((DatasourcePlatform) login.getDatasourcePlatform());
            setPool(pool);
            datasourceConnection = connection;
            usesExternalConnectionPooling = false;
        }
    }

    @Override
    public Accessor acquireConnection() {
        return writing.heldHere().<Accessor>map(connection -> new Lent(connection, getLogin(), this)).orElseGet(super::acquireConnection);
    }

    @Override
    public void releaseConnection(Accessor connection) {
        if (!(connection instanceof Lent)) {
            super.releaseConnection(connection);
        }
    }
}
