package jp.kenshu.group.hall;

/** A seat of a table: its number, clockwise from 1, and its middle on the hall's grid. */
public record SeatPlace(int number, double x, double y) {

    /** The width of what is written at a seat, in units of the grid. */
    public static final double WIDTH = 1.4;
    /** The height of what is written at a seat, in units of the grid. */
    public static final double HEIGHT = 0.84;

    /** How far it is to a point. */
    public double distanceTo(double otherX, double otherY) {
        return Math.hypot(otherX - x, otherY - y);
    }

    /** How far it is to another seat. */
    public double distanceTo(SeatPlace other) {
        return distanceTo(other.x, other.y);
    }
}
