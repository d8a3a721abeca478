package jp.kenshu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
 * says under which name it is to be remembered ({@link #AS}) is listened to; the test's portal alone has this ear. It hears besides
 * of every thread that uses a second connection while a transaction of its own holds one.
 */
@WebListener
public class AskedStatements implements QueryInterceptor, ServletRequestListener {

    /** The header by which a request says under which name its statements are remembered. */
    public static final String AS = "Statements-As";

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();
    private static final Map<String, CompletableFuture<List<String>>> TOLD = new ConcurrentHashMap<>();
    private static final String BEGINNING = "start transaction";
    private static final Set<String> ENDING = Set.of("commit", "rollback");
    private static final ThreadLocal<Map<AskedStatements, Object>> WITHIN = ThreadLocal.withInitial(HashMap::new);
    private static final Set<String> SECOND = ConcurrentHashMap.newKeySet();

    /** The transaction that has begun on the connection that this ear is at and not ended yet, or null. */
    private volatile Object transaction;

    /** What was asked under {@code name}, once that request has ended. */
    static List<String> of(String name) {
        return TOLD.computeIfAbsent(name, missing -> new CompletableFuture<>()).join();
    }

    /** The ways by which a thread within a transaction came to use another connection since this was asked last. */
    static Set<String> secondConnections() {
        var told = Set.copyOf(SECOND);
        SECOND.removeAll(told);
        return told;
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
        noticeSecond(sql.get());
        var heard = HEARD.get();
        if (heard != null) {
            heard.add(inFull(sql, query).replaceAll("\\s+", " ").strip());
        }
        return null;
    }

    private void noticeSecond(String words) {
        var held = WITHIN.get();
        held.entrySet().removeIf(each -> each.getKey().transaction != each.getValue());
        if (!held.isEmpty() && !held.containsKey(this)) {
            way().ifPresent(SECOND::add);
        }
        if (words.equals(BEGINNING)) {
            transaction = new Object();
            held.put(this, transaction);
        } else if (ENDING.contains(words)) {
            transaction = null;
        }
    }

    /** How the portal's own code came here, the nearest first; what brings the schema up to date may use as many as it likes. */
    private static Optional<String> way() {
        var way = StackWalker.getInstance().walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("jp.kenshu.")
                && !frame.getClassName().matches(".*(AskedStatements|LateTransaction|\\$Proxy\\$.*)"))
                .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ")));
        return Optional.of(way).filter(words -> !words.contains("Migrations."));
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
        transaction = null;
    }

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T answered, ServerSession session) {
        return null;
    }
}
