package jp.kenshu.questionnaire.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jp.kenshu.form.Answers;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.DefinitionEdit;
import jp.kenshu.form.definition.DefinitionFault;
import jp.kenshu.form.definition.DefinitionFault.Reason;
import jp.kenshu.form.definition.DefinitionRules;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Limits;
import jp.kenshu.form.definition.QuestionKind;
import org.junit.jupiter.api.Test;

class PairsTest {

    private static final FormDefinition FORM = SampleForm.of(SampleForm.plain("likely", QuestionKind.SCALE).within(Limits.between(BigDecimal.ZERO, BigDecimal.TEN, 0, null)),
            SampleForm.JUDGED, SampleForm.plain("text", QuestionKind.TEXT));

    @Test
    void aCodeIsTheSameHoweverItIsTyped() {
        assertEquals(PairCode.in(answers("08やひ", 1)), PairCode.in(answers(" ０８ ヤ－ひ", 1)));
        assertEquals(PairCode.in(answers("08ab", 1)), PairCode.in(answers("08AB", 1)));
        assertTrue(PairCode.in(answers("　", 1)).isEmpty());
    }

    @Test
    void theSamePeopleAreComparedAndNobodyElse() {
        var before = new ArrayList<Answers>();
        var after = new ArrayList<Answers>();
        for (int person = 1; person <= 5; person++) {
            before.add(answers("0" + person + "あ", person));
            after.add(answers("0" + person + "ア", person + 2));
        }
        before.add(answers("31ん", 10));
        after.add(answers(null, 10));
        before.add(answers("09か", 1));
        before.add(answers("09か", 9));
        after.add(answers("09か", 5));

        var pairs = Pairs.of(before, after);
        var change = pairs.changes(FORM, FORM).get(0);

        assertEquals(5, pairs.all().size());
        assertEquals(1, pairs.twice(), "a code that two people have pairs neither");
        assertEquals("3.00 5.00 2.00 of 5", change.before() + " " + change.after() + " " + change.more() + " of " + change.pairs());
    }

    /** Whoever reads the one questionnaire in Japanese and the other in English writes 08やひ and 08YH. */
    @Test
    void aCodeInLettersIsTheSameAsInKanaUnlessItCouldBeSomebodyElses() {
        assertEquals(List.of(1, 0), paired(List.of("08やひ"), List.of("08YH")));
        assertEquals(List.of(1, 0), paired(List.of("１２ｃｆ"), List.of("12ちふ")));
        assertEquals(List.of(1, 0), paired(List.of("31JL"), List.of("31じり")));
        assertEquals(List.of(0, 0), paired(List.of("08やひ"), List.of("08ゆは")), "in one writing they are two people");
        assertEquals(List.of(0, 1), paired(List.of("08やひ", "08ゆは"), List.of("08YH")), "it could be either");
        assertEquals(List.of(2, 0), paired(List.of("08やひ", "08ゆは"), List.of("08YH", "08ゆは")), "the one is known by the very code");
        assertEquals(List.of(1, 0), paired(List.of("08やひ"), List.of("08やひ", "08YH")), "the very code goes first");
        assertEquals(List.of(0, 1), paired(List.of("08やひ", "08やひ"), List.of("08YH")));
    }

    private static List<Integer> paired(List<String> before, List<String> after) {
        var pairs = Pairs.of(before.stream().map(code -> answers(code, 1)).toList(), after.stream().map(code -> answers(code, 2)).toList());
        return List.of(pairs.all().size(), pairs.twice());
    }

    @Test
    void fewerThanFivePairsAreNotShownInAnyFigure() {
        var before = new ArrayList<Answers>();
        var after = new ArrayList<Answers>();
        for (int person = 1; person <= 5; person++) {
            before.add(answers("0" + person + "あ", person).with(AnswerCell.of("judged").in("1", "content"), person < 5 ? "1" : ""));
            after.add(answers("0" + person + "あ", person).with(AnswerCell.of("judged").in("1", "content"), "2"));
        }

        var changes = Pairs.of(before, after).changes(FORM, FORM);

        assertEquals(List.of(true, false, false, false, false), changes.stream().map(Pairs.Change::isShown).toList());
        assertFalse(Pairs.of(before.subList(0, 4), after).areEnough());
    }

    @Test
    void whatBecameOfAFigureIsRoundedOnce() {
        var before = new ArrayList<Answers>();
        var after = new ArrayList<Answers>();
        for (int person = 1; person <= 6; person++) {
            before.add(answers("0" + person + "あ", person <= 4 ? 2 : 1));
            after.add(answers("0" + person + "あ", person <= 4 ? 2 : 3));
        }

        var change = Pairs.of(before, after).changes(FORM, FORM).get(0);

        assertEquals("1.67 2.33 0.67", change.before() + " " + change.after() + " " + change.more(), "two thirds more");
    }

    @Test
    void theQuestionIsAskedFirstAndCanBeTakenOut() {
        var asking = new FormDefinition("f", SampleForm.both("前"), null, PairCode.asked(FORM.sections(), true));

        assertEquals(PairCode.QUESTION, asking.questions().get(0).code());
        assertEquals(asking.sections(), PairCode.asked(asking.sections(), true));
        assertEquals(FORM.sections(), PairCode.asked(asking.sections(), false));
    }

    @Test
    void whatWasWrittenBelowTheQuestionLetsItComeBack() {
        var empty = new FormDefinition("f", SampleForm.both("前"), null, PairCode.asked(List.of(), true));
        assertEquals(List.of(Reason.PAIR_CODE_ALONE), DefinitionRules.faultsOf(empty).stream().map(DefinitionFault::reason).toList(), "a questionnaire asks something besides");
        var written = DefinitionEdit.with(empty, SampleForm.plain("q1", QuestionKind.TEXT));

        var again = new FormDefinition("f", SampleForm.both("前"), null, PairCode.asked(PairCode.asked(written.sections(), false), true));

        assertEquals(List.of(PairCode.QUESTION, "q1"), again.questions().stream().map(Question::code).toList());
        assertEquals(List.of(), DefinitionRules.faultsOf(again));
    }

    private static Answers answers(String code, int likely) {
        var answers = Answers.NONE.with("likely", String.valueOf(likely));
        return code == null ? answers : answers.with(PairCode.QUESTION, code);
    }
}
