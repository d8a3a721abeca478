package jp.kenshu.group.hall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table of a hall (テーブル): its number, its seats and where it stands. The place is the top left corner of all the room
 * that it takes with its chairs; a unit of the grid is half a metre. {@code turned} tables have their long side along the
 * way to the stage; {@code roomy} ones have room for a wheelchair beside them.
 */
public record HallTable(int number, TableShape shape, int seats, int x, int y, boolean turned, boolean roomy) {

    /** The most seats that a table has. */
    public static final int SEATS_MAX = 12;

    private static final double PITCH = 1.5;
    private static final double TOP = 2;
    private static final double CHAIR = 1;
    private static final double CHAIR_BESIDE = 1.5;

    /** How wide the table is with its chairs. */
    public int width() {
        if (shape == TableShape.ROUND) {
            return diameter() + 3;
        }
        return turned ? (int) (TOP + 2 * CHAIR_BESIDE) : length();
    }

    /** How deep the table is with its chairs. */
    public int depth() {
        if (shape == TableShape.ROUND) {
            return diameter() + 3;
        }
        return turned ? length() : (int) (TOP + 2 * CHAIR);
    }

    private int length() {
        return Math.max(2, (int) Math.ceil((seats + 1) / 2 * PITCH));
    }

    private int diameter() {
        if (seats <= 4) {
            return 2;
        }
        return seats <= 6 ? 3 : seats <= 9 ? 4 : 5;
    }

    /** The left edge of the table's top. */
    public double topX() {
        return middleX() - topWidth() / 2;
    }

    /** The upper edge of the table's top. */
    public double topY() {
        return middleY() - topDepth() / 2;
    }

    /** The width of the table's top. */
    public double topWidth() {
        if (shape == TableShape.ROUND) {
            return diameter();
        }
        return turned ? TOP : length();
    }

    /** The depth of the table's top. */
    public double topDepth() {
        if (shape == TableShape.ROUND) {
            return diameter();
        }
        return turned ? length() : TOP;
    }

    /** The middle of the table, from the left. */
    public double middleX() {
        return x + width() / 2.0;
    }

    /** The middle of the table, from the top. */
    public double middleY() {
        return y + depth() / 2.0;
    }

    /** The seats in the order of their numbers, clockwise from the top left. */
    public List<SeatPlace> places() {
        return shape == TableShape.ROUND ? around() : alongTheSides();
    }

    private List<SeatPlace> around() {
        var places = new ArrayList<SeatPlace>();
        for (int seat = 0; seat < seats; seat++) {
            double angle = 2 * Math.PI * (seat + 0.5) / seats - Math.PI / 2;
            double radius = diameter() / 2.0;
            places.add(new SeatPlace(seat + 1, middleX() + (radius + 0.75) * Math.cos(angle), middleY() + (radius + 0.6) * Math.sin(angle)));
        }
        return places;
    }

    private List<SeatPlace> alongTheSides() {
        int upper = seats / 2;
        int lower = seats - upper;
        var places = new ArrayList<SeatPlace>();
        for (int seat = 0; seat < upper; seat++) {
            places.add(beside(seat + 1, (seat - (upper - 1) / 2.0) * PITCH, -1));
        }
        for (int seat = 0; seat < lower; seat++) {
            places.add(beside(upper + seat + 1, ((lower - 1) / 2.0 - seat) * PITCH, 1));
        }
        return places;
    }

    /** A seat so far along the long side, above (-1) or below (1) the table, or right and left of a turned one. */
    private SeatPlace beside(int seat, double along, int side) {
        return turned ? new SeatPlace(seat, middleX() - side * (TOP / 2 + 0.75), middleY() + along)
                : new SeatPlace(seat, middleX() + along, middleY() + side * (TOP / 2 + 0.52));
    }

    /** The seats from that which looks at the point over the table best to that which has it in the back. */
    public List<SeatPlace> placesFacing(double pointX, double pointY) {
        double away = Math.max(0.001, Math.hypot(pointX - middleX(), pointY - middleY()));
        double towardsX = (pointX - middleX()) / away;
        double towardsY = (pointY - middleY()) / away;
        return places().stream().sorted(Comparator
                .comparingLong((SeatPlace place) -> Math.round(1000 * ahead(place, towardsX, towardsY)))
                .thenComparingLong(place -> Math.round(1000 * aside(place, towardsX, towardsY)))
                .thenComparingInt(SeatPlace::number)).toList();
    }

    private double ahead(SeatPlace place, double towardsX, double towardsY) {
        if (shape == TableShape.RECTANGLE && !turned) {
            return (place.y() - middleY()) * Math.signum(towardsY);
        }
        return (place.x() - middleX()) * towardsX + (place.y() - middleY()) * towardsY;
    }

    private double aside(SeatPlace place, double towardsX, double towardsY) {
        if (shape == TableShape.RECTANGLE && !turned) {
            return Math.abs(place.x() - middleX());
        }
        return Math.abs((place.x() - middleX()) * towardsY - (place.y() - middleY()) * towardsX);
    }

    /** Whether two tables with their chairs take the same room. */
    boolean overlaps(HallTable other) {
        return x < other.x + other.width() && other.x < x + width() && y < other.y + other.depth() && other.y < y + depth();
    }

    /** Whether the table with its chairs stands on {@code fixture}. */
    boolean standsOn(Fixture fixture) {
        return x < fixture.x() + fixture.width() && fixture.x() < x + width() && y < fixture.y() + fixture.depth() && fixture.y() < y + depth();
    }
}
