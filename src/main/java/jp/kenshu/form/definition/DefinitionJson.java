package jp.kenshu.form.definition;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jp.kenshu.Bilingual;
import jp.kenshu.Json;
import jp.kenshu.form.definition.Question.Limits;
import jp.kenshu.form.definition.Question.Offer;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.Question.Wording;
import jp.kenshu.programme.Affiliation;

/** A definition as the database keeps it under its version, with the keys of the seed's grammar; what is not said has no key. */
public final class DefinitionJson {

    /** What many people are asked at once is taken apart once. */
    private static final Cache<String, FormDefinition> READ = Caffeine.newBuilder().maximumSize(60).build();

    private DefinitionJson() {
    }

    /** The definition as one value. */
    public static String of(FormDefinition form) {
        var json = Json.createObjectBuilder().add("id", form.code());
        put(json, "title", form.title());
        put(json, "lead", form.lead());
        return json.add("sections", all(form.sections(), DefinitionJson::section)).build().toString();
    }

    /** What {@link #of} wrote. */
    public static FormDefinition read(String json) {
        return READ.get(json, DefinitionJson::apart);
    }

    private static FormDefinition apart(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var form = reader.readObject();
            return new FormDefinition(form.getString("id"), text(form, "title"), text(form, "lead"), list(form, "sections", DefinitionJson::section));
        }
    }

    private static JsonObjectBuilder section(FormSection section) {
        var json = Json.createObjectBuilder().add("id", section.code());
        put(json, "title", section.title());
        put(json, "lead", section.lead());
        put(json, "total", section.total());
        return json.add("questions", all(section.questions(), DefinitionJson::question));
    }

    private static FormSection section(JsonObject json) {
        return new FormSection(json.getString("id"), text(json, "title"), text(json, "lead"), text(json, "total"),
                list(json, "questions", DefinitionJson::question));
    }

    private static JsonObjectBuilder question(Question question) {
        var json = Json.createObjectBuilder().add("id", question.code()).add("kind", question.kind().code());
        var wording = question.wording();
        put(json, "number", wording.number());
        put(json, "text", wording.label());
        put(json, "instruction", wording.instruction());
        put(json, "help", wording.help());
        put(json, "example", wording.example());
        putTerms(json, question.terms());
        putOffer(json, question.offer());
        putLimits(json, question.limits());
        return json;
    }

    private static Question question(JsonObject json) {
        return new Question(json.getString("id"), QuestionKind.valueOf(json.getString("kind").toUpperCase(Locale.ROOT)),
                new Wording(text(json, "number"), text(json, "text"), text(json, "instruction"), text(json, "help"), text(json, "example")),
                terms(json), new Offer(choices(json), list(json, "rows", DefinitionJson::row), list(json, "scales", DefinitionJson::scale)), limits(json));
    }

    private static void putTerms(JsonObjectBuilder json, Terms terms) {
        put(json, "required", terms.required());
        put(json, "perScene", terms.perScene());
        put(json, "carries", terms.carries());
        put(json, "remembered", terms.remembered());
        var condition = terms.condition();
        if (!condition.isNone()) {
            var when = Json.createObjectBuilder().add("categories", words(condition.categories()))
                    .add("affiliations", words(condition.affiliations().stream().map(Affiliation::name).toList()))
                    .add("as", words(condition.parts().stream().map(AnsweredAs::name).toList())).add("is", words(condition.values()));
            put(when, "question", condition.question());
            json.add("when", when);
        }
    }

    private static Terms terms(JsonObject json) {
        return new Terms(json.getBoolean("required", false), json.getBoolean("perScene", false),
                json.containsKey("when") ? condition(json.getJsonObject("when")) : Condition.NONE,
                json.getString("carries", null), json.getBoolean("remembered", false));
    }

    private static Condition condition(JsonObject json) {
        return new Condition(set(json, "categories", Function.identity()), set(json, "affiliations", Affiliation::valueOf),
                set(json, "as", AnsweredAs::valueOf), json.getString("question", null), words(json, "is"));
    }

    private static void putOffer(JsonObjectBuilder json, Offer offer) {
        if (!offer.choices().isEmpty()) {
            json.add("choices", all(offer.choices(), DefinitionJson::choice));
        }
        if (!offer.rows().isEmpty()) {
            json.add("rows", all(offer.rows(), row -> put(Json.createObjectBuilder().add("id", row.code()), "text", row.label())));
        }
        if (!offer.scales().isEmpty()) {
            json.add("scales", all(offer.scales(), scale -> put(Json.createObjectBuilder().add("id", scale.code()), "text", scale.label())
                    .add("choices", all(scale.choices(), DefinitionJson::choice))));
        }
    }

    private static JsonObjectBuilder choice(Choice choice) {
        var json = put(Json.createObjectBuilder().add("id", choice.code()), "text", choice.label());
        put(json, "asksMore", choice.asksMore());
        put(json, "exclusive", choice.exclusive());
        return json;
    }

    private static List<Choice> choices(JsonObject json) {
        return list(json, "choices", each -> new Choice(each.getString("id"), text(each, "text"),
                each.getBoolean("asksMore", false), each.getBoolean("exclusive", false)));
    }

    private static GridRow row(JsonObject json) {
        return new GridRow(json.getString("id"), text(json, "text"));
    }

    private static GridScale scale(JsonObject json) {
        return new GridScale(json.getString("id"), text(json, "text"), choices(json));
    }

    private static void putLimits(JsonObjectBuilder json, Limits limits) {
        put(json, "characters", limits.characters());
        put(json, "least", limits.least() == null ? null : limits.least().toPlainString());
        put(json, "most", limits.most() == null ? null : limits.most().toPlainString());
        put(json, "decimals", limits.decimals() == 0 ? null : limits.decimals());
        put(json, "unit", limits.unit());
        put(json, "earliest", limits.earliest());
        put(json, "latest", limits.latest());
        put(json, "leastText", limits.leastLabel());
        put(json, "mostText", limits.mostLabel());
        put(json, "picks", limits.picks());
    }

    private static Limits limits(JsonObject json) {
        return new Limits(number(json, "characters"), decimal(json, "least"), decimal(json, "most"), json.getInt("decimals", 0), text(json, "unit"),
                day(json, "earliest"), day(json, "latest"), text(json, "leastText"), text(json, "mostText"), number(json, "picks"));
    }

    private static JsonObjectBuilder put(JsonObjectBuilder json, String key, Object value) {
        if (value instanceof Bilingual text) {
            json.add(key, Json.createObjectBuilder().add("ja", text.ja()).add("en", text.en()));
        } else if (value instanceof Integer number) {
            json.add(key, number);
        } else if (value instanceof Boolean yes) {
            if (yes) {
                json.add(key, true);
            }
        } else if (value != null) {
            json.add(key, value.toString());
        }
        return json;
    }

    private static <T> JsonArrayBuilder all(List<T> things, Function<T, JsonObjectBuilder> written) {
        var array = Json.createArrayBuilder();
        things.forEach(thing -> array.add(written.apply(thing)));
        return array;
    }

    private static JsonArrayBuilder words(Collection<String> words) {
        var array = Json.createArrayBuilder();
        words.forEach(array::add);
        return array;
    }

    private static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> read) {
        return !json.containsKey(key) ? List.of() : json.getJsonArray(key).getValuesAs(JsonObject.class).stream().map(read).toList();
    }

    private static List<String> words(JsonObject json, String key) {
        return json.getJsonArray(key).getValuesAs(JsonString::getString);
    }

    private static <T> Set<T> set(JsonObject json, String key, Function<String, T> read) {
        var set = new LinkedHashSet<T>();
        words(json, key).forEach(word -> set.add(read.apply(word)));
        return set;
    }

    private static Bilingual text(JsonObject json, String key) {
        return !json.containsKey(key) ? null : new Bilingual(json.getJsonObject(key).getString("ja"), json.getJsonObject(key).getString("en"));
    }

    private static Integer number(JsonObject json, String key) {
        return json.containsKey(key) ? json.getInt(key) : null;
    }

    private static BigDecimal decimal(JsonObject json, String key) {
        return json.containsKey(key) ? new BigDecimal(json.getString(key)) : null;
    }

    private static LocalDate day(JsonObject json, String key) {
        return json.containsKey(key) ? LocalDate.parse(json.getString(key)) : null;
    }
}
