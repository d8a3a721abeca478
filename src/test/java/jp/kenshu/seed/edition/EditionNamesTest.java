package jp.kenshu.seed.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jp.kenshu.EditionNames;
import jp.kenshu.Words;
import jp.kenshu.mail.LetterTemplate;
import jp.kenshu.programme.NamesOfEdition;

/** Sentences and letters speak of the running edition, and where none is running in plain words: never of R5. */
class EditionNamesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/jp/kenshu");

    private final NamesOfR5 r5 = new NamesOfR5();

    @BeforeEach
    void runTheForum() {
        EditionNames.speakOf(NamesOfEdition.of(Announcements.of("forum")));
    }

    @AfterEach
    void runNothing() {
        EditionNames.speakOf(Map.of());
    }

    @Test
    void sentencesNameTheEditionsPartsAndPapers() {
        var words = Words.in("ja");

        assertEquals("別紙Ｃ 町の手帳", words.text("assignment.paper.HOMEWORK"));
        assertEquals("町どうしの演習のチーム", words.text("teams.title"));
        assertEquals("実務者フォーラムポータル", words.text("page.portal"));
        assertEquals("フォーラム運営室が運営しています。", words.text("page.footer"));
        assertEquals("市区町村の職員の方が代表者となり、参加者をとりまとめてお申し込みください。１自治体の上限は、都道府県の方や地域の関係者を含めて8名です。",
                words.text("part2.lead", 8));
        assertEquals("Annex C: Our notebook", Words.in("en").text("assignment.paper.HOMEWORK"));
    }

    @Test
    void apostropheOfANameDoesNotBreakTheSentenceAroundIt() {
        assertEquals("Practitioners’ Forum portal", Words.in("en").text("page.portal"));
        assertEquals("The Practitioners’ Forum of 3", new java.text.MessageFormat("The " + Words.in("en").editionName("conference") + " of {0}").format(new Object[] {3}));
    }

    @Test
    void noSentenceSpeaksOfR5() throws IOException {
        assertEquals(Map.of(), sentencesOfR5());
    }

    @Test
    void withoutNamesTheSentencesArePlain() throws IOException {
        runNothing();

        assertEquals(Map.of(), sentencesOfR5());
        assertEquals("チームで参加する会議のチーム", Words.in("ja").text("teams.title"));
    }

    @Test
    void noLetterSpeaksOfR5() throws IOException {
        var found = new TreeMap<String, Object>();
        try (var files = Files.list(BUNDLES.resolve("mail"))) {
            for (var file : files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".txt")).toList()) {
                var parts = file.split("\\.");
                var template = LetterTemplate.named(parts[0], parts[1]);
                var values = template.placeholders().stream().filter(name -> !Words.in("ja").has("edition." + name))
                        .collect(Collectors.toMap(name -> name, name -> "…"));
                var names = r5.in(template.subject(values) + template.body(values));
                if (!names.isEmpty()) {
                    found.put(file, names);
                }
            }
        }

        assertEquals(Map.of(), found);
    }

    @Test
    void everyNameOfASentenceIsKnownAndUsed() throws IOException {
        var known = new TreeSet<String>();
        sentences("messages.properties").stringPropertyNames().stream().filter(key -> key.startsWith("edition."))
                .forEach(key -> known.add(key.substring("edition.".length())));

        assertTrue(known.containsAll(NamesOfEdition.of(Announcements.of("r5")).keySet()));
        for (var language : Words.LANGUAGES) {
            var words = Words.in(language);
            for (var key : sentences("messages.properties").stringPropertyNames()) {
                assertEquals("", words.text(key).replaceAll("(?s).*?(\\{[a-z][A-Za-z]*}|\\z)", "$1"), key);
            }
        }
    }

    private Map<String, Object> sentencesOfR5() throws IOException {
        var found = new TreeMap<String, Object>();
        for (var locale : Words.LANGUAGES) {
            for (var key : sentences("messages.properties").stringPropertyNames()) {
                var names = r5.in(Words.in(locale).text(key));
                if (!names.isEmpty()) {
                    found.put(locale + " " + key, names);
                }
            }
        }
        return found;
    }

    private static Properties sentences(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
