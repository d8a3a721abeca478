package jp.kenshu.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;
import jp.kenshu.Words;
import org.junit.jupiter.api.Test;

/** Walks the entities and the migrations: every table is either told by its feature's rules or is one that knows no participant. */
class PersonalTablesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE = Pattern.compile("@Table\\(name = \"(\\w+)\"");
    private static final Pattern CREATED = Pattern.compile("(?im)^\\s*create table (?:if not exists )?(\\w+)");
    private static final Pattern ALTERED = Pattern.compile("(?is)alter table (\\w+)(.*?);");
    private static final Pattern LOST = Pattern.compile("(?i)\\bdrop column (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?is)\\bdrop table ([\\w, ]+);");
    /** A column that says whose a row is, or who did something: a table with one of these is about somebody. */
    private static final Pattern OF_SOMEBODY = Pattern.compile("(?m)^\\s*(?:add column )?(person_id|team_member_id|member_id|registration_id|email|recipient) ");

    /** The tables that no participant is in: the announced conference, what staff do, and answers that nobody is tied to. */
    private static final Set<String> OF_NOBODY = Set.of("conference", "part", "category", "route", "route_category", "venue", "deadline",
            "programme_session", "material", "scene", "scene_example", "indicator", "prefecture", "municipality", "sheet_outline", "form_version",
            "questionnaire", "received_attempt", "spent_link", "staff", "assignment_extension", "assignment_reminder", "overview_file", "packet",
            "formation_rules", "formation", "hall", "seating_plan", "work_group", "worksheet", "sheet_row", "summary_release", "paper_text",
            "lecture", "lecture_video", "lecture_chapter", "lecture_captions", "lecture_upload", "lecture_view", "lecture_course",
            "lecture_course_lecture", "circular", "retention_run",
            "repeat_apart", "second_keying", "arrival_count", "reached_count", "edition_change", "compilation_sending", "compilation_paper",
            "coding_category", "coded_answer");

    @Test
    void noTableIsForgotten() throws IOException {
        var named = new TreeSet<>(OF_NOBODY);
        rules().forEach(table -> named.add(table.name()));

        var forgotten = new TreeSet<String>(tablesOfEntities());
        forgotten.addAll(tablesOfMigrations().keySet());
        forgotten.removeAll(named);

        assertEquals(Set.of(), forgotten, "say by PersonalTables what becomes of these, or that nobody is in them");
    }

    @Test
    void noTableOfNobodyIsAboutSomebody() throws IOException {
        var wrong = new TreeSet<String>();

        tablesOfMigrations().forEach((table, columns) -> {
            if (OF_NOBODY.contains(table) && !table.equals("staff") && OF_SOMEBODY.matcher(columns).find()) {
                wrong.add(table);
            }
        });

        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyRuleSpeaksOfTablesAndColumnsThatAreThere() throws IOException {
        var tables = tablesOfMigrations();
        var wrong = new TreeSet<String>();

        for (var rule : rules()) {
            var columns = tables.getOrDefault(rule.name(), "");
            Stream.of(rule.shown(), rule.read(), rule.unnamed(), rule.emptied().keySet()).flatMap(each -> each.stream())
                    .filter(column -> !Pattern.compile("\\b" + column + " ").matcher(columns).find()).forEach(column -> wrong.add(rule.name() + "." + column));
        }

        assertTrue(tables.size() > 60, "The test sees too little");
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everythingThatIsShownHasWords() throws IOException {
        var wrong = new TreeSet<String>();

        for (var rule : rules()) {
            Stream.concat(Stream.of("personal." + rule.name(), "personal." + rule.name() + ".why", "personal.fate." + rule.fate()),
                    rule.shown().stream().map(column -> "personal.column." + column))
                    .filter(key -> Words.LANGUAGES.stream().anyMatch(language -> !Words.in(language).has(key))).forEach(wrong::add);
        }

        assertEquals(Set.of(), wrong);
    }

    /** The rules of all features, found in the source as the container finds them. */
    private static List<PersonalTable> rules() throws IOException {
        var rules = new ArrayList<PersonalTable>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("implements PersonalTables")) {
                    rules.addAll(made(SOURCES.relativize(file).toString().replaceAll("[/\\\\]", ".").replaceFirst("\\.java$", "")).personalTables());
                }
            }
        }
        assertTrue(rules.size() > 30, "The test sees too little");
        return rules;
    }

    private static PersonalTables made(String name) {
        try {
            return (PersonalTables) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(name, impossible);
        }
    }

    private static Set<String> tablesOfEntities() throws IOException {
        var tables = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                TABLE.matcher(Files.readString(file)).results().forEach(found -> tables.add(found.group(1)));
            }
        }
        return tables;
    }

    /** The tables that the migrations make, each with the text of all that they say of its columns. */
    private static Map<String, String> tablesOfMigrations() throws IOException {
        var tables = new HashMap<String, String>();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.sorted(Comparator.comparing(PersonalTablesTest::numberOf)).toList()) {
                var text = Files.readString(file);
                CREATED.matcher(text).results().forEach(found -> tables.merge(found.group(1), text.substring(found.end(), end(text, found.end())), String::concat));
                ALTERED.matcher(text).results().forEach(found -> tables.merge(found.group(1), "\n" + found.group(2), PersonalTablesTest::changed));
                DROPPED.matcher(text).results().flatMap(found -> Stream.of(found.group(1).split(","))).forEach(name -> tables.remove(name.strip()));
            }
        }
        return tables;
    }

    /** The columns with what a change adds, and without those that it drops. */
    private static String changed(String columns, String change) {
        var left = columns;
        for (var dropped : LOST.matcher(change).results().map(found -> found.group(1)).toList()) {
            left = left.replaceAll("(?m)\\b" + dropped + " [^,\n]*", "");
        }
        return left + LOST.matcher(change).replaceAll("");
    }

    private static int numberOf(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
    }

    private static int end(String text, int from) {
        var at = text.indexOf("\n)", from);
        return at < 0 ? text.length() : at;
    }
}
