package jp.kenshu.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong when a portal is started: each time one plain sentence and exit code 2. */
class RefusalIT {

    @TempDir
    private Path folder;

    private void isRefused(String sentence, PortalProcess portal) throws IOException, InterruptedException {
        assertEquals(sentence, portal.toTheEnd().replace("Preparing the portal. Its data is kept in " + folder + ".\n", ""));
        assertEquals(2, portal.exitCode());
    }

    private PortalProcess portal(Map<String, String> environment, String... further) throws IOException {
        var arguments = new String[further.length + 2];
        arguments[0] = "--data=" + folder;
        arguments[1] = "--port=" + PortalProcess.freePort();
        System.arraycopy(further, 0, arguments, 2, further.length);
        return PortalProcess.run(environment, arguments);
    }

    @Test
    void folderThatIsAFile() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        isRefused(file + " cannot be written to. Name a writable folder with --data.",
                PortalProcess.run("--data=" + file, "--port=" + PortalProcess.freePort()));
    }

    @Test
    void unknownOption() throws Exception {
        isRefused("There is no option --prot. --help lists them.", portal(Map.of(), "--prot=80"));
    }

    @Test
    void momentThatIsNone() throws Exception {
        isRefused("--now takes a moment such as 2023-10-12T11:00+09:00 (given: tomorrow).",
                portal(Map.of(), "--demo", "--now=tomorrow"));
    }

    @Test
    void addressThatIsNotThisMachines() throws Exception {
        isRefused("192.0.2.77 is not an address of this machine. Check --bind.", portal(Map.of(), "--bind=192.0.2.77"));
    }

    @Test
    void databaseThatDoesNotAnswer() throws Exception {
        var address = "jdbc:mysql://127.0.0.1:" + PortalProcess.freePort() + "/kenshu";

        isRefused("The database " + address + " cannot be reached. Check the address, and that the database is running.",
                portal(Map.of("KENSHU_DB_URL", address, "KENSHU_DB_USER", "portal")));
    }

    @Test
    void databaseThatDoesNotKnowThePassword() throws Exception {
        try (var database = EmbeddedDatabase.start(Path.of("target/it-data/database"))) {
            var address = database.url().replaceFirst("\\?.*", "");

            isRefused("The database " + address + " does not let us in. Check KENSHU_DB_USER (kenshu) and KENSHU_DB_PASSWORD.",
                    portal(Map.of("KENSHU_DB_URL", database.url(), "KENSHU_DB_USER", "kenshu", "KENSHU_DB_PASSWORD", "no")));
        }
    }

    @Test
    void databaseThatIsNotNamed() throws Exception {
        try (var database = EmbeddedDatabase.start(Path.of("target/it-data/database"))) {
            var address = database.url().replaceFirst("/kenshu\\?.*", "/");

            isRefused(address + " names no database. Write jdbc:mysql://HOST/DATABASE.",
                    portal(Map.of("KENSHU_DB_URL", address + "?sslMode=DISABLED", "KENSHU_DB_USER", database.user(),
                            "KENSHU_DB_PASSWORD", database.password())));
        }
    }
}
