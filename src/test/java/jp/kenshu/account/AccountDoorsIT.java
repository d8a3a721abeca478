package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kenshu.HttpClients;
import jp.kenshu.PortalIT;
import jp.kenshu.SharedPortal;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The doors of accounts and receipts: a closed account, what letters keep, what an address gives away, and strangers who try. */
@RunAsClient
class AccountDoorsIT extends PortalIT {

    private static final List<String> OPEN_TO_ALL = List.of("/registration/receipt", "/registration/details", "/registration/team-receipt",
            "/registration/part1", "/registration/part2", "/account/sign-in", "/account/staff-sign-in", "/account/link",
            "/account/set-up", "/account/signed-out", "/worksheet/join");

    private final HttpClient browser = HttpClients.builder().cookieHandler(new CookieManager()).build();
    private Map<String, String> stage;

    @BeforeEach
    void setTheStage() throws Exception {
        stage = get("/test/stage").body().lines().map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    @AfterEach
    void reopen() throws Exception {
        for (var role : List.of("SECRETARIAT", "ORGANISER", "ADVISER")) {
            get("/test/account?ask=reopen&of=" + role);
        }
    }

    @Test
    void aClosedAccountIsNobodyWhateverIsAsked() throws Exception {
        for (var role : List.of("ORGANISER", "ADVISER", "SECRETARIAT")) {
            get("/test/sign-in?role=" + role);
            assertTrue(get("/test/account?ask=who").body().startsWith(role + " true"));

            assertEquals("done", elsewhere("/test/account?ask=close&of=" + role).body());

            assertEquals("nobody", get("/test/account?ask=who").body());
        }
    }

    @Test
    void anAccountSetUpAnewLetsNobodyGoOnWhoWasInBefore() throws Exception {
        get("/test/sign-in?role=ADVISER");
        get("/test/account?ask=who");

        assertEquals("done", elsewhere("/test/account?ask=set-up&of=ADVISER").body());

        assertEquals("nobody", get("/test/account?ask=who").body());
    }

    @Test
    void noLetterKeepsALinkOrACodeThatLetsItsReaderIn() throws Exception {
        assertEquals("[]", get("/test/account?ask=keys").body());
    }

    @Test
    void pagesThatShowOnesOwnAreKeptByNoBrowser() throws Exception {
        var kept = new ArrayList<String>();
        for (var page : OPEN_TO_ALL) {
            var answer = get(page);
            if (!answer.headers().firstValue("Cache-Control").orElse("").contains("no-store")) {
                kept.add(page + " " + answer.statusCode());
            }
        }
        assertEquals(List.of(), kept);
    }

    @Test
    void aReceiptsNumberAndCodeLeaveTheAddressAtOnce() throws Exception {
        for (var receipt : List.of(stage.get("receipt"), stage.get("teamReceipt"),
                stage.get("receipt").replace("receipt?", "receipt.pdf?"), stage.get("teamReceipt").replace("receipt?", "receipt.pdf?"),
                stage.get("receipt").replace("receipt?", "details?"))) {
            assertLeavesTheAddress(receipt);
        }
    }

    private void assertLeavesTheAddress(String link) throws Exception {
        var opened = get(link);
        assertTrue(List.of(302, 303).contains(opened.statusCode()), link + " answers " + opened.statusCode());
        var clean = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertFalse(clean.contains("code=") || clean.contains("number=") || clean.contains("token="), clean);
        var shown = get(clean);
        assertEquals(200, shown.statusCode(), clean);
        assertTrue(shown.headers().firstValue("Cache-Control").orElse("").contains("no-store"), clean);
        assertFalse(elsewhere(clean).body().contains(link.replaceFirst(".*code=", "")), "the clean address opens nothing elsewhere");
    }

    @Test
    void twentyWrongCodesOfStrangersDoNotCloseAReceipt() throws Exception {
        var receipt = stage.get("receipt");
        for (int wrong = 0; wrong < 25; wrong++) {
            elsewhere(receipt.replaceFirst("code=\\w+", "code=AAAAAAAAA" + (char) ('A' + wrong % 20)));
        }

        var opened = followed(receipt);

        assertTrue(opened.body().contains("id=\"receipt-code\""), "the receipt opens for who has its code");
    }

    @Test
    void howeverBusySomebodyIsTheyOnceSignInAnew() throws Exception {
        get("/test/sign-in?role=SECRETARIAT");
        assertEquals(200, get("/home").statusCode());

        assertEquals("done", elsewhere("/test/account?ask=age").body());

        assertEquals("nobody", get("/test/account?ask=who").body());
        assertEquals(302, get("/home").statusCode());
    }

    @Test
    void whoeverOfStaffLooksAtAPersonsPageIsOnTheRecord() throws Exception {
        get("/test/sign-in?role=SECRETARIAT");

        get("/registration/organiser/registration?id=" + stage.get("registration"));
        get("/registration/organiser/team?id=" + stage.get("team"));
        get("/registration/organiser/team?id=99999999");

        assertTrue(get("/test/account?ask=recorded&of=registration").body().contains("looked"));
        assertTrue(get("/test/account?ask=recorded&of=team").body().contains("looked"));
        assertEquals(200, get("/record/organiser/record").statusCode());
    }

    private HttpResponse<String> followed(String path) throws Exception {
        var answer = get(path);
        return answer.headers().firstValue("Location").isEmpty() ? answer
                : get(answer.headers().firstValue("Location").get().replaceFirst("^https?://[^/]+", ""));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask(browser, path);
    }

    private static HttpResponse<String> elsewhere(String path) throws IOException, InterruptedException {
        return ask(HttpClients.plain(), path);
    }

    private static HttpResponse<String> ask(HttpClient by, String path) throws IOException, InterruptedException {
        return by.send(HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
