package jp.kenshu.programme;

/** How many places there are (null: no limit) and how many are taken, at one moment. */
record Occupancy(Integer capacity, int taken) {

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
