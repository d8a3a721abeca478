package jp.kenshu.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jp.kenshu.assignment.Typist;
import jp.kenshu.worksheet.SheetWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The real jar from its first start to its end; only the unpacked database program is kept from an earlier run. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {

    private static final Path FOLDER = Path.of("target/it-data/portal").toAbsolutePath();

    private static final int TYPISTS = 8;
    private static final int NUMBERS_AT_FIRST = 5;
    private static final int PIECE = 300_000;

    private static PortalProcess portal;
    private static int port;
    private static EarlyVisitor visitor;

    @BeforeAll
    static void startAnew() throws IOException {
        DataFolder.delete(FOLDER.resolve("database"));
        DataFolder.delete(FOLDER.resolve("log"));
        port = PortalProcess.freePort();
        start();
    }

    private static void start() throws IOException {
        portal = PortalProcess.run("--data=" + FOLDER, "--port=" + port, "--bind=127.0.0.1");
        visitor = EarlyVisitor.comeTo(port);
        portal.until("Press Ctrl-C to stop.");
    }

    @AfterAll
    static void stop() {
        portal.terminate();
    }

    @Test
    @Order(1)
    void answersOnceItSaysThatItIsOpen() throws IOException {
        for (var address : List.of("/health/ready", "/health/live", "/")) {
            assertEquals(HttpURLConnection.HTTP_OK, status(address), address);
        }
    }

    @Test
    @Order(1)
    void whoComesWhileItStartsReadsThatItDoesAndIsThenLetIn() {
        var seen = visitor.letIn();

        assertEquals(Set.of(503, 200), seen.keySet());
        var waiting = seen.get(503);
        assertTrue(waiting.contains("ただいま準備しています") && waiting.contains("The portal is starting"), waiting);
        assertTrue(waiting.contains("<meta http-equiv=\"refresh\" content=\"5\">") && !waiting.contains("<script"), waiting);
        assertEquals("5", visitor.retryAfter());
    }

    @Test
    @Order(1)
    void databaseUsesATemporaryFolderOfItsOwn() throws Exception {
        try (var connection = connect(); var rows = connection.createStatement().executeQuery("select @@tmpdir")) {
            assertTrue(rows.next());
            assertEquals(FOLDER.resolve("tmp").toString(), rows.getString(1));
        }
    }

    @Test
    @Order(1)
    void secondPortalOnTheSameFolderIsRefused() throws Exception {
        var second = PortalProcess.run("--data=" + FOLDER, "--port=" + PortalProcess.freePort());

        assertEquals(FOLDER + " is in use by another running portal. Stop that one, or name another folder with --data.",
                second.toTheEnd());
        assertEquals(2, second.exitCode());
    }

    @Test
    @Order(1)
    void takenPortIsRefused() throws Exception {
        var second = PortalProcess.run("--data=target/it-data/none", "--port=" + port, "--bind=127.0.0.1");

        assertEquals("Port " + port + " is in use by another program. Name another with --port.", second.toTheEnd());
        assertEquals(2, second.exitCode());
    }

    @Test
    @Order(1)
    void passwordIsInNoArgumentAndInNoLog() throws IOException {
        var password = access().password();

        assertFalse(portal.commandLine().contains(password));
        assertFalse(String.join(" ", databases().get(0).info().arguments().orElseThrow()).contains(password));
        try (var logs = Files.list(FOLDER.resolve("log"))) {
            for (var log : logs.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(log, StandardCharsets.ISO_8859_1).contains(password), log.toString());
            }
        }
    }

    @Test
    @Order(2)
    void killedPortalLosesNothingAndLeavesNothingThatBlocksTheNextStart() throws Exception {
        try (var connection = connect()) {
            connection.createStatement().execute("create or replace table survivor (id int primary key)");
            connection.createStatement().execute("insert into survivor values (42)");
        }
        var video = beginVideo();
        var sent = video.piece(0, new byte[PIECE]);
        var typists = startTyping();
        try (var held = video.hold(sent, PIECE); var window = sheetOf(typists.keySet().iterator().next())) {
            window.type("止まる前の文");
            assertEquals("止まる前の文", window.saved());

            portal.kill();
            window.type("、止まっている間の文");
            window.awaitOffline();
            var acknowledged = stopTyping(typists);
            start();

            window.type("、戻ってからの文");
            assertEquals("止まる前の文、止まっている間の文、戻ってからの文", window.saved());
            assertEquals("止まる前の文、止まっている間の文、戻ってからの文", window.loadedAnew());
            assertNothingIsLost(acknowledged);
        }
        assertEquals(PIECE, sent);
        var offset = video.offset();
        assertTrue(offset >= PIECE && offset <= PIECE + 2, "goes on from " + offset);
        assertEquals(offset + PIECE, video.piece(offset, new byte[PIECE]));
    }

    private static VideoSender beginVideo() throws Exception {
        try (var connection = connect()) {
            return VideoSender.begin("http://127.0.0.1:" + port, connection, 3 * PIECE);
        }
    }

    private static SheetWindow sheetOf(Typist typist) throws IOException, SQLException {
        try (var connection = connect()) {
            return SheetWindow.open("http://127.0.0.1:" + port, connection, typist.memberId());
        }
    }

    private static void assertNothingIsLost(List<Typist> acknowledged) throws IOException, SQLException {

        assertEquals(1, databases().size());
        try (var connection = connect(); var rows = connection.createStatement().executeQuery("select id from survivor")) {
            assertTrue(rows.next());
            assertEquals(42, rows.getInt(1));
        }
        assertEquals(Map.of(), lost(acknowledged));
        assertEquals(HttpURLConnection.HTTP_OK, status("/health/ready"));
    }

    /** Lets people type into their homework, each on until the portal is gone; returns once every one of them has been acknowledged. */
    private static Map<Typist, Future<?>> startTyping() throws Exception {
        var typing = new LinkedHashMap<Typist, Future<?>>();
        var begun = new CountDownLatch(TYPISTS);
        var hands = Executors.newFixedThreadPool(TYPISTS);
        try (var connection = connect()) {
            for (var typist : Typist.come("http://127.0.0.1:" + port, connection, TYPISTS)) {
                typing.put(typist, hands.submit(() -> type(typist, begun)));
            }
        }
        hands.shutdown();
        assertTrue(begun.await(5, TimeUnit.MINUTES), "Somebody is not acknowledged");
        return typing;
    }

    private static Void type(Typist typist, CountDownLatch begun) throws InterruptedException {
        for (int number = 1; ; number++) {
            try {
                typist.save("goal-daily", String.valueOf(number));
            } catch (IOException gone) {
                return null;
            }
            if (number == NUMBERS_AT_FIRST) {
                begun.countDown();
            }
        }
    }

    private static List<Typist> stopTyping(Map<Typist, Future<?>> typing) throws Exception {
        for (var hand : typing.values()) {
            hand.get();
        }
        return List.copyOf(typing.keySet());
    }

    /** What was acknowledged and is not there, by the member: the last acknowledged number must stand, or the one after it. */
    private static Map<Long, String> lost(List<Typist> typists) throws IOException, SQLException {
        var lost = new LinkedHashMap<Long, String>();
        try (var connection = connect(); var query = connection.prepareStatement("""
                select a.text from homework_answer a join homework h on h.id = a.homework_id where h.member_id = ?""")) {
            for (var typist : typists) {
                query.setLong(1, typist.memberId());
                try (var rows = query.executeQuery()) {
                    var stands = rows.next() ? rows.getString(1) : "0";
                    if (Integer.parseInt(stands) < Integer.parseInt(typist.acknowledged().get("goal-daily"))) {
                        lost.put(typist.memberId(), stands);
                    }
                }
            }
        }
        return lost;
    }

    @Test
    @Order(3)
    void endsInOrderWhenToldTo() throws Exception {
        portal.terminate();

        assertTrue(portal.toTheEnd().endsWith("Stopping.\nStopped."));
        assertEquals(143, portal.exitCode());
        assertEquals(List.of(), databases());
        assertTrue(Files.readString(FOLDER.resolve("log/database.log")).stripTrailing().endsWith("Shutdown complete"));
    }

    private static List<ProcessHandle> databases() {
        var mark = DatabaseProgram.dataOption(FOLDER.resolve("database"));
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().map(Arrays::asList).orElse(List.of()).contains(mark)).toList();
    }

    private static Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(access().url(), access().user(), access().password());
    }

    private static DatabaseAccess access() throws IOException {
        return DatabaseAccess.readFrom(FOLDER.resolve("database.properties"));
    }

    private static int status(String address) throws IOException {
        var connection = (HttpURLConnection) new URL("http://127.0.0.1:" + port + address).openConnection();
        return connection.getResponseCode();
    }
}
