package jp.kenshu.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The embedded database as a real server process, on one folder that is kept between runs. */
class EmbeddedDatabaseIT {

    private static final Path FOLDER = Path.of("target/it-data/database");

    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.start(FOLDER);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void keepsRareKanjiAndToldApartKanaOverARestart() throws SQLException {
        try (var connection = connect()) {
            connection.createStatement().execute("drop table if exists kept");
            connection.createStatement().execute("create table kept (word varchar(20) primary key)");
            connection.createStatement().execute("insert into kept values ('𠮷野'), ('ハハ'), ('パパ')");
        }

        database.close();
        database = EmbeddedDatabase.start(FOLDER);

        assertEquals(3, number("select count(*) from kept where word in ('𠮷野', 'ハハ', 'パパ')"));
    }

    @Test
    void keepsTheServersClockInUtcAndWritesEveryCommitToDisk() throws SQLException {
        assertEquals(0, number("select timestampdiff(second, now(), utc_timestamp())"));
        assertEquals(1, number("select @@innodb_flush_log_at_trx_commit"));
    }

    @Test
    void sharesNoTemporaryFolderWithAnotherDatabaseOfTheMachine() throws SQLException {
        try (var connection = connect(); var result = connection.createStatement().executeQuery("select @@tmpdir")) {
            result.next();
            assertEquals(FOLDER.toAbsolutePath().resolve("tmp").toString(), result.getString(1));
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        for (var user : List.of("root", database.user(), "")) {
            assertThrows(SQLException.class, () -> DriverManager.getConnection(database.url(), user, "").close());
        }
    }

    @Test
    void passwordIsInNoArgumentAndInAFileForItsOwnerOnly() throws Exception {
        var permissions = Files.getPosixFilePermissions(FOLDER.resolve("database.properties"));

        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
        assertFalse(String.join(" ", server().info().arguments().orElseThrow()).contains(database.password()));
    }

    @Test
    void secondUseOfTheSameFolderIsRefused() {
        var refusal = assertThrows(StartRefused.class, () -> EmbeddedDatabase.start(FOLDER));

        assertEquals(Sentences.say("data.taken", FOLDER.toAbsolutePath()), refusal.getMessage());
    }

    @Test
    void closingLeavesNoServerBehind() {
        var server = server();

        database.close();

        assertFalse(server.isAlive());
    }

    @Test
    void serverThatDiesComesBackAtTheSameAddressWithWhatWasCommitted() throws Exception {
        try (var connection = connect()) {
            connection.createStatement().execute("create or replace table survivor (id int primary key)");
            connection.createStatement().execute("insert into survivor values (42)");
        }
        var server = server();

        server.destroyForcibly();
        server.onExit().join();

        assertEquals(42, numberOnceItAnswers("select id from survivor"));
    }

    private int numberOnceItAnswers(String query) throws SQLException {
        for (var tries = 0; ; tries++) {
            try {
                return number(query);
            } catch (SQLException e) {
                if (tries > 100_000) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private int number(String query) throws SQLException {
        try (var connection = connect(); var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private ProcessHandle server() {
        var mark = DatabaseProgram.dataOption(FOLDER.toAbsolutePath().resolve("database"));
        return ProcessHandle.current().children()
                .filter(child -> child.info().arguments().map(Arrays::asList).orElse(List.of()).contains(mark))
                .findFirst().orElseThrow();
    }
}
