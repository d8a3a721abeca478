package jp.kenshu.worksheet.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.seed.edition.SheetsOfEditions;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.paper.WrittenSheets;
import org.junit.jupiter.api.Test;

/** What the wall says of a group at a glance. */
class WallTest {

    private static final Outline R5 = SheetsOfEditions.r5();
    private static final Instant WRITTEN = WrittenSheets.WRITTEN;

    @Test
    void groupIsQuietAfterFiveMinutesAndStuckAfterTen() {
        assertEquals(WallGroup.State.WRITING, state(WrittenSheets.written(), 4));
        assertEquals(WallGroup.State.QUIET, state(WrittenSheets.written(), 5));
        assertEquals(WallGroup.State.STUCK, state(WrittenSheets.written(), 10));
    }

    @Test
    void emptyOrUnopenedSheetIsNotBegunAndNeverStuck() {
        assertEquals(WallGroup.State.NOT_BEGUN, state(WrittenSheets.empty(), 90));
        assertEquals(WallGroup.State.NOT_BEGUN, state(null, 90));
    }

    @Test
    void groupWhoseStepsAreAllClosedIsClosedOnceTheGraceIsOver() {
        var closing = locked(WrittenSheets.written(), WRITTEN.plusSeconds(300));

        assertEquals(WallGroup.State.WRITING, state(closing, 4));
        assertEquals(WallGroup.State.CLOSED, state(closing, 5));
    }

    @Test
    void stepsTellHowMuchIsFilledAndWhereTheGroupIs() {
        var group = WallGroup.of(4, 4, "看取り", R5, WrittenSheets.written(), null, WRITTEN.plusSeconds(60));

        assertEquals(List.of(1L, 3L, 3L, 3L, 6L, 9L, 9L, 1L), group.steps().stream().map(WallGroup.Step::filled).toList());
        assertEquals(List.of(8), group.steps().stream().filter(WallGroup.Step::current).map(WallGroup.Step::number).toList());
        assertTrue(group.steps().stream().allMatch(step -> WRITTEN.equals(step.lastEditedAt())));
    }

    @Test
    void cellsSayItInWordsAndACallGoesBeforeEverything() {
        var now = WRITTEN.plusSeconds(780);
        var stuck = WallGroup.of(4, 4, "看取り", R5, WrittenSheets.written(), null, now);
        var calling = WallGroup.of(5, 5, "看取り", R5, WrittenSheets.written(), WRITTEN, now);
        var rows = new WallCells(new Wall.View(now, now.plusSeconds(61), R5, List.of(stuck, calling)), Words.in("ja"));

        assertEquals(new WallCells.Cell("state-4", "停滞（13分）", "warn"), rows.rows().get(0).state());
        assertEquals(new WallCells.Cell("state-5", "スタッフ呼出し 15:30", "bad"), rows.rows().get(1).state());
        assertEquals(new WallCells.Cell("step-4-8", "▶ 1欄 15:30", "filled current"), rows.rows().get(0).steps().get(7));
        assertEquals("残り 2分（15:44 まで）", rows.timer().text());
    }

    @Test
    void stepThatIsBeingClosedSaysWhenItWillBe() {
        var closing = locked(WrittenSheets.written(), WRITTEN.plusSeconds(300));

        assertEquals("1欄 15:30 15:35に締切", cell(closing, 4));
        assertEquals("1欄 15:30 締切", cell(closing, 5));
    }

    private static String cell(SheetView sheet, int minutes) {
        var now = WRITTEN.plusSeconds(60L * minutes);
        var wall = new WallCells(new Wall.View(now, null, R5, List.of(WallGroup.of(4, 4, "看取り", R5, sheet, null, now))), Words.in("ja"));
        return wall.rows().get(0).steps().get(0).text();
    }

    private static WallGroup.State state(SheetView sheet, int minutes) {
        return WallGroup.of(4, 4, "看取り", R5, sheet, null, WRITTEN.plusSeconds(60L * minutes)).state();
    }

    private static SheetView locked(SheetView sheet, Instant from) {
        var steps = IntStream.rangeClosed(1, 8).mapToObj(number -> new SheetView.Step(number, from, Actor.staff("事務局 花子"))).toList();
        return new SheetView(sheet.sheetId(), sheet.groupId(), sheet.joinCode(), sheet.sequence(), sheet.currentStep(), null, sheet.openedAt(), sheet.outline(), steps, sheet.fields(), sheet.rows());
    }
}
