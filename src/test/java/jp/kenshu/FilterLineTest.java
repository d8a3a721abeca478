package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code web.xml} states of the portal's filters. */
class FilterLineTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void everyFilterStandsInTheLineOnce() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var filters = files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("FilterLine.java"))
                    .filter(file -> read(file).contains(" extends HttpFilter "))
                    .map(file -> SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.')).collect(Collectors.toCollection(TreeSet::new));

            assertEquals(List.copyOf(filters), stated("REQUEST").stream().sorted().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "FORWARD", "INCLUDE", "ERROR"})
    void whoMayIsAskedWhereverARequestComesFrom(String dispatch) {
        assertTrue(stated(dispatch).contains("jp.kenshu.account.access.AccessFilter"));
        assertTrue(read(Path.of("webapp/WEB-INF/web.xml")).contains("<dispatcher>" + dispatch + "</dispatcher>"));
    }

    private static List<String> stated(String dispatch) {
        return Pattern.compile("<param-name>" + dispatch + "</param-name>\\s*+<param-value>([^<]*+)</param-value>")
                .matcher(read(Path.of("webapp/WEB-INF/web.xml"))).results().map((MatchResult found) -> found.group(1).strip().split("\\s+"))
                .flatMap(Arrays::stream).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
