package jp.kenshu.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import jp.kenshu.tally.Having;
import jp.kenshu.tally.Tally;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The report for a committee, read again from its pages: figures and tables numbered through, tables in one piece, nothing lost. */
class SummaryPaperTest {

    private static final FormDefinition R5 = QuestionnaireOfR5.plan().asks();
    private static final List<Answers> ANSWERS = MadeUpAnswers.of(R5, 300, 5);
    private static final Words JA = Words.in("ja");
    static final SummaryCover COVER = new SummaryCover("令和５年度 研修会議", "参加者アンケート", OffsetDateTime.parse("2023-11-20T10:00+09:00").atZoneSameInstant(PortalClock.JAPAN),
            Map.of("回答", "300"), List.of(JA.text("summary.method.counted")));

    @Test
    void everyQuestionHasItsPlaceItsFigureAndItsTable() throws IOException {
        var pages = pages(paper(SummaryTest.counted(R5, ANSWERS), SummaryScope.whole(), false));
        var whole = String.join("\n", pages);

        Files.write(Path.of("target", "summary.pdf"), paper(SummaryTest.counted(R5, ANSWERS), SummaryScope.whole(), true));
        assertEquals(IntStream.rangeClosed(1, 13).mapToObj(SummaryPaperTest::wide).toList(), numbers("図", whole));
        assertTrue(pages.get(0).contains("アンケート集計報告書"));
        assertTrue(pages.get(1).contains("集計の方法"));
        assertTrue(pages.get(2).contains("目次") && pages.get(2).contains("F1　ご所属を教えてください。"));
        assertTrue(whole.contains("この報告書には、記載の内容は載せていません"));
        assertFalse(whole.contains("ご意見その"));
        assertContentsAreRight(pages);
    }

    private static void assertContentsAreRight(List<String> pages) {
        pages.get(2).lines().map(Pattern.compile("^(F\\d|問\\d(?:-\\d)*).* (\\d+)$")::matcher).filter(line -> line.matches()).forEach(line ->
                assertTrue(pages.get(Integer.parseInt(line.group(2)) - 1).contains(line.group(1)), () -> line.group() + " is not on its page"));
    }

    @Test
    void noTableThatFitsOnAPageIsDivided() throws IOException {
        var pages = pages(paper(SummaryTest.counted(R5, ANSWERS), SummaryScope.whole(), false));

        pages.forEach(page -> assertFalse(page.contains("回答者数（n）") && !page.contains("選択肢"), () -> "the end of a table without its beginning: " + page));
    }

    @Test
    void crossedAndRestrictedReportSaysSoAndKeepsTheSameBack() throws IOException {
        var counted = SummaryTest.counted(R5, ANSWERS);
        var whole = String.join("\n", pages(paper(counted, new SummaryScope("f1", List.of(new Having("f3", "1"))), false)));

        assertTrue(whole.contains("＊"));
        assertFalse(Pattern.compile("[^\\d.]([1-4])（\\d+\\.\\d%）").matcher(whole).find(), "a figure below five");
    }

    @Test
    void filterThatLeavesFewMakesAPaperThatSaysSoAndNothingElse() throws IOException {
        var rare = new Having("f1", "23");
        var few = Stream.concat(ANSWERS.stream().filter(answers -> !answers.of(AnswerCell.of("f1")).contains("23")), Stream.generate(() -> Answers.NONE.with("f1", "23")
                .with("f3", "1").with("q8", "だれのことばか分かる")).limit(4)).toList();

        var pages = pages(paper(SummaryTest.counted(R5, few), new SummaryScope("f3", List.of(rare)), true));

        assertEquals(2, pages.size());
        assertTrue(String.join("", pages).contains("集計を出せません"));
        assertFalse(String.join("", pages).contains("だれのことばか分かる"));
    }

    @Test
    void longAnswersRunOverPagesAndNoAnswersMakeAReportToo() throws IOException {
        var longOne = SummaryTest.counted(R5, List.of(Answers.NONE.with("f1", "4").with("f3", "1").with("q8", "長い意見です。".repeat(700) + "終わり𠮷")));

        assertTrue(String.join("", pages(paper(longOne, SummaryScope.whole(), true))).contains("終わり𠮷"));
        assertTrue(String.join("", pages(paper(SummaryTest.counted(R5, List.of()), SummaryScope.whole(), true))).contains("回答はまだありません"));
    }

    static byte[] paper(CountedResponses counted, SummaryScope scope, boolean texts) {
        var tally = Tally.keepingSmallBack(counted.records());
        return SummaryPaper.of(COVER, counted, new SummaryBlocks(counted.questions(), tally, scope, JA), texts ? new FreeAnswers(counted, tally) : null, JA);
    }

    private static List<String> pages(byte[] paper) throws IOException {
        try (var pdf = Loader.loadPDF(paper)) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(pdf));
            }
            return pages;
        }
    }

    private static List<String> numbers(String kind, String text) {
        return Pattern.compile(kind + "([０-９]+)　").matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String wide(int number) {
        return String.valueOf(number).chars().mapToObj(digit -> Character.toString(digit + 0xFEE0)).reduce("", String::concat);
    }
}
