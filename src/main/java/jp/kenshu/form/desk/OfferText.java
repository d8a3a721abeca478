package jp.kenshu.form.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.GridRow;
import jp.kenshu.form.definition.GridScale;
import jp.kenshu.form.definition.Question.Offer;

/**
 * What a question offers, as the secretariat writes it: one choice or row a line, in Japanese and English between slashes; scales one after
 * the other with an empty line between, the name first and its choices below. What read so before, or stood there, keeps its code.
 */
final class OfferText {

    private static final int TEXT_MAX = 20_000;
    private static final String BETWEEN = " / ";
    private static final Pattern SLASH = Pattern.compile("[/／]");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n(?:[ \\t\\u3000]*\n)+");

    private final String field;

    private OfferText(String field) {
        this.field = field;
    }

    /** The choices as they are written. */
    static String of(List<Choice> choices) {
        return choices.stream().map(OfferText::line).collect(Collectors.joining("\n"));
    }

    /** The rows of a grid as they are written. */
    static String ofRows(List<GridRow> rows) {
        return rows.stream().map(row -> line(row.label())).collect(Collectors.joining("\n"));
    }

    /** The scales of a grid as they are written. */
    static String ofScales(List<GridScale> scales) {
        return scales.stream().map(scale -> line(scale.label()) + "\n" + of(scale.choices())).collect(Collectors.joining("\n\n"));
    }

    private static String line(Bilingual label) {
        return label.ja() + BETWEEN + label.en();
    }

    private static String line(Choice choice) {
        var words = Words.in("ja");
        return line(choice.label()) + (choice.asksMore() ? BETWEEN + words.text("formQuestion.withText") : "")
                + (choice.exclusive() ? BETWEEN + words.text("formQuestion.alone") : "");
    }

    /** The choices in what was typed into {@code field}; what stood in {@code known} keeps its code. */
    static List<Choice> choices(String field, String typed, List<Choice> known) {
        return new OfferText(field).choices(checked(field, typed), known);
    }

    /** The grid in what was typed of its rows and scales. */
    static Offer grid(String rows, String scales, Offer known) {
        var read = new Object() {
            private List<GridRow> rows;
            private List<GridScale> scales;
        };
        RuleViolation.saidTogether(() -> read.rows = new OfferText("rows").rows(checked("rows", rows), known.rows()),
                () -> read.scales = new OfferText("scales").scales(checked("scales", scales), known.scales()));
        return Offer.of(read.rows, read.scales);
    }

    /** The text with plain ends of lines: browsers send two signs for one, which read like an empty line. */
    private static String checked(String field, String typed) {
        var text = typed == null ? "" : LINE_END.matcher(typed).replaceAll("\n");
        if (text.length() > TEXT_MAX) {
            throw RuleViolation.at(field, "form.answer.tooLong", TEXT_MAX, text.length());
        }
        return text;
    }

    private List<Choice> choices(String text, List<Choice> known) {
        var codes = new Codes("c", labels(known.stream().collect(Collectors.toMap(Choice::code, Choice::label, (one, other) -> one, LinkedHashMap::new))));
        var choices = new ArrayList<Choice>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var signs = parts(line).subList(2, parts(line).size());
            var label = label(line);
            choices.add(new Choice(codes.next(label.ja()), label, signs.stream().anyMatch(sign -> isSaid(sign, "formQuestion.withText")),
                    signs.stream().anyMatch(sign -> isSaid(sign, "formQuestion.alone"))));
        });
        return choices;
    }

    private List<GridRow> rows(String text, List<GridRow> known) {
        var codes = new Codes("r", labels(known.stream().collect(Collectors.toMap(GridRow::code, GridRow::label, (one, other) -> one, LinkedHashMap::new))));
        return text.lines().filter(line -> !line.isBlank()).map(this::label).map(label -> new GridRow(codes.next(label.ja()), label)).toList();
    }

    private List<GridScale> scales(String text, List<GridScale> known) {
        var codes = new Codes("s", labels(known.stream().collect(Collectors.toMap(GridScale::code, GridScale::label, (one, other) -> one, LinkedHashMap::new))));
        var scales = new ArrayList<GridScale>();
        for (var block : EMPTY_LINES.split(text.strip())) {
            var lines = block.lines().toList();
            if (!lines.isEmpty()) {
                var label = label(lines.get(0));
                var code = codes.next(label.ja());
                var before = known.stream().filter(scale -> scale.code().equals(code)).findFirst().map(GridScale::choices).orElse(List.of());
                scales.add(new GridScale(code, label, choices(String.join("\n", lines.subList(1, lines.size())), before)));
            }
        }
        return scales;
    }

    private Bilingual label(String line) {
        var parts = parts(line);
        if (parts.size() < 2 || parts.get(0) == null || parts.get(1) == null) {
            throw RuleViolation.at(field, "formQuestion.choiceInBothLanguages", OneLine.from(line));
        }
        return new Bilingual(OneLine.in(field, parts.get(0)), OneLine.in(field, parts.get(1)));
    }

    private List<String> parts(String line) {
        var parts = new ArrayList<String>();
        SLASH.splitAsStream(line).map(InputText::trimmed).forEach(parts::add);
        while (parts.size() < 2) {
            parts.add(null);
        }
        return parts;
    }

    private static boolean isSaid(String sign, String key) {
        return sign != null && Words.LANGUAGES.stream().anyMatch(language -> Words.in(language).text(key).equalsIgnoreCase(sign));
    }

    private static Map<String, String> labels(Map<String, Bilingual> known) {
        var labels = new LinkedHashMap<String, String>();
        known.forEach((code, label) -> labels.put(code, label.ja()));
        return labels;
    }

    /** Codes for lines one after the other: that of what read so before, or of what stood in its place, or a fresh one. */
    private static final class Codes {

        private final String prefix;
        private final Map<String, String> known;
        private final Set<String> taken = new HashSet<>();

        private Codes(String prefix, Map<String, String> known) {
            this.prefix = prefix;
            this.known = known;
        }

        private String next(String ja) {
            var same = known.entrySet().stream().filter(each -> each.getValue().equals(ja)).map(Map.Entry::getKey).findFirst();
            var there = taken.size() < known.size() ? List.copyOf(known.keySet()).get(taken.size()) : null;
            if (same.isPresent() && taken.add(same.get())) {
                return same.get();
            }
            if (there != null && taken.add(there)) {
                return there;
            }
            return fresh();
        }

        private String fresh() {
            int number = 1;
            while (known.containsKey(prefix + number) || !taken.add(prefix + number)) {
                number++;
            }
            return prefix + number;
        }
    }
}
