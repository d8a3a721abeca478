package jp.kenshu.group.seating;

import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Layout;

/**
 * What it costs to have a group at a table, in the stated order of the rules: a seat for everybody, room for wheelchairs,
 * the front for who asked for it, the groups of one scene near one another, large groups at large tables. Each weighs many
 * times what the next one does.
 */
final class TableCost {

    private static final long WITHOUT_SEAT = 100_000_000;
    private static final long WITHOUT_TABLE = 10_000_000;
    private static final long WITHOUT_ROOM = 1_000_000;
    private static final long FROM_FRONT = 400;
    private static final long BETWEEN_SAME_SCENE = 10;
    private static final long SPARE_SEAT = 4;

    private final Layout layout;

    TableCost(Layout layout) {
        this.layout = layout;
    }

    /** What it costs to have {@code party} at {@code table}, whatever the others do; no table for null. */
    long of(Party party, HallTable table) {
        if (table == null) {
            return WITHOUT_SEAT * party.size() + WITHOUT_TABLE;
        }
        long spare = Math.max(0, table.seats() - party.size());
        return WITHOUT_SEAT * Math.max(0, party.size() - table.seats())
                + (table.roomy() ? 0 : WITHOUT_ROOM * party.wheelchairs())
                + Math.round(FROM_FRONT * party.front() * layout.fromFront(table))
                + SPARE_SEAT * spare * spare;
    }

    /** What it costs that two groups are as far from one another as these tables. */
    long between(Party party, HallTable table, Party other, HallTable otherTable) {
        return party.scene() != other.scene() || table == null || otherTable == null ? 0 : apart(table, otherTable);
    }

    /** What the way between two tables costs. */
    long apart(HallTable table, HallTable other) {
        return Math.round(BETWEEN_SAME_SCENE * Math.hypot(table.middleX() - other.middleX(), table.middleY() - other.middleY()));
    }
}
