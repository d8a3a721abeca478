package jp.kenshu.worksheet.paper;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.document.Box;
import jp.kenshu.document.Sheet;
import jp.kenshu.document.TextLine;
import jp.kenshu.document.Tone;

/**
 * A row of boxes across the paper: lines of text at their places, and rules between texts that stand one below the
 * other. Where a page ends it is cut between lines, and what is below goes on at the same height in all its boxes.
 */
final class Band {

    /** The room between a box and its text. */
    static final float PADDING = 4;

    private final float[] edges;
    private final List<Placed> lines;
    private final List<Rule> rules;
    private final float height;
    private final Band heading;

    private record Placed(TextLine line, float x, float y) {

        float bottom() {
            return y + line.height();
        }
    }

    private record Rule(float from, float to, float y) {
    }

    private Band(float[] edges, List<Placed> lines, List<Rule> rules, float height, Band heading) {
        this.edges = edges;
        this.lines = lines;
        this.rules = rules;
        this.height = height;
        this.heading = heading;
    }

    /** Puts texts into the boxes of a band, column by column. */
    static final class Builder {

        private final float[] edges;
        private final List<Placed> lines = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private float height;

        /** A band whose boxes lie between {@code edges}. */
        Builder(float... edges) {
            this.edges = edges;
        }

        /** How wide a text in a column may be. */
        float width(int column) {
            return edges[column + 1] - edges[column] - 2 * PADDING;
        }

        /** Sets lines into a column, {@code y} below the band's top; tells where they end. */
        float put(int column, float y, List<TextLine> text) {
            var at = y + PADDING;
            for (var line : text) {
                lines.add(new Placed(line, edges[column] + PADDING, at));
                at += line.height();
            }
            height = Math.max(height, at + PADDING);
            return at + PADDING;
        }

        /** Draws a rule across a column. */
        void rule(int column, float y) {
            rules.add(new Rule(edges[column], edges[column + 1], y));
        }

        /** The band, at least so high, below {@code heading}, which is repeated on further pages; null for none. */
        Band build(float least, Band heading) {
            return new Band(edges, lines, rules, Math.max(height, least), heading);
        }
    }

    float height() {
        return height;
    }

    /** The heading under which it stands, or null. */
    Band heading() {
        return heading;
    }

    /** Whether a page with so much room left would hold any of its lines. */
    boolean beginsWithin(float room) {
        return lines.stream().anyMatch(line -> line.bottom() + PADDING <= room);
    }

    /** What a page with so much room left holds of it. */
    Band above(float room) {
        var kept = lines.stream().filter(line -> line.bottom() + PADDING <= room).toList();
        var bottom = kept.stream().map(Placed::bottom).max(Float::compare).orElse(0f) + PADDING;
        return new Band(edges, kept, rules.stream().filter(rule -> rule.y() < bottom).toList(), bottom, heading);
    }

    /** What {@link #above} leaves for the next page. */
    Band below(float room) {
        var left = lines.stream().filter(line -> line.bottom() + PADDING > room).toList();
        var up = left.stream().map(Placed::y).min(Float::compare).orElse(0f) - PADDING;
        return new Band(edges, left.stream().map(line -> new Placed(line.line(), line.x(), line.y() - up)).toList(),
                rules.stream().filter(rule -> rule.y() > up + PADDING).map(rule -> new Rule(rule.from(), rule.to(), rule.y() - up)).toList(),
                height - up, heading);
    }

    /** Draws it on a page with its top at {@code y}; headings have a ground. */
    void draw(Sheet page, float y, boolean grounded) {
        var box = new Box(edges[0], y, edges[edges.length - 1] - edges[0], height);
        if (grounded) {
            page.fill(box, Tone.GROUND);
        }
        lines.forEach(line -> page.line(line.line(), line.x(), y + line.y()));
        rules.forEach(rule -> page.rule(rule.from(), y + rule.y(), rule.to(), y + rule.y(), Tone.LINE, 0.5f));
        for (int i = 1; i < edges.length - 1; i++) {
            page.rule(edges[i], y, edges[i], y + height, Tone.SOFT, 0.6f);
        }
        page.frame(box, Tone.SOFT, 0.8f);
    }
}
