package jp.kenshu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jp.kenshu.launcher.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The end of part Ⅰ: 1,000 people ({@code -Dbench.people}) open the questionnaire's page and send their answers. First they come within one
 * minute, evenly, and the time of each counts from the moment in which they come; then twenty times as many from 64 clients as fast as they can. No
 * answer may fail, get lost or be kept twice. The yardstick of the second is the same two rows by plain JDBC from 32 connections to the same database,
 * turn about with the pages, since the machine is not equally fast at all times. Both are counted once they have run for a while: a portal has been
 * used all day when part Ⅰ ends.
 */
@Tag("bench")
@Tag("answers")
class AnswersBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 1_000);
    private static final int CLIENTS = 64;
    private static final int CONNECTIONS = 32;
    private static final int AT_ONCE = 400;
    private static final int SECONDS = 60;
    private static final int WARMING_UP = 60;
    private static final int ROUNDS = 5;
    private static final int IN_A_ROUND = 4 * PEOPLE;
    private static final String ANSWERS = "{\"f1\":[\"4\"],\"f3\":[\"1\"]," + "\"q1-1_1_content\":[\"2\"],".repeat(18) + "\"q8\":[\"参考になりました。\"]}";

    private interface Work {
        void of(int number) throws Exception;
    }

    @Test
    void answers() throws Exception {
        var folder = Path.of("target", "bench", "answers-data").toAbsolutePath();
        try (var database = EmbeddedDatabase.start(folder);
             var portal = ServerProcess.start("/health/ready", Map.of("KENSHU_DB_URL", database.url(),
                     "KENSHU_DB_USER", database.user(), "KENSHU_DB_PASSWORD", database.password()), "-Xmx1g", "-jar",
                     System.getProperty("kenshu.jar"), "--port=PORT", "--data=" + folder.resolveSibling("answers-portal"),
                     "--now=2023-10-19T16:30+09:00")) {
            beginAnew(database);
            var respondent = new Respondent(portal.address());
            respondent.comeAndAnswer(0);
            withinOneMinute(respondent);
            assertKept(database, 1 + PEOPLE);
            compare(respondent, database, portal);
        }
    }

    private static void compare(Respondent respondent, EmbeddedDatabase database, ServerProcess portal) throws Exception {
        var pages = new Course("a page and its answers", respondent::answer, CLIENTS);
        var rows = new Course("two rows by plain JDBC", throughJdbc(database), CONNECTIONS);
        for (int round = 0; round < WARMING_UP; round++) {
            beginAnew(database);
            pages.run(PEOPLE);
            rows.run(PEOPLE);
        }
        beginAnew(database);
        for (int round = 0; round < ROUNDS; round++) {
            pages.measure(IN_A_ROUND, portal);
            rows.measure(IN_A_ROUND, portal);
        }
        assertKept(database, 2 * ROUNDS * IN_A_ROUND);
        pages.sayProcessor();
        rows.sayProcessor();
        Figure.print("answers", pages.perSecond(), "answers/s", rows.perSecond());
    }

    private static void withinOneMinute(Respondent respondent) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Double>();
        var failures = new ConcurrentLinkedQueue<Exception>();
        var threads = Executors.newScheduledThreadPool(AT_ONCE);
        long begun = System.nanoTime();
        for (int number = 0; number < PEOPLE; number++) {
            int person = number;
            long comes = TimeUnit.SECONDS.toNanos(SECONDS) * number / PEOPLE;
            threads.schedule(() -> timed(respondent, person, begun + comes, times, failures), begun + comes - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.MINUTES);
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Figure.say("bench answers: %d people within %d s, page and answers p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, errors %d", PEOPLE, SECONDS,
                Figure.percentile(sorted, 0.5), Figure.percentile(sorted, 0.95), Figure.percentile(sorted, 0.99), failures.size());
        assertEquals(0, failures.size(), () -> failures.peek().getMessage());
    }

    private static void timed(Respondent respondent, int person, long comes, Queue<Double> times, Queue<Exception> failures) {
        try {
            respondent.comeAndAnswer(person);
            times.add((System.nanoTime() - comes) / 1e6);
        } catch (Exception failure) {
            failures.add(failure);
        }
    }

    private static Work throughJdbc(EmbeddedDatabase database) {
        var connections = new ConcurrentLinkedDeque<Connection>();
        for (int client = 0; client < CONNECTIONS; client++) {
            connections.add(connect(database));
        }
        var random = new SecureRandom();
        return number -> {
            var connection = connections.removeFirst();
            write(connection, "insert ignore into received_attempt (attempt, words, received_on) values (sha2(?, 256), sha2(?, 256), '2023-10-19')",
                    UUID.randomUUID().toString(), ANSWERS + number);
            write(connection, """
                    insert into response (id, questionnaire_id, form_version_id, channel, given_on, answers)
                    select ?, q.id, v.id, 'QR', '2023-10-19', ? from questionnaire q join form_version v on v.code = 'questionnaire-r5' where q.code = 'r5'""",
                    random.nextLong(1, Long.MAX_VALUE), ANSWERS);
            connection.commit();
            connections.addFirst(connection);
        };
    }

    /** One of the two that are compared: what is done, by how many at once, and what it has taken in all the rounds that count. */
    private static final class Course {

        private final String what;
        private final Work work;
        private final int clients;
        private int times;
        private double seconds;
        private Processor used = Processor.NONE;

        Course(String what, Work work, int clients) {
            this.what = what;
            this.work = work;
            this.clients = clients;
        }

        void measure(int more, ServerProcess portal) throws Exception {
            var before = Processor.now(portal);
            seconds += run(more);
            used = used.plus(Processor.now(portal).since(before));
            times += more;
        }

        /** How many seconds it takes to do it so many times. */
        double run(int more) throws Exception {
            var next = new AtomicInteger();
            var threads = Executors.newFixedThreadPool(clients);
            var begun = System.nanoTime();
            var running = IntStream.range(0, clients).mapToObj(client -> threads.submit(() -> {
                for (int number = next.getAndIncrement(); number < more; number = next.getAndIncrement()) {
                    work.of(number);
                }
                return null;
            })).toList();
            for (var each : running) {
                each.get();
            }
            threads.shutdown();
            return (System.nanoTime() - begun) / 1e9;
        }

        double perSecond() {
            return times / seconds;
        }

        void sayProcessor() {
            Figure.say("bench answers: %s took %.2f ms of the portal's processor, %.2f ms of the database's, %.2f ms of the clients'", what,
                    used.portal() * 1e3 / times, used.database() * 1e3 / times, used.clients() * 1e3 / times);
        }
    }

    private static void beginAnew(EmbeddedDatabase database) throws SQLException {
        try (var connection = connect(database)) {
            for (var table : new String[] {"arrival_count", "response", "received_attempt"}) {
                write(connection, "delete from " + table);
            }
            write(connection, "update form_version set opened_at = '2023-10-19 07:00:00', opened_by = 'PORTAL Kenshu' where code = 'questionnaire-r5'");
            write(connection, "update questionnaire set opened_at = '2023-10-19 07:00:00', opened_by = 'PORTAL Kenshu' where code = 'r5'");
            connection.commit();
        }
    }

    private static void assertKept(EmbeddedDatabase database, int people) throws SQLException {
        try (var connection = connect(database); var statement = connection.createStatement();
             var result = statement.executeQuery("select count(*) from response")) {
            result.next();
            Figure.say("bench answers: lost %d of %d", people - result.getInt(1), people);
            assertEquals(people, result.getInt(1));
        }
    }

    private static void write(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Connection connect(EmbeddedDatabase database) {
        try {
            var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
