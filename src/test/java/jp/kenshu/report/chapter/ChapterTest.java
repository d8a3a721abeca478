package jp.kenshu.report.chapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import jp.kenshu.Words;
import jp.kenshu.document.Drawing;
import jp.kenshu.programme.Conference;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.report.chart.BarChart;
import jp.kenshu.report.groupwork.Compilation;
import jp.kenshu.report.groupwork.CompiledGroups;
import jp.kenshu.report.participation.CountedPeople;
import jp.kenshu.report.participation.ParticipationFigures;
import jp.kenshu.report.participation.Reach;
import jp.kenshu.report.summary.AskedQuestions;
import jp.kenshu.report.summary.Block;
import jp.kenshu.report.summary.CountedResponses;
import jp.kenshu.report.summary.MadeUpAnswers;
import jp.kenshu.seed.edition.Announcements;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import jp.kenshu.worksheet.paper.WrittenSheets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** The chapter as Word document: what is in it, its headings, captions and contents; also early in the year, and of editions of one part. */
class ChapterTest {

    private static final Words JA = Words.in("ja");
    private static final List<String> SECTIONS = List.of("1　目的", "2　開催概要", "3　対象者と申込み", "4　プログラム", "5　資料", "6　参加状況", "7　グループワーク", "8　参加者アンケート");

    @Test
    void chapterHasAllSectionsUnderNumberedHeadingsAndAFilledTableOfContents() throws Exception {
        try (var document = read("chapter.docx", content(Announcements.of("r5"), CountedPeople.figures(false), CompiledGroups.compilation(), List.of(asked())))) {
            assertEquals(SECTIONS, textsOf(document, "Heading1"));
            assertEquals(List.of("1　目的"), document.getParagraphs().stream().filter(XWPFParagraph::isPageBreak).map(XWPFParagraph::getText).toList(), "no page is left empty before it");
            assertTrue(textsOf(document, "TOC1").containsAll(SECTIONS), "contents");
            assertTrue(textsOf(document, "TOC2").contains("研修会議Ⅰ"), textsOf(document, "TOC2")::toString);
            var captions = textsOf(document, "Caption");
            var tables = captions.stream().filter(each -> each.startsWith("表")).toList();
            assertEquals(Stream.iterate(1, number -> number + 1).limit(tables.size()).toList(), tables.stream().map(ChapterTest::number).toList());
            assertTrue(captions.stream().anyMatch(each -> each.matches("図\\d+　問１.*")), captions::toString);
            var xml = document.getDocument().xmlText();
            assertTrue(xml.contains("TOC \\o \"1-2\"") && xml.contains("SEQ 表") && xml.contains("SEQ 図"), "fields");
            assertEquals(2, document.getCharts().size(), "charts that Word can go on with");
            assertEquals(2, document.getAllPictures().size(), "the map and the questionnaire's chart");
            assertTrue(text(document).contains("都道府県及び市町村の在宅医療・介護連携推進事業の担当者が"), "purpose");
            assertTrue(text(document).contains("１：地域における在宅医療") || text(document).contains("PDCAサイクルに沿った"), "programme");
            assertFalse(text(document).contains("森田"), "nobody's name");
            assertFalse(text(document).contains("{"), "places left unfilled");
        }
    }

    @Test
    void earlyInTheYearItSaysWhatHasNotHappenedYet() throws Exception {
        for (var words : List.of(JA, Words.in("en"))) {
            var early = new ChapterContent(words, Announcements.of("r5"), CountedPeople.none(words), new Compilation(words, "", List.of(), WrittenSheets.NOW),
                    List.of(new Asked("アンケート", 0, List.of(), words)), WrittenSheets.NOW);
            try (var document = read("chapter-early-" + words.locale() + ".docx", early)) {
                assertEquals(8, textsOf(document, "Heading1").size());
                for (var key : List.of("participation.empty", "chapter.noGroups", "chapter.noAnswers")) {
                    assertTrue(text(document).contains(words.text(key)), key);
                }
            }
        }
    }

    @Test
    void editionsOfOnePartHaveNothingOfTheOther() throws Exception {
        for (var edition : List.of("blocks", "lectures")) {
            var none = new ParticipationFigures("", null, List.of(), null, new Reach(List.of()), false);
            try (var document = read("chapter-" + edition + ".docx", content(Announcements.of(edition), none, new Compilation(JA, "", List.of(), WrittenSheets.NOW), List.of()))) {
                assertTrue(text(document).contains(JA.text("chapter.noQuestionnaires")), edition);
                assertFalse(textsOf(document, "Heading1").stream().anyMatch(each -> each.endsWith("グループワーク")), edition);
            }
        }
    }

    @Test
    void everyClosedQuestionOfR5IsThereWithItsChartAndItsFiguresAndNobodysOwnWords() throws Exception {
        var definition = QuestionnaireOfR5.plan().asks();
        var responses = new CountedResponses(AskedQuestions.of(List.of(definition)));
        MadeUpAnswers.of(definition, 300, 5).forEach(answers -> responses.add(definition, answers, AnswerChannel.values()[0]));
        var answered = Asked.of(definition.title().ja(), responses, JA);

        try (var document = read("chapter-answered.docx", content(Announcements.of("r5"), CountedPeople.figures(false), CompiledGroups.compilation(), List.of(answered)))) {
            var closed = responses.questions().questions().stream().filter(question -> !question.counted().isEmpty()).toList();
            assertEquals(1 + closed.size(), answered.questions().size());
            closed.forEach(question -> assertTrue(textsOf(document, "Heading3").stream().anyMatch(heading -> heading.contains(question.question().label().ja())), question::code));
            assertTrue(document.getAllPictures().size() > closed.size(), "pictures: " + document.getAllPictures().size());
            responses.written().stream().limit(50).forEach(written -> assertFalse(written.text().length() > 8 && text(document).contains(written.text()), written::text));
        }
    }

    @Test
    void everyPartOfThePackageIsWellFormed() throws Exception {
        var docx = ChapterWord.of(content(Announcements.of("r5"), CountedPeople.figures(false), CompiledGroups.compilation(), List.of(asked())));

        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
                    parts++;
                }
            }
        }
        assertTrue(parts > 10, "parts: " + parts);
    }

    private static ChapterContent content(Conference conference, ParticipationFigures participation, Compilation compilation, List<Asked> asked) {
        return new ChapterContent(JA, conference, participation, compilation, asked, WrittenSheets.NOW);
    }

    private static Asked asked() {
        Drawing chart = BarChart.of(List.of(new BarChart.Bar("大変参考になった", 400, "400（54.3%）"), new BarChart.Bar("参考になった", Double.NaN, "＊")), 737);
        var grid = new Block.Grid(List.of("選択肢", "人数", "割合"), List.of(List.of("大変参考になった", "400", "54.3%"), List.of("回答数", "737", "")), true);
        return new Asked("研修会議アンケート", 737, List.of(new Asked.Question("問１　" + "長い設問。".repeat(1000), List.of(new Block("問１　行政説明", chart, List.of(grid), List.of("n=737"))))), JA);
    }

    private static int number(String caption) {
        return Integer.parseInt(caption.substring(1, caption.indexOf('　')));
    }

    private static String text(XWPFDocument document) {
        var text = new StringBuilder();
        document.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
        document.getTables().forEach(table -> text.append(table.getText()));
        return text.toString();
    }

    private static List<String> textsOf(XWPFDocument document, String style) {
        return document.getParagraphs().stream().filter(paragraph -> style.equals(paragraph.getStyle())).map(paragraph -> paragraph.getText()).toList();
    }

    private static XWPFDocument read(String name, ChapterContent content) throws IOException {
        var docx = ChapterWord.of(content);
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name), docx);
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }
}
