package jp.kenshu.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Two questionnaires side by side in files, read again: every figure counted once more from the answers, and none of few people. */
class ComparisonFilesTest {

    private static final FormDefinition R5 = QuestionnaireOfR5.plan().asks();
    private static final List<Answers> BEFORE = MadeUpAnswers.of(R5, 300, 5);
    private static final List<Answers> AFTER = MadeUpAnswers.of(R5, 220, 6);
    private static final Words JA = Words.in("ja");
    private static final int ONE = 4;
    private static final int OTHER = 8;
    private static final int DIFFERENCE = 12;

    @Test
    void everyFigureOfTheWorkbookIsCountedAgain() throws IOException {
        var out = new ByteArrayOutputStream();
        ComparisonWorkbook.write(SummaryPaperTest.COVER, compared(BEFORE, AFTER), JA, out);
        Files.write(Path.of("target", "comparison.xlsx"), out.toByteArray());

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheet("比較");
            assertEquals(23 + 9 + 5 + 18 * 5 + 12 * 5 + 12 + 3 + 3 + 2 + 2, sheet.getLastRowNum());
            for (var row : sheet) {
                if (row.getRowNum() > 0) {
                    assertIsRight(row, ONE, BEFORE);
                    assertIsRight(row, OTHER, AFTER);
                    assertEquals(row.getCell(ONE + 1) == null || row.getCell(OTHER + 1) == null, row.getCell(DIFFERENCE) == null);
                }
            }
        }
    }

    private static void assertIsRight(Row row, int at, List<Answers> answers) {
        var cell = AnswerCell.find(row.getCell(0).getStringCellValue()).orElseThrow();
        long count = answers.stream().filter(each -> each.of(cell).contains(row.getCell(2).getStringCellValue())).count();
        long answered = answers.stream().filter(each -> !each.of(cell).isEmpty()).count();
        boolean hidden = row.getCell(at + 3).getNumericCellValue() == 1;
        assertEquals(hidden, row.getCell(at) == null);
        if (!hidden) {
            assertEquals(count, row.getCell(at).getNumericCellValue());
            assertTrue(count == 0 || count >= 5, () -> row.getCell(1) + " tells " + count);
        }
        if (row.getCell(at + 1) != null) {
            assertEquals((double) count / answered, row.getCell(at + 1).getNumericCellValue(), 1e-9);
        }
    }

    @Test
    void paperHasAFigureAndATableForWhatBothAskAndNoFigureOfFew() throws IOException {
        var paper = ComparisonPaper.of(SummaryPaperTest.COVER, compared(BEFORE, AFTER), JA);
        Files.write(Path.of("target", "comparison.pdf"), paper);

        try (var pdf = Loader.loadPDF(paper)) {
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("アンケート比較報告書") && text.contains("集計の方法") && text.contains("図１　") && text.contains("ポイント"));
            assertTrue(text.contains("＊"));
            assertFalse(Pattern.compile("(^|[^\\d.])([1-4])（\\d+\\.\\d%）").matcher(text).find(), "a figure below five");
        }
    }

    @Test
    void withoutAnswersThereAreFilesToo() throws IOException {
        var none = compared(List.of(), List.of());
        var out = new ByteArrayOutputStream();
        ComparisonWorkbook.write(SummaryPaperTest.COVER, none, JA, out);

        assertTrue(out.size() > 0 && ComparisonPaper.of(SummaryPaperTest.COVER, none, JA).length > 0);
    }

    private static ComparedQuestions compared(List<Answers> one, List<Answers> other) {
        return new ComparedQuestions(ComparedQuestions.Side.of("事前", SummaryTest.counted(R5, one)), ComparedQuestions.Side.of("事後", SummaryTest.counted(R5, other)), JA);
    }
}
