package jp.kenshu.document;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of set text: its signs without the spaces at its end, its width as a fraction of the size, and how many gaps
 * between its signs may give way a little so that a full stop or a last character need not stand on a line of its own.
 */
record Line(List<Sign> signs, float width, int gaps, boolean endsParagraph) {

    private static final float TIGHTEST_GAP = 0.05f;
    private static final int SIGNS_PULLED_IN = 3;

    /** The text broken into lines no wider than {@code measure} points. */
    static List<Line> of(String text, Style style, float measure) {
        return of(text, style, measure, false);
    }

    /** The same for a title in large letters, of which a line ends between words where there is such a place in the last two thirds of it. */
    static List<Line> ofTitle(String text, Style style, float measure) {
        return of(text, style, measure, true);
    }

    private static List<Line> of(String text, Style style, float measure, boolean title) {
        var lines = new ArrayList<Line>();
        var signs = HouseTypefaces.signs(text, style.weight());
        float limit = measure / style.size() + 0.001f;
        int start = 0;
        for (int at = 0; at <= signs.size(); at++) {
            if (at == signs.size() || signs.get(at).isNewLine()) {
                breakParagraph(signs.subList(start, at), limit, title, lines);
                start = at + 1;
            }
        }
        return lines;
    }

    /** The first {@code most} of the lines; where there are more, or one is too wide, the last of them ends with …. */
    static List<Line> cut(List<Line> lines, int most, Style style, float measure) {
        var kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        float limit = measure / style.size() + 0.001f;
        if (kept.size() < lines.size() || !kept.get(kept.size() - 1).fits(limit)) {
            kept.set(kept.size() - 1, kept.get(kept.size() - 1).ending(HouseTypefaces.signs("…", style.weight()), limit));
        }
        return kept;
    }

    private Line ending(List<Sign> end, float limit) {
        int kept = signs.size();
        while (kept > 0 && width(signs.subList(0, kept)) + width(end) > limit) kept--;
        var all = new ArrayList<>(signs.subList(0, kept));
        all.addAll(end);
        return new Line(List.copyOf(all), width(all), 0, true);
    }

    /** The width in points of the text set in one line. */
    static float width(String text, Style style) {
        return width(HouseTypefaces.signs(text, style.weight())) * style.size();
    }

    private static void breakParagraph(List<Sign> signs, float limit, boolean title, List<Line> lines) {
        int start = 0;
        do {
            int end = endOfLine(signs, start, limit);
            if (title && end < signs.size()) end = endBetweenWords(signs, start, end);
            lines.add(line(signs.subList(start, end), end == signs.size()));
            start = end;
        } while (start < signs.size());
    }

    private static int endOfLine(List<Sign> signs, int start, float limit) {
        float width = 0;
        int allowed = start;
        int cut = start;
        for (int at = start; at < signs.size(); at++) {
            var sign = signs.get(at);
            if (at > start) {
                if (Kinsoku.mayBreakBefore(signs, at)) allowed = at;
                else if (Kinsoku.mayCutBetween(signs.get(at - 1), sign)) cut = at;
            }
            width += sign.width();
            if (width > limit && !sign.isSpace()) {
                int pulledIn = endPulledIn(signs, start, at, limit);
                if (pulledIn > at) return pulledIn;
                if (allowed > start) return allowed;
                if (cut > start) return cut;
                return endByForce(signs, start, at);
            }
        }
        return signs.size();
    }

    private static int endBetweenWords(List<Sign> signs, int start, int end) {
        for (int at = end; at > start + (end - start) / 3; at--) {
            if (Kinsoku.mayBreakBefore(signs, at) && Kinsoku.beginsWord(signs.get(at - 1), signs.get(at))) return at;
        }
        return end;
    }

    private static int endByForce(List<Sign> signs, int start, int at) {
        int end = at;
        while (end > start + 1 && (Kinsoku.forbiddenAtHead(signs.get(end).first())
                || Kinsoku.forbiddenAtEnd(signs.get(end - 1).first()))) {
            end--;
        }
        return end > start + 1 ? end : Math.max(at, start + 1);
    }

    private static int endPulledIn(List<Sign> signs, int start, int at, float limit) {
        for (int end = at + 1; end <= Math.min(signs.size(), at + SIGNS_PULLED_IN); end++) {
            boolean last = end == signs.size();
            boolean punctuation = !last && Kinsoku.forbiddenAtHead(signs.get(end - 1).first())
                    && Kinsoku.mayBreakBefore(signs, end);
            if ((last || punctuation) && line(signs.subList(start, end), last).fits(limit)) return end;
        }
        return at;
    }

    /** Whether the line can be set in this width, tightened a little if need be. */
    boolean fits(float limit) {
        return width - limit <= gaps * TIGHTEST_GAP;
    }

    private static Line line(List<Sign> signs, boolean endsParagraph) {
        int end = signs.size();
        while (end > 0 && (signs.get(end - 1).isSpace() || signs.get(end - 1).glyphs().isEmpty())) end--;
        var kept = inVisualOrder(signs.subList(0, end));
        return new Line(kept, width(kept), gaps(kept), endsParagraph);
    }

    /** The signs as they stand from left to right: words that are read from right to left stand the other way round. */
    private static List<Sign> inVisualOrder(List<Sign> signs) {
        if (signs.stream().noneMatch(Sign::isRightToLeft)) return List.copyOf(signs);
        var text = signs.stream().map(Sign::text).collect(Collectors.joining());
        var directions = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        var levels = new byte[signs.size()];
        for (int i = 0, at = 0; i < levels.length; at += signs.get(i++).text().length()) levels[i] = (byte) directions.getLevelAt(at);
        var visual = signs.toArray();
        Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
        return Arrays.stream(visual).map(Sign.class::cast).toList();
    }

    private static float width(List<Sign> signs) {
        float width = 0;
        for (var sign : signs) width += sign.width();
        return width;
    }

    private static int gaps(List<Sign> signs) {
        int gaps = 0;
        for (int i = 1; i < signs.size(); i++) {
            if (Kinsoku.mayStretchBetween(signs.get(i - 1), signs.get(i))) gaps++;
        }
        return gaps;
    }
}
