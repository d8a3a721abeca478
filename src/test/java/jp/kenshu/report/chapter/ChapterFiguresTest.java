package jp.kenshu.report.chapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.report.groupwork.CompiledGroups;
import jp.kenshu.report.participation.CountedPeople;
import jp.kenshu.report.summary.AskedQuestions;
import jp.kenshu.report.summary.CountedResponses;
import jp.kenshu.report.summary.MadeUpAnswers;
import jp.kenshu.seed.edition.Announcements;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import jp.kenshu.worksheet.paper.WrittenSheets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every figure that the chapter prints, read from the Word document and worked out a second time from what people said, those that it keeps back included. */
class ChapterFiguresTest {

    private static final Words JA = Words.in("ja");
    private static final String HIDDEN = "＊";
    private static final FormDefinition R5 = QuestionnaireOfR5.plan().asks();
    private static final List<Answers> ANSWERS = MadeUpAnswers.of(R5, 300, 5);

    /** The tables of the chapter, by the style and words of the last heading above them. */
    private static final Map<String, List<List<List<String>>>> TABLES = new LinkedHashMap<>();

    @BeforeAll
    static void readTheChapter() throws Exception {
        var responses = new CountedResponses(AskedQuestions.of(List.of(R5)));
        IntStream.range(0, ANSWERS.size()).forEach(index -> responses.add(R5, ANSWERS.get(index), MadeUpAnswers.channel(index)));
        var content = new ChapterContent(JA, Announcements.of("r5"), CountedPeople.figures(false), CompiledGroups.compilation(),
                List.of(Asked.of(R5.title().ja(), responses, JA)), WrittenSheets.NOW);
        try (var document = new XWPFDocument(new ByteArrayInputStream(ChapterWord.of(content)))) {
            var heading = "";
            for (var element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph && Objects.toString(paragraph.getStyle(), "").startsWith("Heading")) {
                    heading = paragraph.getStyle() + " " + paragraph.getText();
                } else if (element instanceof XWPFTable table) {
                    TABLES.computeIfAbsent(heading, any -> new ArrayList<>()).add(table.getRows().stream()
                            .map(row -> row.getTableCells().stream().map(cell -> cell.getText().strip()).toList()).toList());
                }
            }
        }
    }

    private static List<List<List<String>>> under(Question question) {
        return under("Heading3 ", question.label().ja());
    }

    private static List<List<List<String>>> under(String style, String heading) {
        return TABLES.entrySet().stream().filter(each -> each.getKey().startsWith(style) && each.getKey().endsWith(heading)).map(Map.Entry::getValue).findFirst()
                .orElseThrow(() -> new AssertionError(heading + " among " + TABLES.keySet()));
    }

    private static long raw(AnswerCell cell, String choice) {
        return ANSWERS.stream().filter(answers -> answers.of(cell).contains(choice)).count();
    }

    private static long answered(AnswerCell cell) {
        return ANSWERS.stream().filter(answers -> !answers.of(cell).isEmpty()).count();
    }

    @Test
    void everyAnswerToOneQuestionIsCountedAsTheRawAnswersSay() {
        var plain = R5.questions().stream().filter(question -> List.of(QuestionKind.ONE, QuestionKind.SEVERAL, QuestionKind.YES_NO).contains(question.kind())).toList();

        assertTrue(plain.size() >= 5, "questions: " + plain.size());
        for (var question : plain) {
            var cell = AnswerCell.of(question.code());
            var lines = under(question).get(0);
            var choices = question.choicesOn(null);
            assertEquals(choices.size() + 2, lines.size(), question::code);
            assertSame(answered(cell), lines.get(lines.size() - 1).get(1), null, question.code());
            var raws = new ArrayList<Long>();
            for (int index = 0; index < choices.size(); index++) {
                var line = lines.get(index + 1);
                assertEquals(choices.get(index).label().ja(), line.get(0));
                raws.add(raw(cell, choices.get(index).code()));
                assertSame(raws.get(index), line.get(1), null, question.code() + " " + line);
                assertShare(raws.get(index), answered(cell), line);
            }
            if (question.kind() != QuestionKind.SEVERAL) {
                assertNobodyIsGivenAway(raws, lines.subList(1, lines.size() - 1).stream().map(line -> line.get(1)).toList(), lines.get(lines.size() - 1).get(1), question.code());
            }
        }
    }

    @Test
    void everyLineOfATableIsCountedAsTheRawAnswersSay() {
        var grids = R5.questions().stream().filter(question -> question.kind() == QuestionKind.GRID).toList();

        assertTrue(grids.size() >= 2, "grids: " + grids.size());
        for (var question : grids) {
            var tables = under(question);
            assertEquals(question.offer().scales().size(), tables.size(), question::code);
            for (int scale = 0; scale < tables.size(); scale++) {
                assertGrid(question, scale, tables.get(scale));
            }
        }
    }

    @Test
    void everyMonthIsCountedAsTheRawAnswersSay() {
        var months = R5.questions().stream().filter(question -> question.kind() == QuestionKind.MONTH).toList();

        assertEquals(1, months.size());
        var cell = AnswerCell.of(months.get(0).code());
        assertList(IntStream.rangeClosed(1, 12).mapToObj(month -> month + "月").toList(),
                IntStream.rangeClosed(1, 12).mapToObj(month -> raw(cell, String.valueOf(month))).toList(), answered(cell), under(months.get(0)).get(0));
    }

    @Test
    void everyWayByWhichAnswersCameBackIsCountedAsTheyCame() {
        var ways = AnswerChannel.values();

        assertList(Stream.of(ways).map(JA::name).toList(), Stream.of(ways).map(way -> IntStream.range(0, ANSWERS.size()).filter(index -> MadeUpAnswers.channel(index) == way).count())
                .toList(), ANSWERS.size(), under("Heading3 ", JA.text("responses.channel")).get(0));
    }

    /** The table of a facet of which each has one value: a line for each of {@code names}, then how many answered. */
    private static void assertList(List<String> names, List<Long> raws, long answered, List<List<String>> lines) {
        var values = lines.subList(1, lines.size() - 1);
        var sum = lines.get(lines.size() - 1).get(1);
        assertEquals(names, values.stream().map(line -> line.get(0)).toList());
        assertSame(answered, sum, null, lines.toString());
        for (int index = 0; index < raws.size(); index++) {
            assertSame(raws.get(index), values.get(index).get(1), null, values.get(index).toString());
            assertShare(raws.get(index), answered, values.get(index));
        }
        assertNobodyIsGivenAway(raws, values.stream().map(line -> line.get(1)).toList(), sum, lines.toString());
    }

    private static void assertGrid(Question question, int scale, List<List<String>> lines) {
        var of = question.offer().scales().get(scale);
        var choices = question.choicesOn(of.code());
        assertEquals(question.offer().rows().size() + 1, lines.size());
        for (int row = 0; row < question.offer().rows().size(); row++) {
            var line = lines.get(row + 1);
            var cell = AnswerCell.of(question.code()).in(question.offer().rows().get(row).code(), of.code());
            assertSame(answered(cell), line.get(1), null, question.code() + " " + line);
            var raws = new ArrayList<Long>();
            for (int index = 0; index < choices.size(); index++) {
                raws.add(raw(cell, choices.get(index).code()));
                assertSame(raws.get(index), line.get(index + 2), answered(cell), question.code() + " " + line);
            }
            assertNobodyIsGivenAway(raws, line.subList(2, line.size()), line.get(1), question.code() + " " + line);
        }
    }

    /** What is printed is the figure, with its share of {@code whole} where there is one, or is kept back; what is of one to four people is kept back. */
    private static void assertSame(long raw, String printed, Long whole, String where) {
        if (printed.equals(HIDDEN)) {
            return;
        }
        assertTrue(raw == 0 || raw >= 5, where + " prints a figure of " + raw);
        assertEquals(whole == null ? String.valueOf(raw) : "%d（%.1f%%）".formatted(raw, 100.0 * raw / whole), printed, where);
    }

    private static void assertShare(long raw, long whole, List<String> line) {
        if (line.get(1).equals(HIDDEN)) {
            assertEquals(HIDDEN, line.get(2), line::toString);
        } else if (!line.get(2).equals(HIDDEN)) {
            assertEquals("%.1f%%".formatted(100.0 * raw / whole), line.get(2), line::toString);
        }
    }

    /** Where the sum of a line is printed, what is kept back of it is nothing, or more than one figure and five people at least. */
    private static void assertNobodyIsGivenAway(List<Long> raws, List<String> printed, String sum, String where) {
        if (sum.equals(HIDDEN)) {
            return;
        }
        var hidden = IntStream.range(0, raws.size()).filter(index -> printed.get(index).startsWith(HIDDEN)).mapToObj(raws::get).toList();
        long people = hidden.stream().mapToLong(Long::longValue).sum();
        assertTrue(hidden.isEmpty() || hidden.size() > 1 && people >= 5, where + " keeps back " + hidden);
    }

    @Test
    void peopleOfEveryPrefectureAreCountedAsTheyWereMadeUp() {
        var byWay = new long[47][2];
        for (int number = 0; number < 1533; number++) {
            byWay[number % 3 == 0 ? 12 : number * number % 1009 % 46][number < 452 ? 0 : 1]++;
        }
        byWay[46][1]++;
        var lines = under("Heading2 ", "都道府県ごとの人数").get(0);

        for (int prefecture = 0; prefecture < 47; prefecture++) {
            assertEquals(line(byWay[prefecture][0], byWay[prefecture][1]), lines.get(prefecture + 1).subList(1, 4), lines.get(prefecture + 1)::toString);
        }
        assertEquals(line(452, 1082), lines.get(lines.size() - 1).subList(1, 4));
    }

    @Test
    void peopleByWayAndByWeekAreCountedAsTheyWereMadeUp() {
        var ways = under("Heading2 ", JA.text("participation.byCategory", "Ⅰ")).get(0);
        var weeks = under("Heading2 ", "申込みの推移（週ごと）").get(0);
        long until = 0;

        assertEquals(List.of(List.of("ウェビナー参加", "452", "452"), List.of("ライブ配信による参加", "1,082", "1,082")), ways.subList(1, ways.size()));
        for (var line : weeks.subList(1, weeks.size())) {
            until += Long.parseLong(line.get(1).replace(",", ""));
            assertEquals("%,d".formatted(until), line.get(2), line::toString);
        }
        assertEquals(1533, until);
    }

    private static List<String> line(long webinar, long stream) {
        return Stream.of(webinar + stream, webinar, stream).map("%,d"::formatted).toList();
    }

    @Test
    void groupWorkIsCountedAsTheSheetsSay() {
        var tables = under("Heading2 ", "看取り（2 グループ）");

        assertEquals(List.of("救急搬送のうち看取り期の件数", "2", "4"), tables.get(0).get(1));
        assertEquals(List.of(List.of("短期目標", "4", "4", "4", "4"), List.of("長期目標", "4", "0", "0", "0")), tables.get(1).subList(1, 3));
    }
}
