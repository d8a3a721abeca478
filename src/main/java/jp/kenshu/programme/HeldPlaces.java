package jp.kenshu.programme;

/** The places of one route and its line, while its row is held: those who are seated together take them one after the other. */
public final class HeldPlaces {

    private final long route;
    private final Integer capacity;
    private final int takenBefore;
    private final long lineEndBefore;
    private int taken;
    private long lineEnd;

    HeldPlaces(long route, Integer capacity, int taken, long lineEnd) {
        this.route = route;
        this.capacity = capacity;
        this.takenBefore = taken;
        this.lineEndBefore = lineEnd;
        this.taken = taken;
        this.lineEnd = lineEnd;
    }

    /** Takes one place; answers false when the route is full. */
    public boolean take() {
        if (isFull()) {
            return false;
        }
        taken++;
        return true;
    }

    /** Whether no place is free. */
    public boolean isFull() {
        return capacity != null && taken >= capacity;
    }

    /** The next number in the line. */
    public long joinLine() {
        return ++lineEnd;
    }

    /** Whether anybody has taken a place or joined the line. */
    boolean isChanged() {
        return takenMore() + lineMore() > 0;
    }

    long route() {
        return route;
    }

    int takenMore() {
        return taken - takenBefore;
    }

    long lineMore() {
        return lineEnd - lineEndBefore;
    }
}
