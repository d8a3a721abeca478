package jp.kenshu.report.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.document.Drawing;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.report.chart.BarChart;
import jp.kenshu.report.chart.ColumnChart;
import jp.kenshu.report.chart.StackedChart;
import jp.kenshu.tally.CrossTab;
import jp.kenshu.tally.Distribution;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Tally;

/** The answers to the questions as tables and charts in one language, the same for page and paper. */
public final class SummaryBlocks {

    private static final int MOST_PARTS = 7;
    private static final int MOST_COLUMNS = 8;

    private final AskedQuestions questions;
    private final Tally tally;
    private final SummaryScope scope;
    private final Words words;
    private final FigureWords figures;

    /** What {@code tally} tells of {@code questions} within {@code scope}. */
    public SummaryBlocks(AskedQuestions questions, Tally tally, SummaryScope scope, Words words) {
        this.questions = questions;
        this.tally = tally;
        this.scope = scope;
        this.words = words;
        this.figures = new FigureWords(words);
    }

    /** Whether so few meet the conditions, or all but so few, that nothing is told of them. */
    public boolean isTooFew() {
        var through = tally.count(scope.conditions());
        return !scope.conditions().isEmpty() && (through.hidden() || through.number() == 0);
    }

    /** All there is to see of {@code asked}; nothing where it is not counted, or is what the responses are restricted by. */
    public List<Block> of(AskedQuestion asked) {
        var counted = asked.counted().stream().map(AskedQuestion.Counted::facet).filter(facet -> !facet.values().isEmpty() && !scope.restrictsBy(facet)).toList();
        if (counted.isEmpty()) {
            return List.of();
        }
        if (scope.by() != null) {
            return counted.stream().map(facet -> facet.code().equals(scope.by()) ? plain(asked, facet) : crossed(facet)).toList();
        }
        return asked.isTable() ? tables(asked, counted) : counted.stream().map(facet -> plain(asked, facet)).toList();
    }

    /** How the responses came back, as far as the scope reaches. */
    public List<Block> ofChannel() {
        var facet = tally.records().find(AskedQuestions.CHANNEL).orElseThrow();
        return scope.restrictsBy(facet) ? List.of() : List.of(plain(null, facet));
    }

    private Block plain(AskedQuestion asked, Facet facet) {
        var counted = tally.of(facet.code(), scope.conditions());
        var bars = IntStream.range(0, facet.values().size()).mapToObj(index -> bar(counted, index)).toList();
        var kind = asked == null ? QuestionKind.ONE : asked.question().kind();
        var chart = facet.exclusive() && (kind == QuestionKind.MONTH || kind == QuestionKind.SCALE) ? ColumnChart.of(bars) : BarChart.of(bars, 0);
        return new Block(name(facet), chart, List.of(list(counted)), notes(List.of(counted), !facet.exclusive()));
    }

    private BarChart.Bar bar(Distribution counted, int index) {
        var value = counted.facet().values().get(index);
        var count = counted.values().get(index);
        boolean column = counted.facet().values().size() > MOST_COLUMNS && counted.facet().exclusive() && count.hidden();
        return new BarChart.Bar(in(value), count.shown().stream().asDoubleStream().findFirst().orElse(Double.NaN),
                column ? figures.count(count) : figures.both(counted, index));
    }

    private Block.Grid list(Distribution counted) {
        var lines = new ArrayList<List<String>>();
        for (int index = 0; index < counted.values().size(); index++) {
            lines.add(List.of(in(counted.facet().values().get(index)), figures.count(counted.values().get(index)), figures.share(counted, index)));
        }
        lines.add(List.of(words.text("summary.answered"), figures.count(counted.answered()), ""));
        return new Block.Grid(List.of(words.text("summary.value"), words.text("summary.count"), words.text("summary.share")), lines, true);
    }

    /** The rows of a grid, scale by scale; the ranks of a ranking. */
    private List<Block> tables(AskedQuestion asked, List<Facet> facets) {
        var byScale = new LinkedHashMap<String, List<Facet>>();
        asked.counted().stream().filter(each -> facets.contains(each.facet()))
                .forEach(each -> byScale.computeIfAbsent(Objects.toString(each.cell().scale(), ""), scale -> new ArrayList<>()).add(each.facet()));
        var scales = questions.scales(asked);
        return byScale.entrySet().stream().map(each -> table(
                Bilingual.ofParts(asked.heading(), scales.getOrDefault(each.getKey(), Bilingual.NONE)).in(words.locale()), each.getValue())).toList();
    }

    private Block table(String caption, List<Facet> facets) {
        var counted = facets.stream().map(facet -> tally.of(facet.code(), scope.conditions())).toList();
        var rows = counted.stream().map(each -> new Row(in(each.facet()), each)).toList();
        return new Block(caption, stacked(rows), grids(rows), notes(counted, false));
    }

    /** One line of a table: its name, and how its records are spread. */
    private record Row(String name, Distribution counted) {
    }

    private Block crossed(Facet facet) {
        var tab = tally.cross(scope.by(), facet.code(), scope.conditions());
        var rows = rows(tab);
        boolean parts = facet.exclusive() && facet.values().size() <= MOST_PARTS;
        return new Block(name(facet), parts ? stacked(rows) : null, grids(rows), notes(rows.stream().map(Row::counted).toList(), !facet.exclusive()));
    }

    /** All together, and each value of the crossing facet that anybody has. */
    private List<Row> rows(CrossTab tab) {
        return Stream.concat(Stream.of(new Row(words.text("summary.all"), tab.all())), IntStream.range(0, tab.rows().size())
                .mapToObj(index -> new Row(in(tab.by().values().get(index)), tab.rows().get(index)))
                .filter(row -> row.counted().records().hidden() || row.counted().records().number() > 0)).toList();
    }

    private Drawing stacked(List<Row> rows) {
        var facet = rows.get(0).counted().facet();
        var bars = rows.stream().map(row -> new StackedChart.Bar(row.name(), IntStream.range(0, facet.values().size()).mapToObj(index -> row.counted().share(index)).toList(),
                words.text("summary.n", figures.count(row.counted().answered())))).toList();
        return StackedChart.of(facet.values().stream().map(this::in).toList(), bars, words.text("summary.hiddenPart"));
    }

    /** The lines under the values of their facet, in as many tables as it takes for them to be read. */
    private List<Block.Grid> grids(List<Row> rows) {
        int values = rows.get(0).counted().values().size();
        return IntStream.iterate(0, from -> from < values, from -> from + MOST_COLUMNS)
                .mapToObj(from -> grid(rows, from, Math.min(values, from + MOST_COLUMNS))).toList();
    }

    private Block.Grid grid(List<Row> rows, int from, int to) {
        var facet = rows.get(0).counted().facet();
        var headings = new ArrayList<>(List.of(words.text("summary.item"), words.text("summary.nHead")));
        facet.values().subList(from, to).forEach(value -> headings.add(in(value)));
        var lines = rows.stream().map(row -> Stream.concat(Stream.of(row.name(), figures.count(row.counted().answered())),
                IntStream.range(from, to).mapToObj(index -> figures.both(row.counted(), index))).toList()).toList();
        return new Block.Grid(headings, lines, false);
    }

    private List<String> notes(List<Distribution> counted, boolean several) {
        var notes = new ArrayList<String>();
        if (counted.size() == 1 || scope.by() == null) {
            notes.add(counted.size() == 1 ? figures.base(counted.get(0)) : words.text("summary.baseOfRows", figures.count(counted.get(0).records()),
                    figures.count(counted.get(0).asked()), figures.count(counted.get(0).notAsked())));
        }
        if (several) {
            notes.add(words.text("summary.several"));
        }
        if (counted.stream().anyMatch(each -> each.hides() || each.records().hidden())) {
            notes.add(words.text("summary.hides"));
        }
        return notes;
    }

    private String name(Facet facet) {
        return questions.nameOf(facet.code()).in(words.locale());
    }

    private String in(Facet facet) {
        return facet.label().in(words.locale());
    }

    private String in(Facet.Value value) {
        return value.label().in(words.locale());
    }
}
