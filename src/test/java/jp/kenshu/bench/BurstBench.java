package jp.kenshu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import jp.kenshu.launcher.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 10,000 people ({@code -Dbench.people}) register at once for 1,000 webinar places, through the real pages (form, confirmation, the press
 * that leads to the receipt). Nobody may get a place twice sold or be refused while one is free. The yardstick is the same transactions by
 * plain JDBC on the same database. Both are counted once they have run for a while: who waits for registration to open finds a portal that
 * has been used all day.
 */
@Tag("bench")
@Tag("burst")
class BurstBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 10_000);
    private static final int PLACES = 1_000;
    private static final int CLIENTS = 32;
    private static final int WARMING_UP = 4_000;

    @Test
    void burst() throws Exception {
        var folder = Path.of("target", "bench", "burst-data").toAbsolutePath();
        try (var database = EmbeddedDatabase.start(folder);
             var portal = ServerProcess.start("/health/ready", Map.of("KENSHU_DB_URL", database.url(),
                     "KENSHU_DB_USER", database.user(), "KENSHU_DB_PASSWORD", database.password()), "-Xmx1g", "-jar",
                     System.getProperty("kenshu.jar"), "--port=PORT", "--data=" + folder.resolveSibling("burst-portal"),
                     "--now=2023-10-02T10:00+09:00")) {
            beginAnew(database);
            var first = new Visitor(portal.address());
            Figure.say("bench burst: the first %d, while the server still compiles, %.1f registrations/s", WARMING_UP,
                    perSecond(WARMING_UP, client -> first::register));
            beginAnew(database);
            var pages = throughPages(portal);
            countPlaces(database);
            beginAnew(database);
            throughJdbc(database, WARMING_UP);
            beginAnew(database);
            var plain = throughJdbc(database, PEOPLE);
            countPlaces(database);
            Figure.print("burst", pages, "registrations/s", plain);
        }
    }

    private static double throughPages(ServerProcess portal) throws Exception {
        var visitor = new Visitor(portal.address());
        var before = Processor.now(portal);
        var rate = perSecond(PEOPLE, client -> visitor::register);
        var used = Processor.now(portal).since(before);
        visitor.printLatencies();
        Figure.say("bench burst: processor a registration: portal %.1f ms, database %.1f ms, clients %.1f ms",
                used.portal() * 1e3 / PEOPLE, used.database() * 1e3 / PEOPLE, used.clients() * 1e3 / PEOPLE);
        return rate;
    }

    private static double throughJdbc(EmbeddedDatabase database, int people) throws Exception {
        return perSecond(people, client -> {
            var transactions = new PlainRegistrations(connect(database));
            return transactions::register;
        });
    }

    private interface Client {
        Person begin(int client) throws Exception;
    }

    private interface Person {
        void register(int number) throws Exception;
    }

    private static double perSecond(int people, Client clients) throws Exception {
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<Void>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            var person = clients.begin(client);
            work.add(() -> {
                for (int number = next.getAndIncrement(); number < people; number = next.getAndIncrement()) {
                    person.register(number);
                }
                return null;
            });
        }
        var begun = System.nanoTime();
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();
        return people / ((System.nanoTime() - begun) / 1e9);
    }

    private static void beginAnew(EmbeddedDatabase database) throws SQLException {
        try (var connection = connect(database); var statement = connection.createStatement()) {
            for (var table : new String[] {"registration", "outgoing_mail", "audit_entry", "person"}) {
                statement.executeUpdate("delete from " + table);
            }
            statement.executeUpdate("update route set taken = 0, line_end = 0");
            statement.executeUpdate("update route set capacity = " + PLACES + " where code = 'webinar'");
            connection.commit();
        }
    }

    private static void countPlaces(EmbeddedDatabase database) throws SQLException {
        try (var connection = connect(database)) {
            var admitted = count(connection, "select count(*) from registration r join route on route.id = r.route_id where route.code = 'webinar'");
            var waiting = count(connection, "select count(*) from registration where waiting_route_id is not null");
            var all = count(connection, "select count(*) from registration");
            Figure.say("bench burst: admitted %d of %d places, oversold %d, waiting %d, answered %d, refused while free %d",
                    admitted, PLACES, Math.max(0, admitted - PLACES), waiting, all, PLACES - admitted);
            assertEquals(PLACES, admitted);
            assertEquals(all - PLACES, waiting);
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }
}
