package jp.kenshu.questionnaire.repeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.OpenedQuestionnaire;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.repeat.Repeats.Decision;
import jp.kenshu.questionnaire.repeat.Repeats.Judgement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that came twice, on the real database: judged by people, counted once, undone, and never lost. */
class RepeatsIT extends PortalIT {

    @Inject
    private OpenedQuestionnaire opened;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private Repeats repeats;

    private Questionnaire r5;

    @BeforeEach
    void twoAnswersOfOnePerson() {
        r5 = opened.at(OpenedQuestionnaire.AFTER_PART1);
        long version = questionnaires.asks(r5).getId();
        responses.answer(r5.getId(), version, answers(), AnswerChannel.QR, UUID.randomUUID().toString());
        responses.keyIn(r5.getId(), version, answers().with("q8", "また参加したいです"), null, UUID.randomUUID().toString(), OpenedQuestionnaire.HANAKO);
    }

    @Test
    void mergedTheyCountOnceAndUndoneTwiceAndBothStayAsTheyCame() {
        var pair = repeats.likely(r5).get(0);

        repeats.judge(List.of(new Judgement(pair.first().getId(), pair.second().getId(), Decision.SECOND_COUNTS)), OpenedQuestionnaire.HANAKO);

        assertEquals(1, responses.count(r5));
        assertEquals(List.of(pair.second().getId()), responses.of(r5).stream().map(each -> each.getId()).toList());
        assertEquals(2, responses.all(r5).size());
        assertEquals(List.of(), repeats.likely(r5));
        assertThrows(RuleViolation.class, () -> repeats.judge(List.of(new Judgement(pair.second().getId(), pair.first().getId(), Decision.FIRST_COUNTS)), OpenedQuestionnaire.HANAKO));

        repeats.undo(repeats.merged(r5).get(0).getId(), OpenedQuestionnaire.HANAKO);
        assertEquals(2, responses.count(r5));
        assertEquals(1, repeats.likely(r5).size());
    }

    @Test
    void keptApartTheyAreNotAskedAboutAgain() {
        var pair = repeats.likely(r5).get(0);
        var apart = List.of(new Judgement(pair.first().getId(), pair.second().getId(), Decision.APART));

        repeats.judge(apart, OpenedQuestionnaire.HANAKO);
        repeats.judge(apart, OpenedQuestionnaire.HANAKO);

        assertEquals(List.of(), repeats.likely(r5));
        assertEquals(2, responses.count(r5));
    }

    @Test
    void whoeverWasSlowerIsToldSoWhateverTheyChose() {
        var pair = repeats.likely(r5).get(0);
        var merged = new Judgement(pair.first().getId(), pair.second().getId(), Decision.FIRST_COUNTS);
        var apart = new Judgement(pair.first().getId(), pair.second().getId(), Decision.APART);

        repeats.judge(List.of(merged), OpenedQuestionnaire.HANAKO);
        var tooLate = assertThrows(RuleViolation.class, () -> repeats.judge(List.of(apart), OpenedQuestionnaire.HANAKO));

        assertEquals("repeats.judgedMeanwhile", tooLate.key());
        assertTrue(Words.in("ja").text(tooLate.key()).endsWith("下の一覧は、いまの状態です。"), "the page that refuses shows them anew");
        repeats.undo(pair.second().getId(), OpenedQuestionnaire.HANAKO);
        assertEquals(1, repeats.likely(r5).size());

        repeats.judge(List.of(apart), OpenedQuestionnaire.HANAKO);
        assertEquals("repeats.judgedMeanwhile", assertThrows(RuleViolation.class, () -> repeats.judge(List.of(merged), OpenedQuestionnaire.HANAKO)).key());
        assertEquals(2, responses.count(r5));
    }

    private static Answers answers() {
        var all = Answers.NONE.with("f1", "4").with("f3", "1");
        for (int row = 1; row <= 9; row++) {
            all = all.with(AnswerCell.of("q1-1").in(String.valueOf(row), "content"), "2");
        }
        return all;
    }
}
