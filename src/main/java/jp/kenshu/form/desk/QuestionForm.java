package jp.kenshu.form.desk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Limits;
import jp.kenshu.form.definition.Question.Offer;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.Question.Wording;
import jp.kenshu.form.definition.QuestionKind;

/** What the secretariat typed of one question, until it makes a {@link Question}. */
public final class QuestionForm {

    private static final List<String> FIELDS = List.of("kind", "numberJa", "numberEn", "headingJa", "headingEn", "labelJa", "labelEn", "helpJa", "helpEn", "required",
            "perScene", "choices", "rows", "scales", "characters", "least", "most", "decimals", "unitJa", "unitEn", "when");
    private static final int CHARACTERS_MAX = 10_000;
    private static final int DECIMALS_MAX = 6;
    private static final int NUMBER_MAX = 20;

    private final Typed typed;

    private QuestionForm(Typed typed) {
        this.typed = typed;
    }

    /** The form as it was posted. */
    static QuestionForm from(HttpServletRequest request) {
        return new QuestionForm(Typed.from(request, FIELDS));
    }

    /** The form filled in with a question, or for a new one. */
    static QuestionForm of(Question question) {
        var form = new QuestionForm(Typed.empty(FIELDS));
        form.typed.put("kind", QuestionKind.SEVERAL.name());
        if (question != null) {
            form.fill(question);
        }
        return form;
    }

    /** The same with the heading that stands before the question, if one does. */
    QuestionForm under(Bilingual heading) {
        typed.put("heading", heading);
        return this;
    }

    private void fill(Question question) {
        typed.put("kind", question.kind().name());
        typed.put("number", question.wording().number());
        typed.put("label", question.label());
        typed.put("help", question.wording().help());
        typed.put("unit", question.limits().unit());
        typed.put("required", question.isRequired() ? "yes" : null);
        typed.put("perScene", question.terms().perScene() ? "yes" : null);
        typed.put("choices", OfferText.of(question.offer().choices()));
        typed.put("rows", OfferText.ofRows(question.offer().rows()));
        typed.put("scales", OfferText.ofScales(question.offer().scales()));
        typed.put("characters", text(question.limits().characters()));
        typed.put("least", text(question.limits().least()));
        typed.put("most", text(question.limits().most()));
        typed.put("decimals", question.limits().decimals() == 0 ? null : text(question.limits().decimals()));
        typed.put("when", Conditions.valueOf(question.terms().condition()));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    /** The question under {@code code} that the form describes, with everything of {@code before} (null: nothing) that it does not ask. */
    Question question(String code, Question before) {
        var kind = kind();
        var wording = new Wording[1];
        var offer = new Offer[1];
        var limits = new Limits[1];
        RuleViolation.saidTogether(() -> wording[0] = wording(before), () -> offer[0] = offer(kind, before), () -> limits[0] = limits(kind, before));
        var terms = before == null ? Terms.OPTIONAL : before.terms();
        boolean required = typed.isTicked("required") && kind.isAsked();
        return new Question(code, kind, wording[0],
                new Terms(required, typed.isTicked("perScene") && kind.isAsked(), Conditions.read(terms.condition() == null ? Condition.NONE : terms.condition(),
                typed.get("when")), terms.carries(), terms.remembered()), offer[0], limits[0]);
    }

    private QuestionKind kind() {
        return Arrays.stream(QuestionKind.values()).filter(each -> each.name().equals(typed.get("kind"))).findFirst()
                .orElseThrow(() -> RuleViolation.at("kind", "formQuestion.kindMissing"));
    }

    private Wording wording(Question before) {
        var number = new Bilingual[1];
        var label = new Bilingual[1];
        var help = new Bilingual[1];
        RuleViolation.saidTogether(() -> number[0] = number(), () -> label[0] = typed.both("label", true), () -> help[0] = typed.both("help", false));
        return before == null ? new Wording(number[0], label[0], null, help[0], null)
                : new Wording(number[0], label[0], before.wording().instruction(), help[0], before.wording().example());
    }

    private Bilingual number() {
        return typed.both("number", NUMBER_MAX);
    }

    /** Refuses the number that another question of {@code form} is printed with. */
    void mustBeNumberedAlone(FormDefinition form, String code) {
        var number = number();
        if (number != null) {
            var numbered = new Question(code, QuestionKind.LINE, Wording.of(Bilingual.NONE).numbered(number), Terms.OPTIONAL, Offer.NONE, Limits.NONE);
            RuleViolation.saidTogether(() -> mustBeNumberedAlone(form, numbered, Locale.JAPANESE, "numberJa"),
                    () -> mustBeNumberedAlone(form, numbered, Locale.ENGLISH, "numberEn"));
        }
    }

    private static void mustBeNumberedAlone(FormDefinition form, Question numbered, Locale locale, String field) {
        form.findWithNumberOf(numbered, locale).ifPresent(other -> {
            throw RuleViolation.at(field, "formQuestion.numberTaken", form.numberOf(other, locale), other.label());
        });
    }

    /** The heading before the question; null for none. */
    Bilingual heading() {
        return typed.both("heading", false);
    }

    private Offer offer(QuestionKind kind, Question before) {
        var known = before == null ? Offer.NONE : before.offer();
        if (kind == QuestionKind.GRID) {
            return OfferText.grid(typed.get("rows"), typed.get("scales"), known);
        }
        if (kind.hasChoices()) {
            return new Offer(OfferText.choices("choices", typed.get("choices"), known.choices()), List.of(), List.of());
        }
        return before == null || before.kind() != kind ? Offer.NONE : known;
    }

    private Limits limits(QuestionKind kind, Question before) {
        var old = before == null ? Limits.NONE : before.limits();
        var characters = kind.isWritten() ? typed.whole("characters", 1, CHARACTERS_MAX) : null;
        boolean quantity = kind.isQuantity() || kind == QuestionKind.SCALE;
        var least = quantity ? typed.number("least") : null;
        var most = quantity ? typed.number("most") : null;
        var decimals = kind == QuestionKind.NUMBER ? typed.whole("decimals", 0, DECIMALS_MAX) : null;
        return new Limits(characters, least, most, decimals == null ? 0 : decimals, kind.isQuantity() ? typed.both("unit", false) : null,
                old.earliest(), old.latest(),
                old.leastLabel(), old.mostLabel(), kind.isMultiple() ? old.picks() : null);
    }

    /** The fields by name, as they were typed. */
    public Map<String, String> getTyped() {
        return typed.fields();
    }
}
