package jp.kenshu.document;

import java.util.List;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** A heading in a document: it waits for what follows it, so that both stand on one page. */
public final class Heading {

    private final String text;
    private final String role;
    private final PDStructureElement element;
    private final Style style;
    private final List<Line> lines;
    private final float above;
    private final float below;
    private int page;

    Heading(String text, String role, PDStructureElement element, Style style, List<Line> lines, float above, float below) {
        this.text = text;
        this.role = role;
        this.element = element;
        this.style = style;
        this.lines = lines;
        this.above = above;
        this.below = below;
    }

    /** Says on which page it came to stand. */
    void standOn(int number) {
        page = number;
    }

    /** Its height with what is left free below it. */
    float height() {
        return lines.size() * style.lineHeight() + below;
    }

    /** What is left free above it, but at the head of a page. */
    float above() {
        return above;
    }

    String role() {
        return role;
    }

    PDStructureElement element() {
        return element;
    }

    Style style() {
        return style;
    }

    List<Line> lines() {
        return lines;
    }

    public String text() {
        return text;
    }

    /** The number of the page on which it stands, once something stands under it; 0 before. */
    public int page() {
        return page;
    }
}
