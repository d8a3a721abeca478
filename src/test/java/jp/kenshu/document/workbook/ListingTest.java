package jp.kenshu.document.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ListingTest {

    private record Registration(String code, String name, Integer people, LocalDate day, Instant at) {
    }

    private static final Instant NOON = Instant.parse("2023-10-12T03:00:00Z");
    private static final List<String> HARD_TEXTS = List.of("葛󠄀西 𠮷太郎", "①㈱〜～", "一行目\n二行目", "\"引用\"、カンマ,です",
            "_x0041_はそのまま", "<b>&amp;</b>", "  前後の空白  ", "😀", "ｶﾅと全角ＡＢＣ");
    private static final List<String> FORMULAS = List.of("=1+1", "+81-3-0000-0000", "-5", "@SUM(A1)", "\t=1", "＝1+1",
            "=HYPERLINK(\"http://evil.example\",\"x\")", "=cmd|' /C calc'!A0");

    @Test
    void textsComeBackFromTheWorkbookAsTheyWereTyped() throws Exception {
        var typed = new ArrayList<>(HARD_TEXTS);
        typed.addAll(FORMULAS);
        typed.addAll(List.of("011002", "1-2", "10/3", "1E5", "12345678901234567890", "TRUE"));

        var read = UploadedWorkbook.read(new ByteArrayInputStream(workbook(registrations(typed))), 100);

        var sheet = read.sheets().get(0);
        assertEquals("申込者一覧", sheet.name());
        assertEquals(List.of("コード", "お名前", "人数", "日", "受付日時"), List.copyOf(sheet.rows().get(0).cells().values()));
        for (int i = 0; i < typed.size(); i++) {
            var row = sheet.rows().get(i + 1);
            assertEquals("011002", row.cell(0));
            assertEquals(typed.get(i), row.cell(1));
            assertEquals("6", row.cell(2));
            assertEquals("2023-10-19", row.cell(3));
            assertEquals("2023-10-12T12:00", row.cell(4));
            assertEquals("B" + (i + 2), row.place(1));
        }
    }

    @Test
    void noCellOfTheWorkbookIsAFormula() throws Exception {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(registrations(FORMULAS))))) {
            for (var row : workbook.getSheetAt(0)) {
                for (var cell : row) assertFalse(cell.getCellType() == CellType.FORMULA, cell.getAddress()::toString);
            }
            for (int i = 1; i <= FORMULAS.size(); i++) {
                var cell = workbook.getSheetAt(0).getRow(i).getCell(1);
                assertEquals(FORMULAS.get(i - 1), cell.getStringCellValue());
                assertTrue(cell.getCellStyle().getQuotePrefixed());
                assertEquals("@", cell.getCellStyle().getDataFormatString());
            }
        }
    }

    @Test
    void theHeadingsOfTheWorkbookStayInSightAndFilter() throws Exception {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(registrations(HARD_TEXTS))))) {
            var sheet = workbook.getSheetAt(0);

            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertTrue(sheet.getPaneInformation().isFreezePane());
            assertEquals("A1:E10", sheet.getCTWorksheet().getAutoFilter().getRef());
            assertTrue(sheet.getColumnWidth(1) > sheet.getColumnWidth(2));
        }
    }

    @Test
    void theCsvIsRightToTheByte() throws Exception {
        var rows = List.of(
                new Registration("011002", "葛󠄀西 𠮷太郎", 6, LocalDate.of(2023, 10, 19), NOON),
                new Registration("131016", "\"引用\", 改行\nあり", null, null, null),
                new Registration("Ａ－３", " 空白 ", 0, null, null));

        var csv = csv(rows);

        assertEquals("\uFEFFコード,お名前,人数,日,受付日時\r\n"
                + "\"=\"\"011002\"\"\",葛󠄀西 𠮷太郎,6,2023/10/19,2023/10/12 12:00\r\n"
                + "131016,\"\"\"引用\"\", 改行\nあり\",,,\r\n"
                + "Ａ－３,\" 空白 \",0,,\r\n", csv);
    }

    @Test
    void aFormulaTypedIntoATextIsDefusedInTheCsv() throws Exception {
        var lines = csv(registrations(FORMULAS)).split("\r\n");

        for (int i = 0; i < FORMULAS.size(); i++) {
            var name = lines[i + 1].substring("\"=\"\"011002\"\"\",".length());
            assertTrue(name.startsWith("'") || name.startsWith("\"'"), name);
        }
    }

    @Test
    void codesThatExcelWouldTurnIntoDatesOrOtherNumbersAreGivenAsConstants() {
        for (var code : List.of("011002", "1-2", "10/3", "2023-10-19", "12:30", "1E5", "1.50", "1234567890123456")) {
            assertEquals("=\"" + code + "\"", FormulaGuard.inCsv(code));
        }
        for (var text : List.of("131016", "0", "A-3", "1番", "1-2号室", "", "03（1234）5678")) {
            assertEquals(text, FormulaGuard.inCsv(text));
        }
    }

    @Test
    void aTextLongerThanACellMayBeIsCutInTheWorkbookAndWholeInTheCsv() throws Exception {
        var longText = "𠮷".repeat(20_000);

        var read = UploadedWorkbook.read(new ByteArrayInputStream(workbook(registrations(List.of(longText)))), 10);

        var kept = read.sheets().get(0).rows().get(1).cell(1);
        assertTrue(kept.length() <= 32_767 && kept.endsWith("𠮷…"));
        assertTrue(csv(registrations(List.of(longText))).contains(longText));
    }

    @Test
    void brokenTextAndControlCharactersDoNotBreakTheWorkbook() throws Exception {
        var read = UploadedWorkbook.read(
                new ByteArrayInputStream(workbook(registrations(List.of("a\u0000b\u0007c\uD842d\uFFFF")))), 10);

        assertTrue(read.sheets().get(0).rows().get(1).cell(1).matches("a.b.c.d."));
    }

    @Test
    void aListOfManyRowsIsWrittenWithoutKeepingThemInMemory() throws Exception {
        Iterable<Registration> many = () -> IntStream.range(0, 20_000)
                .mapToObj(i -> new Registration("%06d".formatted(i), "佐藤 花子", 1, null, NOON)).iterator();
        var out = new ByteArrayOutputStream();

        listing().writeWorkbook(many, out);

        var rows = UploadedWorkbook.read(new ByteArrayInputStream(out.toByteArray()), 20_001).sheets().get(0).rows();
        assertEquals(20_001, rows.size());
        assertEquals("019999", rows.get(20_000).cell(0));
    }

    private static List<Registration> registrations(List<String> names) {
        return names.stream().map(name -> new Registration("011002", name, 6, LocalDate.of(2023, 10, 19), NOON)).toList();
    }

    private static Listing<Registration> listing() {
        return new Listing<Registration>("申込者一覧").text("コード", Registration::code).text("お名前", Registration::name)
                .number("人数", Registration::people).day("日", Registration::day).moment("受付日時", Registration::at);
    }

    private static byte[] workbook(List<Registration> rows) throws Exception {
        var out = new ByteArrayOutputStream();
        listing().writeWorkbook(rows, out);
        return out.toByteArray();
    }

    private static String csv(List<Registration> rows) throws Exception {
        var out = new ByteArrayOutputStream();
        listing().writeCsv(rows, out);
        return out.toString(UTF_8);
    }
}
