package jp.kenshu.report.chart;

import java.util.List;
import java.util.Locale;

import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.Drawing;
import jp.kenshu.document.Tone;

/** Bars of equal length, one under the other, each divided into parts of a whole (the steps of a scale), with a legend above. */
public final class StackedChart {

    private static final float NAMES = 180;
    private static final float NOTES = 44;
    private static final float GAP = 6;
    private static final float BAR = 15;
    private static final float KEY = 9;
    private static final float NARROWEST_TOLD = 20;

    private StackedChart() {
    }

    /** One bar: its name, its parts from 0 to 1 (NaN: kept back), and what stands behind it, such as n. */
    public record Bar(String name, List<Double> parts, String note) {
    }

    /** The chart of {@code bars}, whose parts are called as {@code legend} says; {@code keptBack} is what the room of hidden parts is called. */
    public static Drawing of(List<String> legend, List<Bar> bars, String keptBack) {
        var drawing = new Drawing(ChartStyle.WIDTH);
        boolean hides = bars.stream().flatMap(bar -> bar.parts().stream()).anyMatch(part -> part.isNaN());
        float y = legend(drawing, legend, hides ? keptBack : null) + 5;
        for (var bar : bars) {
            float words = Drawing.heightOf(bar.name(), ChartStyle.WORDS, NAMES);
            float height = Math.max(words, BAR) + 5;
            drawing.words(bar.name(), ChartStyle.FIGURES, 0, y + (height - words) / 2, NAMES);
            parts(drawing, bar, y + (height - BAR) / 2);
            drawing.words(bar.note(), ChartStyle.SMALL, ChartStyle.WIDTH - NOTES, y + (height - ChartStyle.SMALL.lineHeight()) / 2, NOTES);
            y += height;
        }
        return drawing;
    }

    private static float legend(Drawing drawing, List<String> names, String keptBack) {
        float x = 0;
        float y = 0;
        for (int at = 0; at < names.size() + (keptBack == null ? 0 : 1); at++) {
            var name = at < names.size() ? names.get(at) : keptBack;
            float width = Math.min(Drawing.widthOf(name, ChartStyle.SMALL) + 1, ChartStyle.WIDTH - KEY - 3);
            if (x > 0 && x + KEY + 3 + width > ChartStyle.WIDTH) {
                x = 0;
                y += ChartStyle.SMALL.lineHeight() + 2;
            }
            float top = y + (ChartStyle.SMALL.lineHeight() - KEY) / 2;
            key(drawing, new Box(x, top, KEY, KEY), at < names.size() ? ChartStyle.tone(at) : Tone.WHITE);
            drawing.words(name, ChartStyle.SMALL, x + KEY + 3, y, width);
            x += KEY + 3 + width + 10;
        }
        return y + ChartStyle.SMALL.lineHeight();
    }

    private static void key(Drawing drawing, Box box, Tone tone) {
        drawing.bar(box, Tone.LINE);
        drawing.bar(box.inset(0.6f), tone);
    }

    private static void parts(Drawing drawing, Bar bar, float y) {
        float room = ChartStyle.WIDTH - NAMES - NOTES - 2 * GAP;
        float x = NAMES + GAP;
        frame(drawing, new Box(x, y, room, BAR), bar);
        for (int at = 0; at < bar.parts().size(); at++) {
            double part = bar.parts().get(at);
            if (part > 0) {
                var box = new Box(x, y, (float) (room * part), BAR);
                drawing.bar(box, ChartStyle.tone(at));
                if (box.width() >= NARROWEST_TOLD) {
                    drawing.words(String.format(Locale.ROOT, "%.0f%%", 100 * part), ChartStyle.SMALL.in(ChartStyle.readableOn(ChartStyle.tone(at))).aligned(Align.CENTRE),
                            box.x(), y + (BAR - ChartStyle.SMALL.lineHeight()) / 2, box.width());
                }
                x += box.width();
            }
        }
    }

    /** What is kept back is an open frame; where nobody answered there is none. */
    private static void frame(Drawing drawing, Box box, Bar bar) {
        if (bar.parts().stream().anyMatch(part -> part.isNaN())) {
            drawing.rule(box.x(), box.y(), box.right(), box.y(), Tone.LINE, 0.6f);
            drawing.rule(box.x(), box.bottom(), box.right(), box.bottom(), Tone.LINE, 0.6f);
            drawing.rule(box.right(), box.y(), box.right(), box.bottom(), Tone.LINE, 0.6f);
        }
    }
}
