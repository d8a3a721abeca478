package jp.kenshu.document;

import java.util.List;

/**
 * One line of a text that has been broken to a width, for papers of a fixed layout that must know how much room a text
 * takes before they set it. {@link Sheet#line} sets it.
 */
public final class TextLine {

    private final Line line;
    private final Style style;
    private final float width;

    private TextLine(Line line, Style style, float width) {
        this.line = line;
        this.style = style;
        this.width = width;
    }

    /** The lines of a text in {@code style}, none wider than {@code width} points. */
    public static List<TextLine> of(String text, Style style, float width) {
        return Line.of(text, style, width).stream().map(line -> new TextLine(line, style, width)).toList();
    }

    /** The width in points of a text set on one line. */
    public static float width(String text, Style style) {
        return Line.width(text, style);
    }

    /** How much of the page it takes from top to bottom, in points. */
    public float height() {
        return style.lineHeight();
    }

    Line line() {
        return line;
    }

    Style style() {
        return style;
    }

    float width() {
        return width;
    }
}
