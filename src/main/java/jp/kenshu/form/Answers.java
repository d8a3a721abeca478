package jp.kenshu.form;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.kenshu.Json;

/** What somebody answered to a form: values by their cells, in the order of the form. Nothing in a cell is no answer. */
public final class Answers {

    /** No answers at all. */
    public static final Answers NONE = new Answers(Map.of());

    private final Map<AnswerCell, List<String>> values;

    private Answers(Map<AnswerCell, List<String>> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** These values, without the cells that hold none. */
    public static Answers of(Map<AnswerCell, List<String>> values) {
        var kept = new LinkedHashMap<AnswerCell, List<String>>();
        values.forEach((cell, each) -> {
            var given = given(each);
            if (!given.isEmpty()) {
                kept.put(cell, given);
            }
        });
        return new Answers(kept);
    }

    /** What is something among {@code values}; a form has many cells, most of them with nothing or one value. */
    private static List<String> given(List<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        if (values.size() == 1) {
            var only = values.get(0);
            return only == null || only.isEmpty() ? List.of() : List.of(only);
        }
        return values.stream().filter(value -> value != null && !value.isEmpty()).toList();
    }

    /** What {@code values} hold at any moment, also while they grow. */
    static Answers viewOf(Map<AnswerCell, List<String>> values) {
        return new Answers(values);
    }

    /** What {@code typed} has under the codes of the form's cells, as a page posts them; nothing else is looked at. */
    public static Answers typed(AskedForm form, Function<String, List<String>> typed) {
        var values = new LinkedHashMap<AnswerCell, List<String>>();
        form.allCells().forEach(cell -> values.put(cell, Optional.ofNullable(typed.apply(cell.code())).orElse(List.of())));
        return of(values);
    }

    /** The same with these values in {@code cell} instead of what it held. */
    public Answers with(AnswerCell cell, String... given) {
        var changed = new LinkedHashMap<>(values);
        changed.put(cell, List.of(given));
        return of(changed);
    }

    /** The same with these values in the cell of a question that is asked once. */
    public Answers with(String question, String... given) {
        return with(AnswerCell.of(question), given);
    }

    /** The values in {@code cell}; empty without an answer. */
    public List<String> of(AnswerCell cell) {
        return values.getOrDefault(cell, List.of());
    }

    /** The first value in {@code cell}, or an empty text. */
    public String text(AnswerCell cell) {
        var given = of(cell);
        return given.isEmpty() ? "" : given.get(0);
    }

    /** Whether {@code other} reads the same everywhere. */
    public boolean readsAs(Answers other) {
        return Stream.concat(cells().stream(), other.cells().stream()).allMatch(cell -> readsAs(other, cell));
    }

    /** Whether {@code other} reads the same in {@code cell}: nobody sees by what spaces and empty lines a text goes on behind its last word, or a line of it. */
    public boolean readsAs(Answers other, AnswerCell cell) {
        var one = of(cell);
        var another = other.of(cell);
        return one.equals(another) || seen(one).equals(seen(another));
    }

    private static List<String> seen(List<String> values) {
        return values.stream().map(value -> value.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).stripTrailing()).toList();
    }

    /** Whether {@code question} has an answer in any of its cells. */
    public boolean has(String question) {
        return values.keySet().stream().anyMatch(cell -> cell.question().equals(question));
    }

    /** The cells that hold something. */
    public Set<AnswerCell> cells() {
        return values.keySet();
    }

    /** Whether nothing was answered. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** All of it as the database keeps it: the values of each cell under its code. */
    public String json() {
        var written = new StringWriter();
        try (var json = Json.createGenerator(written)) {
            json.writeStartObject();
            values.forEach((cell, given) -> {
                json.writeStartArray(cell.code());
                given.forEach(json::write);
                json.writeEnd();
            });
            json.writeEnd();
        }
        return written.toString();
    }

    /** What {@link #json} wrote; none for null. */
    public static Answers fromJson(String json) {
        if (json == null) {
            return NONE;
        }
        var values = new LinkedHashMap<AnswerCell, List<String>>();
        try (var parser = Json.createParser(new StringReader(json))) {
            List<String> given = List.of();
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case KEY_NAME -> given = AnswerCell.find(parser.getString()).map(cell -> values.computeIfAbsent(cell, any -> new ArrayList<>(1))).orElseGet(ArrayList::new);
                    case VALUE_STRING -> given.add(parser.getString());
                    default -> { }
                }
            }
        }
        return of(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && values.equals(answers.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return json();
    }

    /** Keeps answers as one JSON value; no answers are none. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Answers, String> {

        @Override
        public String convertToDatabaseColumn(Answers answers) {
            return answers == null || answers.isEmpty() ? null : answers.json();
        }

        @Override
        public Answers convertToEntityAttribute(String column) {
            return fromJson(column);
        }
    }
}
