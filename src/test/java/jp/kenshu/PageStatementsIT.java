package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/**
 * How many statements each page costs, held against the table of {@code docs/performance.md}: no page asks the database more often than
 * stands there, nor the same thing more often. What was asked lies in {@code target/statements}, a file for each page.
 */
@RunAsClient
class PageStatementsIT extends PortalIT {

    private static final Path TABLE = Path.of("docs", "performance.md");
    private static final Path ASKED = Path.of("target", "statements");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([/{][^`]*)` \\| ([a-z]+) \\| (\\d+) \\| (\\d+) \\|$");
    private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z]+)}");
    /** What ends or prepares a transaction asks nothing. */
    private static final Pattern QUESTION = Pattern.compile("(?i)(select|insert|update|delete|with|\\().*");

    private static final Pattern MEMBER = Pattern.compile("member=(\\d+)");
    private static final Pattern REVISION = Pattern.compile("\"revisions\":\\{\"strengths\":(\\d+)}");

    private final Map<String, HttpClient> people = new HashMap<>();
    private Map<String, String> stage;
    private int requests;

    /** A line of the table: a page, who opens it, how many statements it costs and how many of them were asked before. */
    private record Cost(String page, String who, int statements, int again) {

        boolean isMoreThan(Cost told) {
            return statements > told.statements || again > told.again;
        }

        @Override
        public String toString() {
            return "| `%s` | %s | %d | %d |".formatted(page, who, statements, again);
        }
    }

    @Test
    void noPageAsksMoreThanTheTableSays() throws Exception {
        setTheStage();
        Files.createDirectories(ASKED);
        var all = new ArrayList<String>();
        var grown = new ArrayList<String>();

        for (var told : told()) {
            try {
                var cost = costOf(told);
                all.add(cost.toString());
                if (cost.isMoreThan(told)) {
                    grown.add(cost + " instead of " + told.statements() + ", " + told.again());
                }
            } catch (AssertionError unanswered) {
                grown.add(unanswered.getMessage());
            }
        }

        Files.write(ASKED.resolve("table.md"), all);
        assertEquals("", String.join("\n", grown));
    }

    private void setTheStage() throws Exception {
        stage = lines(send("everybody", "/test/stage", Map.of())).collect(Collectors.toMap(line -> line.split(" ", 2)[0], line -> line.split(" ", 2)[1]));
    }

    private static List<Cost> told() throws IOException {
        return ROW.matcher(Files.readString(TABLE)).results()
                .map(row -> new Cost(row.group(1), row.group(2), Integer.parseInt(row.group(3)), Integer.parseInt(row.group(4)))).toList();
    }

    /** The page is opened once, so that what a node keeps is known, and then counted, under an address under which no answer is kept. */
    private Cost costOf(Cost told) throws Exception {
        open(told);
        var name = open(told);
        var asked = asked(name).toList();
        Files.write(ASKED.resolve(name + ".txt"), asked);
        return new Cost(told.page(), told.who(), asked.size(), asked.size() - new LinkedHashSet<>(asked).size());
    }

    private Stream<String> asked(String name) throws Exception {
        return lines(send("everybody", "/test/statements?of=" + name, Map.of())).filter(statement -> QUESTION.matcher(statement).matches());
    }

    private String open(Cost told) throws Exception {
        return open(told, NAMED.matcher(told.page()).replaceAll(named -> Matcher.quoteReplacement(stage.get(named.group(1)))));
    }

    /** Opens the page at {@code address}, or where that leads, as the address of a receipt does once it has given its number and code away. */
    private String open(Cost told, String address) throws Exception {
        requests++;
        var name = told.who() + told.page().replaceAll("[^a-zA-Z0-9]+", "-") + requests;
        var answer = send(told.who(), address + (address.contains("?") ? "&" : "?") + "request=" + requests, Map.of(AskedStatements.AS, name));
        if (answer.statusCode() == 302) {
            return open(told, answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
        }
        assertEquals(200, answer.statusCode(), told.page());
        return name;
    }

    private HttpResponse<String> send(String who, String path, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SharedPortal.address() + path));
        headers.forEach(request::header);
        return browserOf(who).send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpClient browserOf(String who) throws Exception {
        var known = people.get(who);
        if (known == null) {
            known = HttpClients.builder().cookieHandler(new CookieManager()).build();
            people.put(who, known);
            if (!who.equals("everybody")) {
                send(who, "/test/sign-in?role=" + roleOf(who), Map.of());
            }
        }
        return known;
    }

    private String roleOf(String who) {
        return stage.containsKey(who) ? "PARTICIPANT&email=" + URLEncoder.encode(stage.get(who), StandardCharsets.UTF_8) : who.toUpperCase(Locale.ROOT);
    }

    /** A save of 資料３ by whoever was the last to write in it, which is nearly every one, asks twice and writes once. */
    @Test
    void typingOnTakesThreeStatements() throws Exception {
        setTheStage();
        var page = send("representative", "/assignment/homework", Map.of()).body();
        var own = MEMBER.matcher(page);
        assertTrue(own.find());
        int known = revisionOf(typed(own.group(1), "顔の見える", 1, Map.of()));

        var answer = typed(own.group(1), "顔の見える関係が", known, Map.of(AskedStatements.AS, "typing-on"));

        assertEquals(known + 1, revisionOf(answer));
        assertEquals(List.of("select", "select", "update"), asked("typing-on").map(statement -> statement.split(" ")[0].toLowerCase(Locale.ROOT)).toList());
    }

    private HttpResponse<String> typed(String member, String text, int revision, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SharedPortal.address() + "/assignment/homework-answers?member=" + member))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(
                        "{\"answers\": [{\"entry\": \"strengths\", \"text\": \"%s\", \"revision\": %d}]}".formatted(text, revision)));
        headers.forEach(request::header);
        return browserOf("representative").send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int revisionOf(HttpResponse<String> answer) {
        var revision = REVISION.matcher(answer.body());
        assertTrue(revision.find(), answer.body());
        return Integer.parseInt(revision.group(1));
    }

    private static Stream<String> lines(HttpResponse<String> answer) {
        return answer.body().lines().filter(line -> !line.isBlank());
    }
}
