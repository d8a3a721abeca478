package jp.kenshu.questionnaire.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.questionnaire.workbook.ReadWorkbook.Doubt;
import jp.kenshu.questionnaire.workbook.ReadWorkbook.Outcome;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What became of workbooks on their way: typed in every way, pasted over, moved about, renamed, saved by other programs. */
class ReturnedWorkbooksTest {

    private static final AnswerSheet R5 = new AnswerSheet("r5", new Bilingual("令和５年度 研修会議", "Conference of 2023"), 7, 1, QuestionnaireOfR5.plan().asks());
    private static final Map<String, String> TYPED = Map.of("f1", "4", "f3", "1", "q1-1_1_content", "2", "q8", "良かった");
    private static final Pattern SHARED = Pattern.compile("<c r=\"(\\w+)\"[^>]*? t=\"s\"[^>]*><v>(\\d+)</v></c>");
    private static final String KEPT = "{\"f1\":[\"4\"],\"f3\":[\"1\"],\"q1-1_1_content\":[\"2\"],\"q8\":[\"良かった\"]}";

    @Test
    void numbersAreReadHoweverTheyWereTyped() {
        for (var three : List.of("3", "3 ", " ３", "３．", "3.", "③", "３　", "3番", "3）", "3: どちらでもない", "３．どちらでもない", "どちらでもない")) {
            var texts = new HashMap<>(TYPED);
            texts.put("q1-1_1_content", three);

            var read = read(texts, workbook -> { });

            assertEquals(KEPT.replace("\"2\"", "\"3\""), read.json(), three);
            assertEquals(Outcome.ACCEPTED, read.outcome(), three);
        }
    }

    @Test
    void twoNumbersInOneCellAreToldAndNotGuessed() {
        for (var two : List.of("1,3", "1、3", "１・３", "1 3", "1\n3", "1と3", "1～3")) {
            var texts = new HashMap<>(TYPED);
            texts.put("q1-1_1_content", two);

            var read = read(texts, workbook -> { });

            assertEquals(Outcome.DOUBTFUL, read.outcome(), two);
            assertEquals(List.of("問1-1 研修会議Ⅰ：行政説明（老健局）（①内容について）"), read.doubts().stream().map(Doubt::question).toList(), two);
            assertEquals(KEPT.replace("\"q1-1_1_content\":[\"2\"],", ""), read.json(), two);
        }
    }

    @Test
    void whatWasPastedOverACellIsRead() {
        var read = read(TYPED, workbook -> {
            entry(workbook, "f1").setCellValue(4.0);
            var pasted = entry(workbook, "q8");
            pasted.setCellStyle(workbook.createCellStyle());
            var rich = new XSSFRichTextString("良かった");
            rich.applyFont(0, 2, workbook.createFont());
            pasted.setCellValue(rich);
            workbook.getSheetAt(0).getCTWorksheet().unsetDataValidations();
        });

        assertEquals(KEPT, read.json());
    }

    @Test
    void readingsThatExcelNotesStayOutOfTheText() {
        var read = read(TYPED, workbook -> {
            var noted = new XSSFRichTextString("良かった");
            var reading = noted.getCTRst().addNewRPh();
            reading.setT("ヨ");
            reading.setSb(0);
            reading.setEb(1);
            noted.getCTRst().addNewPhoneticPr().setFontId(0);
            entry(workbook, "q8").setCellValue(noted);
        });

        assertEquals(KEPT, read.json());
    }

    /** Words in the cells themselves, each with its reading; no styles, no hidden sheet, no rules; and a thousand rows without anything. */
    @Test
    void whatGoogleSheetsAndLibreOfficeMakeOfItIsRead() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(R5.workbook(Locale.JAPANESE, TYPED))); var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.getSheetAt(0);
            IntStream.range(0, workbook.getNumberOfSheets()).forEach(at -> workbook.setSheetVisibility(at, SheetVisibility.VISIBLE));
            sheet.getCTWorksheet().unsetDataValidations();
            sheet.getCTWorksheet().unsetSheetProtection();
            sheet.forEach(row -> row.forEach(cell -> cell.setCellStyle(workbook.getCellStyleAt(0))));
            entry(workbook, "f1").setCellValue(4.0);
            int last = sheet.getLastRowNum();
            IntStream.rangeClosed(1, 1_000).forEach(below -> sheet.createRow(last + below).createCell(2));
            workbook.write(bytes);

            var read = reading().read("a.xlsx", withWordsInTheCells(bytes.toByteArray(), workbook));

            assertEquals(KEPT, read.json());
            assertEquals(Outcome.ACCEPTED, read.outcome());
        }
    }

    private static byte[] withWordsInTheCells(byte[] file, XSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file)); var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = from.readAllBytes();
                to.write(entry.getName().startsWith("xl/worksheets/sheet") ? inCells(new String(content, UTF_8), workbook).getBytes(UTF_8) : content);
            }
        }
        return out.toByteArray();
    }

    private static String inCells(String sheet, XSSFWorkbook workbook) {
        return SHARED.matcher(sheet).replaceAll(cell -> Matcher.quoteReplacement("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t><rPh sb=\"0\" eb=\"1\"><t>ヨミ</t></rPh></is></c>"
                .formatted(cell.group(1), workbook.getSharedStringSource().getItemAt(Integer.parseInt(cell.group(2))).getString().replace("&", "&amp;").replace("<", "&lt;"))));
    }

    @Test
    void renamedSheetsMovedRowsAndAnotherSheetInFrontDoNoHarm() {
        assertEquals(KEPT, read(TYPED, workbook -> workbook.setSheetName(0, "回答（流山市）")).json());
        var moved = read(TYPED, workbook -> workbook.getSheetAt(0).shiftRows(2, workbook.getSheetAt(0).getLastRowNum(), 3));
        assertEquals(KEPT, moved.json());
        assertEquals(Outcome.ACCEPTED, moved.outcome());
        assertEquals(KEPT, read(TYPED, workbook -> {
            workbook.createSheet("連絡事項").createRow(0).createCell(0).setCellValue("よろしくお願いします");
            workbook.setSheetOrder("連絡事項", 0);
        }).json());
    }

    @Test
    void whatAFormulaGaveIsReadAndNotTheFormula() {
        var read = read(TYPED, workbook -> {
            entry(workbook, "f1").setCellFormula("2+2");
            entry(workbook, "q8").setCellFormula("\"良\"&\"かった\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertEquals(KEPT, read.json());
    }

    @Test
    void aFormulaWhoseResultNobodyNotedIsDoubtful() {
        var read = read(TYPED, workbook -> {
            entry(workbook, "q8").setCellFormula("1+1");
            entry(workbook, "q8").getCTCell().unsetV();
        });

        assertEquals(Outcome.DOUBTFUL, read.outcome());
        assertTrue(read.doubts().get(0).found().endsWith(" =1+1"), () -> read.doubts().toString());
        assertTrue(read.doubts().get(0).why().contains("結果の保存されていない数式"), () -> read.doubts().toString());
    }

    @Test
    void aSheetWithoutItsCellsSaysSoOfAFewQuestionsByTheirNames() {
        var read = read(TYPED, workbook -> {
            for (int row = workbook.getSheetAt(0).getLastRowNum(); row >= 0; row--) {
                if (workbook.getSheetAt(0).getRow(row) != null) {
                    workbook.getSheetAt(0).removeRow(workbook.getSheetAt(0).getRow(row));
                }
            }
            List.copyOf(workbook.getAllNames()).forEach(workbook::removeName);
        });

        var missing = read.doubts().stream().filter(doubt -> doubt.why().contains("票にありません")).toList();
        assertEquals(5, missing.size(), () -> read.doubts().toString());
        assertTrue(read.doubts().stream().noneMatch(doubt -> doubt.question().contains("__")), () -> read.doubts().toString());
        assertTrue(read.doubts().stream().anyMatch(doubt -> doubt.why().startsWith("このほか、読めない欄のある質問：")), () -> read.doubts().toString());
    }

    @Test
    void aProgramThatDropsTheNamesOfCellsLosesNothing() {
        var read = read(TYPED, workbook -> List.copyOf(workbook.getAllNames()).forEach(workbook::removeName));

        assertEquals(KEPT, read.json());
    }

    @Test
    void aFileThatCannotBeOpenedSaysWhy() throws Exception {
        assertTrue(why(locked(R5.workbook(Locale.JAPANESE, TYPED))).contains("パスワード"), why(locked(R5.workbook(Locale.JAPANESE, TYPED))));
        try (var old = new HSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            old.createSheet("回答").createRow(0).createCell(0).setCellValue("4");
            old.write(bytes);
            assertTrue(why(bytes.toByteArray()).contains("古い形式"), why(bytes.toByteArray()));
        }
        assertEquals(Outcome.NOT_OURS, reading().read("a.xlsx", new byte[0]).outcome());
    }

    @Test
    void longStrangeAndHarmfulWordsStayWordsOrAreTold() {
        var hard = "𠮷野家の👩‍⚕️が言った：が（か゛）\n<script>alert(1)</script> =HYPERLINK(\"x\")";
        assertEquals(hard, read(Map.of("f1", "4", "f3", "1", "q8", hard), workbook -> { }).answers().text(AnswerCell.of("q8")));

        var tooLong = read(Map.of("f1", "4", "f3", "1", "q8", "あ".repeat(30_000)), workbook -> { });
        assertEquals(Outcome.DOUBTFUL, tooLong.outcome());
        assertEquals("{\"f1\":[\"4\"],\"f3\":[\"1\"]}", tooLong.json());
    }

    private static String why(byte[] file) {
        var read = reading().read("a.xlsx", file);
        assertEquals(Outcome.NOT_OURS, read.outcome());
        return read.doubts().get(0).why();
    }

    private static byte[] locked(byte[] file) throws Exception {
        try (var container = new POIFSFileSystem(); var bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("himitsu");
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(file);
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static XSSFCell entry(XSSFWorkbook workbook, String key) {
        var place = new CellReference(workbook.getName("kenshu_" + key.replace('-', '_')).getRefersToFormula());
        return workbook.getSheetAt(0).getRow(place.getRow()).getCell(place.getCol());
    }

    private static ReadWorkbook read(Map<String, String> texts, Consumer<XSSFWorkbook> change) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(R5.workbook(Locale.JAPANESE, texts))); var bytes = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(bytes);
            return reading().read("a.xlsx", bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static WorkbookReading reading() {
        return new WorkbookReading("r5", List.of(R5), Words.in("ja"));
    }
}
