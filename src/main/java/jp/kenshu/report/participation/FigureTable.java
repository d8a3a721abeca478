package jp.kenshu.report.participation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.Words;
import jp.kenshu.document.Drawing;
import jp.kenshu.report.chart.BarChart;
import jp.kenshu.report.chart.ColumnChart;
import jp.kenshu.tally.Count;
import jp.kenshu.tally.CrossTab;
import jp.kenshu.tally.Facet;

/** A table of the report, the same on page, paper and workbook: what it is about, the heads of its columns, its lines, and their sums (or null). */
public record FigureTable(String code, String title, List<String> heads, List<Line> lines, Line total) {

    /** A line: of what it is, and a figure for each column after the first. */
    public record Line(String name, List<Count> counts) {
    }

    /** {@code tab} with a column for each value, before it one for all of them. */
    static FigureTable of(String code, String title, CrossTab tab, Words words) {
        var language = words.locale();
        var heads = Stream.of(Stream.of(tab.by().label().in(language), words.text("participation.all")), names(tab.facet(), words)).flatMap(each -> each).toList();
        var lines = IntStream.range(0, tab.rows().size()).mapToObj(index -> new Line(tab.by().values().get(index).label().in(language),
                Stream.concat(Stream.of(tab.rows().get(index).records()), tab.rows().get(index).values().stream()).toList())).toList();
        return new FigureTable(code, title, heads, lines, new Line(words.text("participation.all"),
                Stream.concat(Stream.of(tab.all().records()), tab.all().values().stream()).toList()));
    }

    private static Stream<String> names(Facet facet, Words words) {
        return facet.values().stream().map(value -> value.label().in(words.locale()));
    }

    /** Whether any of its figures is kept back. */
    public boolean hides() {
        return Stream.concat(lines.stream(), Stream.ofNullable(total)).flatMap(line -> line.counts().stream()).anyMatch(Count::hidden);
    }

    /** The first figure of each line as columns side by side, as over time. */
    public Drawing columns(Words words) {
        return ColumnChart.of(lines.stream().map(line -> line.counts().get(0).shown().isEmpty()
                ? new BarChart.Bar(line.name(), Double.NaN, text(line.counts().get(0), words))
                : new BarChart.Bar(line.name(), line.counts().get(0).number(), text(line.counts().get(0), words))).toList());
    }

    /** The figure as people read it: with commas, or a mark where it is kept back. */
    public static String text(Count count, Words words) {
        return count.hidden() ? words.text("participation.hidden") : "%,d".formatted(count.number());
    }
}
