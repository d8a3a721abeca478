package jp.kenshu.group.hall;

/** A stage, screen or door of a hall, with its place on the grid from the top left corner. */
public record Fixture(FixtureKind kind, int x, int y, int width, int depth) {

    /** The middle of it, from the left. */
    double middleX() {
        return x + width / 2.0;
    }

    /** The middle of it, from the top. */
    double middleY() {
        return y + depth / 2.0;
    }
}
