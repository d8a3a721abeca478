package jp.kenshu.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

import jp.kenshu.assignment.Typist;
import jp.kenshu.launcher.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 300 people type into their homework at once, each sending the next save as soon as the last is acknowledged, much faster
 * than anybody types. The yardstick is the same transactions by plain JDBC on the same database, by 32 connections.
 */
@Tag("bench")
@Tag("autosave")
class AutosaveBench {

    private static final int TYPISTS = 300;
    /** In the first minute a server that has just started still compiles what a save takes; what it does then is told apart. */
    private static final int WARM_UP = 40;
    private static final int SAVES = 30;
    private static final int CONNECTIONS = 32;
    private static final List<String> SCENES = List.of("daily", "discharge", "emergency", "endoflife");

    @Test
    void autosave() throws Exception {
        var folder = Path.of("target", "bench", "autosave-data").toAbsolutePath();
        try (var database = EmbeddedDatabase.start(folder);
             var portal = ServerProcess.start("/health/ready", Map.of("KENSHU_DB_URL", database.url(),
                     "KENSHU_DB_USER", database.user(), "KENSHU_DB_PASSWORD", database.password()), "-Xmx1g", "-jar",
                     System.getProperty("kenshu.jar"), "--port=PORT", "--data=" + folder.resolveSibling("autosave-portal"),
                     "--now=2023-10-02T10:00+09:00");
             var connection = connect(database)) {
            forgetTyping(connection);
            var typists = Typist.come(portal.address(), connection, TYPISTS);
            Figure.say("bench autosave: the first %d saves of each, while the server still compiles, %.1f saves/s", WARM_UP, throughPortal(typists, WARM_UP));
            var times = new ConcurrentLinkedQueue<Double>();
            var saves = perSecond(typists.stream().map(typist -> (Callable<Void>) () -> type(typist, SAVES, times)).toList(), TYPISTS, SAVES);
            forgetTyping(connection, "homework_answer", "homework");
            var plainTimes = new ConcurrentLinkedQueue<Double>();
            var plain = throughJdbc(database, typists, plainTimes);
            Figure.print("autosave", saves, "saves/s", plain);
            Figure.say("bench autosave: %d typists, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms; plain JDBC with %d connections p95 %.0f ms", TYPISTS,
                    percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99), CONNECTIONS, percentile(plainTimes, 0.95));
        }
    }

    private static double throughPortal(List<Typist> typists, int saves) throws Exception {
        return perSecond(typists.stream().map(typist -> (Callable<Void>) () -> type(typist, saves, new ConcurrentLinkedQueue<>())).toList(), TYPISTS, saves);
    }

    private static Void type(Typist typist, int saves, Queue<Double> times) throws Exception {
        for (int number = 0; number < saves; number++) {
            var begun = System.nanoTime();
            typist.save("goal-" + SCENES.get(number % SCENES.size()), text(typist.memberId(), number));
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return null;
    }

    private static String text(long memberId, int number) {
        return "住み慣れた地域で、その人らしい暮らしを続けられる。".repeat(4) + memberId + " " + number + " " + System.nanoTime();
    }

    private static double throughJdbc(EmbeddedDatabase database, List<Typist> typists, Queue<Double> times) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int first = 0; first < CONNECTIONS; first++) {
            var saves = new PlainSaves(connect(database));
            var own = first;
            work.add(() -> {
                for (int number = 0; number < SAVES; number++) {
                    for (int typist = own; typist < typists.size(); typist += CONNECTIONS) {
                        var begun = System.nanoTime();
                        saves.save(typists.get(typist).memberId(), SCENES.get(number % SCENES.size()), text(typist, number), number / SCENES.size());
                        times.add((System.nanoTime() - begun) / 1e6);
                    }
                }
                return null;
            });
        }
        return perSecond(work, CONNECTIONS, 1) * TYPISTS * SAVES / CONNECTIONS;
    }

    private static double perSecond(List<Callable<Void>> work, int hands, int each) throws Exception {
        var threads = Executors.newFixedThreadPool(hands);
        var begun = System.nanoTime();
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();
        return work.size() * each / ((System.nanoTime() - begun) / 1e9);
    }

    private static double percentile(Queue<Double> times, double share) {
        return Figure.percentile(times.stream().mapToDouble(Double::doubleValue).toArray(), share);
    }

    private static void forgetTyping(Connection connection) throws SQLException {
        forgetTyping(connection, "homework_aside", "homework_answer", "homework", "access_link", "kept_sign_in", "known_device", "team_member", "team", "person");
    }

    private static void forgetTyping(Connection connection, String... tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.executeUpdate("delete from " + table);
            }
            connection.commit();
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }
}
