package jp.kenshu.form.version;

import static jp.kenshu.form.SampleForm.both;
import static jp.kenshu.form.SampleForm.of;
import static jp.kenshu.form.SampleForm.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.GridRow;
import jp.kenshu.form.definition.GridScale;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Limits;
import jp.kenshu.form.definition.Question.Offer;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.QuestionKind;

class ClosedChangeTest {

    private static final Instant NOW = Instant.parse("2023-09-04T00:00:00Z");
    private static final Actor BY = Actor.portal();

    @Test
    void otherWordsAndFurtherOptionalQuestionsAreOpen() {
        var reworded = new Question("place", QuestionKind.ONE, new Question.Wording(both("問1"), both("お勤め先"), both("１つだけ"), both("助け"), null),
                Terms.OPTIONAL, Offer.of(Choice.of("1", both("県")), Choice.of("2", both("保健所")), Choice.of("3", both("市区町村")),
                        new Choice("4", both("ほか"), true, false)), Limits.NONE);

        assertEquals(List.of(), closed(of(SampleForm.PLACE), of(plain("more", QuestionKind.TEXT), reworded)));
    }

    @Test
    void whatWouldHurtAnswersIsClosedWithItsReason() {
        assertEquals(List.of("place REMOVED"), closed(of(SampleForm.PLACE, SampleForm.NEEDS), of(SampleForm.NEEDS)));
        assertEquals(List.of("a KIND"), closed(of(plain("a", QuestionKind.LINE)), of(plain("a", QuestionKind.TEXT))));
        assertEquals(List.of("place CHOICES"), closed(of(SampleForm.PLACE), of(SampleForm.PLACE.offering(Offer.of(Choice.of("1", both("都道府県")))))));
        assertEquals(List.of("town LIMITS"), closed(of(SampleForm.TOWN), of(SampleForm.TOWN.within(Limits.characters(3)))));
        assertEquals(List.of("b CONDITION"), closed(of(SampleForm.PLACE, plain("b", QuestionKind.LINE)),
                of(SampleForm.PLACE, Question.of("b", QuestionKind.LINE, both("b"), Terms.OPTIONAL.only(Condition.answered("place", "1"))))));
        assertEquals(List.of("a REQUIRED", "b REQUIRED"), closed(of(plain("a", QuestionKind.LINE)),
                of(Question.of("a", QuestionKind.LINE, both("a"), Terms.REQUIRED), Question.of("b", QuestionKind.LINE, both("b"), Terms.REQUIRED))));
    }

    @Test
    void whereAnswersKeepTheirVersionOnlyAnotherMeaningOfTheSameQuestionIsClosed() {
        var more = SampleForm.PLACE.offering(Offer.of(Choice.of("1", both("都道府県")), Choice.of("2", both("保健所")), Choice.of("3", both("市町村")),
                new Choice("4", both("その他"), true, false), Choice.of("5", both("団体"))));
        var before = of(SampleForm.PLACE, SampleForm.NEEDS, plain("a", QuestionKind.LINE));

        assertEquals(List.of(), ClosedChange.betweenKept(before, of(more, Question.of("b", QuestionKind.LINE, both("b"), Terms.REQUIRED))));
        assertEquals(List.of(ClosedChange.Reason.CHOICES, ClosedChange.Reason.KIND), ClosedChange.betweenKept(before,
                of(SampleForm.PLACE.offering(Offer.of(Choice.of("1", both("都道府県")))), plain("a", QuestionKind.TEXT))).stream()
                .map(ClosedChange::reason).toList());
    }

    /** Paper that was handed out has the numbers of before, and says nothing of its version. */
    @Test
    void whereAnswersKeepTheirVersionChoicesAreAddedAtTheEndAlone() {
        var one = Choice.of("1", both("評価"));
        var two = Choice.of("2", both("連携"));
        var before = of(plain("a", QuestionKind.ONE).offering(Offer.of(one, two)));

        assertEquals(List.of(), kept(before, of(plain("a", QuestionKind.ONE).offering(Offer.of(one, two, Choice.of("c1", both("職場")))))));
        assertEquals(List.of("a PLACES"), kept(before, of(plain("a", QuestionKind.ONE).offering(Offer.of(one, Choice.of("c1", both("職場")), two)))));
        assertEquals(List.of("a PLACES"), kept(before, of(plain("a", QuestionKind.ONE).offering(Offer.of(two, one)))));
        assertEquals(List.of("a CHOICES"), kept(before, of(plain("a", QuestionKind.ONE).offering(Offer.of(one, Choice.of("c1", both("職場")))))));
    }

    @Test
    void soAreRowsAndWhatScalesOffer() {
        var rows = SampleForm.JUDGED.offer().rows();
        var scales = SampleForm.JUDGED.offer().scales();
        var more = new GridRow("r1", both("討議"));
        var turned = scales.stream().map(scale -> new GridScale(scale.code(), scale.label(), scale.choices().stream()
                .sorted(Comparator.comparing(Choice::code).reversed()).toList())).toList();
        var before = of(SampleForm.JUDGED);

        assertEquals(List.of(), kept(before, of(SampleForm.JUDGED.offering(Offer.of(List.of(rows.get(0), rows.get(1), more), scales)))));
        assertEquals(List.of("judged PLACES"), kept(before, of(SampleForm.JUDGED.offering(Offer.of(List.of(more, rows.get(0), rows.get(1)), scales)))));
        assertEquals(List.of("judged PLACES"), kept(before, of(SampleForm.JUDGED.offering(Offer.of(rows, turned)))));
    }

    @Test
    void aScaleOfFiveDoesNotBecomeOneOfTen() {
        var five = plain("a", QuestionKind.SCALE).within(Limits.between(BigDecimal.ONE, BigDecimal.valueOf(5), 0, null));
        var ten = plain("a", QuestionKind.SCALE).within(Limits.between(BigDecimal.ZERO, BigDecimal.TEN, 0, null));

        assertEquals(List.of("a LIMITS"), kept(of(five), of(ten)));
        assertEquals(List.of(), kept(of(SampleForm.TOWN), of(SampleForm.TOWN.within(Limits.characters(3)))));
    }

    private static List<String> kept(FormDefinition before, FormDefinition after) {
        return ClosedChange.betweenKept(before, after).stream().map(change -> change.question().code() + " " + change.reason()).toList();
    }

    @Test
    void everyReasonIsSaidInBothLanguages() {
        for (var reason : ClosedChange.Reason.values()) {
            Words.LANGUAGES.forEach(language -> assertEquals(true, new ClosedChange(SampleForm.PLACE, reason).in(Words.in(language))
                    .contains(SampleForm.PLACE.label().in(language)), reason + " " + language));
        }
        assertEquals(true, new ClosedChange(SampleForm.PLACE, ClosedChange.Reason.REMOVED).in(Words.in(Locale.ENGLISH)).contains("(en)"));
    }

    @Test
    void anOpenVersionIsFrozen() {
        var version = new FormVersion(null, 1, of(SampleForm.PLACE), BY, NOW);
        version.change(of(SampleForm.NEEDS), 0, BY, NOW);

        assertThrows(RuleViolation.class, () -> version.change(of(SampleForm.PLACE), 0, BY, NOW));
        version.open(BY, NOW);

        assertEquals("forms.alreadyOpen", assertThrows(RuleViolation.class, () -> version.change(of(SampleForm.PLACE), 1, BY, NOW)).key());
        assertEquals(of(SampleForm.NEEDS), version.getDefinition());
    }

    @Test
    void aFaultyDraftIsNotOpened() {
        var version = new FormVersion(null, 1, of(SampleForm.PLACE, SampleForm.PLACE), BY, NOW);

        assertEquals("forms.notSound", assertThrows(RuleViolation.class, () -> version.open(BY, NOW)).key());
    }

    private static List<String> closed(FormDefinition before, FormDefinition after) {
        return ClosedChange.between(before, after).stream().map(change -> change.question().code() + " " + change.reason()).toList();
    }
}
