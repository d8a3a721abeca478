package jp.kenshu.form.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.DefinitionEdit;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.paper.BlankPaper.Copy;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The paper to fill in by hand: one sheet on both sides, everything on it. */
class BlankPaperTest {

    private static final ZonedDateTime DAY = ZonedDateTime.parse("2023-10-19T00:00+09:00[Asia/Tokyo]");
    private static final Copy WITHOUT_NUMBER = new Copy(null, "portal.example.jp/q/r5", "https://portal.example.jp/q/r5?by=qr");

    @Test
    void theQuestionnaireOfR5StandsOnBothSidesOfOneSheet() throws IOException {
        var front = text(QuestionnaireOfR5.plan().asks(), "ja", 1, WITHOUT_NUMBER);
        var back = text(QuestionnaireOfR5.plan().asks(), "ja", 2, WITHOUT_NUMBER);

        assertEquals(2, pages(QuestionnaireOfR5.plan().asks(), "ja", WITHOUT_NUMBER));
        assertEquals(2, pages(QuestionnaireOfR5.plan().asks(), "en", WITHOUT_NUMBER));
        for (var printed : List.of("F1　ご所属を教えてください。", "23．その他（自由記載）", "F3　研修会議Ⅰ、Ⅱの参加状況", "（F3で1、4、5とお答えの方）",
                "9．シンポジストによるディスカッション", "portal.example.jp/q/r5", "1／2", "裏面（次のページ）に続きます")) {
            assertTrue(front.contains(plain(printed)), printed + " in " + front);
        }
        for (var printed : List.of("2．都道府県・市町村担当者等研修会議としてほしい", "（５）　その他", "問8", "2／2")) {
            assertTrue(back.contains(plain(printed)), printed + " in " + back);
        }
    }

    @Test
    void numberedSheetsBeginOnAFrontSideEach() throws IOException {
        var copies = new Copy[] {new Copy("0001", "a", "https://a/?sheet=1"), new Copy("0002", "a", "https://a/?sheet=2")};
        assertEquals(4, pages(QuestionnaireOfR5.plan().asks(), "ja", copies));
        assertEquals(4, pages(SampleForm.all(), "ja", copies), "one page, and an empty back");
        assertTrue(text(QuestionnaireOfR5.plan().asks(), "ja", 4, copies).contains("用紙番号0002"));
    }

    @Test
    void aDraftIsNotOnTheWebYet() throws IOException {
        var draft = text(QuestionnaireOfR5.plan().asks(), "ja", 1, Copy.DRAFT);

        assertTrue(draft.contains(plain("F1　ご所属を教えてください。")) && !draft.contains("スマートフォン"), draft);
    }

    @Test
    void aDraftMayHaveLostTheQuestionOfItsConditions() throws IOException {
        var draft = text(DefinitionEdit.without(QuestionnaireOfR5.plan().asks(), "f3"), "ja", 1, Copy.DRAFT);

        assertTrue(draft.contains(plain("9．シンポジストによるディスカッション")) && !draft.contains("F3"), draft);
    }

    @Test
    void everyKindOfQuestionHasItsPlace() throws IOException {
        var text = text(SampleForm.all(), "ja", 1, WITHOUT_NUMBER);

        for (var printed : List.of("4．その他", "2．手話・要約筆記", "people", "人", "0～100％", "月", "1．はい", "2番目", "10", "chart", "thanks")) {
            assertTrue(text.contains(plain(printed)), printed + " in " + text);
        }
    }

    /** The questions of R5 say so themselves; whoever writes one in the editor is not asked for it. */
    @Test
    void aQuestionThatDoesNotSayHowItIsAnsweredIsAnsweredAsItsKindIs() throws IOException {
        var ja = text(SampleForm.all(), "ja", 1, WITHOUT_NUMBER);
        var en = text(SampleForm.all(), "en", 1, WITHOUT_NUMBER);
        var own = text(QuestionnaireOfR5.plan().asks(), "ja", 1, WITHOUT_NUMBER);

        for (var printed : List.of("ご所属１つだけ・番号を記入", "当日配慮が必要なことあてはまるものすべて・番号に〇をつける", "順位ごとに番号を記入")) {
            assertTrue(ja.contains(plain(printed)), printed + " in " + ja);
        }
        assertTrue(en.contains(plain("All that apply: mark the numbers with ○")) && en.contains(plain("Write one number")), en);
        assertTrue(own.contains(plain("複数可・〇をつける")) && !own.contains(plain("あてはまるものすべて")), own);
    }

    private static int pages(FormDefinition asked, String language, Copy... copies) throws IOException {
        try (var paper = paper(asked, language, copies)) {
            return paper.getNumberOfPages();
        }
    }

    private static String text(FormDefinition asked, String language, int page, Copy... copies) throws IOException {
        try (var paper = paper(asked, language, copies)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return plain(stripper.getText(paper));
        }
    }

    private static PDDocument paper(FormDefinition asked, String language, Copy... copies) throws IOException {
        var made = BlankPaper.print(new AskedForm(asked, Situation.ANYBODY), List.of(copies), Words.in(language), DAY);
        return Loader.loadPDF(made);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s　]", "");
    }
}
