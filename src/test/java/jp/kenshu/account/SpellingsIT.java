package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.PortalIT;
import jp.kenshu.Role;
import jp.kenshu.account.access.Access;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However the address of a page is spelled, it is answered in its plain form alone, and then by who may see what is served. */
@RunAsClient
class SpellingsIT extends PortalIT {

    /** Paths that are open to everybody, from which one might walk on. */
    private static final List<String> DOORS = List.of("/worksheet", "/worksheet/live", "/resources", "/jakarta.faces.resource", "/health", "/storage", "/test");

    /** Not found, not plain, or sent on (301) to the plain form, which is asked for again; 0 is a line cut in the middle. */
    private static final Set<Integer> REFUSED = Set.of(0, 301, 400, 404);

    /** To a percent sign that it cannot decode the server itself answers with nothing at all. */
    private static boolean isRefused(RawRequest.Answer answer) {
        return REFUSED.contains(answer.status()) || answer.status() == 200 && answer.body().isEmpty();
    }

    private static final List<String> UP = List.of("/..", "/%2e%2e", "/%2E%2E", "/.%2e", "/..;x", "/..%2f", "/..%2F", "/..%5c", "/%252e%252e", "/..%252f", "/%c0%ae%c0%ae",
            "/%u002e%u002e", "/x/../..", "/..;/", "/...");

    /** Other ways to write {@code path}, of which an HTTP server might take each for the path itself. */
    static Set<String> spellingsOf(String path) {
        var last = path.lastIndexOf('/');
        var folder = path.substring(0, last);
        var name = path.substring(last + 1);
        var spellings = new LinkedHashSet<String>();
        Stream.of(";x", ";", "%3bx", "/", "/.", "/..;/" + name, "//", "/x", ".", "..", "%00", "%00.css", "%20", "%09", "%0a", "%23", "%3f", "\\", "%5c",
                ".xhtml", ".xhtml;x", ".xhtml/", ".jsf", ".faces", ".css", "%2fx", "%2e").map(end -> path + end).forEach(spellings::add);
        Stream.of("/", "/.", "/;x", "/%2e", "/%2E/", "/%2f", "/x/..", "/x/%2e%2e", "/x/..;", "/x%2f..", "/faces", "/jakarta.faces.resource", "/.;", "\\", "/%5c", "/%c0%af",
                "/%EF%BC%8F", "/%e3%80%82", "/~", "/WEB-INF/..", "/META-INF/..").map(start -> start + path).forEach(spellings::add);
        for (int i = 0; i < UP.size(); i++) {
            spellings.add("/worksheet" + UP.get(i) + path);
            spellings.add(DOORS.get(i % DOORS.size()) + UP.get(i) + path);
        }
        spellings.add(folder + "//" + name);
        spellings.add(folder + "/./" + name);
        spellings.add(folder + "/x/../" + name);
        spellings.add(folder + "%2f" + name);
        spellings.add(folder + "%5c" + name);
        spellings.add(folder + "\\" + name);
        spellings.add(folder + ";x/" + name);
        if (!name.isEmpty()) {
            spellings.add(folder + "/%" + Integer.toHexString(name.charAt(0)) + name.substring(1));
            spellings.add(folder + "/%25" + Integer.toHexString(name.charAt(0)) + name.substring(1));
            spellings.add(folder + "/" + name.toUpperCase());
        }
        spellings.remove(path);
        return spellings;
    }

    @Test
    void whoeverIsNotSignedInFindsNoOtherSpelling() {
        assertEquals(Set.of(), answered("", rule -> true));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleFindsAnotherSpelling(Role role) throws IOException {
        assertEquals(Set.of(), answered(signIn(role), rule -> !rule.isForEverybody()));
    }

    private static Set<String> answered(String cookies, Predicate<Access.Rule> meant) {
        return Access.stated().paths().parallelStream().filter(path -> meant.test(Access.stated().ruleFor(path).orElseThrow()))
                .flatMap(path -> spellingsOf(path).stream()).flatMap(spelling -> answered(cookies, spelling).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> answered(String cookies, String spelling) {
        try {
            var answer = RawRequest.get(spelling, cookies).send();
            return isRefused(answer) || Access.stated().ruleFor(spelling).isPresent() ? Optional.empty()
                    : Optional.of(answer.status() + " " + spelling + " " + answer.body().lines().limit(1).toList());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theWaysInThatWereOpenOnceAreClosed(Role role) throws IOException {
        var cookies = signIn(role);

        for (var once : List.of("/worksheet/..%2fregistration/organiser/registration?id=1", "/resources/../mail/organiser/outbox", "/health/../metrics", "/metrics",
                "/worksheet/organiser/table-cards.pdf;x?venue=tokyo", "/jakarta.faces.resource/account/organiser/staff.xhtml", "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF")) {
            var status = RawRequest.get(once, cookies).send().status();
            assertTrue(status == 400 || status == 404, once + " " + status);
        }
    }

    /** The container takes a session's id out of the address before anybody sees it; what is left is decided on as ever. */
    @Test
    void aSessionIdInTheAddressOpensNothing() throws IOException {
        assertEquals(302, RawRequest.get("/account/organiser/staff;jsessionid=1", "").send().status());
        assertEquals(404, RawRequest.get("/account/organiser/staff;jsessionid=1", signIn(Role.ADVISER)).send().status());
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTICIPANT", "ORGANISER", "ADVISER"})
    void nobodyElseMakesASecretaryBySpelling(Role role) throws IOException {
        var cookies = signIn(role);
        var secretary = signIn(Role.SECRETARIAT);
        var before = RawRequest.get("/account/organiser/staff", secretary).send().body().split("@", -1).length;

        var spellings = spellingsOf("/account/organiser/staff");
        spellings.add("/account/organiser/staff");
        for (var spelling : spellings) {
            for (var state : List.of("stateless", "1:1", "")) {
                var answer = RawRequest.post(spelling, cookies, "staff=staff&name=Mallory&email=mallory%40example.jp&role=SECRETARIAT&add=add&jakarta.faces.ViewState=" + state)
                        .with("Sec-Fetch-Site: same-origin").send();
                assertTrue(isRefused(answer), spelling + " " + answer);
            }
        }

        assertEquals(before, RawRequest.get("/account/organiser/staff", secretary).send().body().split("@", -1).length);
    }

    /** Signs in and tells the cookies. */
    static String signIn(Role role) throws IOException {
        if (role == Role.PARTICIPANT) {
            assertEquals(200, RawRequest.get("/test/person?email=spelling%40example.jp&name=%E5%8F%82%E5%8A%A0", "").send().status());
        }
        var answer = RawRequest.get("/test/sign-in?role=" + role + (role == Role.PARTICIPANT ? "&email=spelling%40example.jp" : ""), "").send();
        assertEquals(200, answer.status());
        return answer.cookies();
    }
}
