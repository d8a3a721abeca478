package jp.kenshu.questionnaire.keying;

import static jp.kenshu.form.SampleForm.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.Question.Limits;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.junit.jupiter.api.Test;

class KeyFieldTest {

    private final List<KeyField> fields = KeyField.of(new AskedForm(QuestionnaireOfR5.plan().asks(), Situation.ANYBODY), "q_", Words.in("ja"));

    @Test
    void everyEntryOfThePaperHasItsFieldInTheOrderOfThePaper() {
        assertEquals(49 + 2, fields.size());
        assertEquals(List.of("q_f1", "q_f1___23", "q_f2", "q_f2___9", "q_f3", "q_q1-1_1_content"), fields.stream().map(KeyField::name).limit(6).toList());
    }

    @Test
    void whatMayBeTypedAndWhenItIsAskedIsTold() {
        var place = fields.get(0);
        var other = fields.get(1);
        var qualifications = fields.get(2);
        var grid = fields.get(5);

        assertTrue(place.numbers().startsWith("1 2 3") && place.numbers().endsWith("22 23"));
        assertEquals("q_f1 23", other.when() + " " + other.values());
        assertTrue(qualifications.several());
        assertEquals("問1-1 1.", grid.number(), "as on paper, and not as 問1-1-1, which is another question");
        assertEquals("行政説明（老健局） ①内容について", grid.label());
        assertEquals("1 2 3 4 5", grid.numbers());
        assertEquals("q_f3 1 4 5", grid.when() + " " + grid.values());
        assertEquals("問2（１）", fields.stream().filter(field -> field.name().equals("q_q2-1")).findFirst().orElseThrow().number());
        assertEquals("1 2 3 4 5 6 7 8 9 10 11 12", fields.stream().filter(field -> field.name().equals("q_q2-1")).findFirst().orElseThrow().numbers());
    }

    /** Questions of one's own have no numbers; their codes ("q6 r2.") say nothing to whoever keys paper in. */
    @Test
    void whatHasNoNumberIsCalledByItsWordsAndSaysWhatToType() {
        var own = KeyField.of(new AskedForm(SampleForm.of(plain("q1", QuestionKind.YES_NO), plain("q2", QuestionKind.SCALE).within(Limits.between(BigDecimal.ONE,
                BigDecimal.valueOf(3), 0, null)), plain("q3", QuestionKind.MARK), SampleForm.JUDGED), Situation.ANYBODY), "q_", Words.in("ja"));

        assertEquals(List.of("", "", "", "1."), own.stream().map(KeyField::number).limit(4).toList());
        assertEquals(List.of("1\u00A0はい\u20032\u00A0いいえ", "1\u20032\u20033", "1\u00A0○"), own.stream().map(KeyField::choices).limit(3).toList());
        assertTrue(own.get(3).label().startsWith(SampleForm.JUDGED.label().ja() + " "), own.get(3).label());
    }
}
