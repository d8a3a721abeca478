package jp.kenshu.questionnaire.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.Answers;
import jp.kenshu.questionnaire.workbook.ReadWorkbook.Doubt;
import jp.kenshu.questionnaire.workbook.ReadWorkbook.Outcome;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks as they really came back, read against the questionnaire of R5. */
class WorkbookReadingTest {

    private static final AnswerSheet R5 = new AnswerSheet("r5", new Bilingual("令和５年度 研修会議", "Conference of 2023"), 7, 1, QuestionnaireOfR5.plan().asks());
    private static final Words WORDS = Words.in("ja");
    /** What no English sentence has but the marks to be put in, such as ○. */
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}（）：．、。　]");

    @Test
    void numbersInEveryWidthWithAndWithoutWordsAreTheSameAnswers() {
        var plain = read(Map.of("f1", "4", "f3", "1", "f2____4", "○", "q1-1_1_content", "2", "q2-1", "10", "q3-1", "3"));
        var asTyped = read(Map.of("f1", "４．市町村", "f3", "１", "f2____4", "〇", "q1-1_1_content", "2 やや参考になった", "q2-1", "１０月", "q3-1", "③"));

        assertEquals(Outcome.ACCEPTED, plain.outcome());
        assertEquals(plain.json(), asTyped.json());
        assertEquals("{\"f1\":[\"4\"],\"f2\":[\"4\"],\"f3\":[\"1\"],\"q1-1_1_content\":[\"2\"],\"q2-1\":[\"10\"],\"q3-1\":[\"3\"]}", plain.json());
    }

    @Test
    void anEnglishWorkbookSaysEverythingInEnglishAndMeansTheSame() throws IOException {
        var blank = R5.workbook(Locale.ENGLISH, Map.of());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            assertEquals("Conference of 2023", workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> assertTrue(JAPANESE.matcher(cell.getStringCellValue()).results().findAny().isEmpty(),
                    cell.getAddress() + " " + cell.getStringCellValue())));
        }

        var english = reading().read("a.xlsx", R5.workbook(Locale.ENGLISH, Map.of("f1", "4. " + labelOf("f1", "4"), "f3", labelOf("f3", "1"), "f2____4", "○", "q8", "Good")));

        assertEquals(Outcome.ACCEPTED, english.outcome(), english.doubts().toString());
        assertEquals("{\"f1\":[\"4\"],\"f2\":[\"4\"],\"f3\":[\"1\"],\"q8\":[\"Good\"]}", english.json());
    }

    /** Some programs drop the names of cells; what is printed beside them, in the workbook's own language, still tells where they are. */
    @Test
    void anEnglishWorkbookWithoutTheNamesOfItsCellsIsReadByWhatIsPrinted() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(R5.workbook(Locale.ENGLISH, Map.of("f1", "4", "f3", "1"))))) {
            List.copyOf(workbook.getAllNames()).forEach(workbook::removeName);
            workbook.write(out);
        }

        var read = reading().read("a.xlsx", out.toByteArray());

        assertEquals(Outcome.ACCEPTED, read.outcome(), read.doubts().toString());
        assertEquals("{\"f1\":[\"4\"],\"f3\":[\"1\"]}", read.json());
    }

    private static String labelOf(String question, String choice) {
        return R5.asks().find(question).orElseThrow().findChoice(choice).orElseThrow().label().en();
    }

    private static WorkbookReading reading() {
        return new WorkbookReading("r5", List.of(R5), WORDS);
    }

    @Test
    void theSameAnswersOnThePageAndInAWorkbookAreEqual() {
        var answers = AnswerCheck.of(R5.form(), Answers.NONE.with("f1", "23").with(AnswerCell.of("f1").beside("23"), "消防本部𠮷")
                .with("f2", "4", "5").with("f3", "5").with(AnswerCell.of("q1-2").in("6", "duration"), "3").with("q8", "ありがとう\nございました")).kept();

        var back = read(Map.of("f1", "23", "f1___23", "消防本部𠮷", "f2____4", "○", "f2____5", "○", "f3", "５", "q1-2_6_duration", "3", "q8", "ありがとう\nございました"));

        assertEquals(answers, back.answers());
    }

    @Test
    void whatIsDoubtfulIsToldWithItsPlaceAndTheRestCanBeTakenIn() {
        var read = read(Map.of("f1", "4", "f3", "1", "q4", "1,2", "q3-1", "9", "q8", "良かった"));

        assertEquals(Outcome.DOUBTFUL, read.outcome());
        assertEquals(List.of("9", "1,2"), read.doubts().stream().map(Doubt::found).toList());
        assertEquals(List.of("問3（１）", "問4"), read.doubts().stream().map(doubt -> doubt.question().split(" ")[0]).toList());
        assertTrue(read.isPossible());
        assertEquals("{\"f1\":[\"4\"],\"f3\":[\"1\"],\"q8\":[\"良かった\"]}", read.json());
    }

    @Test
    void withoutWhatMustBeThereItCannotBeTakenIn() {
        var read = read(Map.of("f1", "4", "q8", "良かった"));

        assertEquals(Outcome.INCOMPLETE, read.outcome());
        assertEquals(List.of("F3 研修会議Ⅰ、Ⅱの参加状況を教えてください。"), read.doubts().stream().map(Doubt::question).toList());
        assertEquals(Outcome.INCOMPLETE, read(Map.of()).outcome());
    }

    @Test
    void anUnreadableCellThatMustBeAnsweredCannotBeLeftEmpty() {
        var read = read(Map.of("f1", "99", "f3", "1", "q8", "良かった"));

        assertEquals(Outcome.INCOMPLETE, read.outcome());
        assertFalse(read.isPossible());
        assertEquals(List.of("F1 「99」は、選択肢にありません。番号か選択肢から選んでください。必ず答える質問です。"),
                read.doubts().stream().map(doubt -> doubt.question().split(" ")[0] + doubt.unquoted() + " " + doubt.why()).toList());
    }

    @Test
    void answersToQuestionsThatAreNotAskedAreSaidNotToBeKept() {
        var read = read(Map.of("f1", "4", "f3", "2", "q1-1_1_content", "2", "q1-1_2_content", "3"));

        assertEquals(Outcome.ACCEPTED, read.outcome());
        assertEquals("{\"f1\":[\"4\"],\"f3\":[\"2\"]}", read.json());
        assertEquals(List.of("問1-1 ほかの答えから、お聞きしない質問です。この答えは残しません。"),
                read.doubts().stream().map(doubt -> doubt.question().split(" ")[0] + " " + doubt.why()).toList());
    }

    @Test
    void longWordsAreShownByTheirBeginning() {
        var read = read(Map.of("f1", "4", "f3", "1", "q8", "長".repeat(30_000)));

        assertEquals("長".repeat(60) + "…", read.doubts().get(0).found());
    }

    @Test
    void whatIsNotOursIsSaid() throws IOException {
        var reading = reading();
        var other = new AnswerSheet("r6", new Bilingual("令和６年度 研修会議", "Conference of 2024"), 9, 1, R5.asks());
        var later = new AnswerSheet("r5", new Bilingual("令和５年度 研修会議", "Conference of 2023"), 8, 2, R5.asks());
        var strange = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("家計簿").createRow(0).createCell(0).setCellValue("4");
            workbook.write(strange);
        }

        assertEquals("別のアンケート（r6）の票です。", why(reading.read("a.xlsx", other.workbook(Locale.JAPANESE, Map.of("f1", "4")))));
        assertEquals("このアンケートに無い版（2）の票です。", why(reading.read("a.xlsx", later.workbook(Locale.JAPANESE, Map.of("f1", "4")))));
        assertEquals("このポータルのアンケート票ではありません。", why(reading.read("a.xlsx", strange.toByteArray())));
        assertEquals("Excel（.xlsx）のファイルではありません。", why(reading.read("a.txt", "はい".getBytes())));
    }

    @Test
    void anOlderVersionIsReadAsItWasAsked() {
        var newer = new AnswerSheet("r5", new Bilingual("令和５年度 研修会議", "Conference of 2023"), 8, 2, R5.asks());

        var read = new WorkbookReading("r5", List.of(newer, R5), WORDS).read("a.xlsx", R5.workbook(Locale.JAPANESE, Map.of("f1", "4", "f3", "1")));

        assertEquals(7, read.version());
    }

    @Test
    void anErrorInACellIsThatCellsFault() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(R5.workbook(Locale.JAPANESE, Map.of("f1", "4", "f3", "1", "q8", "ZZZ"))))) {
            for (var row : workbook.getSheetAt(0)) {
                row.forEach(cell -> {
                    if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals("ZZZ")) {
                        cell.setCellErrorValue(FormulaError.NA.getCode());
                    }
                });
            }
            workbook.write(out);
        }

        var read = reading().read("a.xlsx", out.toByteArray());

        assertEquals(Outcome.DOUBTFUL, read.outcome());
        assertEquals("{\"f1\":[\"4\"],\"f3\":[\"1\"]}", read.json());
    }

    @Test
    void archivesAreUnpackedWithTheNamesOfWindows() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, Charset.forName("windows-31j"))) {
            for (var name : List.of("回答/流山市.xlsx", "__MACOSX/._流山市.xlsx", "回答/平戸市.xlsx")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes());
            }
        }
        var names = new ArrayList<String>();

        new GivenWorkbooks().each("回答.zip", new ByteArrayInputStream(out.toByteArray()), (name, content) -> names.add(name));

        assertEquals(List.of("回答/流山市.xlsx", "回答/平戸市.xlsx"), names);
    }

    private static String why(ReadWorkbook read) {
        assertEquals(Outcome.NOT_OURS, read.outcome());
        return read.doubts().get(0).why();
    }

    private static ReadWorkbook read(Map<String, String> texts) {
        return reading().read("a.xlsx", R5.workbook(Locale.JAPANESE, new HashMap<>(texts)));
    }
}
