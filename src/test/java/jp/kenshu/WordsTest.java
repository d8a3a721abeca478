package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
    private static final Pattern IN_RULE = Pattern.compile("RuleViolation\\s*\\.(?:of\\(|at\\(\"[\\w-]+\",\\s*)\"([\\w.]+)\"");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

    private final Map<String, String> japanese = read("messages.properties");
    private final Map<String, String> english = read("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(japanese.keySet()), new TreeSet<>(english.keySet()));
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

    @Test
    void everyKeyOfAPageIsInTheBundle() throws IOException {
        assertEquals(List.of(), missingKeys(Path.of("webapp"), ".xhtml", IN_PAGE));
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
