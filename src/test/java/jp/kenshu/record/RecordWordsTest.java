package jp.kenshu.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.Words;
import org.junit.jupiter.api.Test;

/**
 * Every deed that the code puts on the record, everything that it is done to and all that is said of it have words in both languages:
 * the test walks the source for every entry that it can write.
 */
class RecordWordsTest {

    private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"|ENTERED");
    private static final Pattern SUBJECT = Pattern.compile("\"([a-z]+):\"(?: \\+|})|\\bSUBJECT = \"([a-z]+)\"");
    /** What a value of an entry must not be made of: codes, names of constants, pieces put together. */
    private static final Pattern CODE = Pattern.compile("getCode\\(\\)|\\.name\\(\\)|formatted\\(|String\\.valueOf|toQuery|\\.ja\\(\\)|\" \\+|\\+ \"(?!.*Said)");
    /** Deeds whose entries are written in one place with values of their callers. */
    private static final Map<String, Set<Integer>> PASSED_ON = Map.of("teamAdmitted", Set.of(3), "teamProposed", Set.of(3), "teamDeclined", Set.of(1),
            "teamVenueChanged", Set.of(3), "enteredOnBehalf", Set.of(2));

    /** One call that writes an entry: its deed and the expressions of its values. */
    private record Entry(String deed, List<String> values) {
    }

    @Test
    void everyDeedHasWords() throws IOException {
        var deeds = new TreeSet<>(PASSED_ON.keySet());
        entries().forEach(entry -> deeds.add(entry.deed));

        assertTrue(deeds.size() > 80, () -> "The test sees too little: " + deeds);
        assertEquals(List.of(), withoutWords(deeds, "audit."));
    }

    @Test
    void everyEntryIsASentenceInBothLanguages() throws IOException {
        var said = new TreeMap<String, Integer>();
        entries().forEach(entry -> said.put(key(entry.deed, entry.values.size()), entry.values.size()));
        PASSED_ON.forEach((deed, counts) -> counts.forEach(count -> said.put(key(deed, count), count)));
        var wrong = new TreeSet<String>();

        said.forEach((key, count) -> {
            for (var language : Words.LANGUAGES) {
                var words = Words.in(language);
                if (count > 1 && !words.has(key)) {
                    wrong.add(key + " is missing");
                } else if (count > 0 && words.has(key)) {
                    var sentence = words.text(key, Collections.nCopies(count, "値").toArray());
                    if (sentence.split("値", -1).length - 1 != count || sentence.contains("{")) {
                        wrong.add(key + " says " + sentence);
                    }
                }
            }
        });

        assertEquals(new TreeSet<>(), wrong);
    }

    @Test
    void noEntryIsMadeOfCodes() throws IOException {
        assertEquals(List.of(), entries().stream().filter(entry -> entry.values.stream()
                .anyMatch(value -> !value.startsWith("Said.") && CODE.matcher(value).find())).toList());
    }

    @Test
    void everythingThatDeedsAreDoneToHasWords() throws IOException {
        var subjects = new TreeSet<>(Set.of("record", "part"));

        for (var source : sources()) {
            if (source.contains("audit.record(") || source.contains("getSubject()") || source.contains("audit.looked(")) {
                SUBJECT.matcher(source).results().forEach(found -> subjects.add(Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2))));
            }
        }

        assertTrue(subjects.containsAll(List.of("registration", "team", "demonstration", "member")), () -> "The test sees too little: " + subjects);
        assertEquals(List.of(), withoutWords(subjects, "auditSubject."));
    }

    private static String key(String deed, int values) {
        return "auditDetail." + deed + (values == 1 ? "" : "." + values);
    }

    private static List<String> withoutWords(TreeSet<String> names, String prefix) {
        return names.stream().filter(name -> Words.LANGUAGES.stream()
                .anyMatch(language -> !Words.in(language).has(prefix + name))).toList();
    }

    /** All calls that write entries and name their deed. */
    private static List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        for (var source : sources()) {
            for (int at = source.indexOf("audit.record("); at >= 0; at = source.indexOf("audit.record(", at + 1)) {
                var arguments = arguments(source, at + "audit.record(".length());
                var deed = LITERAL.matcher(arguments.get(1));
                if (deed.matches() && deed.group(1) != null) {
                    entries.add(new Entry(deed.group(1), arguments.subList(3, arguments.size())));
                }
            }
        }
        return entries;
    }

    private static List<String> arguments(String source, int from) {
        var arguments = new ArrayList<String>();
        var argument = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int at = from; depth >= 0; at++) {
            var c = source.charAt(at);
            quoted ^= c == '"' && source.charAt(at - 1) != '\\';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || c == ',' && depth == 0 && !quoted) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
            } else {
                argument.append(c);
            }
        }
        return arguments;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
