package jp.kenshu.worksheet.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.seed.edition.SheetsOfEditions;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Field;
import jp.kenshu.worksheet.outline.OutlineEdit;
import jp.kenshu.worksheet.outline.OutlineField;
import jp.kenshu.worksheet.outline.OutlineStep;
import jp.kenshu.worksheet.outline.OutlineText;
import jp.kenshu.worksheet.paper.WrittenSheets;
import jp.kenshu.worksheet.text.Change;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filled workbook comes back: only what was changed in it changes, and what cannot be read is said one by one. */
class ReturnedReaderTest {

    private static final SheetView SHEET = WrittenSheets.written();

    @Test
    void untouchedWorkbookChangesNothing() throws Exception {
        var returned = read(SHEET, workbook(book -> { }));

        assertFalse(returned.changesAnything());
        assertEquals(List.of(), returned.faults());
        assertEquals(List.of(), returned.strays());
    }

    @Test
    void changedAndNewCellsAreShownSideBySideInTheirOwnCharacters() throws Exception {
        var goal = field("GOAL");
        var returned = read(SHEET, workbook(book -> {
            cell(book, SheetForm.key(goal.id())).setCellValue(goal.text() + "＝" + WrittenSheets.RARE);
            cell(book, new SpareRow("ISSUE", 1).key("ISSUE", List.of())).setCellValue("=cmd|' /C calc'!A0");
            cell(book, new SpareRow("ISSUE", 1).key("METHOD", List.of("LONG_TARGET"))).setCellValue("葛󠄀城市の調べ");
        }));

        assertEquals(List.of(new Returned.Changed(goal.id(), 1, goal.text(), "めざすべき姿", goal.text(), goal.text() + "＝" + WrittenSheets.RARE,
                goal.text() + "＝" + WrittenSheets.RARE, false)), returned.changed());
        assertEquals(List.of(List.of("課題：=cmd|' /C calc'!A0", "把握方法（長期目標）：葛󠄀城市の調べ")), returned.added().stream().map(Returned.Added::words).toList());
    }

    @Test
    void whatTheGroupWroteMeanwhileStaysBesideWhatTheWorkbookSays() throws Exception {
        var goal = field("GOAL");
        var file = workbook(book -> cell(book, SheetForm.key(goal.id())).setCellValue("まず、" + goal.text()));
        var later = Change.of(goal.text().length(), 0, "みんなで。");
        var now = with(goal, new Field(goal.id(), goal.name(), later.applyTo(goal.text()), 2, goal.editedBy(), goal.editedAt()));
        var edits = edits(SHEET);
        edits.add(new ReturnedReader.Edit(goal.id(), 2, later));

        var returned = new ReturnedReader("r5", WrittenSheets.of(now, "ja"), edits, List.of()).read(file, "a.xlsx");

        assertEquals("まず、" + goal.text() + "みんなで。", returned.changed().get(0).result());
        assertTrue(returned.changed().get(0).meanwhile());
    }

    @Test
    void workbookThatWasHandedOutBeforeWordsChangedIsRead() throws Exception {
        var goal = field("GOAL");
        var file = workbook(book -> cell(book, SheetForm.key(goal.id())).setCellValue("変えた"));
        var words = new Bilingual("めざす姿", "Aim");
        var step = SHEET.outline().step(2);
        var renamed = OutlineEdit.with(OutlineEdit.with(SHEET.outline(), 1, new OutlineText(new OutlineField("GOAL", words, words, null), 3, List.of())),
                new OutlineStep(2, new OutlineStep.Naming(words, words, words, words, null), false, step.texts(), step.lists()));
        var now = SHEET.inTheWordsOf(renamed);

        var returned = new ReturnedReader("r5", WrittenSheets.of(now, "ja"), edits(now), List.of(renamed, SHEET.outline())).read(file, "a.xlsx");

        assertEquals(List.of("変えた"), returned.changed().stream().map(Returned.Changed::returned).toList());
        assertEquals(List.of(), returned.faults());
        assertEquals(List.of(), returned.strays());
    }

    @Test
    void movedCellsAreReadByTheirNamesAndSaid() throws Exception {
        var goal = field("GOAL");
        var returned = read(SHEET, workbook(book -> {
            var sheet = book.getSheetAt(0);
            sheet.shiftRows(3, sheet.getLastRowNum(), 2);
            cell(book, SheetForm.key(goal.id())).setCellValue("移した");
        }));

        assertEquals("移した", returned.changed().get(0).returned());
        assertTrue(returned.faults().stream().anyMatch(fault -> fault.words().contains("別の場所に移動")), returned.faults().toString());
    }

    @Test
    void removedFieldsTooLongTextsAndRemarksOutsideAreNamed() throws Exception {
        var goal = field("GOAL");
        var summary = field("SUMMARY");
        var returned = read(SHEET, workbook(book -> {
            book.removeName(book.getName("kenshu_f" + goal.id()));
            cell(book, SheetForm.key(summary.id())).setCellValue("長".repeat(5001));
            book.getSheetAt(0).createRow(400).createCell(0).setCellValue("欄外のメモ");
        }));

        assertEquals(List.of(), returned.changed());
        assertEquals(List.of("めざすべき姿", "まとめ"), returned.faults().stream().map(Returned.Fault::place).toList());
        assertTrue(returned.strays().contains("欄外のメモ"), returned.strays().toString());
    }

    @Test
    void foreignFilesAreEachRefusedInTheirOwnWords() throws Exception {
        var plain = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("名簿");
            book.write(plain);
        }

        assertEquals("sheetImport.notASheet", refusal(SHEET, "r5", plain.toByteArray()));
        assertEquals("UnreadableForm.NOT_A_FORM", refusal(SHEET, "r5", "ただの文章".getBytes(StandardCharsets.UTF_8)));
        assertEquals("sheetImport.otherEdition", refusal(SHEET, "r6", workbook(book -> { })));
        assertEquals("sheetImport.otherGroup", refusal(ofGroup(5), "r5", workbook(book -> { })));
        assertEquals("sheetImport.otherVersion", refusal(SHEET, "r5", workbook(book ->
                book.getSheet("kenshu").getRow(0).getCell(0).setCellValue("sheet-9 r5 4 1:1"))));
        assertEquals("UnreadableForm.PASSWORD", refusal(SHEET, "r5", encrypted(workbook(book -> { }))));
    }

    @Test
    void newTargetsActionsAndIndicatorsHangOnWhatTheirNumbersSay() throws Exception {
        var issues = SHEET.rows("ISSUE");
        var returned = read(SHEET, workbook(book -> {
            write(book, new SpareRow("ACTION", 1), "２", "訪問看護師を増やす");
            write(book, new SpareRow("SHORT_TARGET", 1), "課題 2", "連絡会を開く");
            write(book, new SpareRow("INDICATOR", 1), "2 短期1", "共有した事業所の数");
            write(book, new SpareRow("INDICATOR", 2), "課題２の短期目標２", "連絡会の回数");
            write(book, new SpareRow("INDICATOR", 3), "1 長期", "搬送の件数");
            cell(book, new SpareRow("ISSUE", 1).key("ISSUE", List.of())).setCellValue("夜間の体制がない");
            write(book, new SpareRow("ACTION", 2), "4", "当番を決める");
            write(book, new SpareRow("INDICATOR", 4), "4 short 1", "当番の日数");
        }));

        assertEquals(List.of(), returned.faults());
        assertEquals(List.of(), returned.strays());
        var second = SHEET.rows("SHORT_TARGET", issues.get(1)).get(0);
        var first = SHEET.rows("LONG_TARGET", issues.get(0)).get(0);
        var spare = new SpareRow("ISSUE", 1);
        assertEquals(Arrays.asList(null, Returned.Tie.to(issues.get(1).id()), Returned.Tie.to(issues.get(1).id()), Returned.Tie.to(spare, "ISSUE"),
                Returned.Tie.to(second.id()), Returned.Tie.to(new SpareRow("SHORT_TARGET", 1), "SHORT_TARGET"), Returned.Tie.to(first.id()),
                Returned.Tie.to(spare, "SHORT_TARGET")), returned.added().stream().map(Returned.Added::tie).toList());
        assertEquals("追加する課題 4", returned.added().get(0).place());
        assertEquals("追加する短期目標 1（課題 2「" + issues.get(1).text() + "」に足します）", returned.added().get(1).place());
        assertEquals(List.of("指標：連絡会の回数"), returned.added().get(5).words());
    }

    @Test
    void tiesThatLeadNowhereAreNamedWithTheirCells() throws Exception {
        var gone = SHEET.rows("ISSUE").get(2);
        var file = workbook(book -> {
            write(book, new SpareRow("ACTION", 1), "", "番号がない");
            write(book, new SpareRow("ACTION", 2), "夜間の課題", "番号でない");
            write(book, new SpareRow("ACTION", 3), "9", "ない課題");
            write(book, new SpareRow("ACTION", 4), "3", "削除された課題");
            write(book, new SpareRow("ACTION", 5), "5", "書かれていない課題");
            write(book, new SpareRow("LONG_TARGET", 2), "1", "二つ目の長期目標");
            write(book, new SpareRow("INDICATOR", 1), "1", "目標がない");
            write(book, new SpareRow("INDICATOR", 2), "1 長期", "二つある目標");
            write(book, new SpareRow("INDICATOR", 3), "1 短期3", "ない目標");
        });

        var returned = read(without(gone), file);

        var keys = List.of("missing", "unread", "none", "removed", "blank", "unreadTarget", "which", "none");
        var typed = List.of("", "夜間の課題", "9", "3", "5", "1", "1 長期", "1 短期3");
        var words = Words.in("ja");
        assertEquals(IntStream.range(0, keys.size()).mapToObj(i -> new Returned.Fault(
                i < 5 ? "追加する実施すべき事項 " + (i + 1) + " / 課題の番号" : "追加する指標 " + (i - 4) + " / どの目標か（例：1 短期1）",
                words.text("sheetImport.tie." + keys.get(i), typed.get(i), i < 5 ? "課題" : "目標", keys.get(i).equals("which") ? "1 長期1" : "1 短期1"))).toList(), returned.faults().stream().filter(fault -> !fault.place().isEmpty()).toList());
        assertEquals(List.of(new SpareRow("LONG_TARGET", 2)), returned.added().stream().map(Returned.Added::spare).toList());
    }

    @Test
    void numbersAreThoseOfTheWorkbookHoweverTheSheetHasMovedOn() throws Exception {
        var file = workbook(book -> write(book, new SpareRow("ACTION", 1), "2", "当番を決める"));

        var returned = read(without(SHEET.rows("ISSUE").get(0)), file);

        assertEquals(List.of(Returned.Tie.to(SHEET.rows("ISSUE").get(1).id())), returned.added().stream().map(Returned.Added::tie).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum", "support"})
    void workbookOfAnotherSheetGoesOutAndComesBack(String edition) throws Exception {
        var sheet = WrittenSheets.filled(SheetsOfEditions.of(edition), 2);
        var main = edition.equals("forum") ? "WAY" : "ACTIVITY";
        var more = edition.equals("forum") ? "FIRST" : "NEAR_SOURCE";

        assertFalse(read(sheet, workbook(sheet, book -> { })).changesAnything());
        var returned = read(sheet, workbook(sheet, book -> {
            cell(book, SheetForm.key(sheet.rows(main).get(1).fields().get(0).id())).setCellValue("変えた");
            cell(book, new SpareRow(main, 1).key(main, List.of())).setCellValue("足した");
            cell(book, new SpareRow(main, 1).key(more, List.of())).setCellValue("明日から");
            if (edition.equals("support")) {
                write(book, new SpareRow("FAR", 1), "3", "足した行に続く");
                write(book, new SpareRow("NEAR", 1), "9", "ない行に続く");
            }
        }));

        assertEquals(List.of("変えた"), returned.changed().stream().map(Returned.Changed::returned).toList());
        assertEquals(2, returned.added().get(0).texts().size());
        assertEquals(List.of(), returned.strays());
        assertEquals(edition.equals("forum") ? List.of() : List.of("追加する短期アウトカム 1 / 活動内容の番号"), returned.faults().stream().map(Returned.Fault::place).toList());
        assertEquals(edition.equals("forum") ? 1 : 2, returned.added().size());
        if (edition.equals("support")) {
            assertEquals(Returned.Tie.to(new SpareRow("ACTIVITY", 1), "ACTIVITY"), returned.added().get(1).tie());
        }
    }

    private static void write(XSSFWorkbook book, SpareRow spare, String tie, String text) {
        cell(book, spare.tieKey()).setCellValue(tie);
        cell(book, spare.key(spare.kind(), List.of())).setCellValue(text);
    }

    private static SheetView without(SheetView.Row gone) {
        return new SheetView(SHEET.sheetId(), SHEET.groupId(), SHEET.joinCode(), SHEET.sequence() + 1, SHEET.currentStep(), null, SHEET.openedAt(), SHEET.outline(), SHEET.steps(),
                SHEET.fields(), SHEET.rows().stream().map(row -> row.equals(gone)
                        ? new SheetView.Row(row.id(), row.kind(), row.parentId(), row.position(), true, null, row.fields()) : row).toList());
    }

    private static Returned read(SheetView sheet, byte[] file) {
        return new ReturnedReader("r5", WrittenSheets.of(sheet, "ja"), edits(sheet), List.of()).read(file, "a.xlsx");
    }

    private static String refusal(SheetView sheet, String edition, byte[] file) {
        var refusal = assertThrows(RuleViolation.class, () -> new ReturnedReader(edition, WrittenSheets.of(sheet, "ja"), edits(sheet), List.of()).read(file, "a.xlsx"));
        assertEquals("file", refusal.field());
        return refusal.key();
    }

    private static Field field(String name) {
        return SHEET.fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<ReturnedReader.Edit> edits(SheetView sheet) {
        var fields = new ArrayList<>(sheet.fields());
        sheet.rows().forEach(row -> fields.addAll(row.fields()));
        return new ArrayList<>(fields.stream().filter(field -> field.revision() == 1)
                .map(field -> new ReturnedReader.Edit(field.id(), 1, Change.of(0, 0, field.text()))).toList());
    }

    private static SheetView with(Field old, Field other) {
        return new SheetView(SHEET.sheetId(), SHEET.groupId(), SHEET.joinCode(), SHEET.sequence() + 1, SHEET.currentStep(), null, SHEET.openedAt(), SHEET.outline(), SHEET.steps(),
                SHEET.fields().stream().map(field -> field.equals(old) ? other : field).toList(), SHEET.rows());
    }

    private static SheetView ofGroup(long group) {
        return new SheetView(SHEET.sheetId(), group, SHEET.joinCode(), SHEET.sequence(), SHEET.currentStep(), null, SHEET.openedAt(), SHEET.outline(), SHEET.steps(), SHEET.fields(), SHEET.rows());
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> fill) throws Exception {
        return workbook(SHEET, fill);
    }

    private static byte[] workbook(SheetView sheet, Consumer<XSSFWorkbook> fill) throws Exception {
        var made = SheetForm.written(WrittenSheets.of(sheet, "ja"), "r5");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(made)); var bytes = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static XSSFCell cell(XSSFWorkbook book, String key) {
        var place = new AreaReference(book.getName("kenshu_" + key.replace('-', '_')).getRefersToFormula(), book.getSpreadsheetVersion()).getFirstCell();
        return book.getSheetAt(0).getRow(place.getRow()).getCell(place.getCol());
    }

    private static byte[] encrypted(byte[] file) throws Exception {
        try (var container = new POIFSFileSystem(); var bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("himitsu");
            try (var out = encryptor.getDataStream(container)) {
                out.write(file);
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
