package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.mail.LetterTemplate;
import org.junit.jupiter.api.Test;

/** Holds the Japanese and the English words in step, and finds every key that a page or a class asks for. */
class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/jp/kenshu");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern IN_PAGE = Pattern.compile("\\b(?:m\\[|language\\.text\\()'([\\w.-]+)'[],)]");
    private static final Pattern BEGUN_IN_PAGE = Pattern.compile("\\bm\\['([\\w.]+\\.)'\\.concat\\(");
    private static final Pattern BEGUN_IN_CLASS = Pattern.compile("\\b(?:text|find|has)\\(\"([\\w.]+\\.)\" \\+");
    private static final Pattern IN_DESK = Pattern.compile("new Place\\(\"([\\w.]+)\"");
    private static final Pattern IN_RULE = Pattern.compile("RuleViolation\\s*\\.(?:of\\(|at\\(\"[\\w-]+\",\\s*)\"([\\w.]+)\"");
    private static final Pattern OF_FULL_WIDTH = Pattern.compile("[\\u3000-\\u303F\\u30FB\\uFF01-\\uFF5E&&[^〓＊]]");
    private static final Pattern DOWNLOAD = Pattern.compile("kind=\"(\\w+)\">#\\{m\\['([\\w.-]+)']}</k:download>");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

    private static final Pattern NAME_OF_EDITION = Pattern.compile("\\{[a-zA-Z]\\w*}");
    private static final Pattern ONE_OF_MANY = Pattern.compile("\\b1 (?:more )?(?:people|teams|members|municipalities|cities|towns|villages|entries|places|seats|groups"
            + "|tables|letters|pages|rows|cells|files|minutes|candidates|suggestions|differences|issues|steps)\\b");
    /** Limits that somebody set once and that are never one. */
    private static final Set<String> NEVER_ONE = Set.of("import.bad.more", "overview.tooMany", "hall.seats.wrong", "hall.tooManyTables", "sheet.tooManyRows", "team.nameThoseWhoStay",
            "team.tooMany", "part2.lead", "wall.graceWrong", "wall.minutesWrong");
    private static final Pattern NOTHING_COUNTED = Pattern.compile("(?<![0-9A-Za-z])0 ?(?:件|名|人|チーム|自治体|欄|通|行|席|か所|個|分)(?!まで|以内|以上|／|程度|目)");
    /**
     * Sentences that are said only once something has been counted, as the classes that say them ask; limits and capacities
     * that are never nothing; and figures beside other figures. Whoever writes another counted sentence decides: may it be
     * said of nothing? Then it has a form for it.
     */
    private static final Set<String> NEVER_NOTHING = Set.of("assignment.lacking.blanks", "capacity.effect.free", "formation.standIns.stay", "lettersSent.count",
            "lectures.found", "lectures.foundMany", "staffHome.late",
            "staffHome.withoutGroup", "staffHome.withoutSeat", "assignment.missing.blanks", "assignment.missing.member", "assignment.missing.memberBlanks",
            "assignment.receivedWithBlanks", "assignment.submit.blanks", "form.differ", "formation.effect.over", "formation.effect.under",
            "formation.fault.gone", "formation.fault.grown", "formation.fault.over", "formation.fault.under", "formation.fault.unplaced",
            "formation.fault.unplacedMore", "formation.serves.chair", "formation.summary.people", "formation.summary", "formation.unmet.OVERFLOW",
            "formation.unmet.PINS_TOO_FEW", "formation.unmet.PINS_TOO_MANY", "formation.unmet.SIZES", "formation.unmet.TOO_FEW",
            "formation.unplaced.more", "formation.why.big", "formation.why.part", "home.prepare.blanks", "home.prepare.ownBlanks", "home.prepare.submit",
            "homework.submittedWithBlanks", "import.bad.more", "import.twice", "import.understood", "packet.making", "part2.lead", "place.found", "routes.factsLimited",
            "seating.finding.seats", "seating.finding.seatsElsewhere", "seating.incomplete", "seating.reason.size", "settings.capacityTooSmall",
            "sheetImport.moved", "staffHome.delayed", "staffHome.givenUp", "staffHome.missing", "staffHome.proposed", "staffHome.underReview",
            "startUp.people", "team.doesNotFit", "team.linkJustSent", "team.proposal.what", "team.tooMany", "wall.graceWrong", "wall.minutesWrong",
            "who.line.full");

    /** Words of things that have another word here: グループ, 参加用リンク. */
    private static final Pattern OTHER_WORDS = Pattern.compile("班|視聴(?:用)?(?:URL|ＵＲＬ|リンク|アドレス)|参加用?の?(?:アドレス|URL|ＵＲＬ)|[Ww]here to join");
    private static final Pattern SPEAKING = Pattern.compile(".*\\.(?:properties|txt|java|xhtml|js|md|yaml|csv)");

    private final Map<String, String> japanese = read("messages.properties");
    private final Map<String, String> english = read("messages_en.properties");

    @Test
    void aFileToTakeAwaySaysItsKindOnce() throws IOException {
        var twice = new TreeSet<String>();

        try (var pages = Files.walk(Path.of("webapp"))) {
            for (var page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                DOWNLOAD.matcher(Files.readString(page)).results().filter(found -> Stream.of(japanese, english)
                        .anyMatch(words -> words.get(found.group(2)).endsWith(found.group(1) + "）") || words.get(found.group(2)).endsWith(found.group(1) + ")")))
                        .forEach(found -> twice.add(found.group(2)));
            }
        }

        assertEquals(Set.of(), twice);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(japanese.keySet()), new TreeSet<>(english.keySet()));
    }

    /** A key that stands twice is read once, and the other place says the wrong words. */
    @Test
    void everyKeyStandsOnce() throws IOException {
        for (var bundle : List.of("messages.properties", "messages_en.properties")) {
            var seen = new TreeSet<String>();
            assertEquals(List.of(), Files.readAllLines(BUNDLES.resolve(bundle)).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#').map(line -> line.split("=", 2)[0].strip())
                    .filter(key -> !seen.add(key)).toList(), bundle);
        }
    }

    @Test
    void bothLanguagesFillInTheSame() {
        var different = japanese.keySet().stream().filter(english::containsKey)
                .filter(key -> !placeholders(japanese.get(key)).equals(placeholders(english.get(key)))).toList();

        assertEquals(List.of(), different);
    }

    @Test
    void nothingIsEmptyOrLeftInTheOtherLanguage() {
        var wrong = new ArrayList<String>();

        japanese.forEach((key, text) -> addIf(wrong, key, text.isBlank()));
        english.forEach((key, text) -> addIf(wrong, key, text.isBlank()));
        english.forEach((key, text) -> addIf(wrong, key, JAPANESE.matcher(text).find() && !key.equals("page.otherLanguage")));

        assertEquals(List.of(), wrong);
    }

    /** ＊ and 〓 are signs that are printed in both languages; 題名 shows how a Japanese title is typed. */
    @Test
    void englishIsWrittenWithItsOwnPunctuation() {
        var wrong = new ArrayList<String>();

        english.forEach((key, text) -> addIf(wrong, key, OF_FULL_WIDTH.matcher(text).find()));

        assertEquals(List.of(), wrong);
    }

    /** A page is written once for both languages: brackets, colons and wide spaces between its words belong to the bundles. */
    @Test
    void pagesHaveNoPunctuationOfOneLanguage() throws IOException {
        var wrong = new ArrayList<String>();
        try (var files = Files.walk(Path.of("webapp"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                var page = COMMENT.matcher(Files.readString(file)).replaceAll("");
                OF_FULL_WIDTH.matcher(page).results().map(MatchResult::group).forEach(sign -> wrong.add(file + " " + sign));
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void listsAndAsidesAreWrittenAsTheirLanguageDoes() {
        var words = Words.in(Locale.ENGLISH);

        assertEquals(" (PDF)", words.aside("PDF"));
        assertEquals("（PDF）", Words.in(Locale.JAPANESE).aside("PDF"));
        assertEquals("Headings are missing: Name, Reading. Please use the headings of the form, or similar ones.", words.text("import.headings", List.of("Name", "Reading")));
    }

    @Test
    void everyKeyOfAPageIsInTheBundle() throws IOException {
        assertEquals(List.of(), missingKeys(Path.of("webapp"), ".xhtml", IN_PAGE));
    }

    /** Where the end of a key is only known when it is asked for, some keys must begin like that. */
    @Test
    void everyBeginningOfAKeyIsInTheBundle() throws IOException {
        var begun = new TreeSet<String>();
        for (var place : Map.of(Path.of("webapp"), BEGUN_IN_PAGE, Path.of("src/main/java"), BEGUN_IN_CLASS).entrySet()) {
            try (var files = Files.walk(place.getKey())) {
                for (var file : files.filter(each -> each.toString().matches(".*\\.(xhtml|java)")).toList()) {
                    place.getValue().matcher(Files.readString(file)).results().map(found -> found.group(1)).forEach(begun::add);
                }
            }
        }

        assertTrue(begun.size() > 50, begun::toString);
        assertEquals(List.of(), begun.stream().filter(each -> japanese.keySet().stream().noneMatch(key -> key.startsWith(each))).toList());
    }

    /** The home page of staff lists every desk by its name and what is done there. */
    @Test
    void everyDeskSaysItsNameAndWhatItIsFor() throws IOException {
        var desk = Files.readString(Path.of("src/main/java/jp/kenshu/account/access/Desk.java"));

        var keys = new TreeSet<>(IN_DESK.matcher(desk).results().map(found -> found.group(1)).flatMap(key -> Stream.of(key, key + ".what")).toList());

        keys.removeAll(japanese.keySet());
        assertEquals(Set.of(), keys);
    }

    @Test
    void everyKeyOfABrokenRuleIsInTheBundle() throws IOException {
        assertEquals(List.of(), missingKeys(Path.of("src/main/java"), ".java", IN_RULE));
    }

    @Test
    void everyLetterIsWrittenInBothLanguagesWithTheSamePlaceholders() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.list(BUNDLES.resolve("mail"))) {
            files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt"))
                    .forEach(name -> names.add(name.replaceFirst("\\.(ja|en)\\.txt$", "")));
        }

        for (var name : names) {
            assertEquals(LetterTemplate.named(name, "ja").placeholders(), LetterTemplate.named(name, "en").placeholders(), name);
        }
    }

    @Test
    void oneThingIsCalledByOneWord() throws IOException {
        var offences = new ArrayList<String>();
        for (var folder : List.of("src/main/resources/jp/kenshu", "src/main/java", "webapp", "docs", "seed")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(path -> SPEAKING.matcher(path.toString()).matches() && !path.endsWith("municipalities.csv")).toList()) {
                    OTHER_WORDS.matcher(Files.readString(file)).results().forEach(word -> offences.add(file + " says " + word.group()));
                }
            }
        }

        assertEquals(List.of(), offences);
    }

    @Test
    void englishCountsOneAsOne() {
        var wrong = new TreeSet<String>();

        english.forEach((key, text) -> counted(key, text, 1, Locale.ENGLISH).filter(said -> ONE_OF_MANY.matcher(said).find())
                .filter(said -> !NEVER_ONE.contains(key)).ifPresent(said -> wrong.add(key + "=" + said)));

        assertEquals(new TreeSet<>(), wrong);
    }

    @Test
    void noSentenceCountsNothing() {
        var wrong = new TreeSet<String>();

        japanese.forEach((key, text) -> counted(key, text, 0, Locale.JAPANESE).filter(said -> said.endsWith("。") && NOTHING_COUNTED.matcher(said).find())
                .filter(said -> !NEVER_NOTHING.contains(key)).ifPresent(said -> wrong.add(key + "=" + said)));

        assertEquals(new TreeSet<>(), wrong);
    }

    /** The message with the same number in every placeholder; nothing for a message without any. */
    private static Optional<String> counted(String key, String text, int count, Locale locale) {
        if (placeholders(text).isEmpty()) {
            return Optional.empty();
        }
        var counts = new Object[10];
        Arrays.fill(counts, count);
        try {
            return Optional.of(new MessageFormat(NAME_OF_EDITION.matcher(text).replaceAll("…"), locale).format(counts));
        } catch (IllegalArgumentException malformed) {
            throw new AssertionError(key, malformed);
        }
    }

    private List<String> missingKeys(Path below, String ending, Pattern use) throws IOException {
        var missing = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(below)) {
            for (var file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                use.matcher(Files.readString(file)).results().map(found -> found.group(1))
                        .filter(key -> !japanese.containsKey(key)).forEach(key -> missing.add(file + ": " + key));
            }
        }
        return missing;
    }

    private static void addIf(List<String> wrong, String key, boolean condition) {
        if (condition) {
            wrong.add(key);
        }
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().map((MatchResult match) -> match.group(1)).forEach(found::add);
        return found;
    }

    private static Map<String, String> read(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        var words = new LinkedHashMap<String, String>();
        properties.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }
}
