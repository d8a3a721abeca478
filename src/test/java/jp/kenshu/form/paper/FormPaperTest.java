package jp.kenshu.form.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import jp.kenshu.document.form.FormReader;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.document.form.PrintedForm;
import jp.kenshu.document.form.WordForm;
import jp.kenshu.document.form.WorkbookForm;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.DefinitionEdit;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Offer;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.QuestionKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A form that is data, out on paper and back: every kind by one layout, and the same answers whatever they travelled in. */
class FormPaperTest {

    private static final AskedForm FORM = new AskedForm(SampleForm.all(), Situation.ANYBODY);
    private static final PaperForm PAPER = FormPaper.of(FORM, "令和５年度 研修会議", Map.of("氏名", "髙橋 惠子"));
    private static final Answers ANSWERS = AnswerCheck.of(FORM, Answers.NONE.with("place", "4").with(AnswerCell.of("place").beside("4"), "𠮷野葛󠄀消防署")
            .with("needs", "wheelchair", "other").with(AnswerCell.of("needs").beside("other"), "補助犬")
            .with(AnswerCell.of("judged").in("1", "content"), "1").with(AnswerCell.of("judged").in("2", "duration"), "3")
            .with("text", "一行目\n二行目").with("people", "12").with("rate", "21.7").with("day", "2023-10-20").with("month", "10").with("told", "no")
            .with("agreed", "1").with("likely", "10").with("order", "c", "a")).orRefused();

    @Test
    void comesBackFromWordAsItWas() throws Exception {
        var read = FormReader.read(WordForm.write(PAPER, PaperAnswers.shown(FORM, ANSWERS), "seal"), PAPER);

        assertEquals(List.of(), read.faults());
        assertEquals(List.of(), read.strays());
        assertEquals(ANSWERS, AnswerCheck.of(FORM, PaperAnswers.read(FORM, read.texts())).orRefused());
    }

    @Test
    void comesBackFromExcelAsItWas() throws Exception {
        var read = FormReader.read(WorkbookForm.write(PAPER, PaperAnswers.shown(FORM, ANSWERS), "seal"), PAPER);

        assertEquals(List.of(), read.faults());
        assertEquals(List.of(), read.strays());
        assertEquals(ANSWERS, AnswerCheck.of(FORM, PaperAnswers.read(FORM, read.texts())).orRefused());
    }

    @Test
    void printsWhatIsAskedAndWhatThereIsToChooseFrom() throws Exception {
        try (var pdf = Loader.loadPDF(PrintedForm.print(PAPER, PaperAnswers.shown(FORM, ANSWERS)))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");

            for (var printed : List.of("髙橋惠子", "１．都道府県".replace("１", "1"), "※「ご所属」で「市町村」とお答えの方のみ", "車椅子", "特になし", "people（人）", "補助犬", "1番目", "thanks")) {
                assertTrue(text.contains(printed), printed + " in " + text);
            }
            assertTrue(pdf.getPages().iterator().next().getMediaBox().getHeight() > pdf.getPages().iterator().next().getMediaBox().getWidth());
        }
    }

    @Test
    void aDraftMayHaveLostTheQuestionOfItsConditions() throws Exception {
        var draft = FormPaper.of(new AskedForm(DefinitionEdit.without(SampleForm.all(), "place"), Situation.ANYBODY), "会議", Map.of());

        try (var pdf = Loader.loadPDF(PrintedForm.print(draft, Map.of()))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertTrue(text.contains("市町村名") && !text.contains("とお答えの方のみ"), text);
        }
    }

    @Test
    void whatSomebodyWritesByHandIsReadOrTold() {
        var texts = Map.of("place", "３", "town", "堺市", "needs____wheelchair", "レ", "needs____hearing", "必要", "told", "○", "order____2", "討議");

        var checked = AnswerCheck.of(FORM, PaperAnswers.read(FORM, texts));

        assertEquals(List.of("needs form.answer.notAChoice [必要]"),
                checked.faults().stream().map(fault -> fault.cell().code() + " " + fault.key() + " " + fault.values()).toList());
        assertEquals(Answers.NONE.with("place", "3").with("town", "堺市").with("told", "yes").with("order", "b"), checked.kept());
    }

    @Test
    void aLongListIsOfferedByTheWorkbookToo() throws Exception {
        var many = IntStream.rangeClosed(1, 23).mapToObj(number -> Choice.of(String.valueOf(number), SampleForm.both("看護協会・訪問看護協議会または地域の連絡会 " + number)))
                .toArray(Choice[]::new);
        var form = new AskedForm(SampleForm.of(Question.of("a-b", QuestionKind.ONE, SampleForm.both("所属"), Terms.REQUIRED)
                .offering(Offer.of(many))), Situation.ANYBODY);
        var paper = FormPaper.of(form, "会議", Map.of());

        var file = WorkbookForm.write(paper, PaperAnswers.shown(form, Answers.NONE.with("a-b", "22")), "seal");

        assertEquals(Answers.NONE.with("a-b", "22"), AnswerCheck.of(form, PaperAnswers.read(form, FormReader.read(file, paper).texts())).orRefused());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertEquals("kenshu!$D$1:$D$23", workbook.getSheetAt(0).getDataValidations().get(0).getValidationConstraint().getFormula1());
        }
    }

    @Test
    void codesThatDifferInAHyphenAloneAreKeptApart() throws Exception {
        var form = new AskedForm(SampleForm.of(Question.of("q", QuestionKind.GRID, SampleForm.both("表"), Terms.OPTIONAL).offering(SampleForm.JUDGED.offer()),
                SampleForm.plain("q-1-content", QuestionKind.LINE)), Situation.ANYBODY);
        var answers = Answers.NONE.with(AnswerCell.of("q").in("1", "content"), "2").with("q-1-content", "別の設問");
        var paper = FormPaper.of(form, "会議", Map.of());

        var read = FormReader.read(WorkbookForm.write(paper, PaperAnswers.shown(form, answers), "seal"), paper);

        assertEquals(answers, AnswerCheck.of(form, PaperAnswers.read(form, read.texts())).orRefused());
    }

    @Test
    void questionsOfScenesStandSideBySideOnSheetsOfOneSize() throws Exception {
        var scenes = new Situation(null, null, Set.of(), List.of(new Situation.AskedScene("daily", "①", SampleForm.both("日常")),
                new Situation.AskedScene("last", "②", SampleForm.both("看取り"))));
        var form = new AskedForm(SampleForm.of(Question.of("goal", QuestionKind.TEXT, SampleForm.both("目的"), Terms.REQUIRED.forEachScene()),
                Question.of("mine", QuestionKind.MARK, SampleForm.both("自身で設定"), Terms.OPTIONAL.forEachScene())), scenes);

        var paper = FormPaper.of(form, "会議", Map.of());

        assertEquals(List.of("goal__daily", "goal__last", "mine__daily", "mine__last"), paper.entries().stream().map(PaperForm.Entry::key).toList());
        try (var pdf = Loader.loadPDF(PrintedForm.print(paper, PaperAnswers.shown(form, Answers.NONE)))) {
            for (var page : pdf.getPages()) {
                var sheet = page.getMediaBox();
                assertEquals(Set.of(595, 842), Set.of(Math.round(sheet.getWidth()), Math.round(sheet.getHeight())));
            }
        }
    }
}
