package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import jp.kenshu.HttpClients;
import jp.kenshu.PortalIT;
import jp.kenshu.SharedPortal;
import jp.kenshu.account.secret.Secrets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser whose session is gone, as after the end of the server that held it, and what lets its person go on all the same. */
@RunAsClient
class ReturningIT extends PortalIT {

    private static final String SESSION = "kenshu";
    private static final String KEPT = "kenshu-kept";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClients.builder().cookieHandler(cookies).build();

    @BeforeEach
    void annaIsSignedIn() throws Exception {
        get("/test/begin-anew");
        get("/test/person?email=anna@example.jp&name=Anna");
        get("/test/sign-in?role=PARTICIPANT&email=anna@example.jp");
        get("/home");
    }

    @AfterEach
    void returnToRegistration() throws Exception {
        clock("10:00:00");
    }

    @Test
    void whoseSessionIsGoneGoesOn() throws Exception {
        forget(SESSION);

        assertEquals(200, get("/home").statusCode());
        assertEquals(200, get("/home").statusCode());
    }

    @Test
    void whoSignsOutHasSignedOutForGood() throws Exception {
        var token = cookie(KEPT);
        browser.send(HttpRequest.newBuilder(URI.create(SharedPortal.address() + "/account/sign-out"))
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.discarding());
        assertFalse(has(KEPT));

        forget(SESSION);
        remember(token);
        assertAskedToSignIn();
    }

    @Test
    void whoWasIdleForAnHourIsAskedToSignIn() throws Exception {
        forget(SESSION);
        clock("11:00:01");

        assertAskedToSignIn();
        assertFalse(has(KEPT));
    }

    @Test
    void whoGoesOnWorkingStays() throws Exception {
        clock("10:50:00");
        get("/home");
        forget(SESSION);
        clock("11:45:00");

        assertEquals(200, get("/home").statusCode());
    }

    @Test
    void forgedTokenLetsNobodyIn() throws Exception {
        forget(SESSION);
        var forged = cookie(KEPT);
        forged.setValue(Secrets.token());
        remember(forged);

        assertAskedToSignIn();
    }

    @Test
    void anotherPersonInTheSameBrowserTakesThePlaceOfTheFirst() throws Exception {
        var annas = cookie(KEPT);
        get("/test/person?email=ben@example.jp&name=Ben");
        get("/test/sign-in?role=PARTICIPANT&email=ben@example.jp");
        get("/home");
        forget(SESSION);
        assertEquals(200, get("/home").statusCode());

        forget(SESSION);
        remember(annas);
        assertAskedToSignIn();
    }

    private void assertAskedToSignIn() throws Exception {
        assertEquals("/account/sign-in?to=%2Fhome", get("/home").headers().firstValue("Location").orElse("none")
                .replaceFirst("^https?://[^/]+", ""));
    }

    private HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(each -> each.getName().equals(name)).findFirst().orElseThrow();
    }

    private boolean has(String name) {
        return cookies.getCookieStore().getCookies().stream().anyMatch(each -> each.getName().equals(name));
    }

    private void forget(String name) {
        cookies.getCookieStore().remove(URI.create(SharedPortal.address()), cookie(name));
    }

    private void remember(HttpCookie cookie) {
        cookies.getCookieStore().add(URI.create(SharedPortal.address()), cookie);
    }

    /** The clock is set by another hand than this browser's. */
    private static void clock(String time) throws IOException, InterruptedException {
        HttpClients.plain().send(HttpRequest.newBuilder(URI.create(SharedPortal.address() + "/test/clock?at=2023-10-02T" + time + "%2B09:00")).build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
