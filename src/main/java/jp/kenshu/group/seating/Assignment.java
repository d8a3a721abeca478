package jp.kenshu.group.seating;

import java.util.Arrays;

/** The cheapest way to give each row a column of its own, by the Hungarian method with potentials; the same costs give the same answer. */
final class Assignment {

    private static final long FAR = Long.MAX_VALUE / 4;

    private Assignment() {
    }

    /** The column of each row. There are at least as many columns as rows. */
    static int[] cheapest(long[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        if (columns < rows) {
            throw new IllegalArgumentException(rows + " rows for " + columns + " columns");
        }
        var rowPotential = new long[rows + 1];
        var columnPotential = new long[columns + 1];
        var rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            placeOneMore(cost, row, rowOf, rowPotential, columnPotential);
        }
        var columnOf = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0) {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    /** Finds the cheapest chain of changes by which one more row gets a column. */
    private static void placeOneMore(long[][] cost, int row, int[] rowOf, long[] rowPotential, long[] columnPotential) {
        int columns = columnPotential.length - 1;
        var slack = new long[columns + 1];
        var cameFrom = new int[columns + 1];
        var seen = new boolean[columns + 1];
        Arrays.fill(slack, FAR);
        rowOf[0] = row;
        int column = 0;
        do {
            seen[column] = true;
            int current = rowOf[column];
            int next = 0;
            long least = FAR;
            for (int other = 1; other <= columns; other++) {
                if (seen[other]) continue;
                long reduced = cost[current - 1][other - 1] - rowPotential[current] - columnPotential[other];
                if (reduced < slack[other]) {
                    slack[other] = reduced;
                    cameFrom[other] = column;
                }
                if (slack[other] < least) {
                    least = slack[other];
                    next = other;
                }
            }
            for (int other = 0; other <= columns; other++) {
                if (seen[other]) {
                    rowPotential[rowOf[other]] += least;
                    columnPotential[other] -= least;
                } else {
                    slack[other] -= least;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[cameFrom[column]];
            column = cameFrom[column];
        }
    }
}
