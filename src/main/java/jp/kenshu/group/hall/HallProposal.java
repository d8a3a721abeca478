package jp.kenshu.group.hall;

import java.util.ArrayList;
import java.util.List;

/** The hall that the portal proposes: an island of tables for each group, in rows that face the stage. */
public final class HallProposal {

    private static final int TABLES_WITHOUT_GROUPS = 8;
    private static final int SEATS_WITHOUT_GROUPS = 6;
    private static final int SEATS_AT_LEAST = 4;
    private static final int MARGIN = 2;
    private static final int AISLE = 2;
    private static final int FIRST_ROW = 5;
    private static final int ROW = 5;

    private HallProposal() {
    }

    /** A hall for groups of these sizes: all tables alike, large enough for the largest group; the outer ones have room for a wheelchair. */
    public static Layout forGroups(List<Integer> sizes) {
        int count = sizes.isEmpty() ? TABLES_WITHOUT_GROUPS : Math.min(Layout.TABLES_MAX, sizes.size());
        int seats = seatsFor(sizes);
        int across = across(count);
        int width = new HallTable(1, TableShape.RECTANGLE, seats, 0, 0, false, false).width();
        int columns = Math.max(20, 2 * MARGIN + across * width + (across - 1) * AISLE);
        int left = (columns - across * width - (across - 1) * AISLE) / 2;
        int rows = FIRST_ROW + (count + across - 1) / across * ROW + 1;
        var tables = new ArrayList<HallTable>();
        for (int index = 0; index < count; index++) {
            int column = index % across;
            tables.add(new HallTable(index + 1, TableShape.RECTANGLE, seats, left + column * (width + AISLE),
                    FIRST_ROW + index / across * ROW, false, column == 0 || column == across - 1));
        }
        int stage = Math.min(columns - 2 * MARGIN, 12);
        return new Layout(columns, rows, tables, List.of(
                new Fixture(FixtureKind.SCREEN, (columns - stage) / 2 + 2, 0, stage - 4, 1),
                new Fixture(FixtureKind.STAGE, (columns - stage) / 2, 1, stage, 2),
                new Fixture(FixtureKind.DOOR, 0, rows - 1, 3, 1), new Fixture(FixtureKind.DOOR, columns - 3, rows - 1, 3, 1)));
    }

    private static int seatsFor(List<Integer> sizes) {
        if (sizes.isEmpty()) {
            return SEATS_WITHOUT_GROUPS;
        }
        int largest = sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return Math.min(HallTable.SEATS_MAX, Math.max(SEATS_AT_LEAST, largest + largest % 2));
    }

    private static int across(int count) {
        if (count <= 2) {
            return count;
        }
        return count <= 9 ? 3 : count <= 20 ? 4 : 6;
    }
}
