package jp.kenshu.document;

/** A column of a {@link Table}: its heading, its share of the table's width, and how its cells are aligned. */
public record Column(String heading, float share, Align align) {

    /** A column of text. */
    public static Column of(String heading, float share) {
        return new Column(heading, share, Align.LEFT);
    }

    /** A column of figures. */
    public static Column ofNumbers(String heading, float share) {
        return new Column(heading, share, Align.RIGHT);
    }

    /** A column of short marks or words. */
    public static Column centred(String heading, float share) {
        return new Column(heading, share, Align.CENTRE);
    }
}
