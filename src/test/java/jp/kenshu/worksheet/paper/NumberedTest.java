package jp.kenshu.worksheet.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import jp.kenshu.seed.edition.SheetsOfEditions;
import jp.kenshu.worksheet.SheetView;
import org.junit.jupiter.api.Test;

/** Papers number what stands on them, from 1 and without gaps, and name ties by these numbers. */
class NumberedTest {

    private final SheetView sheet = new SheetView(7, 4, "ABCD-EFGH", 25, 8, null, WrittenSheets.WRITTEN, SheetsOfEditions.r5(),
            IntStream.rangeClosed(1, 8).mapToObj(number -> new SheetView.Step(number, null, null)).toList(), List.of(),
            List.of(row(1, "PRESENT", null, ""), row(2, "PRESENT", null, "在宅での看取りが少ない"),
                    row(3, "GAP", 1L, "空の現状に結ばれた乖離"), row(4, "GAP", null, ""), row(5, "GAP", 2L, "自宅を望む人は多い"),
                    row(6, "ISSUE", 4L, ""), row(7, "ISSUE", 5L, ""), row(8, "SHORT_TARGET", 7L, "連絡先を共有する"),
                    row(9, "ISSUE", 5L, "夜間の連絡先がない")));

    @Test
    void loneRowIsTheFirst() {
        assertEquals(List.of(1), numbers("PRESENT"));
    }

    @Test
    void tiesAreNamedByTheNumbersOnPaper() {
        var gaps = Numbered.filled(sheet, "GAP");

        assertEquals(List.of(1, 2), gaps.stream().map(Numbered::number).toList());
        assertEquals(List.of(0, 1), gaps.stream().map(Numbered::tiedTo).toList());
    }

    @Test
    void issueInWhichOnlyATargetIsWrittenCountsWhereverIssuesAreNumbered() {
        assertEquals(List.of(2), numbers("ISSUE"));
        assertEquals(List.of(1, 2), LogicModel.of(sheet, sheet.outline().treeOf("ISSUE")).chains().stream().map(each -> each.head().number()).toList());
        assertEquals(List.of(2, 2), LogicModel.of(sheet, sheet.outline().treeOf("ISSUE")).chains().stream().map(each -> each.head().tiedTo()).toList());
    }

    private List<Integer> numbers(String kind) {
        return Numbered.filled(sheet, kind).stream().map(Numbered::number).toList();
    }

    private static SheetView.Row row(long id, String kind, Long parent, String text) {
        var outline = SheetsOfEditions.r5();
        var written = outline.list(kind).fields().stream().map(field -> new SheetView.Field(id * 20 + outline.orderOf(field.code()), field.code(),
                field == outline.list(kind).main() ? text : "", 1, null, null)).toList();
        return new SheetView.Row(id, kind, parent, (int) id, false, null, written);
    }
}
