package jp.kenshu.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a connection with late transactions says to the database. */
class LateTransactionTest {

    private final List<String> said = new ArrayList<>();
    private final Connection connection = LateTransaction.on(driver());

    @Test
    void whatOnlyReadsIsNoTransactionOfTheDatabase() throws SQLException {
        connection.setAutoCommit(false);
        read();
        read();
        assertFalse(connection.getAutoCommit());
        connection.commit();
        connection.setAutoCommit(true);

        assertTrue(connection.getAutoCommit());
        assertEquals(List.of("select 1", "select 1"), said);
    }

    @Test
    void whatWritesBeginsWithItsFirstWritingAndIsCommittedOnce() throws SQLException {
        connection.setAutoCommit(false);
        read();
        write();
        read();
        write();
        connection.commit();
        connection.setAutoCommit(true);
        read();

        assertEquals(List.of("select 1", "start transaction", "update t", "select 1", "update t", "commit", "select 1"), said);
    }

    @Test
    void whatWasWrittenIsGivenUp() throws SQLException {
        connection.setAutoCommit(false);
        write();
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setAutoCommit(false);
        read();
        connection.rollback();
        connection.setAutoCommit(true);

        assertEquals(List.of("start transaction", "update t", "rollback", "select 1"), said);
    }

    @Test
    void whoGoesOnAloneHasKeptWhatWasWritten() throws SQLException {
        connection.setAutoCommit(false);
        write();
        connection.setAutoCommit(true);

        assertEquals(List.of("start transaction", "update t", "commit"), said);
    }

    @Test
    void whatWritesByItselfCommitsByItself() throws SQLException {
        write();

        assertEquals(List.of("update t"), said);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            select 1, true
            ' SELECT id FROM t WHERE x = ?', true
            select id from t for update, false
            select id from t FOR UPDATE SKIP LOCKED, false
            select id from t lock in share mode, false
            select id from t for share, false
            update t set x = 1, false
            insert into t select 1, false
            (select 1), false
            set foreign_key_checks = 0, false""")
    void onlyReadingsWithoutLockArePlain(String sql, boolean plain) {
        assertEquals(plain, LateTransaction.isPlain(sql));
    }

    private void read() throws SQLException {
        try (var statement = connection.prepareStatement("select 1")) {
            statement.executeQuery();
        }
    }

    private void write() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update t");
        }
    }

    /** A driver that notes what it would say. */
    private Connection driver() {
        return proxy(Connection.class, (proxy, method, values) -> switch (method.getName()) {
            case "prepareStatement" -> statement(PreparedStatement.class, (String) values[0]);
            case "createStatement" -> statement(Statement.class, null);
            default -> null;
        });
    }

    private <T> T statement(Class<T> type, String prepared) {
        return proxy(type, (proxy, method, values) -> switch (method.getName()) {
            case "execute", "executeQuery", "executeUpdate" -> {
                note(values == null ? prepared : (String) values[0]);
                yield method.getReturnType() == int.class ? (Object) 1 : method.getReturnType() == boolean.class ? false : null;
            }
            default -> null;
        });
    }

    private Object note(String words) {
        said.add(words);
        return null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
