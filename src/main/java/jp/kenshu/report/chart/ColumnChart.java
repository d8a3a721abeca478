package jp.kenshu.report.chart;

import java.util.List;

import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.Drawing;
import jp.kenshu.document.Tone;

/** Columns side by side, as over months or days, each with its figure above it and its name below. */
public final class ColumnChart {

    private static final float HEIGHT = 120;
    private static final float SHARE_OF_ROOM = 0.68f;

    private ColumnChart() {
    }

    /** The chart of {@code columns}; of one that is kept back (NaN) only name and figure stand there. */
    public static Drawing of(List<BarChart.Bar> columns) {
        var drawing = new Drawing(ChartStyle.WIDTH);
        double longest = columns.stream().mapToDouble(BarChart.Bar::length).filter(Double::isFinite).reduce(0, Math::max);
        float room = ChartStyle.WIDTH / Math.max(1, columns.size());
        var words = ChartStyle.SMALL.sized(Math.min(ChartStyle.SMALL.size(), Math.max(5, room / 2.8f))).aligned(Align.CENTRE);
        float above = columns.stream().map(column -> Drawing.heightOf(column.figure(), words, room)).reduce(words.lineHeight(), Math::max);
        float ground = above + HEIGHT;
        float x = 0;
        for (var column : columns) {
            float height = Double.isFinite(column.length()) && longest > 0 ? (float) (HEIGHT * column.length() / longest) : 0;
            float wide = room * SHARE_OF_ROOM;
            drawing.bar(new Box(x + (room - wide) / 2, ground - height, wide, height), ChartStyle.MAIN);
            drawing.words(column.figure(), words, x, ground - height - Drawing.heightOf(column.figure(), words, room), room);
            drawing.words(column.name(), words, x, ground + 2, room);
            x += room;
        }
        drawing.rule(0, ground, ChartStyle.WIDTH, ground, Tone.LINE, 0.75f);
        return drawing;
    }
}
