package jp.kenshu.form.desk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Limits;
import jp.kenshu.form.definition.Question.Offer;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.Question.Wording;
import jp.kenshu.form.definition.QuestionKind;

/** What the secretariat typed of one question, kept word for word until it makes a {@link Question}. */
public final class QuestionForm {

    private static final List<String> FIELDS = List.of("kind", "labelJa", "labelEn", "helpJa", "helpEn", "required", "perScene", "choices", "rows", "scales", "characters", "least",
            "most", "decimals", "unitJa", "unitEn", "when");
    private static final int TEXT_MAX = 400;
    private static final int CHARACTERS_MAX = 10_000;
    private static final int DECIMALS_MAX = 6;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,6})?");

    private final Map<String, String> typed = new LinkedHashMap<>();

    /** The form as it was posted. */
    static QuestionForm from(HttpServletRequest request) {
        var form = new QuestionForm();
        FIELDS.forEach(field -> form.typed.put(field, request.getParameter(field)));
        return form;
    }

    /** The form filled in with a question, or for a new one. */
    static QuestionForm of(Question question) {
        var form = new QuestionForm();
        FIELDS.forEach(field -> form.typed.put(field, null));
        form.typed.put("kind", QuestionKind.SEVERAL.name());
        if (question != null) {
            form.fill(question);
        }
        return form;
    }

    private void fill(Question question) {
        typed.put("kind", question.kind().name());
        put("label", question.label());
        put("help", question.wording().help());
        put("unit", question.limits().unit());
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

    private void put(String field, Bilingual text) {
        typed.put(field + "Ja", text == null ? null : text.ja());
        typed.put(field + "En", text == null ? null : text.en());
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
        boolean required = typed.get("required") != null && kind.isAsked();
        return new Question(code, kind, wording[0],
                new Terms(required, typed.get("perScene") != null && kind.isAsked(), Conditions.read(terms.condition() == null ? Condition.NONE : terms.condition(),
                typed.get("when")), terms.carries(), terms.remembered()), offer[0], limits[0]);
    }

    private QuestionKind kind() {
        return Arrays.stream(QuestionKind.values()).filter(each -> each.name().equals(typed.get("kind"))).findFirst()
                .orElseThrow(() -> RuleViolation.at("kind", "formQuestion.kindMissing"));
    }

    private Wording wording(Question before) {
        var label = new Bilingual[1];
        var help = new Bilingual[1];
        RuleViolation.saidTogether(() -> label[0] = both("label", true), () -> help[0] = both("help", false));
        return before == null ? new Wording(null, label[0], null, help[0], null)
                : new Wording(before.wording().number(), label[0], before.wording().instruction(), help[0], before.wording().example());
    }

    private Bilingual both(String field, boolean required) {
        var ja = line(field + "Ja");
        var en = line(field + "En");
        if (ja == null && en == null && !required) {
            return null;
        }
        if (ja == null || en == null) {
            throw RuleViolation.at(field + (ja == null ? "Ja" : "En"), "formQuestion.bothLanguages");
        }
        return new Bilingual(ja, en);
    }

    private String line(String field) {
        var text = InputText.trimmed(typed.get(field));
        if (InputText.length(text) > TEXT_MAX || text != null && text.length() > 2 * TEXT_MAX) {
            throw RuleViolation.at(field, "form.answer.tooLong", TEXT_MAX, InputText.length(text));
        }
        return OneLine.in(field, text);
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
        var characters = kind.isWritten() ? whole("characters", 1, CHARACTERS_MAX) : null;
        boolean quantity = kind.isQuantity() || kind == QuestionKind.SCALE;
        var least = quantity ? number("least") : null;
        var most = quantity ? number("most") : null;
        var decimals = kind == QuestionKind.NUMBER ? whole("decimals", 0, DECIMALS_MAX) : null;
        return new Limits(characters, least, most, decimals == null ? 0 : decimals, kind.isQuantity() ? both("unit", false) : null,
                old.earliest(), old.latest(),
                old.leastLabel(), old.mostLabel(), kind.isMultiple() ? old.picks() : null);
    }

    private Integer whole(String field, int least, int most) {
        var number = number(field);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw RuleViolation.at(field, "formQuestion.notWithin", least, most);
        }
        return number.intValueExact();
    }

    private BigDecimal number(String field) {
        var plain = InputText.decimal(typed.get(field));
        if (plain == null) {
            return null;
        }
        if (plain.length() > TEXT_MAX || !NUMBER.matcher(plain).matches()) {
            throw RuleViolation.at(field, "form.answer.notANumber");
        }
        return new BigDecimal(plain);
    }

    /** The fields by name, as they were typed. */
    public Map<String, String> getTyped() {
        return typed;
    }
}
