package jp.kenshu.document;

/** The sheet a document is printed on, with its margins; all in millimetres. */
public record Paper(float width, float height, float top, float right, float bottom, float left) {

    public static final Paper A4 = new Paper(210, 297, 22, 20, 20, 20);
    public static final Paper A4_LANDSCAPE = A4.turned();
    public static final Paper A3 = new Paper(297, 420, 20, 18, 18, 18);
    public static final Paper A3_LANDSCAPE = A3.turned();

    /** The same sheet turned by a quarter; the margins stay with their edges. */
    public Paper turned() {
        return new Paper(height, width, top, right, bottom, left);
    }

    /** The same sheet with one margin on all four sides. */
    public Paper withMargin(float millimetres) {
        return new Paper(width, height, millimetres, millimetres, millimetres, millimetres);
    }

    /** The part of the page between the margins. */
    Box body() {
        return Box.ofMm(left, top, width - left - right, height - top - bottom);
    }
}
