package jp.kenshu.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jp.kenshu.Words;
import org.junit.jupiter.api.Test;

/** Every letter of the folder, in both languages, with everything there, with each thing missing that may, and with one and many. */
class LetterTemplatesTest {

    private static final Path LETTERS = Path.of("src/main/resources/jp/kenshu/mail");
    /** What no letter is without, because its writer always has it. Whatever else a letter speaks of may be missing. */
    private static final Set<String> NEVER_MISSING = Set.of("conference", "name", "part", "municipality", "affiliation", "number", "code", "receipt",
            "link", "signIn", "route", "venue", "place", "state", "lock", "due", "at", "by", "from", "first", "second", "paper", "how", "outcome",
            "members", "groups", "files", "title", "proposedVenue", "proposedDay", "proposedPeople", "setBy", "secretariat");
    /** What is only ever missing together. */
    private static final List<Set<String>> TOGETHER = List.of(Set.of("waitingRoute", "placeInLine"));
    /** What each letter would not be written without. */
    private static final Map<String, Set<String>> NEEDED = Map.of("follow-up-reminder", Set.of("note", "day"), "circular", Set.of("subject", "body"));
    private static final Map<String, List<String>> SAMPLES = Map.of(
            "placeInLine", List.of("1", "2", "120"), "often", List.of("5", "12"), "proposedPeople", List.of("1", "4"),
            "members", List.of("1. 山田太郎 (稲城市医師会)", "1. 山田太郎 (稲城市医師会)\n2. 佐藤花子 (稲城市 / 高齢福祉課)"),
            "files", List.of("・組織図 (a.pdf)", "・組織図 (a.pdf)\n・統計 (b.pdf)"),
            "papers", List.of("・資料２ (10月6日（金）17:00まで)\nhttps://kenshu.example/assignment/preference"),
            "site", List.of("https://kenshu.example/"));

    @Test
    void noLetterIsBrokenByWhatIsMissingOrCounted() throws IOException {
        var broken = new TreeMap<String, Object>();
        for (var file : letters()) {
            var parts = file.split("\\.");
            var template = LetterTemplate.named(parts[0], parts[1]);
            for (var values : cases(parts[0], template)) {
                var text = template.subject(values) + "\n\n" + template.body(values);
                var flaws = LetterFlaws.in(text);
                if (!flaws.isEmpty()) {
                    broken.put(file + " " + missing(values), flaws);
                }
            }
        }

        assertEquals(Map.of(), broken);
    }

    @Test
    void aParagraphOfWhichEverythingIsMissingLeavesNoHeadingBehind() {
        var template = LetterTemplate.named("member-invited", "ja");
        var values = samples(template);

        values.put("papers", "");

        assertEquals(false, template.body(values).contains("会議までにご用意いただく資料"));
    }

    private static List<String> letters() throws IOException {
        try (var files = Files.list(LETTERS)) {
            return files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".txt")).sorted().toList();
        }
    }

    /** Everything there, with each number of things; each thing missing that may be, alone; and all of these at once. */
    private static List<Map<String, String>> cases(String letter, LetterTemplate template) {
        var full = samples(template);
        var cases = new ArrayList<Map<String, String>>(List.of(full));
        full.keySet().forEach(name -> SAMPLES.getOrDefault(name, List.of()).forEach(sample -> cases.add(with(full, Set.of(name), sample))));
        var may = full.keySet().stream().filter(name -> !NEVER_MISSING.contains(name) && !NEEDED.getOrDefault(letter, Set.of()).contains(name))
                .map(name -> TOGETHER.stream().filter(names -> names.contains(name)).findFirst().orElse(Set.of(name))).distinct().toList();
        var nothing = full;
        for (var names : may) {
            cases.add(with(full, names, ""));
            nothing = with(nothing, names, "");
        }
        cases.add(nothing);
        return cases;
    }

    private static Map<String, String> samples(LetterTemplate template) {
        var values = new HashMap<String, String>();
        template.placeholders().stream().filter(name -> !Words.in("ja").has("edition." + name) || NEVER_MISSING.contains(name))
                .forEach(name -> values.put(name, SAMPLES.getOrDefault(name, List.of(name.toUpperCase())).get(0)));
        return values;
    }

    private static Map<String, String> with(Map<String, String> values, Set<String> names, String value) {
        var changed = new HashMap<>(values);
        names.stream().filter(values::containsKey).forEach(name -> changed.put(name, value));
        return changed;
    }

    private static List<String> missing(Map<String, String> values) {
        return values.entrySet().stream().filter(each -> each.getValue().isEmpty()).map(Map.Entry::getKey).sorted().toList();
    }
}
