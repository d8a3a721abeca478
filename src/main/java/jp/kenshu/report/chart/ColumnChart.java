package jp.kenshu.report.chart;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.Drawing;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;

/** Columns side by side, as over months or days, each with its figure above it and its name below. */
public final class ColumnChart {

    private static final float HEIGHT = 120;
    private static final float SHARE_OF_ROOM = 0.68f;
    /** What stays free on both sides of a column's words, so that they do not read on into the next. */
    private static final float MARGIN = 2;
    private static final float SMALLEST = 5;
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");

    private ColumnChart() {
    }

    /** The chart of {@code columns}; of one that is kept back (NaN) only name and figure stand there. */
    public static Drawing of(List<BarChart.Bar> columns) {
        var drawing = new Drawing(ChartStyle.WIDTH);
        double longest = columns.stream().mapToDouble(BarChart.Bar::length).filter(Double::isFinite).reduce(0, Math::max);
        float room = ChartStyle.WIDTH / Math.max(1, columns.size());
        float width = room - 2 * MARGIN;
        var words = words(columns, width);
        float above = columns.stream().map(column -> Drawing.heightOf(column.figure(), words, width)).reduce(words.lineHeight(), Math::max);
        float ground = above + HEIGHT;
        float x = 0;
        for (var column : columns) {
            float height = Double.isFinite(column.length()) && longest > 0 ? (float) (HEIGHT * column.length() / longest) : 0;
            float wide = room * SHARE_OF_ROOM;
            drawing.bar(new Box(x + (room - wide) / 2, ground - height, wide, height), ChartStyle.MAIN);
            drawing.words(column.figure(), words, x + MARGIN, ground - height - Drawing.heightOf(column.figure(), words, width), width);
            drawing.words(column.name(), words, x + MARGIN, ground + 2, width);
            x += room;
        }
        drawing.rule(0, ground, ChartStyle.WIDTH, ground, Tone.LINE, 0.75f);
        return drawing;
    }

    /** As large as the longest word allows, so that no September is broken, but to be read; Japanese may be broken anywhere. */
    private static Style words(List<BarChart.Bar> columns, float width) {
        float size = Math.min(ChartStyle.SMALL.size(), Math.max(SMALLEST, width / 2.5f));
        float longest = (float) columns.stream().flatMap(column -> LATIN.matcher(column.name()).results()).map(MatchResult::group)
                .mapToDouble(word -> Drawing.widthOf(word, ChartStyle.SMALL.sized(size))).max().orElse(0);
        return ChartStyle.SMALL.sized(longest <= width ? size : Math.max(SMALLEST, size * width / longest)).aligned(Align.CENTRE);
    }
}
