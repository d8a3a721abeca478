package jp.kenshu.launcher;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the person who starts the portal asked for, by argument or, for the same name in capitals, by environment. An
 * argument wins over the environment; a password is taken from the environment alone.
 */
final class Options {

    private static final String ADDRESS = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}(?:/(?:3[0-2]|[12]?\\d))?"
            + "|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?:/(?:12[0-8]|1[01]\\d|\\d?\\d))?";
    /** Addresses and networks with commas between. */
    private static final Pattern PROXIES = Pattern.compile("(?:" + ADDRESS + ")(?:,\\s*(?:" + ADDRESS + "))*+");

    private static final List<String> SWITCHES = List.of("demo", "help", "version");
    private static final List<String> SECRETS = List.of("db-password", "mail-password");
    private static final List<String> HANDED_ON = List.of("now", "base-url", "proxy", "seed", "files",
            "mail-host", "mail-port", "mail-user", "mail-password", "mail-from", "mail-tls", "mail-ehlo");
    private static final List<String> VALUES = Stream.concat(Stream.of("port", "bind", "data", "db-url", "db-user"),
            HANDED_ON.stream()).filter(name -> !SECRETS.contains(name)).toList();

    private static final Pattern NAME_OF_AN_EDITION = Pattern.compile("[A-Za-z0-9-]+");

    private final Map<String, String> given = new HashMap<>();

    private Options() {
    }

    /** Reads arguments and environment, and refuses what cannot be meant. */
    static Options of(List<String> arguments, Map<String, String> environment) {
        var options = new Options();
        options.readEnvironment(environment);
        options.readArguments(arguments);
        options.check();
        return options;
    }

    /** The environment variable that says the same as an option. */
    static String variable(String option) {
        return "KENSHU_" + option.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private void readEnvironment(Map<String, String> environment) {
        Stream.of(VALUES, SECRETS, List.of("demo")).flatMap(List::stream).forEach(option -> {
            var value = environment.get(variable(option));
            if (value != null && !value.isBlank()) {
                given.put(option, option.endsWith("password") ? value : value.strip());
            }
        });
    }

    private void readArguments(List<String> arguments) {
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            var name = argument.replaceFirst("^--", "").replaceFirst("(?s)=.*", "");
            if (!argument.startsWith("--") || !isKnown(name)) {
                throw new StartRefused("option.unknown", argument.replaceFirst("(?s)=.*", ""));
            }
            if (SECRETS.contains(name)) {
                throw new StartRefused("option.secret", "--" + name, variable(name));
            }
            if (SWITCHES.contains(name)) {
                given.put(name, argument.contains("=") ? valueAfterEquals(argument) : "true");
            } else if (argument.contains("=")) {
                given.put(name, valueAfterEquals(argument));
            } else if (rest.hasNext()) {
                given.put(name, rest.next());
            } else {
                throw new StartRefused("option.without.value", argument);
            }
        }
    }

    private static boolean isKnown(String name) {
        return SWITCHES.contains(name) || VALUES.contains(name) || SECRETS.contains(name);
    }

    private static String valueAfterEquals(String argument) {
        return argument.substring(argument.indexOf('=') + 1);
    }

    private void check() {
        if (wantsHelp() || wantsVersion()) {
            return;
        }
        port();
        find("mail-port").ifPresent(port -> port("mail-port", port));
        find("demo").filter(value -> !List.of("true", "false").contains(value)).ifPresent(value -> {
            throw new StartRefused("option.demo", value);
        });
        find("mail-tls").filter(tls -> !List.of("none", "starttls", "ssl").contains(tls)).ifPresent(tls -> {
            throw new StartRefused("option.mail.tls", tls);
        });
        find("now").ifPresent(now -> given.put("now", moment(now)));
        find("proxy").filter(list -> !PROXIES.matcher(list).matches()).ifPresent(list -> {
            throw new StartRefused("option.proxy", list);
        });
        find("base-url").ifPresent(address -> given.put("base-url", address(address)));
        find("seed").ifPresent(seed -> given.put("seed", seed(seed)));
        find("files").ifPresent(folder -> given.put("files", wholePath(folder, "option.files")));
        data();
    }

    private static String moment(String now) {
        try {
            return OffsetDateTime.parse(now).toString();
        } catch (DateTimeParseException e) {
            throw new StartRefused(e, "option.now", now);
        }
    }

    /** The name of an edition that comes with the portal, or the whole path of a folder. */
    private static String seed(String seed) {
        return NAME_OF_AN_EDITION.matcher(seed).matches() ? seed : wholePath(seed, "option.seed");
    }

    private static String wholePath(String folder, String refusal) {
        try {
            return Path.of(folder).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            throw new StartRefused(e, refusal, folder);
        }
    }

    private static String address(String address) {
        try {
            var uri = URI.create(address);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return address.replaceFirst("(?<!/)/+$", "");
            }
        } catch (IllegalArgumentException e) {
            throw new StartRefused(e, "option.base.url", address);
        }
        throw new StartRefused("option.base.url", address);
    }

    private static int port(String option, String value) {
        if (value.matches("\\d{1,5}")) {
            var port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new StartRefused("option.port", "--" + option, value);
    }

    boolean wantsHelp() {
        return given.containsKey("help");
    }

    boolean wantsVersion() {
        return given.containsKey("version");
    }

    boolean isDemo() {
        return "true".equals(given.get("demo"));
    }

    /** The port people reach the portal on. */
    int port() {
        return port("port", find("port").orElse("8080"));
    }

    /** The address it listens on: every one of this machine, but a demonstration shows itself to this machine alone. */
    String bind() {
        return find("bind").orElse(isDemo() ? "127.0.0.1" : "0.0.0.0");
    }

    /** Where everything is kept; a demonstration's made-up people stay out of the real portal's folder. */
    Path data() {
        var folder = find("data").orElse(isDemo() ? "data-demo" : "data");
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new StartRefused(e, "data.unwritable", folder);
        }
    }

    /** The database outside, where one is named. */
    Optional<DatabaseAccess> outsideDatabase() {
        return find("db-url").map(url -> new DatabaseAccess(url,
                find("db-user").orElse(""), find("db-password").orElse("")));
    }

    /** Where a person opens the portal. */
    String baseUrl() {
        return find("base-url").orElse(localUrl());
    }

    /** Where a person at this machine opens the portal. */
    String localUrl() {
        var anywhere = List.of("0.0.0.0", "127.0.0.1", "::", "::1", "localhost").contains(bind());
        var host = anywhere ? "localhost" : bind().contains(":") ? "[" + bind() + "]" : bind();
        return "http://" + host + ":" + port();
    }

    /** What the portal itself wants to know, by the names of its configuration. */
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        HANDED_ON.forEach(option -> find(option).ifPresent(value ->
                settings.put("kenshu." + option.replace('-', '.'), value)));
        settings.put("kenshu.demo", String.valueOf(isDemo()));
        settings.put("kenshu.base.url", baseUrl());
        return settings;
    }

    private Optional<String> find(String option) {
        return Optional.ofNullable(given.get(option));
    }
}
