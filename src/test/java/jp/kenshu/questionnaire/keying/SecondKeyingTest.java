package jp.kenshu.questionnaire.keying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.SampleForm;
import jp.kenshu.questionnaire.Comparison;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.junit.jupiter.api.Test;

/** How a sheet is found again by what stands on it, and how answers come back onto the screen as they would have been typed. */
class SecondKeyingTest {

    private static final Answers ON_PAPER = Answers.NONE.with("f1", "23").with(AnswerCell.of("f1").beside("23"), "消防本部").with("f2", "4", "7")
            .with("f3", "1").with(AnswerCell.of("q1-1").in("3", "content"), "2").with("q2-1", "10").with("q8", "一行目\n二行目");

    @Test
    void theMoreIsTheSameTheMoreAlikeTheyAre() {
        assertEquals(1, SecondKeyings.likeness(ON_PAPER, ON_PAPER));
        assertEquals(0, SecondKeyings.likeness(ON_PAPER, Answers.NONE.with("f1", "4")));
        assertEquals(0, SecondKeyings.likeness(Answers.NONE, Answers.NONE));
        assertTrue(SecondKeyings.likeness(ON_PAPER, ON_PAPER.with("q2-1", "11")) > SecondKeyings.likeness(ON_PAPER, ON_PAPER.with("q2-1", "11").with("f3", "4")));
    }

    /** Of what stands on paper nobody sees how many spaces and empty lines follow. */
    @Test
    void whatLooksTheSameIsNoDifference() {
        var second = ON_PAPER.with("q8", "一行目 　\r\n二行目\n\n");
        var form = new AskedForm(QuestionnaireOfR5.plan().asks(), Situation.ANYBODY);

        assertTrue(second.readsAs(ON_PAPER));
        assertFalse(second.with("q8", "一行目\n　二行目").readsAs(ON_PAPER));
        assertFalse(ON_PAPER.readsAs(Answers.NONE));
        assertFalse(Answers.NONE.readsAs(ON_PAPER));
        assertEquals(1, SecondKeyings.likeness(ON_PAPER, second));
        assertEquals(List.of(), Comparison.of(form, ON_PAPER, second, Words.in("ja")).differences());
    }

    @Test
    void answersComeBackAsTheyWouldHaveBeenTyped() {
        var form = new AskedForm(QuestionnaireOfR5.plan().asks(), Situation.ANYBODY);

        var typed = KeyField.typed(form, "q_", ON_PAPER);

        assertEquals("4,7", typed.get("q_f2"));
        assertEquals("消防本部", typed.get("q_f1___23"));
        assertEquals(ON_PAPER, again(form, typed));
    }

    @Test
    void soDoThoseOfEveryKind() {
        var form = new AskedForm(SampleForm.all(), Situation.ANYBODY);
        var answers = AnswerCheck.of(form, Answers.NONE.with("place", "3").with("town", "流山市").with("needs", "hearing", "wheelchair").with("people", "3")
                .with("day", "2023-10-19").with("month", "5").with("told", "no").with("agreed", "1").with("likely", "10").with("order", "c", "a")).orRefused();

        assertEquals(answers, again(form, KeyField.typed(form, "q_", answers)));
    }

    private static Answers again(AskedForm form, Map<String, String> typed) {
        return AnswerCheck.of(form, Answers.typed(form, code -> Optional.ofNullable(typed.get("q_" + code)).map(List::of).orElse(List.of())))
                .orRefused();
    }
}
