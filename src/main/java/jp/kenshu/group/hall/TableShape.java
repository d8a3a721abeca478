package jp.kenshu.group.hall;

/** The shape of a table: a rectangle with seats on its two long sides, or a round one. */
public enum TableShape {
    /** Seats on the two long sides, one more on the side away from the stage where their number is odd. */
    RECTANGLE,
    /** Seats all around. */
    ROUND
}
