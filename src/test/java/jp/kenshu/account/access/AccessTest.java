package jp.kenshu.account.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Role;
import org.junit.jupiter.api.Test;

/** Holds {@code access.txt} and the portal's pages and endpoints in step. */
class AccessTest {

    private static final Path PAGES = Path.of("webapp");
    /** What the server itself answers. */
    private static final Set<String> HEALTH = Set.of("/health", "/health/live", "/health/ready", "/health/started");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ENDPOINT = Pattern.compile("@WebServlet\\((.*?)\\)", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("\"(/[^\"]*)\"");

    @Test
    void everyPageAndEndpointIsNamed() throws IOException {
        var unnamed = new TreeSet<String>();

        Stream.concat(pages(), endpoints()).filter(path -> ruleOf(path).isEmpty())
                .forEach(unnamed::add);

        assertEquals(Set.of(), unnamed);
    }

    @Test
    void everyNamedPathIsAPageOrAnEndpoint() throws IOException {
        var there = new TreeSet<String>();
        Stream.of(pages(), endpoints(), files(), HEALTH.stream()).flatMap(each -> each).forEach(there::add);
        var missing = new TreeSet<>(Access.stated().paths());

        missing.removeAll(there);

        assertEquals(Set.of(), missing);
    }

    @Test
    void onlyPagesThatTakeFilesTakeMoreThanAMegabyte() throws IOException {
        var larger = new TreeSet<>(Access.stated().paths());
        larger.removeIf(path -> ruleOf(path).orElseThrow().uploadMax() == Access.FORM_MAX);
        var taking = new TreeSet<String>();

        try (var files = Files.walk(PAGES)) {
            for (var page : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                if (Files.readString(page).contains("multipart/form-data")) {
                    taking.add("/" + PAGES.relativize(page).toString().replace('\\', '/').replaceFirst("^WEB-INF/", "").replaceFirst("\\.xhtml$", ""));
                }
            }
        }

        assertEquals(taking, larger);
    }

    @Test
    void staffPagesAreForStaffAlone() throws IOException {
        var open = new TreeSet<String>();

        Stream.concat(pages(), endpoints()).filter(path -> path.contains("/organiser/"))
                .filter(path -> ruleOf(path)
                        .filter(rule -> !rule.isForEverybody() && !rule.roles().contains(Role.PARTICIPANT)).isEmpty())
                .forEach(open::add);

        assertEquals(Set.of(), open);
    }

    @Test
    void linesForManyPathsNameServletsAndNoPages() throws IOException {
        var patterns = Stream.concat(endpoints(), Stream.of("/jakarta.faces.resource/*")).filter(path -> path.endsWith("/*")).collect(Collectors.toSet());

        assertEquals(Set.of(), Access.stated().patterns().stream().filter(pattern -> !patterns.contains(pattern)).collect(Collectors.toSet()));
    }

    private static Optional<Access.Rule> ruleOf(String path) {
        return path.endsWith("/*") ? Access.stated().ruleBelow(path) : Access.stated().ruleFor(path);
    }

    private static Stream<String> pages() throws IOException {
        return files().filter(path -> path.endsWith(".xhtml")).map(path -> path.replaceFirst("\\.xhtml$", ""))
                .map(path -> path.equals("/welcome") ? "/" : path);
    }

    private static Stream<String> files() throws IOException {
        try (var all = Files.walk(PAGES)) {
            return all.filter(Files::isRegularFile).filter(file -> !file.startsWith(PAGES.resolve("WEB-INF")))
                    .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/')).toList().stream();
        }
    }

    private static Stream<String> endpoints() throws IOException {
        var endpoints = new TreeSet<String>();
        try (var all = Files.walk(SOURCES)) {
            for (var file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
                ENDPOINT.matcher(Files.readString(file)).results().forEach(found ->
                        ADDRESS.matcher(found.group(1)).results().forEach(address -> endpoints.add(address.group(1))));
            }
        }
        return endpoints.stream();
    }
}
