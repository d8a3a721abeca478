package jp.kenshu.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jp.kenshu.Bilingual;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.Delegates;
import jp.kenshu.worksheet.outline.OutlineEdit;
import jp.kenshu.worksheet.outline.OutlineField;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.OutlinePart;
import jp.kenshu.worksheet.outline.OutlineText;
import jp.kenshu.worksheet.outline.Outlines;
import jp.kenshu.worksheet.text.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sheet on the real database: nothing is lost, nothing counts twice, nobody reaches into another group's sheet. */
class WorksheetsIT extends PortalIT {

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
    private SheetRows rows;
    @Inject
    private SheetSteps steps;
    @Inject
    private Tables tables;
    @Inject
    private Outlines outlines;
    @Inject
    private Programme programme;

    private long group;
    private int made;

    @BeforeEach
    void openSheet() {
        rehearsal.beginAnew();
        group = tables.group(1, Delegates.NAGAREYAMA, 3).getId();
        worksheets.open(group);
    }

    @Test
    void sheetBeginsWithOneOfEachList() {
        var sheet = worksheets.snapshot(group);

        assertEquals(8, sheet.steps().size());
        for (var kind : sheet.outline().lists()) {
            assertEquals(kind.code().equals("INDICATOR") ? 2 : 1, sheet.rows(kind.code()).size(), kind.code());
        }
        assertEquals(0, sheet.sequence());
        assertEquals("", sheet.text("GOAL"));
    }

    @Test
    void openedByAllAtOnceItIsOneSheet() throws Exception {
        var other = tables.group(2, Delegates.FUKUCHIYAMA, 1).getId();

        atOnce(() -> worksheets.open(other).getId(), () -> worksheets.open(other).getId(), () -> worksheets.open(other).getId());

        assertEquals(1, worksheets.snapshot(other).rows("PRESENT").size());
        assertEquals(8, worksheets.snapshot(other).steps().size());
    }

    @Test
    void whatTwoWroteAgainstTheSameTextStandsBoth() {
        write(goal(), "a-1", 0, Change.of(0, 0, "住み慣れた場所で"), MORITA);

        write(goal(), "b-1", 1, Change.of(0, 5, "自宅の"), SASAKI);
        write(goal(), "a-2", 1, Change.of(8, 0, "最期まで"), MORITA);

        assertEquals("自宅の場所で最期まで", worksheets.snapshot(group).text("GOAL"));
        assertEquals(SASAKI, worksheets.history(group, goal()).get(1).by());
    }

    @Test
    void sameEditTwiceIsOneEditAndAnswersTheSame() {
        var first = worksheets.edit(group, goal(), "a-1", 0, Change.of(0, 0, "看取り"), MORITA);
        var second = worksheets.edit(group, goal(), "a-1", 0, Change.of(0, 0, "看取り"), MORITA);

        assertEquals("看取り", worksheets.snapshot(group).text("GOAL"));
        assertEquals(told(first), told(second));
    }

    @Test
    void whatCannotBeIsRefusedAndNothingChanges() {
        write(goal(), "a-1", 0, Change.of(0, 0, "看取り"), MORITA);

        assertEquals("sheet.revisionUnknown", refused(() -> write(goal(), "a-2", 7, Change.of(0, 0, "x"), MORITA)));
        assertEquals("sheet.broken", refused(() -> write(goal(), "a-2", 1, Change.of(4, 0, "x"), MORITA)));
        assertEquals("sheet.broken", refused(() -> write(goal(), "no id", 1, Change.of(0, 0, "x"), MORITA)));
        assertEquals("sheet.tooLong", refused(() -> write(goal(), "a-2", 1, Change.of(0, 0, "あ".repeat(5_001)), MORITA)));
        assertEquals("sheet.tooLong", refused(() -> write(goal(), "a-2", 1, Change.of(0, 0, "あ".repeat(4_999)), MORITA)));
        assertEquals("sheet.controlCharacters", refused(() -> write(goal(), "a-2", 1, Change.of(0, 0, "\u0007"), MORITA)));
        var other = tables.group(2, Delegates.FUKUCHIYAMA, 1).getId();
        var theirs = worksheets.snapshot(other).fields().get(0).id();
        assertEquals("sheet.fieldUnknown", refused(() -> write(theirs, "a-2", 0, Change.of(0, 0, "x"), MORITA)));
        assertEquals("sheet.rowUnknown", refused(() -> rows.remove(group, worksheets.snapshot(other).rows("GAP").get(0).id(), "a-3", MORITA)));

        assertEquals("看取り", worksheets.snapshot(group).text("GOAL"));
        assertEquals(1, worksheets.snapshot(group).sequence());
    }

    @Test
    void selectorIsNeverTornFromItsCharacter() {
        write(goal(), "a-1", 0, Change.of(0, 0, "葛\uDB40\uDD00飾"), MORITA);

        write(goal(), "b-1", 1, Change.of(1, 0, "西"), SASAKI);

        assertEquals("葛\uDB40\uDD00西飾", worksheets.snapshot(group).text("GOAL"));
    }

    @Test
    void lockedStepIsClosedFromItsMomentOnButNotForStaff() {
        var now = Rehearsal.DURING_REGISTRATION;
        steps.lock(group, List.of(1), now.plus(Duration.ofHours(1)), "o-1", OFFICE);
        write(goal(), "a-1", 0, Change.of(0, 0, "猶予"), MORITA);

        rehearsal.standAt(now.plus(Duration.ofHours(2)));

        assertEquals("sheet.locked", refused(() -> write(goal(), "a-2", 1, Change.of(0, 0, "遅れ"), MORITA)));
        write(goal(), "o-2", 1, Change.of(2, 0, "（紙から）"), OFFICE);
        assertEquals("猶予（紙から）", worksheets.snapshot(group).text("GOAL"));
        steps.unlock(group, List.of(1), "o-3", OFFICE);
        write(goal(), "a-2", 2, Change.of(0, 0, "遅れ"), MORITA);
    }

    @Test
    void fieldsAreRestoredAsOneMoreEdit() {
        write(goal(), "a-1", 0, Change.of(0, 0, "初めの案"), MORITA);
        write(goal(), "b-1", 1, Change.of(0, 4, ""), SASAKI);

        worksheets.restore(group, goal(), 1, "a-2", MORITA);

        assertEquals("初めの案", worksheets.snapshot(group).text("GOAL"));
        assertEquals(List.of(3L, 2L, 1L), worksheets.history(group, goal()).stream().map(FieldVersion::revision).toList());
    }

    @Test
    void rowsAreAddedMovedTiedMergedRemovedAndRestored() {
        rows.add(group, "PRESENT", null, "a-1", MORITA);
        rows.add(group, "PRESENT", null, "a-1", MORITA);
        var first = worksheets.snapshot(group).rows("PRESENT").get(0);
        var second = worksheets.snapshot(group).rows("PRESENT").get(1);
        write(first.fields().get(0).id(), "a-2", 0, Change.of(0, 0, "連絡先が分からない"), MORITA);
        write(second.fields().get(0).id(), "a-3", 0, Change.of(0, 0, "夜間は特に"), MORITA);

        rows.move(group, second.id(), -1, "a-4", MORITA);
        assertEquals(List.of(second.id(), first.id()), ids("PRESENT"));
        var gap = worksheets.snapshot(group).rows("GAP").get(0);
        rows.tie(group, gap.id(), second.id(), "a-5", MORITA);
        rows.merge(group, second.id(), first.id(), "a-6", SASAKI);
        rows.merge(group, second.id(), first.id(), "a-6", SASAKI);

        var merged = worksheets.snapshot(group);
        assertEquals("連絡先が分からない\n夜間は特に", merged.rows("PRESENT").get(0).text());
        assertEquals(first.id(), merged.rows("GAP").get(0).parentId());
        rows.remove(group, first.id(), "a-7", MORITA);
        assertEquals(List.of(), ids("PRESENT"));
        rows.restore(group, first.id(), "a-8", MORITA);
        assertEquals(List.of(first.id()), ids("PRESENT"));
        assertEquals("sheet.tieImpossible", refused(() -> rows.add(group, "ACTION", first.id(), "a-9", MORITA)));
    }

    @Test
    void rowMergedByTwoAtOnceIsMergedOnceAndLosesNoWord() throws Exception {
        rows.add(group, "GAP", null, "a-1", MORITA);
        rows.add(group, "GAP", null, "a-2", MORITA);
        var gaps = worksheets.snapshot(group).rows("GAP");
        for (var gap : gaps) {
            write(gap.fields().get(0).id(), "a-3" + gap.id(), 0, Change.of(0, 0, "乖離" + gaps.indexOf(gap)), MORITA);
        }
        var present = worksheets.snapshot(group).rows("PRESENT").get(0).id();
        rows.tie(group, gaps.get(2).id(), present, "a-4", MORITA);
        var issue = worksheets.snapshot(group).rows("ISSUE").get(0).id();
        rows.tie(group, issue, gaps.get(2).id(), "a-5", MORITA);

        atOnce(() -> {
            rows.merge(group, gaps.get(2).id(), gaps.get(0).id(), "b-1", MORITA);
            return null;
        }, () -> {
            rows.merge(group, gaps.get(2).id(), gaps.get(0).id(), "c-1", SASAKI);
            return null;
        });

        assertEquals(List.of("乖離0\n乖離2", "乖離1"), texts("GAP"));
        var merged = worksheets.snapshot(group).rows("GAP").get(0);
        assertEquals(present, merged.parentId());
        assertEquals(merged.id(), worksheets.snapshot(group).findRow(issue).orElseThrow().parentId());
        assertEquals(1, worksheets.entriesAfter(group, 0, 100).stream().filter(entry -> entry.getKind() == EntryKind.ROW_MERGED).count());
        rows.restore(group, gaps.get(2).id(), "a-6", SASAKI);
        assertEquals(List.of("乖離0", "乖離1", "乖離2"), texts("GAP"));
        assertEquals(gaps.get(2).id(), worksheets.snapshot(group).findRow(issue).orElseThrow().parentId());
    }

    @Test
    void rowFollowsItsTargetWhereThatHasBeenMergedMeanwhile() {
        rows.add(group, "PRESENT", null, "a-1", MORITA);
        rows.add(group, "PRESENT", null, "a-2", MORITA);
        var ids = ids("PRESENT");
        for (var row : worksheets.snapshot(group).rows("PRESENT")) {
            write(row.fields().get(0).id(), "a-3" + row.id(), 0, Change.of(0, 0, "現状" + ids.indexOf(row.id())), MORITA);
        }

        rows.merge(group, ids.get(0), ids.get(2), "a-4", MORITA);
        rows.merge(group, ids.get(1), ids.get(0), "b-1", SASAKI);
        rows.merge(group, ids.get(2), ids.get(0), "b-2", SASAKI);

        assertEquals(List.of("現状2\n現状0\n現状1"), texts("PRESENT"));
        rows.restore(group, ids.get(0), "a-5", MORITA);
        assertEquals(List.of("現状0", "現状2\n現状0\n現状1"), texts("PRESENT"));
        rows.restore(group, ids.get(1), "b-3", SASAKI);
        assertEquals(List.of("現状0", "現状1", "現状2\n現状0"), texts("PRESENT"));
        rows.remove(group, ids.get(2), "a-6", MORITA);
        assertEquals("sheet.mergeImpossible", refused(() -> rows.merge(group, ids.get(0), ids.get(2), "a-7", MORITA)));
        assertEquals("sheet.mergeImpossible", refused(() -> rows.merge(group, ids.get(0), ids.get(0), "a-8", MORITA)));
    }

    @Test
    void nobodysTextIsOutOfReachHoweverSoonItIsDeleted() {
        write(goal(), "a-1", 0, Change.of(0, 0, "一分で"), MORITA);
        write(goal(), "a-2", 1, Change.of(3, 0, "消えた文"), MORITA);
        write(goal(), "a-3", 2, Change.of(6, 1, ""), MORITA);
        write(goal(), "a-4", 3, Change.of(3, 3, "残"), MORITA);
        write(goal(), "a-5", 4, Change.of(0, 4, ""), MORITA);

        assertEquals(List.of("", "一分で残", "一分で消えた文"), worksheets.history(group, goal()).stream().map(FieldVersion::text).toList());
        worksheets.restore(group, goal(), 2, "a-6", MORITA);
        assertEquals("一分で消えた文", worksheets.snapshot(group).text("GOAL"));
    }

    @Test
    void everyMarkThatWasEverWrittenStandsInSomeVersion() {
        var dice = new java.util.Random(3);
        var text = "";
        for (int edit = 0; edit < 200; edit++) {
            var at = text.lastIndexOf('］', dice.nextInt(text.length() + 1)) + 1;
            var deleted = dice.nextInt(3) == 0 ? Math.min(text.length() - at, 1 + dice.nextInt(12)) : 0;
            var change = Change.of(at, deleted, "［" + edit + "］");
            write(goal(), "a-" + edit, edit, change, edit / 40 % 2 == 0 ? MORITA : SASAKI);
            text = change.applyTo(text);
        }

        var versions = worksheets.history(group, goal()).stream().map(FieldVersion::text).toList();

        for (int edit = 0; edit < 200; edit++) {
            var mark = "［" + edit + "］";
            assertTrue(versions.stream().anyMatch(version -> version.contains(mark)), mark);
        }
    }

    @Test
    void longRunOfEditsIsManyVersions() {
        for (int edit = 0; edit < 300; edit++) {
            rehearsal.standAt(Rehearsal.DURING_REGISTRATION.plusSeconds(edit * 2L));
            write(goal(), "a-" + edit, edit, Change.of(edit, 0, "あ"), MORITA);
        }

        var lengths = worksheets.history(group, goal()).stream().map(version -> version.text().length()).toList();

        assertTrue(lengths.size() > 2, lengths.toString());
        assertEquals(300, lengths.get(0));
        assertTrue(lengths.size() < 30, lengths.toString());
    }

    @Test
    void issueGoesAndComesBackWithWhatHangsOnIt() {
        rows.add(group, "ISSUE", null, "a-1", MORITA);
        assertEquals(4, ids("INDICATOR").size());
        var issue = ids("ISSUE").get(1);

        rows.remove(group, issue, "a-2", MORITA);
        assertEquals(2, ids("INDICATOR").size());

        rows.restore(group, issue, "a-3", MORITA);
        assertEquals(4, ids("INDICATOR").size());
    }

    @Test
    void tidyingLeavesWhatIsWrittenAndOneOfEachList() {
        rows.add(group, "PRESENT", null, "a-1", MORITA);
        rows.add(group, "PRESENT", null, "a-2", MORITA);
        rows.add(group, "ISSUE", null, "a-3", MORITA);
        var written = worksheets.snapshot(group).rows("ISSUE").get(1);
        var indicator = worksheets.snapshot(group).rows("INDICATOR").get(3);
        write(indicator.fields().get(0).id(), "a-4", 0, Change.of(0, 0, "看取り数"), MORITA);

        rows.tidy(group, "a-5", MORITA);

        assertEquals(1, ids("PRESENT").size());
        assertEquals(List.of(written.id()), ids("ISSUE"));
        assertTrue(ids("INDICATOR").contains(indicator.id()));
    }

    @Test
    void everyEntryIsNumberedWithoutGapsHoweverManyWriteAtOnce() throws Exception {
        var field = goal();
        var other = worksheets.snapshot(group).rows("PRESENT").get(0).fields().get(0).id();
        Callable<?>[] writers = IntStream.range(0, 6).mapToObj(writer -> (Callable<Object>) () -> {
            for (int number = 1; number <= 15; number++) {
                write(writer % 2 == 0 ? field : other, "w" + writer + "-" + number, 0, Change.of(0, 0, "［" + writer + "." + number + "］"), MORITA);
            }
            return null;
        }).toArray(Callable[]::new);

        atOnce(writers);

        var entries = worksheets.entriesAfter(group, 0, 1000);
        assertEquals(IntStream.rangeClosed(1, 90).mapToObj(Long::valueOf).toList(), entries.stream().map(SheetEntry::getSequence).toList());
        for (var each : List.of(field, other)) {
            var edits = entries.stream().filter(entry -> entry.getFieldId().equals(each)).toList();
            assertEquals(IntStream.rangeClosed(1, 45).mapToObj(Long::valueOf).toList(), edits.stream().map(SheetEntry::getRevision).toList());
            var text = "";
            for (var edit : edits) {
                text = edit.getChange().applyTo(text);
            }
            assertEquals(text, textOf(each));
        }
        for (int writer = 0; writer < 6; writer++) {
            for (int number = 1; number <= 15; number++) {
                assertTrue(textOf(writer % 2 == 0 ? field : other).contains("［" + writer + "." + number + "］"));
            }
        }
    }

    @Test
    void sheetsConsistOfTheNewestOutlineWhichStaysOnceOneIsOpen() throws Exception {
        assertEquals("outline.sheetsOpened", refused(() -> tables.consistOf("forum")));
        rehearsal.beginAnew();
        var versions = List.<Callable<?>>of(() -> {
            tables.consistOf("forum");
            return null;
        }, () -> {
            tables.consistOf("forum");
            return null;
        });
        atOnce(versions.toArray(Callable[]::new));
        var other = tables.group(2, Delegates.FUKUCHIYAMA, 1).getId();
        worksheets.open(other);

        assertEquals(List.of("NOW", "PROBLEM", "WAY"), worksheets.snapshot(other).rows().stream().map(SheetView.Row::kind).toList());
        assertEquals(3, worksheets.snapshot(other).steps().size());
        assertEquals("sheet.broken", refused(() -> rows.add(other, "PRESENT", null, "a-1", MORITA)));
        assertEquals("sheet.broken", refused(() -> steps.reach(other, 4, "a-2", MORITA)));
        assertEquals("sheet.tieImpossible", refused(() -> rows.tie(other, worksheets.snapshot(other).rows("NOW").get(0).id(),
                worksheets.snapshot(other).rows("WAY").get(0).id(), "a-3", MORITA)));
        rehearsal.beginAnew();
    }

    @Test
    void sheetsThatAreWrittenOnFollowAVersionThatHurtsNothing() {
        long goal = goal();
        worksheets.edit(group, goal, "o-1", 0, Change.of(0, 0, "看取り"), MORITA);
        var draft = outlines.draft(programme.conference(), OFFICE);
        var step = draft.getOutline().step(1);
        var words = new Bilingual("めざす姿", "Aim");
        var text = new OutlineText(new OutlineField("X1", words, words, null), 3, List.of());
        var more = OutlineEdit.with(draft.getOutline(), 1, text);

        assertEquals("outline.closed.REMOVED", refused(() -> outlines.change(draft.getId(), OutlineEdit.without(more, OutlinePart.of(OutlinePart.Kind.TEXT, "GOAL")), 0, OFFICE)));
        outlines.change(draft.getId(), OutlineEdit.with(more, 1, new OutlineText(new OutlineField("GOAL", words, words, null), 5, step.texts().get(0).takes())), 0, OFFICE);
        assertEquals("forms.changedMeanwhile", refused(() -> outlines.change(draft.getId(), more, 0, OFFICE)));
        assertEquals("めざすべき姿（目的）", worksheets.snapshot(group).outline().field("GOAL").label().ja());
        var list = new OutlineList("X2", List.of(new OutlineField("X2", words, words, null), new OutlineField("X3", words, words, null)), List.of(), List.of(),
                new OutlineList.Wording(null, null, null, null, null), List.of(), false);
        var whole = OutlineEdit.with(outlines.draft(programme.conference(), OFFICE).getOutline(), 8, list);
        outlines.change(draft.getId(), whole, 1, OFFICE);
        var rows = worksheets.snapshot(group).rows().size();
        outlines.open(draft.getId(), OFFICE);
        outlines.open(draft.getId(), OFFICE);
        assertEquals("forms.alreadyOpen", refused(() -> outlines.change(draft.getId(), whole, 2, OFFICE)));
        assertEquals(List.of(1, rows + 1), List.of(worksheets.snapshot(group).rows("X2").size(), worksheets.snapshot(group).rows().size()));
        var added = worksheets.snapshot(group).rows("X2").get(0).fields();
        assertEquals(2, added.size());
        worksheets.edit(group, added.get(1).id(), "o-0", 0, Change.of(0, 0, "足した一覧"), MORITA);
        assertEquals("足した一覧", textOf(added.get(1).id()));

        var sheet = worksheets.snapshot(group);
        assertEquals("めざす姿", sheet.outline().field("GOAL").label().ja());
        assertEquals(List.of("看取り", "", ""), sheet.fields().stream().map(SheetView.Field::text).toList());
        worksheets.edit(group, goal, "o-2", 1, Change.of(3, 0, "を語る"), SASAKI);
        worksheets.edit(group, sheet.field("X1").id(), "o-3", 0, Change.of(0, 0, "足した欄"), MORITA);
        assertEquals(List.of("看取りを語る", "足した欄", ""), worksheets.snapshot(group).fields().stream().map(SheetView.Field::text).toList());
        assertEquals(8, worksheets.snapshot(group).steps().size());
    }

    @Test
    void sheetIsFoundByItsCodeAlone() {
        var code = worksheets.snapshot(group).joinCode();

        assertEquals(group, worksheets.findByJoinCode(code).orElseThrow().getId());
        assertFalse(worksheets.findByJoinCode("AAAAAAAAAA").isPresent());
    }

    private long goal() {
        return worksheets.snapshot(group).fields().get(0).id();
    }

    private String textOf(long field) {
        var sheet = worksheets.snapshot(group);
        return java.util.stream.Stream.concat(sheet.fields().stream(), sheet.rows().stream().flatMap(row -> row.fields().stream()))
                .filter(each -> each.id() == field).findFirst().orElseThrow().text();
    }

    private List<Long> ids(String kind) {
        return worksheets.snapshot(group).rows(kind).stream().map(SheetView.Row::id).toList();
    }

    private List<String> texts(String kind) {
        return worksheets.snapshot(group).rows(kind).stream().map(SheetView.Row::text).toList();
    }

    private void write(long field, String editId, long base, Change change, Actor by) {
        worksheets.edit(group, field, editId, base, change, by);
    }

    private static List<String> told(List<SheetEntry> entries) {
        return entries.stream().map(entry -> entry.told().toString()).toList();
    }

    private static String refused(org.junit.jupiter.api.function.Executable deed) {
        return assertThrows(RuleViolation.class, deed).key();
    }

    private void atOnce(Callable<?>... deeds) throws Exception {
        var begin = new CyclicBarrier(deeds.length);
        var running = new ArrayList<FutureTask<Object>>();
        for (var deed : deeds) {
            var task = new FutureTask<Object>(() -> {
                begin.await();
                return deed.call();
            });
            running.add(task);
            threads.newThread(task).start();
        }
        var answers = new HashSet<Object>();
        for (var task : running) {
            answers.add(task.get());
        }
        assertEquals(1, answers.size());
    }
}
