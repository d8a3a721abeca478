package jp.kenshu.launcher;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A MySQL or MariaDB server that somebody else runs, named by its JDBC address. It is tried before the portal starts, so
 * that a wrong password is a sentence on the console and not a page of errors.
 */
final class OutsideDatabase {

    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("connectTimeout", "10000");
        NEEDED.put("socketTimeout", "60000");
        NEEDED.put("characterEncoding", "UTF-8");
        NEEDED.put("connectionTimeZone", "UTC");
        NEEDED.put("openTelemetry", "DISABLED");
        NEEDED.put("fallbackToSystemKeyStore", "false"); // the server's own key store is no client certificate
        NEEDED.put("fallbackToSystemTrustStore", "false");
    }

    private OutsideDatabase() {
    }

    /** The access with everything the portal needs in its address, tried and found good, or refused. */
    static DatabaseAccess tried(DatabaseAccess named) {
        var access = complete(named);
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            if (connection.getCatalog() == null || connection.getCatalog().isEmpty()) {
                throw new StartRefused("outside.unnamed", withoutPassword(access.url()));
            }
            refuseOld(connection.getMetaData().getDatabaseProductVersion());
            return access;
        } catch (SQLException e) {
            throw refusal(access, e);
        }
    }

    /** Adds what is missing to the address, and takes user and password out of it. */
    static DatabaseAccess complete(DatabaseAccess named) {
        if (!named.url().startsWith("jdbc:mysql://")) {
            throw new StartRefused("outside.address", withoutPassword(named.url()));
        }
        var parts = named.url().split("\\?", 2);
        var parameters = new ArrayList<>(parts.length == 1 ? List.<String>of() : Arrays.asList(parts[1].split("&")));
        var user = take("user", parameters, named.user());
        var password = take("password", parameters, named.password());
        NEEDED.forEach((name, value) -> {
            if (parameters.stream().noneMatch(parameter -> isCalled(name, parameter))) {
                parameters.add(name + "=" + value);
            }
        });
        return new DatabaseAccess(parts[0] + "?" + String.join("&", parameters), user, password);
    }

    private static String take(String name, List<String> parameters, String given) {
        var found = parameters.stream().filter(parameter -> isCalled(name, parameter)).findFirst();
        parameters.removeIf(parameter -> isCalled(name, parameter));
        return !given.isEmpty() || found.isEmpty() ? given
                : URLDecoder.decode(found.get().substring(name.length() + 1), StandardCharsets.UTF_8);
    }

    private static boolean isCalled(String name, String parameter) {
        return parameter.toLowerCase().startsWith(name.toLowerCase() + "=");
    }

    private static String withoutPassword(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    /** Refuses a server older than the portal's tables need. */
    static void refuseOld(String version) {
        var maria = version.contains("MariaDB");
        var needed = maria ? List.of(10, 6, 0) : List.of(8, 0, 16);
        var numbers = version.replaceFirst("^5\\.5\\.5-(?=1)", "").split("[^0-9]+");
        for (var i = 0; i < needed.size(); i++) {
            var number = i < numbers.length ? Integer.parseInt(numbers[i]) : 0;
            if (number < needed.get(i)) {
                throw new StartRefused("outside.old", version);
            }
            if (number > needed.get(i)) {
                return;
            }
        }
    }

    private static StartRefused refusal(DatabaseAccess access, SQLException e) {
        var where = withoutPassword(access.url());
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return new StartRefused(e, "outside.credentials", where, access.user());
        }
        if (state.startsWith("08")) {
            return new StartRefused(e, "outside.unreachable", where);
        }
        return new StartRefused(e, "outside.refused", where, e.getMessage());
    }
}
