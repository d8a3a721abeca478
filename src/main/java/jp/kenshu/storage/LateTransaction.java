package jp.kenshu.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * A connection whose transactions begin in the database with the first statement that writes or locks. Under READ COMMITTED, as the
 * portal's connections are, a plain SELECT reads the same within a transaction and without; so one that only reads needs neither to
 * be begun nor to be committed, which are three of the four words that it would cost. One that writes is begun and ended by a word
 * each: between them the connection commits by itself, as the driver knows it.
 */
final class LateTransaction implements InvocationHandler {

    private final Connection connection;
    /** Whether whoever uses the connection is within a transaction. */
    private boolean within;
    /** Whether the database is. */
    private boolean begun;

    private LateTransaction(Connection connection) {
        this.connection = connection;
    }

    /** {@code connection}, which commits by itself, with late transactions. */
    static Connection on(Connection connection) {
        return proxy(Connection.class, new LateTransaction(connection));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(LateTransaction.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Whether a statement neither writes nor locks; what is in doubt does. */
    static boolean isPlain(String sql) {
        var words = sql.strip().toLowerCase(Locale.ROOT);
        return words.startsWith("select") && !words.contains("for update") && !words.contains("for share") && !words.contains("lock in share mode");
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] values) throws Throwable {
        return switch (method.getName()) {
            case "setAutoCommit" -> stand((Boolean) values[0]);
            case "getAutoCommit" -> !within;
            case "commit" -> end("commit");
            case "rollback" -> values == null ? end("rollback") : passed(connection, method, values);
            case "setSavepoint" -> afterBeginning(connection, method, values);
            case "prepareStatement", "prepareCall" -> wrapped(passed(connection, method, values), isPlain((String) values[0]));
            case "createStatement" -> wrapped(passed(connection, method, values), false);
            default -> passed(connection, method, values);
        };
    }

    private Object stand(boolean alone) throws SQLException {
        within = !alone;
        return alone ? end("commit") : null;
    }

    private void begin() throws SQLException {
        if (within && !begun) {
            say("start transaction");
            begun = true;
        }
    }

    /** Ends what has begun; the next statement that writes begins anew. */
    private Object end(String word) throws SQLException {
        if (begun) {
            begun = false;
            say(word);
        }
        return null;
    }

    private void say(String word) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(word);
        }
    }

    private Object afterBeginning(Object target, Method method, Object[] values) throws Throwable {
        begin();
        return passed(target, method, values);
    }

    private Object wrapped(Object statement, boolean plain) {
        InvocationHandler handler = (proxy, method, values) -> isExecution(method) && !isPlain(values, plain)
                ? afterBeginning(statement, method, values) : passed(statement, method, values);
        return statement instanceof PreparedStatement ? proxy(PreparedStatement.class, handler) : proxy(Statement.class, handler);
    }

    private static boolean isExecution(Method method) {
        return method.getName().startsWith("execute");
    }

    /** What a statement executes is given with it or was prepared. */
    private static boolean isPlain(Object[] values, boolean prepared) {
        return values == null ? prepared : isPlain((String) values[0]);
    }

    private static Object passed(Object target, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
