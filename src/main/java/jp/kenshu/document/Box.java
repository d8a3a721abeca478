package jp.kenshu.document;

/** A rectangle on a page, in points from the page's top left corner. */
public record Box(float x, float y, float width, float height) {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    /** Millimetres as points. */
    public static float mm(float millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    /** A rectangle given in millimetres from the page's top left corner. */
    public static Box ofMm(float x, float y, float width, float height) {
        return new Box(mm(x), mm(y), mm(width), mm(height));
    }

    /** The rectangle inside this one, smaller by the given points on every side. */
    public Box inset(float points) {
        return new Box(x + points, y + points, width - 2 * points, height - 2 * points);
    }

    /** The right edge. */
    public float right() {
        return x + width;
    }

    /** The bottom edge. */
    public float bottom() {
        return y + height;
    }
}
