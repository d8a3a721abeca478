package jp.kenshu.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/**
 * How to reach a database: address, user, password. That of the embedded one lies in {@code database.properties}, readable
 * by the portal's own system user alone.
 */
record DatabaseAccess(String url, String user, String password) {

    private static final String NAME = "kenshu";

    /** A new embedded database's access, with a password nobody knows. */
    static DatabaseAccess fresh() {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return new DatabaseAccess(null, NAME, HexFormat.of().formatHex(secret));
    }

    /** The access kept in that file. */
    static DatabaseAccess readFrom(Path file) throws IOException {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new DatabaseAccess(kept.getProperty("url"), kept.getProperty("user"), kept.getProperty("password"));
    }

    /** The same user on the embedded server that now listens on this port. */
    DatabaseAccess at(int port) {
        var here = "jdbc:mysql://127.0.0.1:" + port + "/" + NAME + "?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                + "&connectTimeout=10000&socketTimeout=60000&characterEncoding=UTF-8&connectionTimeZone=UTC&openTelemetry=DISABLED";
        return new DatabaseAccess(here, user, password);
    }

    /** Keeps the access in that file, whole or not at all, for this system user's eyes only. */
    void writeTo(Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        var secret = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(fresh);
        try (var channel = Files.newByteChannel(fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), secret)) {
            channel.write(StandardCharsets.UTF_8.encode("""
                    # The embedded database of this portal. The port changes with every start.
                    url=%s
                    user=%s
                    password=%s
                    """.formatted(url == null ? "" : url, user, password)));
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
