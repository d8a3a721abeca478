package jp.kenshu.report.chart;

import java.util.List;

import jp.kenshu.document.Box;
import jp.kenshu.document.Drawing;
import jp.kenshu.document.Tone;

/** Bars from left to right, one under the other, each with its name before it and its figure behind it. */
public final class BarChart {

    private static final float NAMES = 190;
    private static final float FIGURES = 84;
    private static final float GAP = 6;
    private static final float BAR = 11;

    private BarChart() {
    }

    /** One bar: its name, how long it is (NaN: kept back, so that there is no bar), and the figure in words. */
    public record Bar(String name, double length, String figure) {
    }

    /** The chart of {@code bars}, the longest of which fills the room unless {@code whole} is longer. */
    public static Drawing of(List<Bar> bars, double whole) {
        var drawing = new Drawing(ChartStyle.WIDTH);
        double longest = bars.stream().mapToDouble(Bar::length).filter(Double::isFinite).reduce(whole, Math::max);
        float room = ChartStyle.WIDTH - NAMES - FIGURES - 2 * GAP;
        float y = 0;
        for (var bar : bars) {
            float height = Math.max(Drawing.heightOf(bar.name(), ChartStyle.WORDS, NAMES), BAR + 2) + 3;
            float middle = y + height / 2;
            drawing.words(bar.name(), ChartStyle.FIGURES, 0, middle - Drawing.heightOf(bar.name(), ChartStyle.WORDS, NAMES) / 2, NAMES);
            float length = Double.isFinite(bar.length()) && longest > 0 ? (float) (room * bar.length() / longest) : 0;
            drawing.bar(new Box(NAMES + GAP, middle - BAR / 2, length, BAR), ChartStyle.MAIN);
            drawing.words(bar.figure(), ChartStyle.WORDS, NAMES + GAP + length + GAP, middle - ChartStyle.WORDS.lineHeight() / 2, FIGURES);
            y += height;
        }
        drawing.rule(NAMES + GAP, 0, NAMES + GAP, Math.max(y, 1), Tone.LINE, 0.75f);
        return drawing;
    }
}
