package jp.kenshu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A picture made of bars, rules and words, drawn once for the page and for the paper: {@link #svg} writes it for a browser, and
 * {@link HouseDocument#figure} sets it into a document, as lines and letters in both. Measured in points from its top left corner.
 */
public final class Drawing {

    private static final float ASCENT = 0.88f;

    record Bar(Box box, Tone tone) {
    }

    record Rule(float x1, float y1, float x2, float y2, Tone tone, float thickness) {
    }

    record Words(Line line, Style style, float x, float baseline, float width) {
    }

    private final float width;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private float height;

    /** An empty picture of this width. */
    public Drawing(float width) {
        this.width = width;
    }

    /** Fills a box. */
    public void bar(Box box, Tone tone) {
        if (box.width() > 0 && box.height() > 0) {
            bars.add(new Bar(box, tone));
        }
        reach(box.bottom());
    }

    /** Draws a straight line. */
    public void rule(float x1, float y1, float x2, float y2, Tone tone, float thickness) {
        rules.add(new Rule(x1, y1, x2, y2, tone, thickness));
        reach(Math.max(y1, y2));
    }

    /** Sets text from {@code y} downwards, broken into lines of this width; tells where it ends. */
    public float words(String text, Style style, float x, float y, float measure) {
        float below = y;
        for (var line : Line.of(text, style, measure)) {
            words.add(new Words(line, style, x, below + (style.lineHeight() - style.size()) / 2 + ASCENT * style.size(), measure));
            below += style.lineHeight();
        }
        reach(below);
        return below;
    }

    /** How high a text is when it is broken into lines of this width. */
    public static float heightOf(String text, Style style, float measure) {
        return Line.of(text, style, measure).size() * style.lineHeight();
    }

    /** How wide a text is on one line. */
    public static float widthOf(String text, Style style) {
        return Line.width(text, style);
    }

    /** Makes the picture at least so high. */
    public void reach(float bottom) {
        height = Math.max(height, bottom);
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    List<Bar> bars() {
        return bars;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Words> words() {
        return words;
    }

    /** The picture for a page; {@code description} is for those who have it read to them. */
    public String svg(String description) {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" aria-label=\"").append(escaped(description))
                .append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height)).append("\" width=\"").append(number(width))
                .append("\" height=\"").append(number(height)).append("\">");
        bars.forEach(bar -> svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>".formatted(number(bar.box().x()), number(bar.box().y()),
                number(bar.box().width()), number(bar.box().height()), colour(bar.tone()))));
        rules.forEach(rule -> svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>".formatted(number(rule.x1()),
                number(rule.y1()), number(rule.x2()), number(rule.y2()), colour(rule.tone()), number(rule.thickness()))));
        words.forEach(each -> svg.append(text(each)));
        return svg.append("</svg>").toString();
    }

    private static String text(Words words) {
        var align = words.style().align();
        float x = words.x() + (align == Align.CENTRE ? words.width() / 2 : align == Align.RIGHT ? words.width() : 0);
        var anchor = align == Align.CENTRE ? " text-anchor=\"middle\"" : align == Align.RIGHT ? " text-anchor=\"end\"" : "";
        var weight = words.style().weight() == Weight.BOLD ? " font-weight=\"700\"" : "";
        return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s%s>%s</text>".formatted(number(x), number(words.baseline()), number(words.style().size()),
                colour(words.style().tone()), anchor, weight, escaped(words.line().signs().stream().map(Sign::text).collect(Collectors.joining())));
    }

    private static String number(float value) {
        return Ink.append(new StringBuilder(), value).toString();
    }

    private static String colour(Tone tone) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", tone.red(), tone.green(), tone.blue());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
