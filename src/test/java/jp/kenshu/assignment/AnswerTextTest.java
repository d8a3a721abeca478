package jp.kenshu.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import jp.kenshu.RuleViolation;
import org.junit.jupiter.api.Test;

/** What may be typed into the homework form, how it is kept, and how its entries are named. */
class AnswerTextTest {

    private static final AnswerKey STRENGTHS = AnswerKey.of(HomeworkField.STRENGTHS);
    private static final AnswerKey POPULATION = AnswerKey.of(HomeworkField.POPULATION);
    private static final AnswerKey RATE = AnswerKey.of(HomeworkField.AGEING_RATE);

    @Test
    void freeTextStaysAsItIsTyped() {
        var text = "　髙﨑さんと𠮷田さん（葛󠄀城市）\n㈱〜①　１２３";

        assertEquals(text, AnswerText.of(STRENGTHS, text));
        assertEquals("一行\n二行\n三行", AnswerText.of(STRENGTHS, "一行\r\n二行\r三行"));
        assertEquals("", AnswerText.of(STRENGTHS, " \n　"));
        assertEquals("", AnswerText.of(STRENGTHS, null));
    }

    @Test
    void numbersAreKeptInHalfWidthWithoutSigns() {
        assertEquals("203456", AnswerText.of(POPULATION, "２０３，４５６人"));
        assertEquals("28.6", AnswerText.of(RATE, "２８．６％"));
        assertEquals("", AnswerText.of(RATE, "　"));
        assertEquals("homework.notANumber", refused(POPULATION, "約20万"));
        assertEquals("homework.notARate", refused(RATE, "三割"));
    }

    @Test
    void whatIsTooLongOrBrokenIsRefusedBesideItsEntry() {
        assertEquals("homework.tooLong", refused(STRENGTHS, "あ".repeat(4001)));
        assertEquals(4000, AnswerText.of(STRENGTHS, "あ".repeat(4000)).length());
        assertEquals(4000, AnswerText.of(STRENGTHS, "𠮷".repeat(4000)).codePointCount(0, 8000));
        assertEquals("homework.broken", refused(STRENGTHS, "い\u0000ろ"));
        assertEquals("homework.broken", refused(STRENGTHS, "\uD842"));
        assertEquals("homework.tooLong", refused(STRENGTHS, "葛\uDB40\uDD00".repeat(4000) + "\uDB40\uDD00".repeat(4001)));
        assertEquals("strengths", assertThrows(RuleViolation.class, () -> AnswerText.of(STRENGTHS, "\u0007")).field());
    }

    @Test
    void entriesAreNamedAndFoundByTheirNames() {
        for (var key : List.of(STRENGTHS, new AnswerKey(HomeworkField.GOAL, "daily"), new AnswerKey(HomeworkField.SELF_SET, "end-of-life"),
                AnswerKey.of(HomeworkField.WANT_TO_KNOW))) {
            assertEquals(key, AnswerKey.parse(key.code()));
        }
        assertEquals("self-set-daily", new AnswerKey(HomeworkField.SELF_SET, "daily").code());
        for (var wrong : List.of("", "goal", "goal-", "goal-<b>", "strengths-daily", "GOAL-daily", "unknown")) {
            assertThrows(IllegalArgumentException.class, () -> AnswerKey.parse(wrong), wrong);
        }
    }

    private static String refused(AnswerKey key, String typed) {
        return assertThrows(RuleViolation.class, () -> AnswerText.of(key, typed)).key();
    }
}
