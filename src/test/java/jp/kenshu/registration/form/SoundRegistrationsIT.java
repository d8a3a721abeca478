package jp.kenshu.registration.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import jp.kenshu.AskedStatements;
import jp.kenshu.HttpClients;
import jp.kenshu.PortalIT;
import jp.kenshu.SentFields;
import jp.kenshu.SharedPortal;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The form of part Ⅰ answers what is sound by itself, and its page everything else. One cannot tell by the answer: an address with a long
 * query, of which nothing is kept, always leads to the page.
 */
@RunAsClient
class SoundRegistrationsIT extends PortalIT {

    private static final String FORM = "/registration/part1";
    private static final String BY_THE_PAGE = "?anything=" + "x".repeat(90);
    private static final Path ASKED = Path.of("target", "statements");

    private HttpClient browser = anotherBrowser();

    @BeforeEach
    void beginAnew() throws Exception {
        get("/test/begin-anew");
    }

    @Test
    void confirmationIsThePagesOwnWordForWord() throws Exception {
        var typed = typed("髙橋　惠子", "keiko@example.lg.jp");
        typed.put("department", "介護 & <保険>課 \"係\" 'O'");

        var sound = send(FORM, typed);

        assertTrue(sound.body().contains("まだ申込みは完了していません"), sound::body);
        assertEquals(compared(send(FORM + BY_THE_PAGE, typed).body()), compared(sound.body()));
    }

    /** The page without its clock; a quotation mark in a text and a field without a value may be written in two ways. */
    private static String compared(String page) {
        return page.replaceAll("(?s)<aside class=\"rehearsal\".*?</aside>", "").replace("&quot;", "\"").replace(" value=\"\"", "");
    }

    @Test
    void everybodyReadsTheirOwnWords() throws Exception {
        send(FORM, typed("髙橋　惠子", "keiko@example.lg.jp"));

        var second = send(FORM, typed("𠮷田 葛󠄀城", "yoshida@example.lg.jp")).body();

        assertTrue(second.contains("<dd>𠮷田 葛󠄀城（"), second);
        assertFalse(second.contains("惠子") || second.contains("keiko@"), second);
    }

    private static HttpClient anotherBrowser() {
        return HttpClients.builder().cookieHandler(new CookieManager()).build();
    }

    @Test
    void whatIsToBePutRightStandsOnTheForm() throws Exception {
        var typed = typed("髙橋　惠子", "keiko@example.lg.jp");
        typed.put("emailAgain", "keik@example.lg.jp");

        var answer = send(FORM, typed).body();

        assertTrue(answer.contains("id=\"emailAgain\"") && answer.contains("aria-invalid=\"true\""), answer);
        assertTrue(answer.contains("value=\"髙橋　惠子\""), answer);
    }

    @Test
    void registeringTwiceLeadsToOneReceipt() throws Exception {
        var confirmation = send(FORM, typed("髙橋　惠子", "keiko@example.lg.jp"));
        var confirmed = Part1Fields.confirmed(confirmation.body());

        var first = send(FORM, confirmed);
        var again = send(FORM, confirmed);
        var checkedAgain = send(FORM, sameAttempt(typed("髙橋　惠子", "keiko@example.lg.jp"), confirmed));

        assertEquals(302, first.statusCode());
        assertTrue(location(first).contains("/registration/receipt?of=") && location(first).endsWith("&done=registered"), location(first));
        assertEquals(location(first), location(again));
        assertEquals(location(first), location(checkedAgain));
        assertTrue(get(location(first).replaceFirst("^https?://[^/]+", "")).body().contains("申込みを受け付けました"));
    }

    @Test
    void otherWordsUnderTheSameAttemptAreAnAttemptOfTheirOwn() throws Exception {
        var confirmed = Part1Fields.confirmed(send(FORM, typed("髙橋　惠子", "keiko@example.lg.jp")).body());
        var first = send(FORM, confirmed);
        var other = Part1Fields.confirmed(send(FORM, sameAttempt(typed("𠮷田 葛󠄀城", "yoshida@example.lg.jp"), confirmed)).body());

        var second = send(FORM, other);

        assertNotEquals(confirmed.get("attempt"), other.get("attempt"));
        assertEquals(302, second.statusCode());
        assertNotEquals(location(first), location(second));
    }

    @Test
    void aPlaceThatHasGoneMeanwhileIsToldOnTheForm() throws Exception {
        var confirmed = Part1Fields.confirmed(send(FORM, typed("髙橋　惠子", "keiko@example.lg.jp")).body());
        get("/test/capacity?route=webinar&places=0");

        var answer = send(FORM, confirmed);

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("満席になりました"), answer::body);
        assertTrue(answer.body().contains("value=\"webinar.wait\""), answer::body);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        var typed = typed("髙橋　惠子", "keiko@example.lg.jp");
        typed.put("form-token", "A".repeat(24));

        assertEquals(400, send(FORM, typed).statusCode());
    }

    @Test
    void checkingAndRegisteringAskLittleOfTheDatabase() throws Exception {
        send(FORM, Part1Fields.confirmed(send(FORM, typed("参加者 一", "one@example.lg.jp")).body()));
        browser = anotherBrowser();
        var confirmed = Part1Fields.confirmed(send(FORM, typed("参加者 二", "two@example.lg.jp"), "sound-check").body());
        send(FORM, confirmed, "sound-register");
        browser = anotherBrowser();
        get("/test/capacity?route=webinar&places=2");
        var typed = typed("参加者 三", "three@example.lg.jp");
        typed.put("route", "webinar.wait");
        var waiting = Part1Fields.confirmed(send(FORM, typed, "sound-check-full").body());
        send(FORM, waiting, "sound-register-full");

        assertEquals("2 to check, 12 to register; 3 and 14 where one stands in line", "%d to check, %d to register; %d and %d where one stands in line"
                .formatted(asked("sound-check"), asked("sound-register"), asked("sound-check-full"), asked("sound-register-full")));
    }

    private long asked(String name) throws Exception {
        var asked = get("/test/statements?of=" + name).body().lines().filter(line -> line.matches("(?i)(select|insert|update|delete).*")).toList();
        Files.createDirectories(ASKED);
        Files.write(ASKED.resolve(name + ".txt"), asked);
        return asked.size();
    }

    private Map<String, String> typed(String name, String email) throws Exception {
        return Part1Fields.typed(get(FORM).body(), name, email, "webinar");
    }

    private static Map<String, String> sameAttempt(Map<String, String> typed, Map<String, String> confirmed) {
        typed.put("attempt", confirmed.get("attempt"));
        return typed;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
        return send(path, fields, "any");
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, String name) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .header(AskedStatements.AS, name).POST(HttpRequest.BodyPublishers.ofString(SentFields.encoded(fields))).build(), HttpResponse.BodyHandlers.ofString());
    }
}
