package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/**
 * What a form was sent for leads on to another address, so that loading the page anew or coming back to it sends nothing again: every
 * button's verb redirects, unless it is a step on the way, of which nothing is kept.
 */
class SentFormsTest {

    private static final Path PAGES = Path.of("webapp");
    private static final Path SOURCES = Path.of("src/main/java");
    /** Verbs that answer with the page itself, and why. */
    private static final Map<String, String> STEPS = new TreeMap<>(Map.ofEntries(
            Map.entry("SignInPage.ask", "the first of two steps; the second knows the first by what the page holds"),
            Map.entry("SignInPage.askAgain", "the same step once more"),
            Map.entry("FormPage.compare", "shows what a file would change"),
            Map.entry("HallPage.addFixture", "adds an empty line to the form"),
            Map.entry("HallPage.addTable", "adds an empty line to the form"),
            Map.entry("HallPage.propose", "fills in the form"),
            Map.entry("ImportPage.look", "shows what a file would bring"),
            Map.entry("ImportPage.check", "shows the same once mended"),
            Map.entry("ImportPage.takeAway", "hands out a file"),
            Map.entry("JoiningPage.check", "asks once more"),
            Map.entry("JoiningPage.goBack", "goes back to the form"),
            Map.entry("OwnWorkbookPage.look", "shows what a file holds"),
            Map.entry("Part1Page.goBack", "goes back to the form"),
            Map.entry("Part2Page.check", "asks once more"),
            Map.entry("Part2Page.goBack", "goes back to the form"),
            Map.entry("PersonPage.ask", "asks once more"),
            Map.entry("RetentionPage.ask", "asks once more"),
            Map.entry("SheetImportPage.look", "shows what a file would change"),
            Map.entry("WorkbooksPage.look", "shows what files hold"),
            Map.entry("WorkbooksPage.beginAnew", "forgets them"),
            Map.entry("WorkbooksPage.takeIn", "shows each outcome; a second time takes nothing in")));

    private static final Pattern BUTTON = Pattern.compile("<(?:h|p):command(?:Button|Link)\\b[^>]*\\saction=\"#\\{([\\w.]+?)\\.(\\w+)(?:\\([^\"]*)?\\}\"");
    private static final Pattern GIVEN = Pattern.compile("(?:name|var|form|page|desk)=\"(\\w+)\"\\s+value=\"#\\{(\\w+)\\}\"");
    private static final Pattern CLASS = Pattern.compile("\\b(?:class|record) (\\w+)(?:<[^{]*?>)?(?:\\([^{]*\\))?(?: extends (\\w+))?");
    private static final Pattern CALLED = Pattern.compile("(?:\\b|::)(\\w+)(?=\\(|[,)])");
    private static final int DEPTH = 4;

    private final Map<String, String> sources = new TreeMap<>();

    @Test
    void everyVerbOfAFormLeadsOn() throws IOException {
        readSources();
        var buttons = buttons();
        var staying = new TreeSet<String>();
        for (var button : buttons) {
            var known = button.substring(0, button.indexOf('.'));
            var verb = button.substring(button.indexOf('.') + 1);
            if (known.endsWith("Page") && sources.containsKey(known) && !leadsOn(sources.get(known), verb, DEPTH)) {
                staying.add(button);
            }
        }

        assertTrue(buttons.size() > 100, buttons::toString);
        assertEquals(STEPS.keySet(), staying);
    }

    /** The verbs of all buttons, each with the class of which the page asks it. */
    private static Set<String> buttons() throws IOException {
        var buttons = new TreeSet<String>();
        for (var page : files(PAGES, ".xhtml")) {
            var text = Files.readString(page);
            var named = GIVEN.matcher(text).results().collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, other) -> one));
            BUTTON.matcher(text).results().forEach(found -> buttons.add(className(named.getOrDefault(found.group(1), found.group(1))) + "." + found.group(2)));
        }
        return buttons;
    }

    private static String className(String bean) {
        return Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
    }

    private void readSources() throws IOException {
        var parents = new TreeMap<String, String>();
        for (var file : files(SOURCES, ".java")) {
            var text = Files.readString(file);
            var found = CLASS.matcher(text);
            if (found.find()) {
                sources.put(found.group(1), text);
                if (found.group(2) != null) {
                    parents.put(found.group(1), found.group(2));
                }
            }
        }
        parents.forEach((child, parent) -> sources.computeIfPresent(child, (name, text) -> text + sources.getOrDefault(parent, "")));
    }

    /** Whether the verb, or what it calls of its class, redirects. */
    private static boolean leadsOn(String source, String verb, int depth) {
        for (var body : bodies(source, verb)) {
            if (body.toLowerCase(java.util.Locale.ROOT).contains("redirect")) {
                return true;
            }
            var called = new HashSet<String>();
            CALLED.matcher(body).results().forEach(found -> called.add(found.group(1)));
            called.remove(verb);
            if (depth > 0 && called.stream().anyMatch(each -> leadsOn(source, each, depth - 1))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> bodies(String source, String verb) {
        return Pattern.compile("\\n    (?:public |private |protected )?(?:static )?[\\w<>\\[\\], ?.]+ " + verb + "\\([^;{]*\\{\\n(.*?)\\n    \\}", Pattern.DOTALL)
                .matcher(source).results().map(found -> found.group(1)).toList();
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
