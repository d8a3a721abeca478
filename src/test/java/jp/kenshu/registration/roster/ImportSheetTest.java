package jp.kenshu.registration.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.document.HandmadeWorkbook;
import jp.kenshu.document.workbook.UploadedWorkbook;
import org.junit.jupiter.api.Test;

/** Where a list stands in the file that somebody sent: under titles, behind explanations, with headings of its own. */
class ImportSheetTest {

    private static final Words JAPANESE = Words.in("ja");
    private static final String[] HEADINGS = {"区分", "市町村名", "部署名", "職種", "氏名", "氏名（ふりがな）", "Ｅメール※", "参加形態【必須】"};
    private static final String[] PERSON = {"市町村担当者", "流山市", "高齢福祉課", "保健師", "試験 太郎", "しけん たろう", "a@example.jp", "ウェビナー参加"};

    @Test
    void titlesAndSheetsThatComeFirstAreSteppedOver() throws Exception {
        var file = new HandmadeWorkbook().sheet("表紙", HandmadeWorkbook.row(1, "記入の手引き"), "")
                .sheet("名簿", HandmadeWorkbook.row(1, "令和５年度 参加者名簿") + HandmadeWorkbook.row(3, HEADINGS) + HandmadeWorkbook.row(4, PERSON), "");

        var found = found(file);

        assertEquals(List.of("名簿", 3), List.of(found.sheet().name(), found.sheet().heading()));
        assertEquals("試験 太郎", found.rows().get(0).text(ImportColumn.NAME));
        assertEquals("しけん たろう", found.rows().get(0).text(ImportColumn.READING));
        assertEquals("", found.rows().get(0).text(ImportColumn.PREFECTURE));
        assertEquals("E4", found.sheet().place(ImportColumn.NAME, 4));
        assertTrue(found.notes().contains("次の列はありませんでした：都道府県、所属団体。"), found.notes().toString());
        assertTrue(found.notes().contains("ほかのシートは読み取っていません：表紙。"), found.notes().toString());
    }

    @Test
    void headingsInTwoLinesAreReadTogether() throws Exception {
        var upper = new String[] {"区分", "所属", "", "職種", "氏名", "ふりがな", "メールアドレス", "参加方法"};
        var lower = new String[] {"", "市町村", "部署", "", "", "", "", ""};
        var file = new HandmadeWorkbook().sheet("名簿", HandmadeWorkbook.row(1, upper) + HandmadeWorkbook.row(2, lower) + HandmadeWorkbook.row(3, PERSON), "");

        var found = found(file);

        assertEquals(List.of("流山市", "高齢福祉課", "試験 太郎"), List.of(found.rows().get(0).text(ImportColumn.MUNICIPALITY),
                found.rows().get(0).text(ImportColumn.DEPARTMENT), found.rows().get(0).text(ImportColumn.NAME)));
    }

    @Test
    void mergedCellsHoldForEachOfTheirRowsAndHiddenOnesAreNamed() throws Exception {
        var second = PERSON.clone();
        second[1] = "";
        var file = new HandmadeWorkbook().sheet("名簿", HandmadeWorkbook.row(1, HEADINGS) + HandmadeWorkbook.row(2, PERSON)
                + HandmadeWorkbook.row(3, second).replace("<row", "<row hidden=\"1\""), "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>");

        var found = found(file);

        assertEquals(List.of("流山市", "流山市"), found.rows().stream().map(row -> row.text(ImportColumn.MUNICIPALITY)).toList());
        assertEquals(List.of(false, true), found.rows().stream().map(TypedRow::hidden).toList());
        assertTrue(found.notes().contains("Excelで非表示になっている行があります：3 行目。"), found.notes().toString());
        assertTrue(found.notes().contains("結合されたセルの内容は、その範囲の各行にあるものとして読み取りました：B2:B3。"), found.notes().toString());
    }

    @Test
    void listWithoutTheHeadingsThatAreNeededSaysWhich() {
        var file = new HandmadeWorkbook().sheet("名簿", HandmadeWorkbook.row(1, "区分", "氏名") + HandmadeWorkbook.row(2, "市町村担当者", "試験"), "");

        var refusal = assertThrows(RuleViolation.class, () -> found(file));

        assertEquals(List.of("import.headings", List.of("メールアドレス", "参加方法")), List.of(refusal.key(), refusal.values()[0]));
    }

    private static ImportSheet.Found found(HandmadeWorkbook file) throws Exception {
        return ImportSheet.in(UploadedWorkbook.read(new ByteArrayInputStream(file.bytes()), 100), AskedColumns.of(Optional.empty()), JAPANESE);
    }
}
