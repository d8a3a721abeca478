package jp.kenshu.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the address of a list says, the way back to it, and that every list of the desk lives in its address. */
class ListAddressTest {

    private static final Path PAGES = Path.of("webapp");
    private static final Pattern VALUE_OF_LIST = Pattern.compile("name=\"(\\w+)\"");

    @Test
    void addressSaysWhatIsAskedAndNothingElse() {
        var asked = Map.of("q", " 流山 市 ", "state", "ADMITTED", "venue", "", "evil", "x", "sort", "-MEMBERS", "page", "03", "rows", "100");

        var address = ListAddress.of(ListPage.at("/registration/organiser/teams").orElseThrow(), asked::get);

        assertEquals("/registration/organiser/teams?q=%E6%B5%81%E5%B1%B1+%E5%B8%82&state=ADMITTED&sort=-MEMBERS&rows=100&page=3", address.toString());
        assertEquals("MEMBERS", address.sort());
        assertTrue(address.isDescending());
        assertEquals(3, address.page());
        assertEquals(100, address.rows());
        assertEquals(address.toString(), ListAddress.read(address.toString()).orElseThrow().toString());
    }

    @Test
    void whatIsUsualIsNotSaid() {
        var asked = Map.of("page", "1", "rows", "50", "sort", "drop table");

        assertEquals("/mail/organiser/outbox", ListAddress.of(ListPage.at("/mail/organiser/outbox").orElseThrow(), asked::get).toString());
    }

    @Test
    void anotherOrderBeginsOnItsFirstPageAndTurnsRoundWhenAskedOnceMore() {
        var address = ListAddress.read("/record/organiser/record?q=a&page=4&rows=200").orElseThrow();

        assertEquals("/record/organiser/record?q=a&sort=BY&rows=200", address.sortedBy("BY").toString());
        assertEquals("/record/organiser/record?q=a&sort=-BY&rows=200", address.sortedBy("BY").sortedBy("BY").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/registration/organiser/people", "//evil.example/", "/home", "javascript:alert(1)", "",
        "/registration/organiser/people/../staff", "/registration/organiser/registration?id=1", "\\evil", "/account/organiser/staff?q=1"})
    void wayBackLeadsToAListOfTheDeskOrNowhere(String foreign) {
        assertEquals(Optional.empty(), ListAddress.read(foreign));
    }

    @Test
    void whatAWayBackCarriesIsWrittenAnew() {
        var address = ListAddress.read("/registration/organiser/people?q=%22%3E%3Cscript%3E&done=x&id=5&page=%0d%0aSet-Cookie&standing=%E3%81%ZZ#here").orElseThrow();

        assertEquals("/registration/organiser/people?q=%22%3E%3Cscript%3E", address.toString());
        assertNull(ListAddress.read("/registration/organiser/people?q=" + "a".repeat(10_000)).orElse(null));
    }

    @Test
    void stretchKnowsItsRowsAndThePagesNearIt() {
        var all = IntStream.rangeClosed(1, 432).boxed().toList();

        var stretch = Stretch.of(all, 5, 50);

        assertEquals(all.subList(200, 250), stretch.rows());
        assertEquals(List.of(1, 3, 4, 5, 6, 7, 9), stretch.getNear());
        assertEquals(201, stretch.getFirst());
        assertEquals(250, stretch.getLast());
        assertEquals(all.subList(400, 432), Stretch.of(all, 99, 50).rows());
        assertEquals(List.of(), Stretch.of(List.of(), 3, 50).rows());
        assertEquals(0, Stretch.of(List.of(), 3, 50).getLast());
    }

    @Test
    void everyListIsAPageAndEveryPageWithAListIsNamed() throws IOException {
        var withList = new TreeSet<String>();
        try (var files = Files.walk(PAGES)) {
            for (var page : files.filter(each -> each.toString().endsWith(".xhtml") && !each.toString().contains("WEB-INF")).toList()) {
                if (Files.readString(page).contains("<k:pages") || Files.readString(page).contains("dataTable")) {
                    withList.add("/" + PAGES.relativize(page).toString().replace('\\', '/').replaceFirst("\\.xhtml$", ""));
                }
            }
        }

        var named = new TreeSet<>(ListPage.all().stream().map(ListPage::path).toList());
        assertTrue(named.containsAll(withList), () -> withList + " are not all in lists.txt");
        named.forEach(path -> assertTrue(Files.exists(PAGES.resolve(path.substring(1) + ".xhtml")), path));
    }

    @Test
    void everyConditionOfAListHasAField() throws IOException {
        for (var list : ListPage.all()) {
            var page = Files.readString(PAGES.resolve(list.path().substring(1) + ".xhtml")) + Files.readString(PAGES.resolve("WEB-INF/registration/roster-filter.xhtml"));
            var fields = new TreeSet<>(VALUE_OF_LIST.matcher(page).results().map(found -> found.group(1)).toList());
            fields.add("q");

            assertTrue(fields.containsAll(list.filters()), () -> list.path() + " has no field for one of " + list.filters());
        }
    }
}
