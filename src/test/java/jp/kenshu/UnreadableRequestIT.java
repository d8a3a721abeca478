package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.kenshu.listing.ListPage;
import jp.kenshu.registration.Delegates;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no page of the portal sends is answered as the sender's fault, never as the portal's. */
@RunAsClient
class UnreadableRequestIT extends PortalIT {

    private static final String MEMBER = Delegates.address(Delegates.NAGAREYAMA + " 2");
    private static final List<String> NUMBERS = List.of("1e99999999", "1.5", "-1", "9".repeat(100_000), "\"1\"", "null", "{}", "18446744073709551617");
    private static final Pattern VIEW_STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("name=\"primefaces\\.nonce\" value=\"([^\"]+)\"");

    private HttpClient browser;

    @BeforeEach
    void comeAnew() throws Exception {
        browser = HttpClients.builder().cookieHandler(new CookieManager()).build();
        get("/test/begin-anew");
    }

    @Test
    void sheetRefusesWhatItsPageNeverPosts() throws Exception {
        var group = get("/test/sheet?number=4&people=2&municipality=" + Delegates.NAGAREYAMA).split(" ")[0];
        get("/test/sign-in?role=PARTICIPANT&email=" + MEMBER);
        var wrong = new ArrayList<String>();

        for (var what : List.of("edit", "rows", "steps", "here")) {
            for (var body : bodies()) {
                var answer = post("/worksheet/live/" + what + "?group=" + group, "application/json", BodyPublishers.ofString(body));
                if (answer.statusCode() != 400 || !answer.body().contains("sheet.broken") && !answer.body().contains("sheet.leadsOnly")) {
                    wrong.add(what + " " + answer.statusCode() + " " + body.substring(0, Math.min(60, body.length())));
                }
            }
            wrong.addAll(unlessRefused(413, what, post("/worksheet/live/" + what + "?group=" + group, "application/json", endless())));
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void homeworkRefusesWhatItsPageNeverPosts() throws Exception {
        get("/test/sheet?number=4&people=2&municipality=" + Delegates.NAGAREYAMA);
        get("/test/sign-in?role=PARTICIPANT&email=" + MEMBER);
        var own = Pattern.compile("member=(\\d+)").matcher(get("/assignment/homework"));
        assertEquals(true, own.find());
        var path = "/assignment/homework-answers?member=" + own.group(1);
        var wrong = new ArrayList<String>();

        for (var body : bodies()) {
            wrong.addAll(unlessRefused(400, body, post(path, "application/json", BodyPublishers.ofString(body))));
        }
        for (var number : NUMBERS) {
            wrong.addAll(unlessRefused(400, number, post(path, "application/json", BodyPublishers.ofString(
                    "{\"answers\": [{\"entry\": \"strengths\", \"text\": \"a\", \"revision\": " + number + "}]}"))));
        }
        wrong.addAll(unlessRefused(400, "no such entry", post(path, "application/json", BodyPublishers.ofString(
                "{\"answers\": [{\"entry\": \"goal-𠮷\", \"text\": \"a\", \"revision\": 0}]}"))));
        wrong.addAll(unlessRefused(413, "endless", post(path, "application/json", endless())));

        assertEquals(List.of(), wrong);
    }

    @Test
    void pagesRefuseWhatTheyNeverPost() throws Exception {
        get("/test/sign-in?role=SECRETARIAT");
        var path = "/account/organiser/staff";
        var page = get(path);
        var sent = new LinkedHashMap<String, String>();
        sent.put("jakarta.faces.ViewState", first(VIEW_STATE, page));
        sent.put("primefaces.nonce", first(NONCE, page));
        assertEquals(200, postForm(path, sent).statusCode());
        var wrong = new ArrayList<String>();

        for (var nonce : List.of("x", "%", "AAAA", "9".repeat(10_000))) {
            wrong.addAll(unlessRefused(400, "nonce " + nonce, postForm(path, with(sent, "primefaces.nonce", nonce))));
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void listsTakeNoNumberOrNameThatTheyDoNotKnow() throws Exception {
        get("/test/sign-in?role=SECRETARIAT");
        for (var list : ListPage.all()) {
            for (var junk : List.of("1e99999999", "1.5", "x", "-1", "9".repeat(500), "4294967297", "%F0%A0%AE%B7", "%27%3B--")) {
                var asked = list.filters().stream().map(name -> name + "=" + junk).collect(Collectors.joining("&"));
                assertTrue(get(list.path() + "?" + asked + "&page=" + junk + "&rows=" + junk + "&sort=" + junk).contains("<h1"), list.path() + " with " + junk);
            }
        }
    }

    @Test
    void nothingIsReadBeyondWhatItsPageTakes() throws Exception {
        var form = "number=" + "1".repeat(3_000_000);
        var part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + "a".repeat(2_000_000) + "\r\n--x--\r\n";
        var wrong = new ArrayList<String>();

        for (var path : List.of("/registration/receipt", "/account/sign-in", "/registration/part1")) {
            wrong.addAll(unlessRefused(413, path, post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form))));
            wrong.addAll(unlessRefused(411, path + " in pieces", post(path, "application/x-www-form-urlencoded", inPieces(form))));
            wrong.addAll(unlessRefused(413, path + " as a file", post(path, "multipart/form-data; boundary=x", BodyPublishers.ofString(part))));
            wrong.addAll(unlessRefused(411, path + " as a file in pieces", post(path, "multipart/form-data; boundary=x", inPieces(part))));
        }

        assertEquals(List.of(), wrong);
    }

    private static BodyPublisher inPieces(String body) {
        var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    private static List<String> bodies() {
        var bodies = new ArrayList<>(List.of("", "[]", "{", "null", "{\"a\":".repeat(100_000), "[".repeat(900_000), "{\"edit\": 1, \"edit\": 2}", "{}",
                "{\"edit\": {\"edit\": []}}", "{\"answers\": {}}", "{\"answers\": [1]}", "{\"answers\": [{}]}",
                "{\"field\": 1, \"edit\": \"a-1\", \"base\": 0, \"change\": [[5, 1, \"a\"], [0, 1, \"b\"]]}",
                "{\"field\": 1, \"edit\": \"a-1\", \"base\": 0, \"change\": [[0, 1]]}", "{\"what\": \"add\", \"edit\": \"a-1\", \"kind\": \"NOTHING\", \"parent\": null}",
                "{\"what\": \"move\", \"edit\": \"a-1\", \"row\": null, \"places\": 1}", "{\"what\": \"nothing\", \"edit\": \"a-1\"}", "{\"writer\": \"a\"}"));
        NUMBERS.forEach(number -> bodies.add("{\"field\": " + number + ", \"edit\": \"a-1\", \"base\": " + number + ", \"change\": [[" + number
                + ", 0, \"a\"]], \"answers\": " + number + ", \"what\": \"move\", \"row\": " + number + ", \"places\": 1, \"writer\": 1}"));
        return bodies;
    }

    private static BodyPublisher endless() {
        return inPieces("{\"edit\": \"" + "a".repeat(2_000_000) + "\"}");
    }

    private static List<String> unlessRefused(int status, String what, HttpResponse<String> answer) {
        return answer.statusCode() == status ? List.of() : List.of(answer.statusCode() + " " + what.substring(0, Math.min(60, what.length())));
    }

    private static Map<String, String> with(Map<String, String> sent, String name, String value) {
        var changed = new LinkedHashMap<>(sent);
        changed.put(name, value);
        return changed;
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertEquals(true, found.find(), pattern.pattern());
        return found.group(1);
    }

    private HttpResponse<String> postForm(String path, Map<String, String> sent) throws Exception {
        var body = new StringBuilder();
        sent.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(encoded(name)).append('=').append(encoded(value)));
        return post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body.toString()));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
        return browser.send(request(path).header("Content-Type", type).header("Faces-Request", "partial/ajax").POST(body).build(), BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        var answer = browser.send(request(path).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).version(HttpClient.Version.HTTP_1_1);
    }
}
