package jp.kenshu.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jp.kenshu.HttpClients;
import jp.kenshu.PortalIT;
import jp.kenshu.SharedPortal;
import jp.kenshu.registration.Delegates;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads a group's sheet: its group, staff, and after the release the representatives of the venue; the rest find nothing. */
@RunAsClient
class SheetReadersIT extends PortalIT {

    private static final String MEMBER = Delegates.address(Delegates.NAGAREYAMA + " 2");
    private static final String STRANGER = Delegates.address(Delegates.HIRADO + " 1");
    private static final String COLLEAGUE_OF_STRANGER = Delegates.address(Delegates.HIRADO + " 2");
    private static final String AT_OTHER_VENUE = Delegates.address(Delegates.FUKUCHIYAMA + " 1");
    private static final List<String> STAFF = List.of("SECRETARIAT", "ORGANISER", "ADVISER");

    private String group;
    private String other;
    private HttpClient browser;

    @BeforeEach
    void twoTablesAndATeamElsewhere() throws Exception {
        comeAnew();
        get("/test/begin-anew");
        group = get("/test/sheet?number=4&people=2&municipality=" + Delegates.NAGAREYAMA).split(" ")[0];
        other = get("/test/sheet?number=5&people=2&municipality=" + Delegates.HIRADO).split(" ")[0];
        get("/test/team?venue=osaka&people=1&municipality=" + Delegates.FUKUCHIYAMA);
        get("/test/room?group=" + group);
    }

    @Test
    void groupReadsItsOwnSheetAndNoOtherOne() throws Exception {
        signIn(MEMBER);

        assertEquals(all(200), statuses(sheetOf(group)));
        assertEquals(List.of(), found(sheetOf(other)));
        assertEquals(List.of(), found(ofStaff()));
    }

    @Test
    void tableReadsByItsCodeTheSheetOfItsGroupAlone() throws Exception {
        var tables = get("/test/bench/tables?count=2").split("\\s");
        get("/test/bench/sit?group=" + tables[0] + "&person=" + tables[1]);

        assertEquals(all(200), statuses(sheetOf(tables[0])));
        assertEquals(List.of(), found(sheetOf(tables[2])));
        assertEquals(List.of(), found(ofStaff()));
    }

    @Test
    void staffReadEverySheetAndOnlyTheSecretariatWritesAndPrintsTheCodes() throws Exception {
        for (var role : STAFF) {
            comeAnew();
            get("/test/sign-in?role=" + role);
            var isSecretariat = role.equals("SECRETARIAT");

            assertEquals(all(200), statuses(sheetOf(group)), role);
            assertEquals(200, status("/worksheet/organiser/wall?venue=tokyo"), role);
            assertEquals(200, status("/worksheet/organiser/wall-now?venue=tokyo"), role);
            assertEquals(200, status("/worksheet/organiser/summaries?venue=tokyo"), role);
            assertEquals(200, status("/worksheet/summaries.pdf?venue=tokyo"), role);
            assertEquals(isSecretariat ? 200 : 404, status("/worksheet/organiser/table-cards.pdf?venue=tokyo&group=" + group), role);
            assertEquals(isSecretariat ? 200 : 404, status("/worksheet/import?group=" + group), role);
            assertEquals(isSecretariat ? 200 : 404, call(), role);
        }
    }

    @Test
    void cardsAreOnlyThoseOfGroupsAtTheVenue() throws Exception {
        get("/test/sign-in?role=SECRETARIAT");

        assertEquals(200, status("/worksheet/organiser/table-cards.pdf?venue=tokyo"));
        for (var forged : List.of("venue=tokyo&group=0", "venue=osaka&group=" + group, "venue=osaka", "venue=nowhere", "group=" + group)) {
            assertEquals(404, status("/worksheet/organiser/table-cards.pdf?" + forged), forged);
        }
    }

    @Test
    void afterTheReleaseRepresentativesOfTheVenueReadEverySheetOnPaper() throws Exception {
        signIn(STRANGER);
        assertEquals(List.of(), found(sheetOf(group)));
        assertEquals(404, status("/worksheet/summaries.pdf?venue=tokyo"));
        get("/test/room?group=" + group + "&lock=8");
        get("/test/room?group=" + other + "&lock=8&release=yes");

        assertEquals(paperOf(group), found(sheetOf(group)));
        assertEquals(200, status("/worksheet/summaries.pdf?venue=tokyo"));
        for (var person : List.of(COLLEAGUE_OF_STRANGER, AT_OTHER_VENUE)) {
            comeAnew();
            signIn(person);
            assertEquals(List.of(), found(sheetOf(group)), person);
            assertEquals(404, status("/worksheet/summaries.pdf?venue=tokyo"), person);
        }
    }

    @Test
    void nobodyElseFindsAnything() throws Exception {
        assertEquals(List.of(), found(sheetOf(group)));
        assertEquals(List.of(), found(ofStaff()));
        assertEquals(404, call());
    }

    private static List<String> paperOf(String group) {
        return List.of("/worksheet/export?group=" + group + "&as=a3", "/worksheet/export?group=" + group + "&as=a4");
    }

    private static List<String> sheetOf(String group) {
        return Stream.concat(paperOf(group).stream(), Stream.of("/worksheet/" + group, "/worksheet/table?group=" + group, "/worksheet/present?group=" + group,
                "/worksheet/room?group=" + group, "/worksheet/live/state?group=" + group, "/worksheet/export?group=" + group + "&as=blank",
                "/worksheet/export?group=" + group + "&as=docx", "/worksheet/export?group=" + group + "&as=pptx", "/worksheet/export?group=" + group + "&as=xlsx")).toList();
    }

    private static List<String> ofStaff() {
        return List.of("/worksheet/organiser/wall?venue=tokyo", "/worksheet/organiser/wall-now?venue=tokyo", "/worksheet/organiser/summaries?venue=tokyo",
                "/worksheet/organiser/table-cards.pdf?venue=tokyo", "/worksheet/summaries.pdf?venue=tokyo");
    }

    private static List<Integer> all(int status) {
        return sheetOf("").stream().map(path -> status).toList();
    }

    private void comeAnew() {
        browser = HttpClients.builder().cookieHandler(new CookieManager()).build();
    }

    private void signIn(String email) throws Exception {
        get("/test/sign-in?role=PARTICIPANT&email=" + email);
    }

    private String get(String path) throws Exception {
        var answer = browser.send(request(path).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private int status(String path) throws Exception {
        var status = browser.send(request(path).build(), BodyHandlers.discarding()).statusCode();
        assertTrue(status < 500, () -> path + " answers " + status);
        return status;
    }

    private List<Integer> statuses(List<String> paths) throws Exception {
        var statuses = new ArrayList<Integer>();
        for (var path : paths) {
            statuses.add(status(path));
        }
        return statuses;
    }

    private List<String> found(List<String> paths) throws Exception {
        var found = new ArrayList<String>();
        for (var path : paths) {
            if (status(path) == 200) {
                found.add(path);
            }
        }
        return found;
    }

    private int call() throws Exception {
        return browser.send(request("/worksheet/room?group=" + group).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("call=yes")).build(), BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(SharedPortal.address() + path));
    }
}
