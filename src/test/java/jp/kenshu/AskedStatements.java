package jp.kenshu;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.PreparedQuery;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What a request asks of the database, statement by statement with its values, as the driver sends it. Only a request that
 * says under which name it is to be remembered ({@link #AS}) is listened to; the test's portal alone has this ear.
 */
@WebListener
public class AskedStatements implements QueryInterceptor, ServletRequestListener {

    /** The header by which a request says under which name its statements are remembered. */
    public static final String AS = "Statements-As";

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();
    private static final Map<String, CompletableFuture<List<String>>> TOLD = new ConcurrentHashMap<>();

    /** What was asked under {@code name}, once that request has ended. */
    static List<String> of(String name) {
        return TOLD.computeIfAbsent(name, missing -> new CompletableFuture<>()).join();
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (((HttpServletRequest) event.getServletRequest()).getHeader(AS) != null) {
            HEARD.set(new CopyOnWriteArrayList<>());
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        var heard = HEARD.get();
        if (heard != null) {
            HEARD.remove();
            TOLD.computeIfAbsent(((HttpServletRequest) event.getServletRequest()).getHeader(AS), missing -> new CompletableFuture<>()).complete(heard);
        }
    }

    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        var heard = HEARD.get();
        if (heard != null) {
            heard.add(inFull(sql, query).replaceAll("\\s+", " ").strip());
        }
        return null;
    }

    private static String inFull(Supplier<String> sql, Query query) {
        return query instanceof PreparedQuery prepared ? prepared.asSql() : sql.get();
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {
        // keeps nothing of a connection
    }

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T answered, ServerSession session) {
        return null;
    }
}
