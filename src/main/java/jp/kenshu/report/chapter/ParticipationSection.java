package jp.kenshu.report.chapter;

import java.util.List;
import java.util.stream.Stream;

import jp.kenshu.Words;
import jp.kenshu.document.word.WordChart;
import jp.kenshu.document.word.WordDocument;
import jp.kenshu.document.word.WordTable;
import jp.kenshu.report.participation.FigureTable;
import jp.kenshu.report.participation.ParticipationFigures;

/** What the chapter says of who took part: every table of the report on participation, the two that are best seen as charts, and the map. */
final class ParticipationSection {

    private static final List<String> CHARTS = List.of("category", "week");

    private final WordDocument document;
    private final ParticipationFigures figures;
    private final Words words;

    ParticipationSection(WordDocument document, ParticipationFigures figures, Words words) {
        this.document = document;
        this.figures = figures;
        this.words = words;
    }

    void write() {
        if (figures.sum() != null) {
            document.paragraph(figures.sum());
        }
        document.remark(words.text("participation.what"));
        for (var table : figures.tables()) {
            document.heading(2, table.title());
            if (table.lines().isEmpty()) {
                document.paragraph(words.text("participation.empty"));
                continue;
            }
            document.table(table.title(), table(table));
            if (CHARTS.contains(table.code())) {
                document.chart(table.title(), chart(table));
            }
            if (table.code().equals("prefecture") && figures.map() != null) {
                document.figure(words.text("participation.map"), figures.map().drawing(words), words.text("participation.map.described"));
            }
        }
        document.heading(2, words.text("participation.never"));
        document.paragraph(words.text("participation.reach", figures.reach().all(), figures.reach().reached(), figures.reach().never()));
    }

    private WordTable table(FigureTable table) {
        var drawn = new WordTable().column(table.heads().get(0), 4);
        table.heads().stream().skip(1).forEach(head -> drawn.numbers(head, 2));
        table.lines().forEach(line -> drawn.row(cells(line)));
        if (table.total() != null) {
            drawn.total(cells(table.total()));
        }
        return drawn;
    }

    private String[] cells(FigureTable.Line line) {
        return Stream.concat(Stream.of(line.name()), line.counts().stream().map(count -> FigureTable.text(count, words))).toArray(String[]::new);
    }

    /** The chart of a table: of people by ways of taking part, or of all of them week by week. */
    private WordChart chart(FigureTable table) {
        var chart = new WordChart(table.title(), table.lines().stream().map(FigureTable.Line::name).toList());
        var isByWay = table.code().equals("category");
        for (int column = isByWay ? 1 : 0; column < (isByWay ? table.heads().size() - 1 : 1); column++) {
            int at = column;
            chart.series(table.heads().get(column + 1), table.lines().stream().map(line -> (long) line.counts().get(at).number()).toList());
        }
        return chart;
    }
}
