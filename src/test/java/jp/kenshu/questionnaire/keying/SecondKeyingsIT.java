package jp.kenshu.questionnaire.keying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.questionnaire.OpenedQuestionnaire;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Response;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.keying.SecondKeying.Agreement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sheets of paper on the real database: numbered, keyed in once, read a second time by somebody else, settled and corrected. */
class SecondKeyingsIT extends PortalIT {

    @Inject
    private OpenedQuestionnaire opened;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private SecondKeyings secondKeyings;
    @Inject
    private SomeSheets sheets;

    private Questionnaire r5;

    @BeforeEach
    void openItAfterPart1() {
        r5 = opened.at("2023-10-20T10:00+09:00");
    }

    @Test
    void sheetsWithoutNumbersAreFoundByWhatStandsOnThemAndDifferencesAreSettled() {
        sheets.keyIn(r5);
        var second = secondKeyings.of(r5).get(0);
        assertEquals(SomeSheets.onPaper(), second.getResponse().getAnswers());
        assertEquals(Agreement.OPEN, second.getAgreement());
        assertEquals(1, secondKeyings.waiting(r5, sheets.today(), OpenedQuestionnaire.HANAKO).size());
        assertEquals(0, secondKeyings.waiting(r5, sheets.today(), SomeSheets.TARO).size());

        secondKeyings.settle(second.getId(), Set.of("q4"), OpenedQuestionnaire.HANAKO);

        var settled = secondKeyings.of(r5).get(0);
        assertEquals(Agreement.SETTLED, settled.getAgreement());
        assertEquals(SomeSheets.onPaper().with("q4", "2"), settled.getResponse().getAnswers());
        refused("secondKeying.settledMeanwhile", () -> secondKeyings.settle(second.getId(), Set.of(), SomeSheets.TARO));
        refused("secondKeying.noneAlike", () -> secondKeying(Answers.NONE.with("f1", "23").with("f3", "5").with("q2-1", "9"), null));
        assertEquals(3, responses.count(r5), "what was read twice is one response");
    }

    @Test
    void aNumberIsKeyedInOnceAndReadAgainBySomebodyElse() {
        questionnaires.numberSheets(r5.getId(), 20, OpenedQuestionnaire.HANAKO);
        keyIn(7);
        refused("keying.sheet.keyedIn", () -> keyIn(7));
        refused("keying.sheet.unknown", () -> keyIn(21));
        refused("secondKeying.noSuchSheet", () -> secondKeying(SomeSheets.onPaper(), 8));

        var attempt = SomeSheets.attempt();
        assertTrue(secondKeying(SomeSheets.onPaper(), 7, attempt));
        assertFalse(secondKeying(SomeSheets.onPaper(), 7, attempt), "a second click");

        assertEquals(List.of(Agreement.SAME), secondKeyings.of(r5).stream().map(SecondKeying::getAgreement).toList());
        refused("secondKeying.already", () -> secondKeying(SomeSheets.onPaper(), 7));
        keyIn(9);
        refused("secondKeying.own", () -> secondKeyings.keyIn(r5.getId(), version(), SomeSheets.onPaper(), 9, sheets.today(), SomeSheets.attempt(), SomeSheets.TARO));
    }

    @Test
    void whatWasKeyedInIsCorrectedUnlessSomebodyWasQuicker() {
        keyIn(null);
        var seen = onlyOne().getSign();

        assertTrue(responses.correct(onlyOne().getId(), SomeSheets.onPaper().with(AnswerCell.of("q1-1").in("1", "duration"), "３"), seen, OpenedQuestionnaire.HANAKO));

        assertEquals("3", onlyOne().getAnswers().text(AnswerCell.of("q1-1").in("1", "duration")));
        refused("correcting.changedMeanwhile", () -> responses.correct(onlyOne().getId(), SomeSheets.onPaper(), seen, SomeSheets.TARO));
        assertFalse(responses.correct(onlyOne().getId(), onlyOne().getAnswers(), onlyOne().getSign(), SomeSheets.TARO));
    }

    private Response onlyOne() {
        return responses.onPaper(r5).get(0);
    }

    private void keyIn(Integer sheet) {
        responses.keyIn(r5.getId(), version(), SomeSheets.onPaper(), sheet, SomeSheets.attempt(), SomeSheets.TARO);
    }

    private void secondKeying(Answers answers, Integer sheet) {
        secondKeying(answers, sheet, SomeSheets.attempt());
    }

    private boolean secondKeying(Answers answers, Integer sheet, String attempt) {
        return secondKeyings.keyIn(r5.getId(), version(), answers, sheet, sheets.today(), attempt, OpenedQuestionnaire.HANAKO).isPresent();
    }

    private long version() {
        return questionnaires.asks(r5).getId();
    }

    private static void refused(String key, Runnable verb) {
        assertEquals(key, assertThrows(RuleViolation.class, verb::run).key());
    }
}
