package jp.kenshu.form.desk;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.RuleViolation;

/** What the secretariat typed into a form of the desk, kept word for word, and what each field says where it is sound. */
public final class Typed {

    private static final int TEXT_MAX = 400;
    private static final int PROSE_MAX = 4_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,6})?");

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Typed() {
    }

    /** The fields of these names as they were posted. */
    public static Typed from(HttpServletRequest request, List<String> names) {
        var typed = new Typed();
        names.forEach(name -> typed.fields.put(name, request.getParameter(name)));
        return typed;
    }

    /** The fields of these names, still empty. */
    public static Typed empty(List<String> names) {
        var typed = new Typed();
        names.forEach(name -> typed.fields.put(name, null));
        return typed;
    }

    /** Fills a field in. */
    public void put(String field, String text) {
        fields.put(field, text);
    }

    /** Fills the two fields of a text in both languages in. */
    public void put(String field, Bilingual text) {
        put(field + "Ja", text == null ? null : text.ja());
        put(field + "En", text == null ? null : text.en());
    }

    /** What was typed, or null. */
    public String get(String field) {
        return fields.get(field);
    }

    /** Whether a box is ticked. */
    public boolean isTicked(String field) {
        return fields.get(field) != null;
    }

    /** A line in both languages; null where it is not {@code required} and empty in both. */
    public Bilingual both(String field, boolean required) {
        return both(field, required, line(field + "Ja", TEXT_MAX), line(field + "En", TEXT_MAX));
    }

    /** A short line in both languages, of at most so many characters; null where it is empty in both. */
    public Bilingual both(String field, int most) {
        return both(field, false, line(field + "Ja", most), line(field + "En", most));
    }

    /** A text of as many lines as it has in both languages; null where it is empty in both. */
    public Bilingual prose(String field) {
        return both(field, false, lines(field + "Ja"), lines(field + "En"));
    }

    private String lines(String field) {
        var text = checked(field, PROSE_MAX);
        if (text != null) {
            text.lines().forEach(line -> OneLine.in(field, line));
        }
        return text;
    }

    private static Bilingual both(String field, boolean required, String ja, String en) {
        if (ja == null && en == null && !required) {
            return null;
        }
        if (ja == null || en == null) {
            throw RuleViolation.at(field + (ja == null ? "Ja" : "En"), "formQuestion.bothLanguages");
        }
        return new Bilingual(ja, en);
    }

    private String line(String field, int most) {
        return OneLine.in(field, checked(field, most));
    }

    private String checked(String field, int most) {
        var text = InputText.trimmed(fields.get(field));
        if (InputText.length(text) > most || text != null && text.length() > 2 * most) {
            throw RuleViolation.at(field, "form.answer.tooLong", most, InputText.length(text));
        }
        return text;
    }

    /** A whole number between these; null for none. */
    public Integer whole(String field, int least, int most) {
        var number = number(field);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw RuleViolation.at(field, "formQuestion.notWithin", least, most);
        }
        return number.intValueExact();
    }

    /** A number; null for none. */
    public BigDecimal number(String field) {
        var plain = InputText.decimal(fields.get(field));
        if (plain == null) {
            return null;
        }
        if (plain.length() > TEXT_MAX || !NUMBER.matcher(plain).matches()) {
            throw RuleViolation.at(field, "form.answer.notANumber");
        }
        return new BigDecimal(plain);
    }

    /** The fields by name, as they were typed. */
    public Map<String, String> fields() {
        return fields;
    }
}
