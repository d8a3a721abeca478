package jp.kenshu.storage;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * How entities are read and written. Nobody takes a second connection while a transaction of theirs holds one: what such a thread reads
 * besides, as the relations of something that was looked up before the transaction, is read by the connection that it holds. Otherwise
 * as many transactions as the pool has connections, each waiting for one more, would wait for each other. And each query of the portal
 * is taken to pieces once.
 */
public class EntitySessions implements SessionCustomizer {

    /** More than the portal has queries. */
    private static final int QUERIES_MAX = 2_000;

    @Override
    public void customize(Session session) {
        var server = (ServerSession) session;
        var writing = new WritingConnections(server);
        server.addConnectionPool(writing);
        server.setReadConnectionPool(new ReadingConnections(server, writing));
        server.getProject().setJPQLParseCacheMaxSize(QUERIES_MAX);
    }
}
