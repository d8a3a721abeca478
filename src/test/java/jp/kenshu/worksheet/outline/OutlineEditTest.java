package jp.kenshu.worksheet.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.seed.edition.SheetsOfEditions;
import jp.kenshu.worksheet.outline.OutlineFault.Reason;
import jp.kenshu.worksheet.outline.OutlinePart.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The secretariat's deeds on the draft of a sheet: what each makes, what is wrong then, and what is closed once groups write. */
class OutlineEditTest {

    private static final Outline R5 = SheetsOfEditions.r5();

    @Test
    void stepsMoveAndAreNumberedAnew() {
        var moved = OutlineEdit.moved(R5, OutlinePart.step(2), -1);

        assertEquals(List.of("1 PRESENT", "2 GOAL"), said(moved).subList(0, 2));
        assertTrue(OutlineEdit.moved(R5, OutlinePart.step(1), -1).says(R5));
        assertTrue(OutlineEdit.moved(R5, OutlinePart.step(8), 1).says(R5));
    }

    @Test
    void textsAndListsMoveWithinTheirStepAndOverItsEnd() {
        assertEquals("5 LONG_TARGET SHORT_TARGET", said(OutlineEdit.moved(R5, of(Kind.LIST, "LONG_TARGET"), -1)).get(4));
        assertEquals(List.of("4 ISSUE SHORT_TARGET", "5 LONG_TARGET"), said(OutlineEdit.moved(R5, of(Kind.LIST, "SHORT_TARGET"), -1)).subList(3, 5));
        assertEquals(List.of("1", "2 GOAL PRESENT"), said(OutlineEdit.moved(R5, of(Kind.TEXT, "GOAL"), 1)).subList(0, 2));
        assertTrue(OutlineEdit.moved(R5, of(Kind.TEXT, "GOAL"), -1).says(R5));
    }

    @Test
    void furtherFieldsMoveBehindTheOneThatRowsAreAbout() {
        assertEquals("6 ACTION WHEN WHO", said(OutlineEdit.moved(R5, of(Kind.FIELD, "WHO"), 1)).get(5));
        assertTrue(OutlineEdit.moved(R5, of(Kind.FIELD, "WHO"), -1).says(R5));
        assertEquals("6 ACTION WHO", said(OutlineEdit.without(R5, of(Kind.FIELD, "WHEN"))).get(5));
    }

    @Test
    void whatIsNewComesLastAndWhatIsThereIsReplaced() {
        var text = new OutlineText(field("X1"), 3, List.of());
        var list = list("X2", false);

        assertEquals("1 GOAL X1", said(OutlineEdit.with(R5, 1, text)).get(0));
        assertEquals("2 PRESENT X2", said(OutlineEdit.with(R5, 2, list)).get(1));
        assertEquals("2 PRESENT X3", said(OutlineEdit.with(R5, "PRESENT", field("X3"))).get(1));
        assertEquals(said(R5), said(OutlineEdit.with(R5, 8, new OutlineText(R5.findText("GOAL").orElseThrow().field(), 9, List.of()))));
    }

    @Test
    void oneStepIsCollectedAndOneListJudged() {
        var fifth = OutlineEdit.with(R5, R5.step(5).collected(true));
        var other = OutlineEdit.with(R5, 2, list("X1", true));

        assertEquals(5, fifth.collected().number());
        assertEquals(List.of(), OutlineRules.faultsOf(fifth.steps()));
        assertEquals("X1", other.findJudged().orElseThrow().code());
        assertEquals(List.of(), OutlineRules.faultsOf(other.steps()));
    }

    @Test
    void codesAreNeverUsedAgain() {
        var before = OutlineEdit.with(R5, 1, new OutlineText(field("X1"), 3, List.of()));

        assertEquals("X2", OutlineEdit.freshCode(List.of(R5, before)));
        assertEquals("X1", OutlineEdit.freshCode(List.of(R5)));
    }

    @ParameterizedTest
    @CsvSource({
            "list-PRESENT, EMPTY_STEP NO_SUCH_LIST", "list-GAP, EMPTY_STEP NO_SUCH_LIST", "step-8, NOT_COLLECTED", "text-GOAL, EMPTY_STEP", "list-ISSUE, EMPTY_STEP NO_SUCH_LIST",
            "field-WHO, ''", "list-ACTION, EMPTY_STEP", "step-6, ''"
    })
    void whatHungOnSomethingTakenOutIsTold(String name, String reasons) {
        var part = OutlinePart.named(name).orElseThrow();

        var faults = OutlineRules.faultsOf(OutlineEdit.without(R5, part).steps());

        assertEquals(Set.of(reasons.isEmpty() ? new String[0] : reasons.split(" ")),
                faults.stream().map(OutlineFault::reason).map(Reason::name).collect(Collectors.toSet()));
        assertFalse(part.isIn(OutlineEdit.without(R5, part)) && part.kind() != Kind.STEP);
    }

    @Test
    void aListAboveWhatItHangsOnIsTold() {
        assertEquals(List.of(Reason.LATER), OutlineRules.faultsOf(OutlineEdit.moved(R5, OutlinePart.step(3), -1).steps()).stream().map(OutlineFault::reason).toList());
    }

    @Test
    void otherWordsAnotherOrderWithinAStepAndFurtherTextsAndListsHurtNothing() {
        var step = R5.step(1);
        var named = OutlineEdit.with(R5, new OutlineStep(1, new OutlineStep.Naming(words("姿"), words("姿"), words("姿"), words("姿"), words("説明")), false, step.texts(), List.of()));
        var more = OutlineEdit.with(named, 8, new OutlineText(field("X1"), 3, List.of("overview")));

        assertEquals(List.of(), ClosedPart.between(R5, OutlineEdit.with(more, 8, list("X2", false))));
        assertEquals(List.of(), ClosedPart.between(R5, OutlineEdit.moved(more, of(Kind.LIST, "LONG_TARGET"), -1)));
        assertEquals(List.of(), ClosedPart.between(R5, OutlineEdit.moved(more, of(Kind.FIELD, "WHO"), 1)));
    }

    @Test
    void whatGroupsHaveWrittenStaysWhereItIs() {
        assertEquals("REMOVED", closed(OutlineEdit.without(R5, of(Kind.TEXT, "GOAL"))));
        assertEquals("REMOVED", closed(OutlineEdit.without(R5, of(Kind.FIELD, "WHO"))));
        assertEquals("MOVED", closed(OutlineEdit.moved(R5, of(Kind.TEXT, "GOAL"), 1)));
        assertEquals("MOVED", closed(OutlineEdit.moved(R5, OutlinePart.step(1), 1)));
        assertEquals("ADDED", closed(OutlineEdit.with(R5, "PRESENT", field("X1"))));
        assertEquals("ADDED", closed(OutlineEdit.with(R5, 3, with(list("X1", false), List.of("PRESENT"), list("X1", false).wording()))));
        assertEquals("JUDGED", closed(OutlineEdit.with(R5, 2, list("X1", true))));
        assertEquals("STEP_ADDED", closed(OutlineEdit.with(R5, R5.step(1).holding(List.of(), List.of()).numbered(9))));
        assertEquals("COLLECTED", closed(OutlineEdit.with(R5, R5.step(5).collected(true))));
        assertEquals("JUDGED", closed(OutlineEdit.with(R5, 2, R5.list("ACTION").judged(true))));
        assertEquals("TIES", closed(OutlineEdit.with(R5, 3, with(R5.list("GAP"), List.of(), R5.list("GAP").wording()))));
        assertEquals("MARK", closed(OutlineEdit.with(R5, 5, with(R5.list("LONG_TARGET"), R5.list("LONG_TARGET").of(),
                new OutlineList.Wording(null, null, null, words("遠い"), null)))));
    }

    @Test
    void partsAreFoundByTheNamesInAddresses() {
        assertEquals("list-GAP", of(Kind.LIST, "GAP").getName());
        for (var name : List.of("list-GAP", "text-GOAL", "field-WHO", "step-8")) {
            assertTrue(OutlinePart.named(name).orElseThrow().isIn(R5), name);
        }
        for (var name : List.of("list-GOAL", "text-GAP", "field-ACTION", "step-9", "step-0", "step-01", "step-x")) {
            assertFalse(OutlinePart.named(name).orElseThrow().isIn(R5), name);
        }
        assertTrue(Stream.of(null, "", "list-", "GAP", "row-GAP").allMatch(name -> OutlinePart.named(name).isEmpty()));
    }

    private static String closed(Outline after) {
        return ClosedPart.between(R5, after).stream().map(part -> part.reason().name()).distinct().collect(Collectors.joining(" "));
    }

    private static OutlineList with(OutlineList list, List<String> of, OutlineList.Wording wording) {
        return new OutlineList(list.code(), list.fields(), of, List.of(), wording, List.of(), list.judged());
    }

    private static OutlineList list(String code, boolean judged) {
        return new OutlineList(code, List.of(field(code)), List.of(), List.of(), new OutlineList.Wording(null, null, null, null, null), List.of(), judged);
    }

    private static OutlineField field(String code) {
        return new OutlineField(code, words(code), words(code), null);
    }

    private static Bilingual words(String words) {
        return new Bilingual(words, words);
    }

    private static OutlinePart of(Kind kind, String code) {
        return OutlinePart.of(kind, code);
    }

    private static List<String> said(Outline outline) {
        return outline.steps().stream().map(step -> Stream.concat(Stream.of(String.valueOf(step.number())), step.fields().stream().map(OutlineField::code))
                .collect(Collectors.joining(" "))).toList();
    }
}
