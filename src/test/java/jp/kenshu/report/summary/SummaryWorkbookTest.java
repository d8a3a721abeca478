package jp.kenshu.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The workbook, read again: each of its figures is counted once more from the answers, by nothing of what made it. */
class SummaryWorkbookTest {

    private static final FormDefinition R5 = QuestionnaireOfR5.plan().asks();
    private static final List<Answers> ANSWERS = MadeUpAnswers.of(R5, 300, 5);
    private static final AskedForm FORM = new AskedForm(R5, Situation.ANYBODY);

    @Test
    void everyFigureOfTheReportIsCountedAgain() throws IOException {
        try (var workbook = workbook(SummaryScope.whole(), 300)) {
            var lines = 0;
            for (var row : workbook.getSheet("集計")) {
                if (row.getRowNum() > 0) {
                    assertIsRight(row, ANSWERS, 0);
                    lines++;
                }
            }
            assertEquals(23 + 9 + 5 + 18 * 5 + 12 * 5 + 12 + 3 + 3 + 2 + 2, lines);
        }
    }

    @Test
    void everyFigureOfACrossedReportIsCountedAgain() throws IOException {
        try (var workbook = workbook(new SummaryScope("f3", List.of()), 300)) {
            for (var row : workbook.getSheet("クロス集計")) {
                if (row.getRowNum() > 0) {
                    assertIsRight(row, ANSWERS.stream().filter(answers -> answers.of(AnswerCell.of("f3")).contains(text(row, 0))).toList(), 2);
                }
            }
        }
    }

    /** A line tells what one finds in the answers, or nothing where few gave this answer or it would tell of few. */
    private static void assertIsRight(Row row, List<Answers> answers, int at) {
        var cell = AnswerCell.find(text(row, at + 5)).orElseThrow();
        var question = R5.find(text(row, at)).orElseThrow();
        long count = answers.stream().filter(each -> each.of(cell).contains(text(row, at + 7))).count();
        long answered = answers.stream().filter(each -> !each.of(cell).isEmpty()).count();
        boolean hidden = row.getCell(at + 15).getNumericCellValue() == 1;
        if (hidden) {
            assertTrue(row.getCell(at + 9) == null && row.getCell(at + 10) == null, () -> "a hidden figure is told in " + row.getRowNum());
        } else {
            assertEquals(count, row.getCell(at + 9).getNumericCellValue());
            assertTrue(count == 0 || count >= 5, () -> text(row, at + 2) + " tells " + count);
        }
        if (row.getCell(at + 11) != null) {
            assertEquals(answered, row.getCell(at + 11).getNumericCellValue());
        }
        if (row.getCell(at + 10) != null) {
            assertEquals((double) count / answered, row.getCell(at + 10).getNumericCellValue(), 1e-9);
        }
        if (row.getCell(at + 12) != null) {
            assertEquals(answers.stream().filter(each -> FORM.asks(question, each)).count(), row.getCell(at + 12).getNumericCellValue());
        }
    }

    @Test
    void oneDatumACellUnderOneLineOfHeadings() throws IOException {
        try (var workbook = workbook(new SummaryScope("f1", List.of()), 300)) {
            assertEquals(List.of("概要", "集計", "クロス集計", "グラフ", "q1-1_content", "q1-1_duration", "q1-2_content", "q1-2_duration", "コードブック"), names(workbook));
            workbook.forEach(sheet -> {
                assertEquals(0, sheet.getNumMergedRegions());
                sheet.forEach(row -> row.forEach(cell -> assertTrue(row.getRowNum() > 0 || cell.getCellType() == CellType.STRING)));
            });
            assertEquals(12, workbook.getSheet("グラフ").createDrawingPatriarch().getCharts().size());
        }
    }

    @Test
    void withoutAnswersThereIsAWorkbookToo() throws IOException {
        try (var workbook = workbook(SummaryScope.whole(), 0)) {
            assertEquals(0, workbook.getSheet("集計").getRow(1).getCell(9).getNumericCellValue());
        }
    }

    private static XSSFWorkbook workbook(SummaryScope scope, int people) throws IOException {
        var out = new ByteArrayOutputStream();
        new SummaryWorkbook(SummaryPaperTest.COVER, SummaryTest.counted(R5, ANSWERS.subList(0, people)), scope, Words.in("ja")).write(out);
        Files.write(Path.of("target", "summary.xlsx"), out.toByteArray());
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> names(XSSFWorkbook workbook) {
        Map<String, Integer> names = new LinkedHashMap<>();
        workbook.forEach(sheet -> names.put(sheet.getSheetName(), sheet.getLastRowNum()));
        return List.copyOf(names.keySet());
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getStringCellValue();
    }
}
