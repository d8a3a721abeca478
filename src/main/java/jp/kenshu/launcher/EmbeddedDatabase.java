package jp.kenshu.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The database that comes with the portal: a MariaDB server of its own inside the data folder, reachable from this machine
 * alone and only with its own password. It is stopped with the portal; one left over by a killed portal is stopped first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int STOP_SECONDS = 60;
    private static final int ATTEMPTS = 3;
    private static final List<String> SYSTEM_TABLES = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql");

    private final DataFolder folder;
    private final Consumer<String> progress;
    private DatabaseProgram program;
    private DatabaseAccess access;
    private Process server;
    private boolean closing;

    EmbeddedDatabase(DataFolder folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Starts the database of that folder, making it on the first start; silent, and with the folder locked until closed. */
    public static EmbeddedDatabase start(Path folder) {
        var database = new EmbeddedDatabase(DataFolder.open(folder), sentence -> { });
        try {
            return database.start();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Starts the server and returns when it answers, saying meanwhile what it is doing. */
    synchronized EmbeddedDatabase start() {
        try {
            program = DatabaseProgram.under(folder.resolve("mariadb"), progress);
            stopLeftover();
            if (!Files.isDirectory(data())) {
                progress.accept(Sentences.say("database.creating"));
                create();
            }
            access = DatabaseAccess.readFrom(accessFile());
            progress.accept(Sentences.say("database.starting"));
            runOnFreePort();
            access.writeTo(accessFile());
            return this;
        } catch (IOException e) {
            throw new StartRefused(e, "database.failed", log(), e.getMessage());
        }
    }

    private void stopLeftover() {
        var mark = DatabaseProgram.dataOption(data());
        ProcessHandle.allProcesses().filter(process -> runsOn(process, mark)).forEach(process -> {
            progress.accept(Sentences.say("database.leftover"));
            process.destroy();
            try {
                process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.destroyForcibly();
                process.onExit().join();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        });
    }

    private static boolean runsOn(ProcessHandle process, String mark) {
        return process.info().arguments().map(arguments -> Arrays.asList(arguments).contains(mark)).orElse(false);
    }

    private void create() throws IOException {
        var fresh = folder.resolve("database.new");
        DataFolder.delete(fresh);
        Files.createDirectory(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var access = DatabaseAccess.fresh();
        var bootstrap = program.command(fresh, List.of("--bootstrap", temporaryOption(), "--lc-messages=en_US", "--skip-ssl",
                "--log-warnings=0", "--enforce-storage-engine=", "--max_allowed_packet=8M"));
        var maker = process(bootstrap).start();
        try (var sql = maker.outputWriter(StandardCharsets.UTF_8)) {
            sql.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
            for (var script : SYSTEM_TABLES) {
                sql.write(program.script(script));
            }
            sql.write("""

                    DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';
                    DELETE FROM mysql.proxies_priv;
                    FLUSH PRIVILEGES;
                    CREATE DATABASE kenshu CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                    CREATE USER %1$s@'127.0.0.1' IDENTIFIED BY '%2$s';
                    GRANT ALL PRIVILEGES ON kenshu.* TO %1$s@'127.0.0.1';
                    """.formatted(access.user(), access.password()));
        } catch (IOException e) {
            throw new StartRefused(e, "database.failed", log(), lastWords());
        }
        if (exitOf(maker) != 0) {
            throw new StartRefused("database.failed", log(), lastWords());
        }
        access.writeTo(accessFile());
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void runOnFreePort() throws IOException {
        for (var attempt = 1; ; attempt++) {
            access = access.at(freePort());
            if (runs()) {
                return;
            }
            if (attempt == ATTEMPTS || !lastWords().contains("port")) {
                throw new StartRefused("database.failed", log(), lastWords());
            }
        }
    }

    private String temporaryOption() {
        return "--tmpdir=" + folder.temporary();
    }

    private boolean runs() throws IOException {
        server = process(program.command(data(), options())).start();
        if (answers()) {
            server.onExit().thenAccept(ended -> revive());
            return true;
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private List<String> options() {
        var port = access.url().replaceFirst("^.*:(\\d+)/.*", "$1");
        return List.of("--port=" + port, "--bind-address=127.0.0.1", "--socket=", temporaryOption(), "--skip-ssl", "--skip-name-resolve",
                "--skip-symbolic-links", "--local-infile=OFF", "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin", "--default-time-zone=+00:00", "--max-connections=200",
                "--max-allowed-packet=64M", "--innodb-buffer-pool-size=256M", "--innodb-flush-log-at-trx-commit=1");
    }

    private ProcessBuilder process(List<String> command) throws IOException {
        var log = log();
        if (Files.exists(log) && Files.size(log) > 5_000_000) {
            Files.move(log, log.resolveSibling("database.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private boolean answers() {
        while (server.isAlive()) {
            try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
                return connection.isValid(0);
            } catch (SQLException e) {
                pause();
            }
        }
        return false;
    }

    private synchronized void revive() {
        if (closing) {
            return;
        }
        progress.accept(Sentences.say("database.revived"));
        try {
            if (!runs()) {
                progress.accept(Sentences.say("database.failed", log(), lastWords()));
            }
        } catch (IOException e) {
            progress.accept(Sentences.say("database.failed", log(), e.getMessage()));
        }
    }

    private void pause() {
        try {
            server.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    private String lastWords() {
        try {
            var lines = new ArrayList<>(Files.readAllLines(log(), StandardCharsets.ISO_8859_1));
            lines.removeIf(line -> !line.contains("ERROR") && !line.contains("error while loading"));
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1).replaceFirst("^.*\\[ERROR] ", "");
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** Stops the server, everything written, and gives the folder back. */
    @Override
    public synchronized void close() {
        closing = true;
        try {
            if (server != null) {
                server.destroy();
                if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                    server.destroyForcibly().waitFor();
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            folder.close();
        }
    }

    private Path data() {
        return folder.resolve("database");
    }

    private Path accessFile() {
        return folder.resolve("database.properties");
    }

    private Path log() {
        return folder.resolve("log/database.log");
    }

    DatabaseAccess access() {
        return access;
    }

    /** Where Connector/J finds the database; the port stays the same until the portal is started again. */
    public String url() {
        return access.url();
    }

    /** The portal's user on it, the only one there is. */
    public String user() {
        return access.user();
    }

    /** That user's password, this database's own. */
    public String password() {
        return access.password();
    }
}
