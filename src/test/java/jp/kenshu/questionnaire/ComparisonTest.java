package jp.kenshu.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final AskedForm R5 = new AskedForm(QuestionnaireOfR5.plan().asks(), Situation.ANYBODY);

    @Test
    void eachQuestionThatEitherAnsweredStandsThereOnce() {
        var first = Answers.NONE.with("f1", "23").with(AnswerCell.of("f1").beside("23"), "消防本部").with("f3", "1").with("q8", "良かった");
        var second = Answers.NONE.with("f1", "23").with(AnswerCell.of("f1").beside("23"), "消防署").with("f3", "1").with("q4", "2").with("q6-2", "医療計画").with("q7-2", "総合事業");

        var comparison = Comparison.of(R5, first, second, Words.in("ja"));

        assertEquals(List.of("F1 ご所属を教えてください。", "問4 研修会議の在り方について", "問6（２） 行政説明について", "問7（２） 行政説明について",
                "問8 その他、御意見・ご要望がございましたら記入ください。"),
                comparison.differences().stream().map(Comparison.Line::question).toList());
        assertEquals("", comparison.differences().get(1).first());
        assertEquals(List.of("F3 研修会議Ⅰ、Ⅱの参加状況を教えてください。"), comparison.agreements().stream().map(Comparison.Line::question).toList());
    }
}
