package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/**
 * Every form of more than a few fields saves itself while it is filled in: a page's form with four fields and more, whatever it includes,
 * lies within {@code <k:autosave>}, {@code <autosave-form>} or {@code <draft-form>}.
 */
class SavedFormsTest {

    private static final Path PAGES = Path.of("webapp");
    private static final int A_FEW = 3;
    /** So many fields a field counts as that is there once for each row or question. */
    private static final int MANY = 9;
    /** Forms that do not save themselves, and why. */
    private static final Map<String, String> OTHERS = Map.of(
            "account/set-up.xhtml set-up", "a password and a code, which are kept nowhere",
            "group/organiser/seating.xhtml seating", "two choices beside each of two buttons; each press is kept",
            "registration/team.xhtml team", "one or two fields beside each of its buttons");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"(/[^\"#]+)\"");
    private static final Pattern FORM = Pattern.compile("<(h:form|form)\\b.*?</\\1>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:h:inputText|h:inputTextarea|h:inputSecret|h:selectOneMenu|h:selectOneRadio"
            + "|h:selectManyCheckbox|h:selectBooleanCheckbox|k:questions|textarea|select|input)\\b[^>]*>");
    private static final Pattern UNTYPED = Pattern.compile("<input\\b[^>]*\\stype=\"(?:hidden|submit|button|image|file)\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\s(?:name|id)=\"([^\"]*)\"");
    private static final Set<String> KEEPERS = Set.of("k:autosave", "autosave-form", "draft-form");

    @Test
    void formsOfMoreThanAFewFieldsSaveThemselves() throws IOException {
        var unsaved = new TreeSet<String>();
        var saved = new TreeSet<String>();
        for (var page : pages()) {
            var text = whole(page);
            var forms = FORM.matcher(text);
            while (forms.find()) {
                if (fieldsOf(forms.group()) > A_FEW && !forms.group().substring(0, forms.group().indexOf('>')).contains("method=\"get\"")) {
                    (isKept(text.substring(0, forms.start())) ? saved : unsaved).add(page + " " + nameOf(forms.group()));
                }
            }
        }

        assertEquals(new TreeSet<>(OTHERS.keySet()), unsaved);
        assertTrue(saved.contains("registration/part1.xhtml part1") && saved.contains("registration/organiser/import.xhtml mend"), saved::toString);
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml") && !file.startsWith(PAGES.resolve("WEB-INF"))).map(PAGES::relativize).sorted().toList();
        }
    }

    /** A page with what it includes, without remarks. */
    private static String whole(Path page) {
        try {
            var text = COMMENT.matcher(Files.readString(PAGES.resolve(page))).replaceAll("");
            return INCLUDED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(whole(Path.of(found.group(1).substring(1))) + found.group()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int fieldsOf(String form) {
        var fields = new HashMap<String, Integer>();
        var found = FIELD.matcher(form);
        while (found.find()) {
            if (!UNTYPED.matcher(found.group()).matches()) {
                var name = nameOf(found.group());
                var many = found.group().startsWith("<k:questions") || name.contains("#{") && isOpen(form.substring(0, found.start()), "ui:repeat");
                fields.put(name, many ? MANY : 1);
            }
        }
        return fields.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String nameOf(String tag) {
        var names = new TreeMap<String, String>();
        var found = NAME.matcher(tag.substring(0, tag.indexOf('>')));
        while (found.find()) {
            names.putIfAbsent(found.group().strip().substring(0, 2), found.group(1));
        }
        return names.getOrDefault("na", names.getOrDefault("id", ""));
    }

    private static boolean isKept(String before) {
        return KEEPERS.stream().anyMatch(keeper -> isOpen(before, keeper));
    }

    private static boolean isOpen(String before, String tag) {
        return before.split("<" + tag + "\\b", -1).length > before.split("</" + tag + ">", -1).length;
    }
}
