package jp.kenshu.form;

import java.math.BigDecimal;
import java.util.List;

import jp.kenshu.Bilingual;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.GridRow;
import jp.kenshu.form.definition.GridScale;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Limits;
import jp.kenshu.form.definition.Question.Offer;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.QuestionKind;

/** A form with a question of every kind. */
public final class SampleForm {

    /** Where somebody works: three places, and その他 with a text. */
    public static final Question PLACE = Question.of("place", QuestionKind.ONE, both("ご所属"), Terms.REQUIRED).offering(Offer.of(
            Choice.of("1", both("都道府県")), Choice.of("2", both("保健所")), Choice.of("3", both("市町村")), new Choice("4", both("その他"), true, false)));
    /** What somebody needs on the day: any of these, or nothing. */
    public static final Question NEEDS = Question.of("needs", QuestionKind.SEVERAL, both("当日配慮が必要なこと"), Terms.OPTIONAL).offering(Offer.of(
            Choice.of("wheelchair", both("車椅子")), Choice.of("hearing", both("手話・要約筆記")), new Choice("other", both("ほか"), true, false),
            new Choice("none", both("特になし"), false, true)));
    /** Asked only of those who work for a municipality. */
    public static final Question TOWN = Question.of("town", QuestionKind.LINE, both("市町村名"),
            Terms.REQUIRED.only(Condition.answered("place", "3"))).within(Limits.characters(5));
    /** Two rows on two scales. */
    public static final Question JUDGED = Question.of("judged", QuestionKind.GRID, both("内容と時間"), Terms.OPTIONAL).offering(Offer.of(
            List.of(new GridRow("1", both("行政説明")), new GridRow("2", both("基調講演"))),
            List.of(scale("content", "参考になった", "参考にならなかった"), scale("duration", "長い", "短い"))));

    private SampleForm() {
    }

    /** The form itself. */
    public static FormDefinition all() {
        return of(PLACE, TOWN, NEEDS, JUDGED, plain("text", QuestionKind.TEXT),
                plain("people", QuestionKind.COUNT).within(Limits.between(null, null, 0, both("人"))),
                plain("rate", QuestionKind.NUMBER).within(Limits.between(BigDecimal.ZERO, BigDecimal.valueOf(100), 1, both("％"))),
                plain("day", QuestionKind.DATE), plain("month", QuestionKind.MONTH), plain("told", QuestionKind.YES_NO), plain("agreed", QuestionKind.MARK),
                plain("likely", QuestionKind.SCALE).within(Limits.between(BigDecimal.ZERO, BigDecimal.TEN, 0, null)),
                plain("order", QuestionKind.RANKING).offering(Offer.of(Choice.of("a", both("講演")), Choice.of("b", both("討議")), Choice.of("c", both("見学"))))
                        .within(Limits.picks(2)),
                plain("chart", QuestionKind.FILE), plain("thanks", QuestionKind.STATEMENT));
    }

    /** A form of one section with these questions. */
    public static FormDefinition of(Question... questions) {
        return new FormDefinition("sample", both("見本"), null, List.of(new FormSection("all", null, null, List.of(questions))));
    }

    /** An optional question of this kind that asks for its own code. */
    public static Question plain(String code, QuestionKind kind) {
        return Question.of(code, kind, both(code), Terms.OPTIONAL);
    }

    /** The same words in both languages, told apart. */
    public static Bilingual both(String words) {
        return new Bilingual(words, words + " (en)");
    }

    private static GridScale scale(String code, String best, String worst) {
        return new GridScale(code, both(code), List.of(Choice.of("1", both(best)), Choice.of("2", both("どちらでもない")), Choice.of("3", both(worst))));
    }
}
