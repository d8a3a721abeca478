package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jp.kenshu.HttpClients;
import jp.kenshu.PortalIT;
import jp.kenshu.Role;
import jp.kenshu.SharedPortal;
import jp.kenshu.account.access.Access;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page and endpoint of the staff, tried by everybody who may not use it. */
@RunAsClient
class StaffPagesIT extends PortalIT {

    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"?#]*)");

    private final HttpClient browser = HttpClients.builder().cookieHandler(new CookieManager()).build();

    @Test
    void whoeverIsNotSignedInIsAskedTo() throws Exception {
        var open = new TreeSet<String>();

        for (var path : guarded()) {
            var answer = get(path);
            var asked = answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").contains("sign-in?to=");
            if (!asked) {
                open.add(path + " " + answer.statusCode());
            }
        }

        assertEquals(Set.of(), open);
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRETARIAT", "ORGANISER", "ADVISER"})
    void whatARoleMayNotSeeIsNotFound(Role role) throws Exception {
        get("/test/sign-in?role=" + role);
        var found = new TreeSet<String>();

        for (var path : guarded()) {
            var allowed = Access.stated().ruleFor(path).orElseThrow().roles().contains(role);
            if (!allowed && get(path).statusCode() != 404) {
                found.add(path);
            }
        }

        assertEquals(Set.of(), found);
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRETARIAT", "ORGANISER", "ADVISER"})
    void pagesForEverybodyShowNoWayThatARoleDoesNotHave(Role role) throws Exception {
        assertTrue(get("/lecture").body().contains("href=\"/lecture/courses\""), "who is not signed in may be a participant");
        assertTrue(get("/registration/part2").body().contains("href=\"/registration/team\""));
        get("/test/sign-in?role=" + role);
        var dead = new TreeSet<String>();

        for (var path : Set.of("/", "/programme", "/programme/venues", "/programme/materials", "/lecture", "/lecture/certificate", "/registration/part1", "/registration/part2",
                "/registration/receipt", "/registration/team-receipt")) {
            HREF.matcher(get(path).body()).results().map(href -> href.group(1)).filter(to -> Access.stated().ruleFor(to)
                    .filter(rule -> !rule.isForEverybody() && !rule.roles().contains(role)).isPresent()).forEach(to -> dead.add(path + " -> " + to));
        }

        assertEquals(Set.of(), dead);
    }

    @Test
    void whatNoLineNamesIsNotFound() throws Exception {
        for (var path : Set.of("/WEB-INF/web.xml", "/home.xhtml", "/account/organiser/staff.xhtml", "/nowhere",
                "/account/organiser/staff;x=1", "/account/organiser/../organiser/staff%2f")) {
            assertEquals(404, get(path).statusCode() == 400 ? 404 : get(path).statusCode(), path);
        }
    }

    @Test
    void aFormFromAnotherSiteIsRefused() throws Exception {
        var form = HttpRequest.newBuilder(URI.create(SharedPortal.address() + "/account/sign-out")).POST(HttpRequest.BodyPublishers.noBody());

        assertEquals(400, send(form.copy().header("Origin", "https://evil.example").build()).statusCode());
        assertEquals(400, send(form.copy().header("Sec-Fetch-Site", "cross-site").build()).statusCode());
        assertEquals(302, send(form.copy().header("Origin", SharedPortal.address()).build()).statusCode());
        assertEquals(302, send(form.copy().header("Sec-Fetch-Site", "same-origin").build()).statusCode());
        assertEquals(302, send(form.build()).statusCode());
    }

    private static Set<String> guarded() {
        var guarded = new TreeSet<>(Access.stated().paths());
        guarded.removeIf(path -> Access.stated().ruleFor(path).orElseThrow().isForEverybody());
        return guarded;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
