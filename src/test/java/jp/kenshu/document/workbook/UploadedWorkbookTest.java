package jp.kenshu.document.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import jp.kenshu.document.HandmadeWorkbook;
import jp.kenshu.document.Papers;
import jp.kenshu.document.workbook.CellReading.Kind;
import jp.kenshu.document.workbook.UnreadableWorkbook.Reason;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UploadedWorkbookTest {

    private static final Logger POI = Logger.getLogger("org.apache.poi");

    @BeforeAll
    static void brokenFilesNeedNotBeLogged() {
        POI.setLevel(Level.OFF);
    }

    @AfterAll
    static void logAgain() {
        POI.setLevel(null);
    }

    @Test
    void numbersDaysAndTimesReadAsTheyWereTyped() throws Exception {
        var file = workbook(workbook -> {
            var row = workbook.createSheet("参加者").createRow(3);
            row.createCell(0).setCellValue(11002);
            formatted(row.createCell(1), "000000").setCellValue(11002);
            row.createCell(2).setCellValue(1234567890123d);
            row.createCell(3).setCellValue(0.1 + 0.2);
            formatted(row.createCell(4), "#,##0").setCellValue(1741);
            formatted(row.createCell(5), "yyyy/m/d").setCellValue(LocalDate.of(2023, 10, 19));
            formatted(row.createCell(6), "[$-411]ggge\"年\"m\"月\"d\"日\"").setCellValue(LocalDate.of(2023, 10, 19));
            formatted(row.createCell(7), "yyyy/m/d h:mm").setCellValue(LocalDateTime.of(2023, 10, 19, 13, 5));
            formatted(row.createCell(8), "h:mm").setCellValue(0.5625);
            row.createCell(9).setCellValue(true);
            row.createCell(10).setCellFormula("1+1");
            row.createCell(11).setCellValue(-3.5);
            var byNumberAlone = (XSSFCell) formatted(row.createCell(12), "@");
            byNumberAlone.setCellValue(45218);
            byNumberAlone.getCellStyle().getCoreXf().setNumFmtId(57);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        var row = read(file).sheets().get(0).rows().get(0);

        assertEquals(4, row.number());
        assertEquals(List.of("11002", "011002", "1234567890123", "0.3", "1741", "2023-10-19", "2023-10-19",
                "2023-10-19T13:05", "13:30", "TRUE", "2", "-3.5", "2023-10-19"), List.copyOf(row.cells().values()));
    }

    @Test
    void textsKeepEveryCharacterAndTheirPlaces() throws Exception {
        var texts = List.of("𠮷野", "葛󠄀城", "①㈱〜", "一行目\n二行目", "011002", " 前後 ", "=1+1");
        var file = workbook(workbook -> {
            var sheet = workbook.createSheet("名簿");
            for (int i = 0; i < texts.size(); i++) sheet.createRow(2 * i).createCell(27).setCellValue(texts.get(i));
            sheet.createRow(99).createCell(0).setCellValue("   ");
        });

        var rows = read(file).sheets().get(0).rows();

        assertEquals(texts, rows.stream().map(row -> row.cell(27)).toList());
        assertEquals("AB13", rows.get(6).place(27));
        assertEquals("", rows.get(0).cell(0));
    }

    @Test
    void hiddenSheetsAreLeftOut() throws Exception {
        var file = workbook(workbook -> {
            workbook.createSheet("名簿").createRow(0).createCell(0).setCellValue("氏名");
            workbook.createSheet("選択肢").createRow(0).createCell(0).setCellValue("保健師");
            workbook.setSheetHidden(1, true);
        });

        assertEquals(List.of("名簿"), read(file).sheets().stream().map(UploadedWorkbook.Sheet::name).toList());
    }

    @Test
    void readingsOfNamesDoNotJoinThem() throws Exception {
        var file = new HandmadeWorkbook().sheet("名簿", HandmadeWorkbook.row(1, "<c r=\"@\" t=\"inlineStr\"><is><t>吉田</t><rPh sb=\"0\" eb=\"2\"><t>ヨシダ</t></rPh>"
                + "<phoneticPr fontId=\"1\"/></is></c>", "<c r=\"@\" t=\"inlineStr\"><is><r><t>兼</t></r><r><t>好</t></r><rPh sb=\"0\" eb=\"1\"><t>ケン</t></rPh></is></c>"), "").bytes();

        assertEquals(List.of("吉田", "兼好"), List.copyOf(read(file).sheets().get(0).rows().get(0).cells().values()));
    }

    @Test
    void everyCellSaysWhatKindOfValueItIs() throws Exception {
        var file = new HandmadeWorkbook().sheet("名簿", HandmadeWorkbook.row(1, "<c r=\"@\" t=\"e\"><f>VLOOKUP(1,A:B,2,0)</f><v>#N/A</v></c>",
                "<c r=\"@\" t=\"b\"><v>1</v></c>", "<c r=\"@\"><v>45206</v></c>", "<c r=\"@\" t=\"d\"><v>2023-10-19T00:00:00</v></c>", "保健師", "#REF!",
                "<c r=\"@\" t=\"str\"><f>A1</f><v>文字</v></c>"), "").bytes();

        var row = read(file).sheets().get(0).rows().get(0);

        assertEquals(List.of("#N/A", "TRUE", "45206", "2023-10-19", "保健師", "#REF!", "文字"), List.copyOf(row.cells().values()));
        assertEquals(List.of(Kind.FAULT, Kind.TRUTH, Kind.NUMBER, Kind.DAY, Kind.TEXT, Kind.FAULT, Kind.TEXT), List.copyOf(row.kinds().values()));
    }

    @Test
    void aFormulaWithoutItsResultIsNoEmptyCell() throws Exception {
        var file = new HandmadeWorkbook().sheet("名簿", HandmadeWorkbook.row(1, "<c r=\"@\"><f>1+1</f></c>", "<c r=\"@\"><f>" + "A1&amp;".repeat(100) + "A1</f></c>",
                "<c r=\"@\" t=\"str\"><f>TRIM(\" \")</f><v></v></c>", "<c r=\"@\"><f>2+2</f><v>4</v></c>"), "").bytes();

        var row = read(file).sheets().get(0).rows().get(0);

        assertEquals(Map.of(0, "=1+1", 1, "=" + "A1&".repeat(20), 3, "4"), row.cells());
        assertEquals(List.of(Kind.FAULT, Kind.FAULT, Kind.NUMBER), List.copyOf(row.kinds().values()));
    }

    @Test
    void cellsAndRowsWithoutPlacesFollowEachOther() throws Exception {
        var file = new HandmadeWorkbook().sheet("名簿", "<row><c t=\"inlineStr\"><is><t>氏名</t></is></c><c/><c t=\"inlineStr\"><is><t>職種</t></is></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>試験</t></is></c></row>", "").bytes();

        var rows = read(file).sheets().get(0).rows();

        assertEquals(List.of(Map.of(0, "氏名", 2, "職種"), Map.of(0, "試験")), rows.stream().map(UploadedWorkbook.Row::cells).toList());
        assertEquals(List.of(1, 2), rows.stream().map(UploadedWorkbook.Row::number).toList());
    }

    @Test
    void whatExcelHidesAndMergesIsKnown() throws Exception {
        var file = new HandmadeWorkbook().sheet("名簿", HandmadeWorkbook.row(1, "a", "b") + HandmadeWorkbook.row(2, "c").replace("<row", "<row hidden=\"1\""),
                "<mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>").bytes();

        var sheet = read(file).sheets().get(0);

        assertEquals(List.of(false, true), sheet.rows().stream().map(UploadedWorkbook.Row::hidden).toList());
        assertEquals(List.of("A1:A2"), sheet.merged().stream().map(region -> region.formatAsString()).toList());
    }

    @Test
    void strictWorkbooksAndUnusualPackagesAreReadAlike() throws Exception {
        var strict = new HandmadeWorkbook().strict().sheet("名簿", HandmadeWorkbook.row(1, "氏名"), "").bytes();

        assertEquals("氏名", read(strict).sheets().get(0).rows().get(0).cell(0));
        assertEquals("氏名", read(HandmadeWorkbook.withLengthsThatFollow(strict)).sheets().get(0).rows().get(0).cell(0));
    }

    @Test
    void aWorkbookThatCountsFrom1904KeepsItsDays() throws Exception {
        var file = workbook(workbook -> {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            var row = workbook.createSheet().createRow(0);
            formatted(row.createCell(0), "yyyy/m/d").setCellValue(43756);
        });

        assertEquals("2023-10-19", read(file).sheets().get(0).rows().get(0).cell(0));
    }

    @Test
    void aFileThatIsNoWorkbookIsRefused() throws Exception {
        assertRefused(Reason.NOT_A_WORKBOOK, new byte[0]);
        assertRefused(Reason.NOT_A_WORKBOOK, "氏名,所属\n佐藤,遠野市\n".getBytes(UTF_8));
        assertRefused(Reason.NOT_A_WORKBOOK, Papers.receipt().print());
        assertRefused(Reason.NOT_A_WORKBOOK, "<html><table><tr><td>x</td></tr></table></html>".getBytes(UTF_8));
        assertRefused(Reason.NOT_A_WORKBOOK, zip(Map.of("a.txt", "text".getBytes(UTF_8))));
        assertRefused(Reason.NOT_A_WORKBOOK, zip(Map.of("[Content_Types].xml",
                "<Types><Override PartName='/word/document.xml' ContentType='…wordprocessingml.document.main+xml'/></Types>"
                        .getBytes(UTF_8))));
    }

    @Test
    void theOldFormatIsRefusedByName() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("氏名");
            workbook.write(out);
        }

        assertRefused(Reason.OLD_FORMAT, out.toByteArray());
    }

    @Test
    void aWorkbookWithAPasswordIsRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem();
                var workbook = OPCPackage.open(new ByteArrayInputStream(simple()))) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("himitsu");
            try (var locked = encryptor.getDataStream(container)) {
                workbook.save(locked);
            }
            container.writeFilesystem(out);
        }

        assertRefused(Reason.PASSWORD, out.toByteArray());
    }

    @Test
    void macrosAreRefusedWhateverTheFileIsCalled() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("氏名");
            workbook.write(out);
        }
        var withProject = parts(simple());
        withProject.put("xl/vbaProject.bin", new byte[] {1, 2, 3});

        assertRefused(Reason.MACROS, out.toByteArray());
        assertRefused(Reason.MACROS, zip(withProject));
    }

    @Test
    void aZipBombIsRefusedBeforeItUnpacks() throws Exception {
        var oneHugePart = parts(simple());
        oneHugePart.put("xl/media/image1.bmp", new byte[60 * 1024 * 1024]);
        var manyParts = parts(simple());
        for (int i = 0; i < 1200; i++) manyParts.put("xl/media/image" + i + ".png", new byte[] {1});
        var hugeSheet = parts(simple());
        hugeSheet.merge("xl/worksheets/sheet1.xml", new byte[0], (sheet, none) -> new String(sheet, UTF_8)
                .replace("<sheetData>", "<sheetData>" + " ".repeat(30 * 1024 * 1024)).getBytes(UTF_8));

        assertRefused(Reason.UNPACKS_TOO_LARGE, zip(oneHugePart));
        assertRefused(Reason.UNPACKS_TOO_LARGE, zip(manyParts));
        assertRefused(Reason.UNPACKS_TOO_LARGE, zip(hugeSheet));
    }

    @Test
    void aFileLargerThanTheLimitIsRefusedUnread() {
        assertRefused(Reason.TOO_LARGE, new byte[UploadedWorkbook.LARGEST_FILE + 1]);
    }

    @Test
    void moreRowsThanExpectedAreRefused() throws Exception {
        var file = workbook(workbook -> {
            var sheet = workbook.createSheet();
            for (int i = 0; i < 11; i++) sheet.createRow(i).createCell(0).setCellValue("行" + i);
        });

        assertEquals(11, UploadedWorkbook.read(new ByteArrayInputStream(file), 11).sheets().get(0).rows().size());
        var refused = assertThrows(UnreadableWorkbook.class,
                () -> UploadedWorkbook.read(new ByteArrayInputStream(file), 10));
        assertEquals(Reason.TOO_MANY_ROWS, refused.reason());
        assertEquals("file", refused.at("file").field());
        assertEquals("UnreadableWorkbook.TOO_MANY_ROWS", refused.at("file").key());
        assertEquals(List.of(10), List.of(refused.at("file").values()));
    }

    @Test
    void aDamagedWorkbookIsRefused() throws Exception {
        var whole = simple();
        var noSheet = parts(whole);
        noSheet.remove("xl/workbook.xml");
        var halfXml = parts(whole);
        halfXml.compute("xl/worksheets/sheet1.xml", (name, xml) -> Arrays.copyOf(xml, xml.length / 2));
        var badReference = parts(whole);
        badReference.compute("xl/worksheets/sheet1.xml", (name, xml) -> new String(xml, UTF_8)
                .replace("<v>0</v>", "<v>99999999</v>").getBytes(UTF_8));

        assertRefused(Reason.DAMAGED, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(Reason.DAMAGED, zip(noSheet));
        assertRefused(Reason.DAMAGED, zip(halfXml));
        assertRefused(Reason.DAMAGED, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertRefused(Reason.DAMAGED, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1,
            0x1A, (byte) 0xE1, 0, 0});
    }

    @Test
    void anExternalEntityIsNeverFollowed() throws Exception {
        for (var part : List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml")) {
            var parts = parts(simple());
            parts.compute(part, (name, xml) -> new String(xml, UTF_8).replaceFirst("(<\\?xml[^>]*\\?>)?\\s*<",
                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><").getBytes(UTF_8));

            assertRefused(Reason.DAMAGED, zip(parts));
        }
    }

    @Test
    void everyCutOfAWorkbookIsEitherReadOrRefused() throws Exception {
        var whole = simple();
        var random = new Random(7);
        for (int round = 0; round < 400; round++) {
            var bytes = whole.clone();
            for (int i = 0; i < 5; i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                read(bytes);
            } catch (UnreadableWorkbook refused) {
                assertEquals(refused.reason().name(), refused.getMessage());
            }
        }
    }

    private static Cell formatted(Cell cell, String format) {
        var workbook = cell.getSheet().getWorkbook();
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private static byte[] simple() throws IOException {
        return workbook(workbook -> workbook.createSheet("名簿").createRow(0).createCell(0).setCellValue("氏名"));
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> filling) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            filling.accept(workbook);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static UploadedWorkbook read(byte[] file) throws Exception {
        return UploadedWorkbook.read(new ByteArrayInputStream(file), 1000);
    }

    private static void assertRefused(Reason reason, byte[] file) {
        assertEquals(reason, assertThrows(UnreadableWorkbook.class, () -> read(file)).reason());
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
