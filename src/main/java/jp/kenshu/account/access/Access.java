package jp.kenshu.account.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import jp.kenshu.PlainAddress;
import jp.kenshu.Role;

/**
 * Who may use which page and endpoint, as {@code access.txt} states it: one line each, the path and either
 * {@code everybody}, {@code everybody-cached} (a public page that is the same for all) or the roles. What no line names
 * is not found. A page that takes files says up to which length; everything else takes up to 1 MB. A line that ends in {@code /*} speaks of one servlet alone, the one that the container maps to just these
 * paths, never of pages.
 */
public final class Access {

    /**
     * Who may use one path; no roles means everybody. What is {@code cached} is the same for everybody; what is {@code alike} is so for
     * all of whom nothing is known, but for the marks of its forms. What is sent there as a file is no longer than {@code uploadMax} bytes.
     */
    public record Rule(Set<Role> roles, boolean cached, boolean alike, long uploadMax) {

        /** Whether one needs not be signed in. */
        public boolean isForEverybody() {
            return roles.isEmpty();
        }
    }

    private static final String PAGE = ".xhtml";
    /** What pages are made of comes from Faces, whose servlet is mapped to the endings of pages. */
    private static final String FACES_RESOURCE = "/jakarta.faces.resource/";
    private static final Set<String> FACES_RESOURCES = Set.of("*.xhtml", FACES_RESOURCE + "*");
    private static final Pattern UPLOAD = Pattern.compile("(?<!\\s)\\s+up-to-(\\d{1,3})MB$");
    private static final long MEGABYTE = 1_000_000;
    /** No form of the portal is larger, and nothing that a page's script posts. */
    static final long FORM_MAX = MEGABYTE;
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
        try (var stream = Access.class.getResourceAsStream("/jp/kenshu/account/access.txt")) {
            var access = new Access();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(access::add);
            return access;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        var stated = UPLOAD.matcher(line);
        var uploadMax = stated.find() ? Long.parseLong(stated.group(1)) * MEGABYTE : FORM_MAX;
        var words = stated.replaceFirst("").split("\\s+");
        var roles = EnumSet.noneOf(Role.class);
        var cached = words[1].equals("everybody-cached");
        var alike = words[1].equals("everybody-alike");
        if (!cached && !alike && !words[1].equals("everybody")) {
            Arrays.stream(words).skip(1).map(Role::valueOf).forEach(roles::add);
        }
        var rule = new Rule(roles, cached, alike, uploadMax);
        if (words[0].endsWith("/*")) {
            below.put(words[0], rule);
        } else {
            exact.put(words[0], rule);
        }
    }

    /** The rule for what the container serves for {@code request}, if any line names it. */
    public Optional<Rule> ruleFor(HttpServletRequest request) {
        var served = PlainAddress.served(request);
        var page = request.getDispatcherType() == DispatcherType.REQUEST ? served : withoutEnding(served);
        return ruleFor(page).or(() -> ruleBelow(request.getHttpServletMapping(), served));
    }

    /** A page to which a request was forwarded is named by its file. */
    private static String withoutEnding(String served) {
        return served.endsWith(PAGE) ? served.substring(0, served.length() - PAGE.length()) : served;
    }

    private Optional<Rule> ruleBelow(HttpServletMapping mapping, String served) {
        if (FACES_RESOURCES.contains(mapping.getPattern())) {
            return served.startsWith(FACES_RESOURCE) ? Optional.ofNullable(below.get(FACES_RESOURCE + "*")) : Optional.empty();
        }
        return mapping.getMappingMatch() == MappingMatch.PATH ? Optional.ofNullable(below.get(mapping.getPattern())) : Optional.empty();
    }

    /** The rule for {@code path}, if a line names just it. */
    public Optional<Rule> ruleFor(String path) {
        return Optional.ofNullable(exact.get(path));
    }

    /** The rule for the servlet that is mapped to {@code pattern}, if a line names it. */
    public Optional<Rule> ruleBelow(String pattern) {
        return Optional.ofNullable(below.get(pattern));
    }

    /** All paths that are named singly. */
    public Set<String> paths() {
        return exact.keySet();
    }

    /** All patterns of servlets that are named for many paths. */
    public Set<String> patterns() {
        return below.keySet();
    }
}
