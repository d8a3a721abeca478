package jp.kenshu.seed.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.DefinitionFault;
import jp.kenshu.form.definition.DefinitionRules;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.GridRow;
import jp.kenshu.form.definition.GridScale;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Limits;
import jp.kenshu.form.definition.Question.Offer;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.Question.Wording;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.NamesOfEdition;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Scene;

/**
 * Reads one form in the grammar that all forms of an edition share. What breaks the rules of forms is told at the line and key
 * where it stands; what only follows from something that is wrong in itself is not told.
 */
final class FormReader {

    private static final int CHARACTERS_MAX = 10_000;
    private static final int CODE_MAX = 40;
    private static final int SCALE_MAX = 1_000;
    private static final int PICKS_MAX = 100;

    private static final String SCENES = "scenes";
    private static final String PLAIN = "edition.";
    private static final Pattern NAME = Pattern.compile("\\{([a-z][A-Za-z]*)}");

    private final Known known;
    private final Map<String, GridScale> scales = new LinkedHashMap<>();
    private final List<SeedSection> sections = new ArrayList<>();
    private final List<List<SeedSection>> questions = new ArrayList<>();
    private boolean codesAreKnown = true;

    /** What a form may speak of: the edition's categories by their codes, what it calls its things ({@code {subject}}), and its scenes. */
    record Known(Map<String, Category> categories, Map<String, Bilingual> names, List<Choice> scenes) {

        /** What an edition has that is still being read. */
        static Known of(Conference conference, Map<String, Category> categories, List<Scene> scenes) {
            var names = new LinkedHashMap<>(NamesOfEdition.of(conference));
            if (!scenes.isEmpty()) {
                var marks = scenes.get(0).getPart().marksOfScenes();
                names.put("scenes", new Bilingual(marks, marks));
            }
            return new Known(categories, names, scenes.stream().map(Known::choice).toList());
        }

        private static Choice choice(Scene scene) {
            return Choice.of(scene.getCode(), new Bilingual(scene.getMark() + scene.getName().ja(), scene.getMark() + scene.getName().en()));
        }

        /** An edition that is in the portal. */
        static Known of(Conference conference) {
            var categories = new LinkedHashMap<String, Category>();
            conference.getCategories().forEach(category -> categories.put(category.getCode(), category));
            return of(conference, categories, conference.findPart(PartKind.TEAM).map(Part::getScenes).map(List::copyOf).orElse(List.of()));
        }
    }

    private FormReader(Known known) {
        this.known = known;
    }

    /** The form of {@code section} under a code that was read already. */
    static FormDefinition read(SeedSection section, String code, Known known) {
        return new FormReader(known).read(section, code);
    }

    private FormDefinition read(SeedSection section, String code) {
        var title = line(section, "title").orElseGet(() -> section.bilingual("title"));
        var lead = prose(section, "lead").orElse(null);
        section.each("scales", this::scale);
        var read = new ArrayList<FormSection>();
        section.each("sections", each -> read.add(section(each)));
        var form = new FormDefinition(code, title, lead, read);
        DefinitionRules.faultsOf(form).stream().filter(fault -> !follows(fault, section)).toList()
                .forEach(fault -> placeOf(fault, section).fault(fault.key(), "%s", fault.told()));
        return form;
    }

    /** Whether the fault only follows from something that was told already. */
    private boolean follows(DefinitionFault fault, SeedSection form) {
        var place = placeOf(fault, form);
        return !place.isSound(fault.key()) || fault.key().equals("choices") && place.has("offers") || fault.key().equals("when") && !codesAreKnown
                || fault.key().equals("least") && !place.isSound("most") || fault.key().equals("earliest") && !place.isSound("latest");
    }

    private SeedSection placeOf(DefinitionFault fault, SeedSection form) {
        return fault.section() < 0 ? form : fault.question() < 0 ? sections.get(fault.section()) : questions.get(fault.section()).get(fault.question());
    }

    private void scale(SeedSection section) {
        var code = section.id("id", scales.keySet(), CODE_MAX);
        scales.put(code, new GridScale(code, section.bilingual("text"), choices(section)));
    }

    private FormSection section(SeedSection section) {
        sections.add(section);
        questions.add(new ArrayList<>());
        var read = new ArrayList<Question>();
        var code = section.text("id");
        var title = line(section, "title").orElse(null);
        var lead = prose(section, "lead").orElse(null);
        var total = line(section, "total").orElse(null);
        section.each("questions", each -> read.add(question(each)));
        return new FormSection(code, title, lead, total, read);
    }

    private Optional<Bilingual> line(SeedSection section, String key) {
        return section.findBilingual(key).map(text -> named(section, key, text));
    }

    private Optional<Bilingual> prose(SeedSection section, String key) {
        return section.findProse(key).map(text -> named(section, key, text));
    }

    /** A text with what the edition calls its things in the place of names in braces. */
    private Bilingual named(SeedSection section, String key, Bilingual text) {
        var unknown = NAME.matcher(text.ja() + text.en()).results().map(found -> found.group(1)).filter(name -> name(name).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            section.fault(key, "the edition has nothing that is called 「{%s}」", unknown.get());
            return text;
        }
        return new Bilingual(named(text.ja(), Locale.JAPANESE), named(text.en(), Locale.ENGLISH));
    }

    private String named(String text, Locale language) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(name(found.group(1)).orElseThrow().in(language)));
    }

    /** What the edition calls {@code name}, or the plain word for it. */
    private Optional<Bilingual> name(String name) {
        var plain = PLAIN + name;
        return Optional.ofNullable(known.names().get(name)).or(() -> Words.in("ja").has(plain)
                ? Optional.of(new Bilingual(Words.in("ja").text(plain), Words.in("en").text(plain))) : Optional.empty());
    }

    private Question question(SeedSection section) {
        var code = section.text("id");
        var kind = section.oneOf("kind", QuestionKind.class);
        codesAreKnown &= section.isSound("id", "kind");
        section.readOnlyIfSound("kind");
        questions.get(questions.size() - 1).add(section);
        var wording = new Wording(line(section, "number").orElse(null), named(section, "text", section.prose("text")), line(section, "instruction").orElse(null),
                prose(section, "help").orElse(null), prose(section, "example").orElse(null));
        var offer = offer(section, kind);
        codesAreKnown &= section.isSound("choices");
        return new Question(code, kind, wording, terms(section), offer, limits(section, kind));
    }

    private Terms terms(SeedSection section) {
        var conditions = new ArrayList<Condition>();
        if (section.has("when")) {
            section.one("when", when -> conditions.add(condition(when)));
        }
        return new Terms(section.flag("required"), section.flag("perScene"), conditions.isEmpty() ? Condition.NONE : conditions.get(0),
                section.findText("carries", CODE_MAX).orElse(null), section.flag("remembered"));
    }

    private Condition condition(SeedSection section) {
        var known = new LinkedHashMap<String, String>();
        this.known.categories().keySet().forEach(code -> known.put(code, code));
        var affiliations = constants(Affiliation.values());
        var parts = constants(AnsweredAs.values());
        var question = section.findText("question", CODE_MAX).orElse(null);
        if (question == null && section.has("is")) {
            section.fault("is", "answers of which question? Name it under question");
        }
        return new Condition(new LinkedHashSet<>(section.someOf("categories", known)), new LinkedHashSet<>(section.someOf("affiliations", affiliations)),
                new LinkedHashSet<>(section.someOf("as", parts)), question, section.texts("is", CODE_MAX));
    }

    private static <E extends Enum<E>> Map<String, E> constants(E[] all) {
        var names = new LinkedHashMap<String, E>();
        for (var constant : all) {
            names.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return names;
    }

    private Offer offer(SeedSection section, QuestionKind kind) {
        if (kind.hasChoices()) {
            return new Offer(section.has("offers") ? scenes(section) : choices(section), List.of(), List.of());
        }
        if (kind != QuestionKind.GRID) {
            return Offer.NONE;
        }
        var rows = new ArrayList<GridRow>();
        section.each("rows", row -> rows.add(new GridRow(row.text("id"), row.bilingual("text"))));
        return Offer.of(rows, section.someOf("scales", scales));
    }

    private List<Choice> scenes(SeedSection section) {
        section.oneOf("offers", Map.of(SCENES, SCENES));
        if (section.isSound("offers") && known.scenes().isEmpty()) {
            section.fault("offers", "there is no scenes.yaml whose scenes it could offer");
        }
        return known.scenes();
    }

    private static List<Choice> choices(SeedSection section) {
        var choices = new ArrayList<Choice>();
        section.each("choices", each -> choices.add(new Choice(each.text("id"), each.bilingual("text"), each.flag("asksMore"), each.flag("exclusive"))));
        return choices;
    }

    private static Limits limits(SeedSection section, QuestionKind kind) {
        var unit = kind.isQuantity() ? section.findBilingual("unit").orElse(null) : null;
        boolean ends = kind == QuestionKind.SCALE;
        boolean days = kind == QuestionKind.DATE;
        return new Limits(kind.isWritten() ? section.findInteger("characters", 1, CHARACTERS_MAX).orElse(null) : null, end(section, kind, "least"),
                end(section, kind, "most"), kind == QuestionKind.NUMBER ? section.findInteger("decimals", 0, 6).orElse(0) : 0, unit,
                days && section.has("earliest") ? section.date("earliest") : null, days && section.has("latest") ? section.date("latest") : null,
                ends ? section.findBilingual("leastText").orElse(null) : null, ends ? section.findBilingual("mostText").orElse(null) : null,
                kind.isMultiple() ? section.findInteger("picks", 1, PICKS_MAX).orElse(null) : null);
    }

    private static BigDecimal end(SeedSection section, QuestionKind kind, String key) {
        if (kind == QuestionKind.SCALE) {
            return BigDecimal.valueOf(section.integer(key, -SCALE_MAX, SCALE_MAX));
        }
        return kind.isQuantity() ? section.findDecimal(key).orElse(null) : null;
    }
}
