package jp.kenshu.worksheet.paper;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.document.Clusters;
import jp.kenshu.document.Style;
import jp.kenshu.document.TextLine;

/** Texts divided among screens that are read from afar: as large as all fits on one, and never smaller than can be read. */
record Screens(double size, List<List<String>> pages) {

    private static final int LARGEST = 32;
    private static final int SMALLEST = 20;
    private static final float LEADING = 1.3f;
    /** Slides are set by programs that break lines a little differently. */
    private static final float CARE = 0.94f;

    /** The texts on screens of so many points; one empty screen for none. */
    static Screens of(List<String> texts, float width, float height) {
        for (int size = LARGEST; size > SMALLEST; size -= 2) {
            if (height(texts, size, width) <= height * CARE) {
                return new Screens(size, List.of(texts));
            }
        }
        return new Screens(SMALLEST, divided(texts, width, height * CARE));
    }

    private static List<List<String>> divided(List<String> texts, float width, float height) {
        var pages = new ArrayList<List<String>>();
        var page = new ArrayList<String>();
        for (var text : texts) {
            for (var piece : pieces(text, width, height)) {
                page.add(piece);
                if (page.size() > 1 && height(page, SMALLEST, width) > height) {
                    page.remove(page.size() - 1);
                    pages.add(List.copyOf(page));
                    page.clear();
                    page.add(piece);
                }
            }
        }
        pages.add(page);
        return pages;
    }

    /** A text that is too long for one screen, cut between lines or, where it has none, between characters. */
    private static List<String> pieces(String text, float width, float height) {
        if (height(List.of(text), SMALLEST, width) <= height) {
            return List.of(text);
        }
        int cut = text.lastIndexOf('\n', text.length() / 2);
        if (cut <= 0) {
            cut = text.lastIndexOf('。', text.length() / 2) + 1;
        }
        if (cut <= 0) {
            cut = Clusters.start(text, text.length() / 2);
        }
        if (cut <= 0) {
            return List.of(text);
        }
        var pieces = new ArrayList<>(pieces(text.substring(0, cut), width, height));
        pieces.addAll(pieces(text.charAt(cut) == '\n' ? text.substring(cut + 1) : text.substring(cut), width, height));
        return pieces;
    }

    private static float height(List<String> texts, float size, float width) {
        var style = Style.CELL.sized(size).spaced(LEADING);
        float height = 0;
        for (var text : texts) {
            height += TextLine.of(text, style, width * CARE - 14).size() * style.lineHeight() + 0.3f * size;
        }
        return height;
    }
}
