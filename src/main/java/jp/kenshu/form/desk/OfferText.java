package jp.kenshu.form.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
 * the other with an empty line between, the name first and its choices below. What read so before, or nearly so, keeps its code, wherever it stands now ({@link KeptCodes}).
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
        var lines = lines(text);
        var labels = lines.stream().map(this::label).toList();
        var codes = KeptCodes.of("c", known.stream().collect(inOrder(Choice::code, Choice::label)), labels);
        return IntStream.range(0, lines.size()).mapToObj(at -> choice(codes.get(at), labels.get(at), parts(lines.get(at)))).toList();
    }

    private static Choice choice(String code, Bilingual label, List<String> parts) {
        var signs = parts.subList(2, parts.size());
        return new Choice(code, label, signs.stream().anyMatch(sign -> isSaid(sign, "formQuestion.withText")),
                signs.stream().anyMatch(sign -> isSaid(sign, "formQuestion.alone")));
    }

    private List<GridRow> rows(String text, List<GridRow> known) {
        var labels = lines(text).stream().map(this::label).toList();
        var codes = KeptCodes.of("r", known.stream().collect(inOrder(GridRow::code, GridRow::label)), labels);
        return IntStream.range(0, labels.size()).mapToObj(at -> new GridRow(codes.get(at), labels.get(at))).toList();
    }

    private List<GridScale> scales(String text, List<GridScale> known) {
        var blocks = Stream.of(EMPTY_LINES.split(text.strip())).map(block -> block.lines().toList()).filter(block -> !block.isEmpty()).toList();
        var labels = blocks.stream().map(block -> label(block.get(0))).toList();
        var codes = KeptCodes.of("s", known.stream().collect(inOrder(GridScale::code, GridScale::label)), labels);
        return IntStream.range(0, blocks.size()).mapToObj(at -> scale(codes.get(at), labels.get(at), blocks.get(at), known)).toList();
    }

    private GridScale scale(String code, Bilingual label, List<String> block, List<GridScale> known) {
        var before = known.stream().filter(scale -> scale.code().equals(code)).findFirst().map(GridScale::choices).orElse(List.of());
        return new GridScale(code, label, choices(String.join("\n", block.subList(1, block.size())), before));
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static <T> Collector<T, ?, Map<String, Bilingual>> inOrder(Function<T, String> code, Function<T, Bilingual> label) {
        return Collectors.toMap(code, label, (one, other) -> one, LinkedHashMap::new);
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
}
