package jp.kenshu.form.definition;

import static jp.kenshu.form.SampleForm.both;
import static jp.kenshu.form.SampleForm.of;
import static jp.kenshu.form.SampleForm.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.Question.Limits;
import jp.kenshu.form.definition.Question.Offer;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.seed.edition.QuestionnaireOfR5;

class DefinitionRulesTest {

    @Test
    void theSampleIsSound() {
        assertEquals(List.of(), faults(SampleForm.all()));
    }

    @Test
    void aCodeStandsOnce() {
        var choice = Choice.of("a", both("あ"));

        assertEquals(List.of("0/1 id TWICE [q]", "0/2 choices TWICE [a]", "0/2 choices SAME_WORDS [あ]", "0/2 choices SAME_WORDS [あ (en)]"),
                faults(of(plain("q", QuestionKind.LINE), plain("q", QuestionKind.TEXT), plain("r", QuestionKind.ONE).offering(Offer.of(choice, choice)))));
        assertEquals(List.of("0/0 id NOT_A_CODE [問1]"), faults(of(plain("問1", QuestionKind.LINE))));
    }

    /** （１） under 問2 and （１） under 問3 are two numbers. */
    @Test
    void aNumberStandsOnceInEitherLanguage() {
        assertEquals(List.of("0/1 number NUMBER_TWICE [問１]", "0/3 number NUMBER_TWICE [q2]"), faults(of(numbered("a", "問1", "Q1"), numbered("b", "問１", "Q3"),
                numbered("c", "問2", "Q2"), numbered("d", "問4", "q2"))));
        assertEquals(List.of(), DefinitionRules.faultsOf(QuestionnaireOfR5.plan().asks()));
    }

    private static Question numbered(String code, String ja, String en) {
        return new Question(code, QuestionKind.LINE, Question.Wording.of(both(code)).numbered(new Bilingual(ja, en)), Terms.OPTIONAL, Offer.NONE, Limits.NONE);
    }

    @Test
    void aConditionLooksBack() {
        var first = conditional("first", Condition.answered("second", "yes"));
        var second = conditional("second", Condition.answered("first", "yes"));
        var third = conditional("third", Condition.answered("fourth", "yes"));
        var missing = conditional("fifth", Condition.answered("sixth", "yes"));

        assertEquals(List.of("0/0 when CIRCLE [second]", "0/2 when LATER [fourth]", "0/4 when NO_SUCH_QUESTION [sixth]"),
                faults(of(first, second, third, plain("fourth", QuestionKind.YES_NO), missing)));
        assertEquals(List.of("0/0 when CIRCLE [self]"), faults(of(conditional("self", Condition.answered("self", "yes")))));
    }

    @Test
    void aConditionAsksForAnAnswerThatCanBeGiven() {
        assertEquals(List.of("0/1 when NO_SUCH_ANSWER [5, place]", "0/3 when DOES_NOT_DECIDE [line]", "0/4 when NO_ANSWERS_NAMED [place]"),
                faults(of(SampleForm.PLACE, conditional("a", Condition.answered("place", "3", "5")), plain("line", QuestionKind.LINE),
                        conditional("b", Condition.answered("line", "x")), conditional("c", Condition.answered("place")))));
    }

    @Test
    void everyKindHasWhatItNeeds() {
        assertEquals(List.of("0/0 choices NO_CHOICES [1]", "0/1 choices NO_CHOICES [2]", "0/2 rows NO_GRID []", "0/2 scales NO_GRID []",
                "0/3 least NOT_A_SCALE [20]",
                "0/4 required NOTHING_TO_ANSWER []", "0/5 least LEAST_ABOVE_MOST [2, 1]", "0/6 picks TOO_MANY_PICKS [9]"),
                faults(of(plain("a", QuestionKind.ONE), plain("b", QuestionKind.RANKING).offering(Offer.of(Choice.of("x", both("一つ")))),
                        plain("c", QuestionKind.GRID), plain("d", QuestionKind.SCALE),
                        Question.of("e", QuestionKind.STATEMENT, both("読む"), Terms.REQUIRED),
                        plain("f", QuestionKind.NUMBER).within(Limits.between(BigDecimal.valueOf(2), BigDecimal.ONE, 0, null)),
                        SampleForm.NEEDS.within(Limits.picks(9)))));
        assertEquals(List.of("-1/-1 sections EMPTY []"), faults(new FormDefinition("empty", both("空"), null, List.of())));
    }

    @Test
    void filesAreAskedOfWhoIsKnownAndOnce() {
        var chart = plain("chart", QuestionKind.FILE);
        var ofScenes = Question.of("chart", QuestionKind.FILE, both("図"), Terms.OPTIONAL.forEachScene());

        assertEquals(List.of("0/0 kind FILE_FROM_NOBODY [chart]"), faults(coded("questionnaire-r5", chart)));
        for (var paper : List.of("registration", "member", "scene_preference", "homework", "overview")) {
            assertEquals(List.of(), faults(coded(paper, chart)), paper);
            assertEquals(List.of("0/0 kind NOT_HERE [chart]"), faults(coded(paper, ofScenes)), paper);
        }
    }

    private static FormDefinition coded(String code, Question... questions) {
        return new FormDefinition(code, both("様式"), null, of(questions).sections());
    }

    @Test
    void faultsAreToldToTheSecretariatWithoutCodes() {
        var alone = of(SampleForm.TOWN);
        var turned = of(SampleForm.TOWN, SampleForm.PLACE);

        assertEquals(List.of("市町村名：条件にしている質問が取り除かれています。この質問の「尋ねる相手」を選び直してください。"), sentences(alone));
        assertEquals(List.of("市町村名：「ご所属」はあとで尋ねる質問なので、条件にできません。"), sentences(turned));
        assertEquals(List.of("質問がありません。「質問を足す」から作ってください。"), sentences(new FormDefinition("empty", both("空"), null, List.of())));
    }

    private static List<String> sentences(FormDefinition form) {
        return DefinitionRules.faultsOf(form).stream().map(fault -> fault.in(form, Words.in("ja"))).toList();
    }

    @Test
    void aDefinitionStaysWhatItIsInTheDatabase() {
        var form = SampleForm.all();

        assertEquals(form, DefinitionJson.read(DefinitionJson.of(form)));
    }

    private static Question conditional(String code, Condition condition) {
        return Question.of(code, QuestionKind.YES_NO, both(code), Terms.OPTIONAL.only(condition));
    }

    private static List<String> faults(FormDefinition form) {
        return DefinitionRules.faultsOf(form).stream().map(fault -> {
            assertEquals(-1, fault.told().indexOf('%'));
            return fault.section() + "/" + fault.question() + " " + fault.key() + " " + fault.reason() + " " + fault.words();
        }).toList();
    }
}
