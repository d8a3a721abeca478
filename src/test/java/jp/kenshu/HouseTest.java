package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Holds the table of {@code docs/architecture.md} true: which package may use which, and what a page may not contain. */
class HouseTest {

    private static final Path SOURCES = Path.of("src/main/java/jp/kenshu");
    private static final Path PAGES = Path.of("webapp");
    private static final String ROOT = "";
    private static final Set<String> GROUND = Set.of(ROOT, "storage", "document", "mail", "audit");

    /** Each package with the packages it may use besides itself. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry(ROOT, Set.of()),
            Map.entry("launcher", Set.of()),
            Map.entry("storage", Set.of(ROOT)),
            Map.entry("document", Set.of(ROOT)),
            Map.entry("mail", Set.of(ROOT, "storage")),
            Map.entry("audit", Set.of(ROOT)),
            Map.entry("account", GROUND),
            Map.entry("programme", with(GROUND, "account")),
            Map.entry("registration", with(GROUND, "account", "programme")),
            Map.entry("assignment", with(GROUND, "account", "programme", "registration")),
            Map.entry("group", with(GROUND, "account", "programme", "registration", "assignment")),
            Map.entry("worksheet", with(GROUND, "account", "programme", "registration", "assignment", "group")),
            Map.entry("report", with(GROUND, "account", "programme", "registration", "assignment", "group", "worksheet")),
            Map.entry("home", with(GROUND, "account", "programme", "registration", "assignment", "group", "worksheet", "report")),
            Map.entry("seed", with(GROUND, "account", "programme", "registration", "assignment", "group", "worksheet", "report", "home")));

    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?jp\\.kenshu\\.(?:([a-z]+)\\.)?[A-Z]", Pattern.MULTILINE);
    private static final Pattern JAPANESE_TEXT = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern INLINE = Pattern.compile("style=\"|\\son[a-z]+=\"|<script>|javascript:");
    private static final Pattern SAYS_NOTHING = Pattern.compile(".*(Util|Utils|Helper|Impl|Manager|Common|Base|Dto)\\.java");

    private static Set<String> with(Set<String> ground, String... more) {
        var all = new TreeSet<>(ground);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() throws IOException {
        var offences = new ArrayList<String>();

        for (var file : files(SOURCES, ".java")) {
            var own = packageOf(file);
            var imports = IMPORT.matcher(Files.readString(file));
            while (imports.find()) {
                var used = imports.group(1) == null ? ROOT : imports.group(1);
                if (!used.equals(own) && !MAY_USE.getOrDefault(own, Set.of()).contains(used)) {
                    offences.add(SOURCES.relativize(file) + " uses " + used);
                }
            }
        }

        assertEquals(List.of(), offences);
    }

    @Test
    void everyPackageStandsInTheTableAndSaysWhatItIs() throws IOException {
        var silent = new ArrayList<String>();

        try (var folders = Files.list(SOURCES)) {
            folders.filter(Files::isDirectory)
                    .filter(folder -> !MAY_USE.containsKey(folder.getFileName().toString())
                            || !Files.exists(folder.resolve("package-info.java")))
                    .forEach(folder -> silent.add(folder.getFileName().toString()));
        }

        assertEquals(List.of(), silent);
    }

    @Test
    void classNamesSaySomething() throws IOException {
        assertEquals(List.of(), files(SOURCES, ".java").stream().map(file -> file.getFileName().toString())
                .filter(name -> SAYS_NOTHING.matcher(name).matches()).toList());
    }

    @Test
    void pagesHaveNeitherTextOfTheirOwnNorInlineStyleOrScript() throws IOException {
        var offences = new ArrayList<String>();

        for (var page : files(PAGES, ".xhtml")) {
            var lines = Files.readString(page).replaceAll("(?s)<!--.*?-->", "").lines().toList();
            for (var line : lines) {
                if (JAPANESE_TEXT.matcher(line).find() || INLINE.matcher(line).find()) {
                    offences.add(PAGES.relativize(page) + ": " + line.strip());
                }
            }
        }

        assertEquals(List.of(), offences);
    }

    private static String packageOf(Path file) {
        var folder = SOURCES.relativize(file).getParent();
        return folder == null ? ROOT : folder.getName(0).toString();
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }
}
