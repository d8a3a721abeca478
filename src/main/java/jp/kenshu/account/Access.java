package jp.kenshu.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may use which page and endpoint, as {@code access.txt} states it: one line each, the path and either
 * {@code everybody}, {@code everybody-cached} (a public page that is the same for all) or the roles. What no line names
 * is not found.
 */
public final class Access {

    /** Who may use one path; no roles means everybody. */
    public record Rule(Set<Role> roles, boolean cached) {

        /** Whether one needs not be signed in. */
        public boolean isForEverybody() {
            return roles.isEmpty();
        }
    }

    private static final Access STATED = read();

    private final Map<String, Rule> exact = new LinkedHashMap<>();
    private final Map<String, Rule> below = new LinkedHashMap<>();

    private Access() {
    }

    /** The statement that comes with the portal. */
    public static Access stated() {
        return STATED;
    }

    private static Access read() {
        try (var stream = Access.class.getResourceAsStream("access.txt")) {
            var access = new Access();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(access::add);
            return access;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        var words = line.split("\\s+");
        var roles = EnumSet.noneOf(Role.class);
        var cached = words[1].equals("everybody-cached");
        if (!cached && !words[1].equals("everybody")) {
            Arrays.stream(words).skip(1).map(Role::valueOf).forEach(roles::add);
        }
        var rule = new Rule(roles, cached);
        if (words[0].endsWith("/*")) {
            below.put(words[0].substring(0, words[0].length() - 1), rule);
        } else {
            exact.put(words[0], rule);
        }
    }

    /** The rule for {@code path}, if any line names it. */
    public Optional<Rule> ruleFor(String path) {
        var rule = exact.get(path);
        if (rule != null) {
            return Optional.of(rule);
        }
        return below.entrySet().stream().filter(entry -> path.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst();
    }

    /** All paths that are named singly. */
    public Set<String> paths() {
        return exact.keySet();
    }
}
