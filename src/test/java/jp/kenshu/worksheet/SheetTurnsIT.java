package jp.kenshu.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.registration.Delegates;
import jp.kenshu.worksheet.text.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits that are written together, from what a node remembers: on the real database it is as if each had been written alone. */
class SheetTurnsIT extends PortalIT {

    private static final Actor MORITA = Actor.participant("森田 真理");
    private static final Actor SASAKI = Actor.participant("佐々木 隆");
    private static final Actor OFFICE = Actor.staff("事務局 花子");

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Worksheets worksheets;
    @Inject
    private SheetTurns turns;
    @Inject
    private SheetRows rows;
    @Inject
    private SheetSteps steps;
    @Inject
    private Tables tables;

    private long group;
    private long goal;

    @BeforeEach
    void openSheet() {
        rehearsal.beginAnew();
        group = tables.group(1, Delegates.NAGAREYAMA, 3).getId();
        worksheets.open(group);
        goal = worksheets.snapshot(group).fields().get(0).id();
    }

    @Test
    void editsWrittenTogetherAreAnsweredEachForItself() {
        turns.edit(group, goal, "a-1", 0, Change.of(0, 0, "看取り"), MORITA);

        var answers = worksheets.editTogether(group, List.of(
                edit("b-1", 1, Change.of(3, 0, "を")),
                edit("b-2", 1, Change.of(9, 0, "！")),
                edit("c-1", 1, Change.of(0, 0, "家での")),
                edit("c-1", 1, Change.of(0, 0, "家での")),
                edit("a-1", 0, Change.of(0, 0, "看取り")),
                edit("d-1", 9, Change.of(0, 0, "？"))));

        assertEquals("家での看取りを", goal());
        assertEquals(List.of("b-1"), ids(answers.get(0)));
        assertEquals("sheet.broken", refused(answers.get(1)));
        assertEquals(List.of("b-1", "c-1"), ids(answers.get(2)));
        assertEquals(List.of("b-1", "c-1"), ids(answers.get(3)), "the same edit twice in one go is one edit");
        assertEquals(List.of("a-1"), ids(answers.get(4)), "and so it is when it has been written before");
        assertEquals("sheet.revisionUnknown", refused(answers.get(5)));
        assertNoGaps(3);
    }

    @Test
    void whoeverWritesAtOnceLosesNothing() throws Exception {
        var writers = IntStream.range(0, 8).mapToObj(writer -> new FutureTask<Object>(() -> {
            for (int number = 1; number <= 20; number++) {
                turns.edit(group, goal, "w" + writer + "-" + number, 0, Change.of(0, 0, "［" + writer + "." + number + "］"), MORITA);
                refused(() -> turns.edit(group, goal, "no id", 0, Change.of(0, 0, "x"), MORITA));
                turns.edit(group, goal, "w" + writer + "-" + number, 0, Change.of(0, 0, "［" + writer + "." + number + "］"), MORITA);
            }
            return null;
        })).toList();
        writers.forEach(writer -> threads.newThread(writer).start());
        for (var writer : writers) {
            writer.get();
        }

        var text = goal();
        assertEquals(160, IntStream.range(0, 8).mapToObj(writer -> IntStream.rangeClosed(1, 20).mapToObj(number -> "［" + writer + "." + number + "］"))
                .flatMap(Stream::distinct).filter(mark -> text.indexOf(mark) >= 0 && text.indexOf(mark) == text.lastIndexOf(mark)).count());
        assertNoGaps(160);
        assertEquals(text, FieldHistory.textAt(worksheets.editsAfter(group, goal, 0), 160));
    }

    @Test
    void whatAnotherNodeDidInBetweenIsSeen() {
        turns.edit(group, goal, "a-1", 0, Change.of(0, 0, "看取り"), MORITA);
        worksheets.edit(group, goal, "n-1", 1, Change.of(0, 0, "家での"), SASAKI);

        var answer = turns.edit(group, goal, "a-2", 1, Change.of(3, 0, "の場"), MORITA);
        assertEquals("家での看取りの場", goal());
        assertEquals(List.of("n-1", "a-2"), answer.stream().map(SheetEntry::getEditId).toList());
        assertEquals(List.of("n-1"), turns.edit(group, goal, "n-1", 1, Change.of(0, 0, "家での"), SASAKI).stream().map(SheetEntry::getEditId).toList());

        rows.add(group, "PRESENT", null, "n-2", SASAKI);
        var present = worksheets.snapshot(group).rows("PRESENT").get(1).fields().get(0).id();
        turns.edit(group, present, "a-3", 0, Change.of(0, 0, "新しい行"), MORITA);
        steps.lock(group, List.of(1), Rehearsal.DURING_REGISTRATION, "o-1", OFFICE);
        assertEquals("sheet.locked", refused(() -> turns.edit(group, goal, "a-4", 3, Change.of(0, 0, "x"), MORITA)));
        steps.unlock(group, List.of(1), "o-2", OFFICE);
        tables.age(group, 700);

        turns.edit(group, goal, "a-4", 703, Change.of(0, 0, "その後："), MORITA);

        assertEquals("その後：［700］", goal());
        assertEquals("新しい行", worksheets.snapshot(group).rows("PRESENT").get(1).text());
        assertNoGaps(708);
    }

    @Test
    void editIdOlderThanAllThatIsRememberedIsStillOneEdit() {
        turns.edit(group, goal, "a-1", 0, Change.of(0, 0, "一"), MORITA);
        tables.age(group, 600);
        turns.edit(group, goal, "a-2", 601, Change.of(0, 0, "二"), MORITA);

        var again = turns.edit(group, goal, "a-1", 0, Change.of(0, 0, "一"), MORITA);

        assertEquals(List.of("a-1"), again.stream().map(SheetEntry::getEditId).toList());
        assertEquals("二［600］", goal());
        assertNoGaps(602);
    }

    @Test
    void rowsOfFieldsAreWrittenNowAndThenAndNobodyReadsAnOldText() {
        for (int number = 1; number <= 250; number++) {
            turns.edit(group, goal, "a-" + number, number - 1, Change.of(number - 1, 0, "あ"), MORITA);
            if (number % 40 == 0) {
                assertEquals("あ".repeat(number), goal());
            }
        }

        assertEquals(200, tables.storedLength(goal), "at the 100th and the 200th edit");
        var shown = worksheets.snapshot(group).fields().get(0);
        assertEquals("あ".repeat(250), shown.text());
        assertEquals(250, shown.revision());
        assertEquals(MORITA, shown.editedBy());
        assertEquals("あ".repeat(123), FieldHistory.textAt(worksheets.editsAfter(group, goal, 0), 123));
        worksheets.restore(group, goal, 3, "b-1", SASAKI);
        assertEquals("あああ", goal());
    }

    @Test
    void nameThatIsTakenOutOfATextStaysOutAndNobodyGoesOnFromTheOldText() {
        turns.edit(group, goal, "a-1", 0, Change.of(0, 0, "森田が連絡する。"), MORITA);
        turns.edit(group, goal, "a-2", 1, Change.of(8, 0, "夜も。"), MORITA);

        worksheets.settle();
        tables.takeOut("森田", goal);
        turns.edit(group, goal, "b-1", 2, Change.of(0, 0, "※"), SASAKI);

        assertEquals("※―が連絡する。夜も。", goal());
    }

    @Test
    void mergedRowTakesItsNewestWordsWithIt() {
        rows.add(group, "GAP", null, "a-1", MORITA);
        var gaps = worksheets.snapshot(group).rows("GAP");
        for (var gap : gaps) {
            turns.edit(group, gap.fields().get(0).id(), "a-2" + gap.id(), 0, Change.of(0, 0, "乖離" + gaps.indexOf(gap)), MORITA);
        }

        rows.merge(group, gaps.get(1).id(), gaps.get(0).id(), "a-3", MORITA);

        assertEquals(List.of("乖離0\n乖離1"), worksheets.snapshot(group).rows("GAP").stream().map(SheetView.Row::text).toList());
        turns.edit(group, gaps.get(0).fields().get(0).id(), "a-4", 2, Change.of(0, 0, "※"), SASAKI);
        rows.restore(group, gaps.get(1).id(), "a-5", MORITA);
        assertEquals(List.of("※乖離0", "乖離1"), worksheets.snapshot(group).rows("GAP").stream().map(SheetView.Row::text).toList());
    }

    private SheetEdit edit(String id, long base, Change change) {
        return new SheetEdit(goal, id, base, change, SASAKI);
    }

    private String goal() {
        return worksheets.snapshot(group).text("GOAL");
    }

    private void assertNoGaps(int entries) {
        assertEquals(LongStream.rangeClosed(1, entries).boxed().toList(),
                worksheets.entriesAfter(group, 0, 2_000).stream().map(SheetEntry::getSequence).toList());
    }

    private static List<String> ids(EditAnswer answer) {
        return new ArrayList<>(answer.get().stream().map(SheetEntry::getEditId).toList());
    }

    private static String refused(EditAnswer answer) {
        return refused(answer::get);
    }

    private static String refused(org.junit.jupiter.api.function.Executable deed) {
        return assertThrows(RuleViolation.class, deed).key();
    }
}
