package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.PortalIT;
import jp.kenshu.Role;
import jp.kenshu.account.access.Access;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a form that the portal itself showed, sent by POST, sets off an action. */
@RunAsClient
class PostbacksIT extends PortalIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"stateless", "1:1", "-123:456", ""})
    void aLinkIsNeverTakenForAFormThatIsSent(String state) throws IOException {
        var taken = new TreeSet<String>();

        for (var role : Role.values()) {
            var cookies = SpellingsIT.signIn(role);
            for (var path : Access.stated().paths()) {
                var rule = Access.stated().ruleFor(path).orElseThrow();
                if (isPage(path) && (rule.isForEverybody() || rule.roles().contains(role))) {
                    for (var method : List.of("GET", "HEAD")) {
                        var answer = new RawRequest(method, path + "?jakarta.faces.ViewState=" + state + "&f=f&f:go=go", cookies, List.of(), "").send();
                        if (answer.status() != 405) {
                            taken.add(method + " " + path + " " + answer.status());
                        }
                    }
                }
            }
        }

        assertEquals(Set.of(), taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "get", "POSTX"})
    void pagesKnowNoOtherMethods(String method) throws IOException {
        for (var path : List.of("/", "/registration/part1", "/account/link", "/account/sign-in")) {
            var answer = new RawRequest(method, path + "?jakarta.faces.ViewState=stateless&link=link&enter=enter", "", List.of(), "").send();
            assertTrue(Set.of(400, 404, 405, 501).contains(answer.status()), method + " " + path + " " + answer.status());
        }
    }

    @Test
    void formsWithoutSessionCarryATokenThatTheBrowserAloneKnows() throws IOException {
        var without = new ArrayList<String>();

        for (var path : statelessForms()) {
            var shown = RawRequest.get(path, "").send();
            var token = TOKEN.matcher(shown.body());
            if (!shown.body().contains("<form") || !shown.body().contains("jakarta.faces.ViewState")) {
                continue;
            }
            if (!token.find() || !shown.cookies().contains("kenshu-form=" + token.group(1))) {
                without.add(path);
            }
        }

        assertEquals(List.of(), without);
    }

    @Test
    void aFormWithoutTheTokenOfItsBrowserIsRefused() throws IOException {
        for (var path : statelessForms()) {
            var form = RawRequest.post(path, "", "part1=part1&check=check&jakarta.faces.ViewState=stateless");
            var cookie = "kenshu-form=" + "a".repeat(24);
            assertEquals(400, form.send().status(), path);
            assertEquals(400, RawRequest.post(path, cookie, form.body()).send().status(), path);
            assertEquals(400, RawRequest.post(path, cookie, form.body() + "&form-token=" + "b".repeat(24)).send().status(), path);
            assertEquals(400, RawRequest.post(path, "", form.body() + "&form-token=" + "a".repeat(24)).send().status(), path);
            assertEquals(400, RawRequest.post(path, "kenshu-form=", form.body() + "&form-token=").send().status(), path);
            assertEquals(400, form.with("Sec-Fetch-Site: cross-site").send().status(), path);
            assertEquals(400, form.with("Sec-Fetch-Site: same-site").send().status(), path);
            assertEquals(400, form.with("Origin: https://evil.example").send().status(), path);
            assertEquals(400, form.with("Origin: null").send().status(), path);
        }
    }

    @Test
    void theTokenOfTheBrowserIsTaken() throws IOException {
        var shown = RawRequest.get("/account/sign-in", "").send();
        var token = TOKEN.matcher(shown.body());
        assertTrue(token.find());

        var answer = RawRequest.post("/account/sign-in", shown.cookies(), "ask=ask&send=send&email=&jakarta.faces.ViewState=stateless&form-token=" + token.group(1)).send();

        assertEquals(200, answer.status());
        assertFalse(answer.cookies().contains("kenshu-form"), "the second form has the browser's token");
        assertTrue(answer.body().contains(token.group(1)));
    }

    @Test
    void aPageWithStateDoesNotTakeAFormThatClaimsToHaveNone() throws IOException {
        var secretary = SpellingsIT.signIn(Role.SECRETARIAT);

        for (var path : List.of("/account/organiser/staff", "/programme/organiser/settings", "/registration/organiser/import", "/mail/organiser/outbox")) {
            var answer = RawRequest.post(path, secretary, "staff=staff&jakarta.faces.ViewState=stateless").with("Sec-Fetch-Site: same-origin").send();
            assertEquals(400, answer.status(), path);
        }
    }

    private static List<String> statelessForms() {
        return List.of("/registration/part1", "/registration/part2", "/registration/receipt", "/registration/team-receipt",
                "/account/sign-in", "/account/staff-sign-in", "/account/link", "/account/set-up");
    }

    private static boolean isPage(String path) {
        return java.nio.file.Files.exists(java.nio.file.Path.of("webapp", (path.equals("/") ? "welcome" : path) + ".xhtml"));
    }
}
