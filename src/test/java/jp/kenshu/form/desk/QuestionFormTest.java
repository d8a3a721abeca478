package jp.kenshu.form.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class QuestionFormTest {

    @Test
    void aQuestionThatIsNotChangedStaysWhatItIs() {
        for (var question : SampleForm.all().questions()) {
            assertEquals(question, QuestionForm.of(question).question(question.code(), question), question.code());
        }
    }

    @Test
    void everyQuestionOfTheRealQuestionnaireIsSavedAsItStands() {
        for (var question : QuestionnaireOfR5.plan().asks().questions()) {
            assertEquals(question, QuestionForm.of(question).question(question.code(), question), question.code());
        }
    }

    @Test
    void aNumberIsShortWrittenInBothLanguagesAndNoOtherQuestions() {
        var asked = QuestionnaireOfR5.plan().asks();
        var form = QuestionForm.of(null);
        form.getTyped().putAll(Map.of("kind", "LINE", "labelJa", "お名前", "labelEn", "Name", "numberJa", "問９", "numberEn", "Q9"));
        assertEquals(new Bilingual("問９", "Q9"), form.question("q1", null).wording().number());
        form.mustBeNumberedAlone(asked, "q9");

        form.getTyped().put("numberJa", "問８");
        assertEquals(List.of("numberJa formQuestion.numberTaken [問8, " + asked.find("q8").orElseThrow().label() + "]"), said(() -> form.mustBeNumberedAlone(asked, "q9")));
        form.mustBeNumberedAlone(asked, "q8");
        form.getTyped().put("numberEn", " q6 (1) ");
        assertEquals(1, said(() -> form.mustBeNumberedAlone(asked, "q8")).stream().filter(each -> each.startsWith("numberEn formQuestion.numberTaken [Q6(1), ")).count());

        form.getTyped().put("numberJa", "");
        assertEquals(List.of("numberJa formQuestion.bothLanguages []"), said(() -> form.question("q1", null)));
        form.getTyped().put("numberJa", "問".repeat(21));
        assertEquals(List.of("numberJa form.answer.tooLong [20, 21]"), said(() -> form.question("q1", null)));
        form.getTyped().putAll(Map.of("numberJa", "", "numberEn", "　", "headingEn", "II"));
        assertEquals(null, form.question("q1", null).wording().number());
        assertEquals(List.of("headingJa formQuestion.bothLanguages []"), said(form::heading));
    }

    private static List<String> said(Executable refused) {
        return assertThrows(RuleViolation.class, refused).all().stream().map(each -> each.field() + " " + each.key() + " " + List.of(each.values())).toList();
    }

    @Test
    void choicesAreWrittenOneALineAndKeepTheirCodes() {
        var form = QuestionForm.of(SampleForm.NEEDS);
        form.getTyped().put("choices", "特になし / Nothing / 単独\n\n補助犬 / Assistance dog\nほか／Other／text\n");

        var choices = form.question("needs", SampleForm.NEEDS).offer().choices();

        assertEquals(List.of("none false true", "c1 false false", "other true false"),
                choices.stream().map(choice -> choice.code() + " " + choice.asksMore() + " " + choice.exclusive()).toList());
    }

    @Test
    void aGridIsWrittenByItsRowsAndScalesAndKeepsItsCodes() {
        var form = QuestionForm.of(SampleForm.JUDGED);
        form.getTyped().put("rows", "行政説明 / Briefing\n新しい講演 / New lecture\n討議 / Discussion");
        form.getTyped().put("scales", form.getTyped().get("scales") + "\n\n　\n満足度 / Satisfaction\n高い / High\n低い / Low");

        var offer = form.question("judged", SampleForm.JUDGED).offer();

        assertEquals(List.of("1", "r1", "r2"), offer.rows().stream().map(row -> row.code()).toList());
        assertEquals(List.of("content 3", "duration 3", "s1 2"), offer.scales().stream().map(scale -> scale.code() + " " + scale.choices().size()).toList());
        form.getTyped().put("rows", "日本語だけ");
        assertEquals(List.of("rows formQuestion.choiceInBothLanguages"), assertThrows(RuleViolation.class, () -> form.question("judged", SampleForm.JUDGED))
                .all().stream().map(each -> each.field() + " " + each.key()).toList());
    }

    /** A browser ends each line by two signs; read as an empty line, every line became a scale without choices, and no matrix could be published. */
    @Test
    void aGridIsReadAsABrowserSendsIt() {
        var form = QuestionForm.of(SampleForm.JUDGED);
        form.getTyped().put("rows", "行政説明 / Briefing\r\n討議 / Discussion\r\n");
        form.getTyped().put("scales", "内容 / Content\r\nよい / Good\r\n悪い / Poor\r\n\r\n　\r\n時間 / Time\r\n長い / Long\r\n適切 / Right\r\n短い / Short\r\n");

        var offer = form.question("judged", SampleForm.JUDGED).offer();

        assertEquals(2, offer.rows().size());
        assertEquals(List.of("Content 2", "Time 3"), offer.scales().stream().map(scale -> scale.label().en() + " " + scale.choices().size()).toList());
    }

    @Test
    void everythingWrongIsSaidAtOnceBesideItsField() {
        var form = QuestionForm.of(null);
        form.getTyped().putAll(Map.of("kind", "ONE", "labelJa", "昼食", "choices", "魚", "helpEn", "Only English"));

        var refused = assertThrows(RuleViolation.class, () -> form.question("q1", null));

        assertEquals(List.of("labelEn formQuestion.bothLanguages", "helpJa formQuestion.bothLanguages", "choices formQuestion.choiceInBothLanguages"),
                refused.all().stream().map(each -> each.field() + " " + each.key()).toList());
    }

    @Test
    void numbersAreReadInAnyWidth() {
        var form = QuestionForm.of(null);
        form.getTyped().putAll(Map.of("kind", "NUMBER", "labelJa", "幅", "labelEn", "Width", "least", "０.５", "most", "１２０",
                "decimals", "１", "unitJa", "cm", "unitEn", "cm",
                "when", "needs:wheelchair+other"));

        var question = form.question("q1", null);

        assertEquals(List.of("0.5", "120", "1"), List.of(question.limits().least().toPlainString(), question.limits().most().toPlainString(),
                "" + question.limits().decimals()));
        assertEquals(List.of("wheelchair", "other"), question.terms().condition().values());
        assertEquals(QuestionKind.NUMBER, question.kind());
        form.getTyped().put("decimals", "9");
        assertEquals("formQuestion.notWithin", assertThrows(RuleViolation.class, () -> form.question("q1", (Question) null)).key());
    }
}
