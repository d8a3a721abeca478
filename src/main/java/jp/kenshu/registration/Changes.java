package jp.kenshu.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.audit.Said;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerLine;

/** What a correction changed, in the words of the record: field, before, after. */
public final class Changes {

    private final List<Bilingual> lines = new ArrayList<>();

    private Changes() {
    }

    /** The differences between two descriptions of one person. */
    public static Changes between(Attendee before, Attendee after) {
        var changes = new Changes();
        changes.note("category", before.getCategory().getName(), after.getCategory().getName());
        changes.note("affiliation", before.getAffiliation(), after.getAffiliation());
        changes.note("name", before.getName(), after.getName());
        changes.note("reading", before.getReading(), after.getReading());
        changes.note("department", before.getDepartment(), after.getDepartment());
        changes.note("profession", before.getProfession(), after.getProfession());
        changes.note("email", before.getEmail(), after.getEmail());
        changes.noteAnswers(before, after);
        return changes;
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** All of them, in both languages. */
    Bilingual inWords() {
        return Said.inBoth(words -> lines.stream().map(line -> line.in(words.locale())).collect(Collectors.joining(words.text("record.and"))));
    }

    /** What somebody answered otherwise to what the edition asks besides, by the words of the question. */
    private void noteAnswers(Attendee before, Attendee after) {
        var was = answers(before, Words.in("ja"));
        var is = answers(after, Words.in("ja"));
        var cells = new LinkedHashSet<>(was.keySet());
        cells.addAll(is.keySet());
        cells.stream().filter(cell -> !text(was, cell).equals(text(is, cell))).forEach(cell -> lines.add(Said.inBoth(words -> words.text("record.change",
                (was.containsKey(cell) ? answers(before, words) : answers(after, words)).get(cell).question(),
                inQuotes(text(answers(before, words), cell), words), inQuotes(text(answers(after, words), cell), words)))));
    }

    private static Map<AnswerCell, AnswerLine> answers(Attendee attendee, Words words) {
        return attendee.answersIn(words).stream().collect(Collectors.toMap(AnswerLine::cell, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static String text(Map<AnswerCell, AnswerLine> answers, AnswerCell cell) {
        return answers.containsKey(cell) ? answers.get(cell).answer() : "";
    }

    private static String inQuotes(String text, Words words) {
        return inQuotes(new Bilingual(text, text), words);
    }

    private void note(String field, String before, String after) {
        note(field, new Bilingual(Objects.toString(before, ""), Objects.toString(before, "")), new Bilingual(Objects.toString(after, ""), Objects.toString(after, "")));
    }

    private void note(String field, Bilingual before, Bilingual after) {
        if (!before.equals(after)) {
            lines.add(Said.inBoth(words -> words.text("record.change", words.text("people." + field), inQuotes(before, words), inQuotes(after, words))));
        }
    }

    private static String inQuotes(Bilingual text, Words words) {
        return text.ja().isEmpty() ? words.text("record.nothing") : text.in(words.locale());
    }
}
