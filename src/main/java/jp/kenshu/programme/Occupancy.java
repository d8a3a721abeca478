package jp.kenshu.programme;

/**
 * How many places there are (null: no limit) and how many are taken, at one moment. Of two readings the one that was begun later counts;
 * what an entity holds itself is reading 0.
 */
record Occupancy(Integer capacity, int taken, long reading) {

    /** What holds of this and of {@code known}, who may have read before this or after it; null is nothing known. */
    Occupancy orLater(Occupancy known) {
        return known == null || known.reading < reading ? this : known;
    }

    boolean isLimited() {
        return capacity != null;
    }

    boolean isFull() {
        return isLimited() && taken >= capacity;
    }

    Integer free() {
        return isLimited() ? Math.max(0, capacity - taken) : null;
    }
}
