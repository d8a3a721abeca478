package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Holds the table of {@code docs/architecture.md} true: which package may use which, and what a page may not contain. */
class HouseTest {

    private static final Path SOURCES = Path.of("src/main/java/jp/kenshu");
    private static final Path PAGES = Path.of("webapp");
    private static final String ROOT = "";
    private static final Set<String> GROUND = Set.of(ROOT, "storage", "document", "listing", "mail", "audit", "tally");
    private static final Pattern ROW = Pattern.compile("^\\| (`[a-z]+`|\\(root\\)) \\|[^|]*\\| ([^|]*) \\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

    /** Each package with the packages it may use besides itself, as the table says. */
    private static final Map<String, Set<String>> MAY_USE = table();

    private static final Pattern USE = Pattern.compile("\\bjp\\.kenshu\\.((?:[a-z]\\w*\\.)*)[A-Z]");
    private static final Pattern JAPANESE_TEXT = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern INLINE = Pattern.compile("style=\"|\\son[a-z]+=\"|<script>|javascript:");
    private static final Pattern COMMAND_LIKE_A_QUESTION = Pattern.compile("\\bvoid ((?:is|has|are|may|can|was|does|lets)[A-Z]\\w*)\\(");
    private static final Pattern SAYS_NOTHING = Pattern.compile(".*(Util|Utils|Helper|Impl|Manager|Common|Base|Dto)\\.java");

    private static final Pattern OF_TRANSACTIONS = Pattern.compile("@Transactional\\n(?:public |final |abstract )*class ");
    /** The body of a verb that runs without a transaction where its caller has none. */
    private static final Pattern WITHOUT_TRANSACTION = Pattern.compile("TxType\\.(?:SUPPORTS|NOT_SUPPORTED|NEVER)\\)\\n +[^;{]*\\{\\n(.*?)\\n {4}}", Pattern.DOTALL);
    /** These are asked within the transactions of others, or ask by {@code EntityReads}. */
    private static final Set<String> WITHIN_THOSE_OF_OTHERS = Set.of("AskedVersions.java", "AssignmentTables.java", "KeptEdition.java", "LetterTrial.java", "Places.java", "SheetLog.java",
            "TeamRules.java", "TypingOn.java");

    private static Map<String, Set<String>> table() {
        var table = new LinkedHashMap<String, Set<String>>();
        ROW.matcher(architecture()).results().forEach(row -> {
            var twice = table.put(row.group(1).replaceAll("[`()]", "").replace("root", ROOT), allowedBy(row.group(2), table));
            assertNull(twice, "two rows for " + row.group(1));
        });
        return table;
    }

    /** What a row allows: the ground, single packages, and after “… and” a package with all that its own row allows. */
    private static Set<String> allowedBy(String words, Map<String, Set<String>> above) {
        var allowed = new TreeSet<String>();
        if (words.contains("root")) {
            allowed.add(ROOT);
        }
        if (words.contains("ground")) {
            allowed.addAll(GROUND);
        }
        NAME.matcher(words).results().map(name -> name.group(1)).forEach(name -> {
            allowed.add(name);
            if (words.startsWith("… and")) {
                allowed.addAll(above.get(name));
            }
        });
        return allowed;
    }

    private static String architecture() {
        try {
            return Files.readString(Path.of("docs/architecture.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() throws IOException {
        var offences = new ArrayList<String>();

        for (var file : files(SOURCES, ".java")) {
            var own = featureOf(packageOf(file));
            usedBy(file).stream().map(HouseTest::featureOf)
                    .filter(used -> !used.equals(own) && !MAY_USE.getOrDefault(own, Set.of()).contains(used))
                    .forEach(used -> offences.add(SOURCES.relativize(file) + " uses " + used));
        }

        assertEquals(List.of(), offences);
    }

    @Test
    void noPackagesUseOneAnotherInARing() throws IOException {
        var uses = new TreeMap<String, Set<String>>();
        for (var file : files(SOURCES, ".java")) {
            uses.computeIfAbsent(packageOf(file), each -> new TreeSet<>()).addAll(usedBy(file));
        }
        uses.forEach((own, used) -> used.remove(own));

        for (var free = without(uses); !free.isEmpty(); free = without(uses)) {
            uses.keySet().removeAll(free);
            var gone = free;
            uses.values().forEach(used -> used.removeAll(gone));
        }

        assertEquals(Map.of(), uses, "what is left goes in a ring, or uses one");
    }

    private static Set<String> without(Map<String, Set<String>> uses) {
        return uses.entrySet().stream().filter(each -> each.getValue().isEmpty()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Without one, another thread may close it under the hands of who asks ({@code EntityReads}). */
    @Test
    void entityManagersAreAskedWithinTransactions() throws IOException {
        var offences = new ArrayList<String>();

        for (var file : files(SOURCES, ".java")) {
            var source = Files.readString(file);
            if (source.contains("@PersistenceContext")) {
                var name = file.getFileName().toString();
                if (OF_TRANSACTIONS.matcher(source).find() == WITHIN_THOSE_OF_OTHERS.contains(name)) {
                    offences.add(name);
                }
                WITHOUT_TRANSACTION.matcher(source).results().map(verb -> verb.group(1)).filter(body -> body.contains("entities.") && !body.contains("reads.read("))
                        .forEach(body -> offences.add(name + ":\n" + body));
            }
        }

        assertEquals(List.of(), offences);
    }

    @Test
    void everyImportIsSeen() throws IOException {
        for (var file : files(SOURCES, ".java")) {
            var imports = Files.readString(file).lines().filter(line -> line.matches("import (static )?jp\\.kenshu\\..*")).toList();

            assertEquals(List.of(), imports.stream().filter(line -> !USE.matcher(line).find()).toList(), file::toString);
        }
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

    /** A server on Linux tells table names apart by case; the name that EclipseLink would make up is in capitals. */
    @Test
    void everyEntityNamesItsTable() throws IOException {
        var nameless = new ArrayList<String>();

        for (var source : files(SOURCES, ".java")) {
            var text = Files.readString(source);
            if (text.contains("\n@Entity\n") && !text.contains("\n@Table(")) {
                nameless.add(SOURCES.relativize(source).toString());
            }
        }

        assertEquals(List.of(), nameless);
    }

    @Test
    void commandsDoNotReadAsQuestions() throws IOException {
        var questions = new ArrayList<String>();

        for (var source : files(SOURCES, ".java")) {
            COMMAND_LIKE_A_QUESTION.matcher(Files.readString(source)).results()
                    .forEach(found -> questions.add(SOURCES.relativize(source) + ": " + found.group(1)));
        }

        assertEquals(List.of(), questions);
    }

    /** Who catches them takes a fault of ours for somebody's bad input or bad file. */
    @Test
    void nobodyCatchesNullPointers() throws IOException {
        var hiding = new ArrayList<String>();

        for (var source : files(SOURCES, ".java")) {
            if (Files.readString(source).contains("NullPointerException")) {
                hiding.add(SOURCES.relativize(source).toString());
            }
        }

        assertEquals(List.of(), hiding);
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

    /** The packages whose classes a file names, such as {@code worksheet.live}. */
    private static Set<String> usedBy(Path file) throws IOException {
        return USE.matcher(Files.readString(file)).results().map(found -> found.group(1).replaceFirst("\\.$", "")).collect(Collectors.toSet());
    }

    private static String packageOf(Path file) {
        var folder = SOURCES.relativize(file).getParent();
        return folder == null ? ROOT : folder.toString().replace(File.separatorChar, '.');
    }

    private static String featureOf(String inner) {
        return inner.replaceFirst("\\..*", "");
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }
}
