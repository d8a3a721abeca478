package jp.kenshu.assignment.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.seed.edition.FormsOfEditions;
import org.junit.jupiter.api.Test;

/** What may be typed into the homework form, how it is kept, and how its entries are named. */
class HomeworkQuestionsTest {

    private static final AnswerKey STRENGTHS = AnswerKey.of("strengths");
    private static final AnswerKey POPULATION = AnswerKey.of("population");
    private static final AnswerKey RATE = AnswerKey.of("ageing-rate");
    private static final List<Situation.AskedScene> SCENES = List.of(new Situation.AskedScene("daily", "①", new Bilingual("日常", "Daily")),
            new Situation.AskedScene("end-of-life", "②", new Bilingual("看取り", "End of life")));
    private static final HomeworkQuestions R5 = asked("r5", Affiliation.MUNICIPALITY);

    private static HomeworkQuestions asked(String edition, Affiliation affiliation) {
        var situation = new Situation(null, affiliation, Set.of(AnsweredAs.MEMBER), SCENES);
        return HomeworkQuestions.of(edition.equals("r5") ? FormsOfEditions.r5(FormUse.HOMEWORK) : FormsOfEditions.of(edition, FormUse.HOMEWORK), situation);
    }

    @Test
    void freeTextStaysAsItIsTyped() {
        var text = "　髙﨑さんと𠮷田さん（葛󠄀城市）\n㈱〜①　１２３";

        assertEquals(text, R5.kept(STRENGTHS, text));
        assertEquals("一行\n二行\n三行", R5.kept(STRENGTHS, "一行\r\n二行\r三行"));
        assertEquals("", R5.kept(STRENGTHS, " \n　"));
        assertEquals("", R5.kept(STRENGTHS, null));
    }

    @Test
    void numbersAreKeptInHalfWidthWithoutSigns() {
        assertEquals("203456", R5.kept(POPULATION, "２０３，４５６人"));
        assertEquals("28.6", R5.kept(RATE, "２８．６％"));
        assertEquals("21.7", R5.kept(RATE, "21・7％"));
        assertEquals("21.7", R5.kept(RATE, "２１，７％"));
        assertEquals("form.answer.tooLarge", refused(RATE, "217"));
        assertEquals("", R5.kept(RATE, "　"));
        assertEquals("form.answer.notWhole", refused(POPULATION, "約20万"));
        assertEquals("form.answer.notANumber", refused(RATE, "三割"));
    }

    @Test
    void whatIsTooLongOrBrokenIsRefusedBesideItsEntry() {
        assertEquals("form.answer.tooLong", refused(STRENGTHS, "あ".repeat(4001)));
        assertEquals(4000, R5.kept(STRENGTHS, "あ".repeat(4000)).length());
        assertEquals(4000, R5.kept(STRENGTHS, "𠮷".repeat(4000)).codePointCount(0, 8000));
        assertEquals("form.answer.broken", refused(STRENGTHS, "い\u0000ろ"));
        assertEquals("form.answer.broken", refused(STRENGTHS, "\uD842"));
        assertEquals("form.answer.tooLong", refused(STRENGTHS, "葛\uDB40\uDD00".repeat(4000) + "\uDB40\uDD00".repeat(4001)));
        assertEquals("strengths", assertThrows(RuleViolation.class, () -> R5.kept(STRENGTHS, "\u0007")).field());
        assertEquals("goal-daily", assertThrows(RuleViolation.class, () -> R5.kept(new AnswerKey("goal", "daily"), "\u0007")).field());
    }

    @Test
    void entriesAreNamedAndFoundByTheirNames() {
        assertEquals(List.of("population", "ageing-rate", "strengths", "weaknesses", "needed", "goal-daily", "goal-end-of-life", "self-set-daily",
                "self-set-end-of-life", "current-daily", "current-end-of-life", "actions-daily", "actions-end-of-life", "issues-daily", "issues-end-of-life",
                "want-to-know"), R5.keys().stream().map(AnswerKey::code).toList());
        assertEquals(Optional.of(new AnswerKey("self-set", "end-of-life")), R5.find("self-set-end-of-life"));
        for (var wrong : List.of("", "goal", "goal-", "goal-<b>", "strengths-daily", "GOAL-daily", "unknown", "cities", "remarks")) {
            assertEquals(Optional.empty(), R5.find(wrong), wrong);
        }
        assertEquals(Optional.of(AnswerKey.of("cities")), asked("r5", Affiliation.PREFECTURE).find("cities"));
    }

    @Test
    void marksStandWithWhatTheyMarkAndMayBeLeftOut() {
        var scenes = R5.form().definition().sections().get(1).questions();

        assertEquals(List.of("goal", "current", "actions", "issues"), R5.askedOfScenes(scenes).stream().map(question -> question.code()).toList());
        assertEquals(List.of("self-set"), R5.marksOf(scenes.get(0), scenes).stream().map(question -> question.code()).toList());
        assertEquals(R5.keys().size() - 2, R5.toBeWritten(key -> "").size());
    }

    @Test
    void anotherEditionAsksOtherThings() {
        var forum = asked("forum", Affiliation.MUNICIPALITY);

        assertEquals(List.of("people", "helpers", "since", "hopes-daily", "hopes-end-of-life", "worries-daily", "worries-end-of-life", "visits-daily",
                "visits-end-of-life", "why-daily", "why-end-of-life"), forum.keys().stream().map(AnswerKey::code).toList());
        assertEquals("officers volunteers", forum.kept(AnswerKey.of("helpers"), "ボランティア、職員"));
        assertEquals("officers volunteers", forum.kept(AnswerKey.of("helpers"), "officers volunteers"));
        assertEquals("yes", forum.kept(new AnswerKey("visits", "daily"), "はい"));
        assertEquals(10, forum.toBeWritten(key -> key.code().equals("visits-daily") ? "yes" : "").size());
        assertEquals(9, forum.toBeWritten(key -> key.code().equals("visits-daily") ? "no" : "").size());
        assertEquals(List.of("hopes", "worries"), List.copyOf(HomeworkQuestions.carried(forum.form().definition()).keySet()));
    }

    private static String refused(AnswerKey key, String typed) {
        return assertThrows(RuleViolation.class, () -> R5.kept(key, typed)).key();
    }
}
