package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.account.access.Access;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.JavascriptExecutor;

/**
 * Every page, as each role finds it by following links: axe finds nothing, nothing has to be scrolled sideways at 320 px,
 * cards say the heads of their columns, no sentence stumbles, and Enter presses the main button of a form or nothing; pages for everybody say what they
 * are to who searches for them. A page that no role reaches fails the last test, so that none is forgotten.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageIT extends BrowserIT {

    /** Pages that only a letter's link opens; the tests of the account visit them. */
    private static final Set<String> BY_LETTER_ONLY = Set.of("/account/link", "/account/set-up", "/account/way-in");
    private static final Pattern FILE = Pattern.compile(".*\\.[a-z]{3,4}");
    private static final Pattern BROKEN = Pattern.compile("(?i)\\b(until|the|of|to|by|a|in|on|for|and) \\1\\b|までまで|中まで|。。|、、|\\bnull\\b|\\{\\d\\}|\\?\\?\\?");
    private static final Set<String> PREFECTURES = prefectures();
    /** What stands in an element {@code main}, text by text, in a browser's script. */
    private static final String TEXTS = "[...main.querySelectorAll('*')].flatMap((each) => [...each.childNodes]).filter((each) => each.nodeType === 3)"
            + ".map((each) => each.data.trim())";
    private static final Set<String> VISITED = new TreeSet<>();
    /** The pages for everybody that were looked at already, whoever it was: they need no second look for the same in the same language. */
    private static final Set<String> PUBLIC = new TreeSet<>();

    /** What was looked at already, and for how much, whoever it was shown to: the same in the same language needs no second look. */
    private static final Set<String> LOOKED_AT = new HashSet<>();

    @Test
    void whatEverybodySees() {
        var stage = stage();
        visitAll(null, "ja", List.of("/", "/registration/part1", "/registration/part2", "/registration/receipt",
                "/registration/team-receipt", "/worksheet/join", "/lecture/talk?id=r5-I-05", "/lecture/transcript?id=r5-I-05",
                "/questionnaire/answering?questionnaire=r5", "/questionnaire/thanks?questionnaire=r5", "/questionnaire/invited", "/account/sign-in",
                "/account/staff-sign-in", "/account/signed-out",
                stage.get("receipt"), stage.get("teamReceipt")));
    }

    @Test
    void whatEverybodySeesInEnglish() {
        var stage = stage();
        visitAll(null, "en", List.of("/", "/questionnaire/answering?questionnaire=r5", "/questionnaire/thanks?questionnaire=r5",
                "/registration/part1", "/registration/part2", stage.get("receipt"), stage.get("teamReceipt")));
    }

    @Test
    void whatAParticipantSees() {
        var email = stage().get("waiting");
        signInAs(email);

        visitAll(Role.PARTICIPANT, "ja", List.of("/home", "/lecture/courses", "/questionnaire/own-answer"));
    }

    @Test
    void whatARepresentativeSees() {
        var email = stage().get("representative");
        signInAs(email);

        visitAll(Role.PARTICIPANT, "ja", List.of("/home", "/registration/team", "/registration/member"));
    }

    @Test
    void whatAMemberSees() {
        var email = stage().get("member");
        get("/test/form");
        signInAs(email);

        visitAll(Role.PARTICIPANT, "en", List.of("/home", "/registration/member", "/group"));
    }

    @Test
    void whatTheSecretariatSees() {
        var group = stage().get("group");
        signInAs(Role.SECRETARIAT);

        visitAll(Role.SECRETARIAT, "ja", Stream.concat(pagesOf(Role.SECRETARIAT).stream(), Stream.of("/worksheet/sheet?group=" + group, "/form/organiser/form-preview?form=questionnaire-r5")).toList());
    }

    @Test
    void whatTheSecretariatReadsInEnglish() {
        stage();
        signInAs(Role.SECRETARIAT);

        open("/home?lang=en");
        var broken = pagesOf(Role.SECRETARIAT).stream().flatMap(page -> Stream.concat(brokenIn(String.join("", textsOf(page))).stream(),
                textsOf(page).stream().filter(PREFECTURES::contains)).map(found -> page + ": " + found)).toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void whatOrganisersAndAdvisersSee() {
        stage();
        for (var role : List.of(Role.ORGANISER, Role.ADVISER)) {
            signInAs(role);
            visitAll(role, "ja", pagesOf(role));
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void noPageIsForgotten() {
        var forgotten = new TreeSet<>(Access.stated().paths().stream().filter(EveryPageIT::isPage).toList());

        forgotten.removeAll(BY_LETTER_ONLY);
        forgotten.removeAll(VISITED);

        assertEquals(new TreeSet<>(), forgotten);
    }

    private void visitAll(Role role, String language, List<String> starts) {
        var faults = new ArrayList<String>();
        var toVisit = new ArrayDeque<>(starts);
        var seen = new LinkedHashSet<String>();
        while (!toVisit.isEmpty()) {
            var address = toVisit.poll();
            if (seen.add(kindOf(address)) && (!isForEverybody(address) || PUBLIC.add(language + " " + kindOf(address)))) {
                open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                check(address, role, starts.contains(address), faults);
                linksOfPage().forEach(toVisit::add);
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    private void check(String address, Role role, boolean mayNeedMore, List<String> faults) {
        if (!all(".reference").isEmpty()) {
            faults.add(address + " fails: " + browser.getTitle());
            return;
        }
        if (isNotFound()) {
            if (!mayNeedMore && isFor(role, address)) {
                faults.add(address + " is not found");
            }
            return;
        }
        VISITED.add(URI.create(browser.getCurrentUrl()).getPath());
        if (isForEverybody(address) && all("meta[name=description]").isEmpty()) {
            faults.add(address + " does not say what it is to those who look for it");
        }
        if (LOOKED_AT.add(content())) {
            note(this::axe, faults);
            atTheNarrowest(() -> {
                note(this::fitsNarrowWindow, faults);
                note(this::cardsSayTheirHeads, faults);
            });
            note(this::sentencesAreWhole, faults);
            note(this::prefecturesAreCalledAsTheReaderDoes, faults);
            note(this::enterPressesTheMainButtonOrNothing, faults);
        }
    }

    private static void note(Runnable promise, List<String> faults) {
        try {
            promise.run();
        } catch (AssertionError fault) {
            faults.add(fault.getMessage());
        }
    }

    /** No sentence says a small word twice in a row, nor what stands in it for what is not there. */
    private void sentencesAreWhole() {
        assertEquals(List.of(), brokenIn(visibleText()), "at " + browser.getCurrentUrl());
    }

    private static List<String> brokenIn(String text) {
        return BROKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What the main part of a page says, hidden or not, text by text, which is asked for but not opened; the word null where it fails. */
    private List<String> textsOf(String page) {
        return ((List<?>) ((JavascriptExecutor) browser).executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then((answer) => answer.text()).then((text) => {
                  const main = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
                  for (const code of main.querySelectorAll('script, style, textarea, pre')) code.remove();
                  if (main.querySelector('.reference')) throw new Error();
                  done(THE_TEXTS);
                }).catch(() => done(['null']));""".replace("THE_TEXTS", TEXTS), page + "?lang=en")).stream().map(String.class::cast).toList();
    }

    /** On a page in English no prefecture stands under its Japanese name; in the name of a municipality it may. */
    private void prefecturesAreCalledAsTheReaderDoes() {
        var texts = (List<?>) run("const main = document.documentElement.lang === 'en' ? document.querySelector('main') : document.createElement('main');"
                + "return " + TEXTS);
        assertEquals(List.of(), texts.stream().filter(PREFECTURES::contains).toList(), "in Japanese at " + browser.getCurrentUrl());
    }

    private static Set<String> prefectures() {
        try (var lines = Files.lines(Path.of("seed", "prefectures.csv"))) {
            return lines.skip(1).map(line -> line.split(",")[1]).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the page shows, without what is new each time, and without the name of who is signed in above it. */
    private String content() {
        return (String) run("""
                const main = document.querySelector('main').cloneNode(true);
                for (const hidden of main.querySelectorAll('input[type=hidden]')) hidden.remove();
                return document.documentElement.lang + main.outerHTML.replace(/ nonce="[^"]*"/g, '');""");
    }

    private static boolean isForEverybody(String address) {
        return Access.stated().ruleFor(address.replaceFirst("\\?.*", "")).filter(Access.Rule::isForEverybody).isPresent();
    }

    private static boolean isFor(Role role, String address) {
        return Access.stated().ruleFor(address.replaceFirst("\\?.*", ""))
                .map(rule -> rule.isForEverybody() || rule.roles().contains(role)).orElse(true);
    }

    private boolean isNotFound() {
        var title = browser.getTitle();
        return Words.LANGUAGES.stream().anyMatch(language -> title.equals(Words.in(language).text("error.notFound")));
    }

    private List<String> linksOfPage() {
        return ((List<?>) run("return [...document.querySelectorAll('a[href]')].map((link) => link.href)")).stream().map(String.class::cast)
                .filter(link -> link.startsWith(SharedPortal.address() + "/"))
                .map(link -> link.substring(SharedPortal.address().length()).replaceFirst("#.*", ""))
                .filter(link -> !FILE.matcher(link.replaceFirst("\\?.*", "")).matches())
                .filter(link -> !link.startsWith("/storage/") && !link.startsWith("/worksheet/export") && !link.contains("lang=")).toList();
    }

    /** Two addresses with the same path and the same names of parameters are one kind of page, however a list is sorted and wherever one came from. */
    private static String kindOf(String address) {
        return address.replaceAll("(?<=[?&])(sort|page|rows|back)=[^&]*&?", "").replaceAll("=[^&]*", "=").replaceFirst("[?&]$", "");
    }

    private static List<String> pagesOf(Role role) {
        return Access.stated().paths().stream().filter(EveryPageIT::isPage)
                .filter(path -> Access.stated().ruleFor(path).orElseThrow().roles().contains(role)).toList();
    }

    private static boolean isPage(String path) {
        return Files.exists(Path.of("webapp", path + ".xhtml")) || path.equals("/");
    }
}
