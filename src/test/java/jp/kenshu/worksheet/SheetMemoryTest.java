package jp.kenshu.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.json.JsonValue;
import jp.kenshu.Wired;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.text.Change;
import org.junit.jupiter.api.Test;

/** What a node knows of a sheet follows the log entry by entry, and knows where it cannot follow. */
class SheetMemoryTest {

    private static final Instant NOW = Instant.parse("2023-10-02T01:00:00Z");
    private static final Actor MORITA = Actor.participant("森田 真理");
    private static final long GOAL = 7;

    private final Worksheet sheet = sheet();
    private final SheetMemory known = new SheetMemory(sheet(), List.of(new FieldNow(GOAL, "GOAL", "", 0, 0, null, null)), List.of());

    @Test
    void textGrowsWithTheLogAndACopyChangesNothingHere() {
        var copy = known.copy();

        assertTrue(copy.follow(List.of(edit(1, "看取り", 0), edit(2, "を", 3))));

        assertEquals("看取りを", copy.find(GOAL).orElseThrow().text());
        assertEquals(List.of("a-2"), copy.editsAfter(GOAL, 1).stream().map(SheetEntry::getEditId).toList());
        assertEquals(2, copy.sequence());
        assertEquals(List.of(GOAL), copy.unstored().stream().map(FieldNow::id).toList());
        assertEquals("", known.find(GOAL).orElseThrow().text());
        assertEquals(0, known.sequence());
        assertTrue(known.canFollow(sheet));
    }

    @Test
    void whatIsMoreThanTextOrNotTheNextIsNotFollowed() {
        assertTrue(known.copy().follow(List.of(new SheetEntry(sheet(), EntryKind.STEP_REACHED, "a-1", JsonValue.EMPTY_JSON_OBJECT, MORITA, NOW))));
        for (var kind : List.of(EntryKind.ROW_ADDED, EntryKind.STEPS_LOCKED, EntryKind.STEPS_UNLOCKED)) {
            assertFalse(known.copy().follow(List.of(new SheetEntry(sheet(), kind, "a-1", JsonValue.EMPTY_JSON_OBJECT, MORITA, NOW))), kind.name());
        }
        edit(1, "missed", 0);
        assertFalse(known.copy().follow(List.of(edit(2, "x", 0))));
    }

    @Test
    void noMoreThanTheNewestEntriesAreKnown() {
        IntStream.rangeClosed(1, 600).forEach(number -> assertTrue(known.follow(List.of(edit(number, "あ", 0)))));

        assertEquals(500, known.editsAfter(GOAL, 0).size());
        assertTrue(known.find("a-100").isEmpty());
        assertEquals(101, known.find("a-101").orElseThrow().getSequence());
        assertFalse(new SheetMemory(sheet(), List.of(), List.of()).canFollow(sheet), "so many are read anew");
        assertTrue(new SheetMemory(sheet, List.of(), List.of()).canFollow(sheet));
        assertFalse(new SheetMemory(sheet, List.of(), List.of()).canFollow(with("id", 4L)), "another group's sheet");
        assertFalse(new SheetMemory(sheet, List.of(), List.of()).canFollow(with("sequence", 599L)), "what was never committed");
        assertFalse(new SheetMemory(sheet, List.of(), List.of()).canFollow(with("renewed", 1)), "a name was taken out");
    }

    private static Worksheet with(String field, Object value) {
        var other = sheet();
        Wired.set(other, "sequence", 600L);
        Wired.set(other, field, value);
        return other;
    }

    private SheetEntry edit(long revision, String inserted, int position) {
        return new SheetEntry(sheet, GOAL, revision, "a-" + revision, Change.of(position, 0, inserted), MORITA, NOW);
    }

    private static Worksheet sheet() {
        var sheet = new Worksheet();
        Wired.set(sheet, "id", 3L);
        return sheet;
    }
}
