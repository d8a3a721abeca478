package jp.kenshu.report.chart;

import java.util.List;

import jp.kenshu.document.Align;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;

/** What all charts have in common: how wide they are on A4, their letters, and tones that differ in lightness, so that a copier keeps them apart. */
public final class ChartStyle {

    /** The width of a chart in points: that of the text on A4. */
    static final float WIDTH = 470;
    static final Style WORDS = Style.CELL.sized(9).spaced(1.35f);
    static final Style FIGURES = WORDS.aligned(Align.RIGHT);
    static final Style SMALL = WORDS.sized(8);
    /** The tone of bars that all stand for the same. */
    public static final Tone MAIN = new Tone(0x26, 0x4a, 0xf4);
    private static final List<Tone> SCALE = List.of(new Tone(0x00, 0x00, 0x71), new Tone(0x26, 0x4a, 0xf4), new Tone(0x70, 0x96, 0xf8),
            new Tone(0xb3, 0xc8, 0xfc), new Tone(0xdc, 0xe2, 0xec), new Tone(0x59, 0x59, 0x59), new Tone(0x94, 0x94, 0x94));
    private static final int DARKEST = 140;

    private ChartStyle() {
    }

    /** The tone of the part at {@code index}, from dark to light. */
    public static Tone tone(int index) {
        return SCALE.get(index % SCALE.size());
    }

    /** The colour in which words can be read on {@code ground}. */
    static Tone readableOn(Tone ground) {
        return (299 * ground.red() + 587 * ground.green() + 114 * ground.blue()) / 1000 < DARKEST ? Tone.WHITE : Tone.INK;
    }
}
