package jp.kenshu.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.Words;
import org.junit.jupiter.api.Test;

/** Every deed that the code puts on the record, and everything that it is done to, has words in both languages. */
class AuditWordsTest {

    private static final Pattern RECORDED = Pattern.compile("\\brecord\\([\\w.()]+,\\s*\"(\\w+)\"");
    private static final Pattern PASSED_ON = Pattern.compile("audit\\.record\\(by, action");
    private static final Pattern ACTION = Pattern.compile(",\\s*\"([a-z]+(?:[A-Z][a-z]+)+)\"");
    private static final Pattern SUBJECT = Pattern.compile("\"([a-z]+):\" \\+");

    @Test
    void everyRecordedDeedHasWords() throws IOException {
        var actions = new TreeSet<String>();

        for (var source : sources()) {
            RECORDED.matcher(source).results().forEach(found -> actions.add(found.group(1)));
            if (PASSED_ON.matcher(source).find()) {
                ACTION.matcher(source).results().forEach(found -> actions.add(found.group(1)));
            }
        }

        assertTrue(actions.contains("capacitySet") && actions.contains("teamAdmitted"), () -> "The test sees too little: " + actions);
        assertEquals(List.of(), withoutWords(actions, "audit."));
    }

    @Test
    void everythingThatDeedsAreDoneToHasWords() throws IOException {
        var subjects = new TreeSet<String>();

        for (var source : sources()) {
            if (source.contains("audit.record(") || source.contains("getSubject()")) {
                SUBJECT.matcher(source).results().forEach(found -> subjects.add(found.group(1)));
            }
        }

        assertTrue(subjects.contains("registration") && subjects.contains("team"), () -> "The test sees too little: " + subjects);
        assertEquals(List.of(), withoutWords(subjects, "auditSubject."));
    }

    private static List<String> withoutWords(TreeSet<String> names, String prefix) {
        return names.stream().filter(name -> Words.LANGUAGES.stream()
                .anyMatch(language -> !Words.in(language).has(prefix + name))).toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var texts = new java.util.ArrayList<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
