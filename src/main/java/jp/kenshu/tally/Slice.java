package jp.kenshu.tally;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A table of two columns of a cube, cut out at one place of the others, seen as a net: its rows and headings are knots, a hidden cell ties
 * its row to its heading, and a row or heading whose sum is hidden is tied to the ground. A hidden cell can be worked out from the sums exactly
 * if it is the only way between its two knots.
 */
record Slice(int base, int rowStride, int rows, int columnStride, int columns, IntPredicate isHidden, IntPredicate isTied) {

    /**
     * Where another cell must be hidden so that {@code cell}, which is hidden, does not follow from the sums of the table: the smallest one that
     * leads to its heading some other way. Nothing if there is such a way already, or can be none.
     */
    OptionalInt wayRound(int cell, IntUnaryOperator count) {
        int row = (cell - base) / rowStride % (rows + 1);
        int heading = rows + (cell - base) / columnStride % (columns + 1);
        var seen = reachedFrom(row, cell);
        return seen.get(heading) ? OptionalInt.empty() : IntStream.range(0, rows).boxed()
                .flatMapToInt(one -> IntStream.range(0, columns).filter(other -> seen.get(one) != seen.get(rows + other)).map(other -> at(one, other)))
                .filter(each -> count.applyAsInt(each) > 0 && !isHidden.test(each)).boxed().min(Comparator.comparingInt(count::applyAsInt))
                .map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The knots to which hidden cells lead from {@code row} without {@code besides}. */
    private BitSet reachedFrom(int row, int besides) {
        var seen = new BitSet();
        var open = new ArrayDeque<Integer>();
        open.add(row);
        seen.set(row);
        while (!open.isEmpty()) {
            int knot = open.poll();
            for (int next = 0; next <= rows + columns; next++) {
                if (!seen.get(next) && areTied(knot, next, besides)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
        return seen;
    }

    /** Rows come first among the knots, then headings; the last one is the ground. */
    private boolean areTied(int one, int other, int besides) {
        int lower = Math.min(one, other);
        int upper = Math.max(one, other);
        if (upper == rows + columns) {
            return lower < rows ? isHidden.test(at(lower, columns)) : lower < upper && isHidden.test(at(rows, lower - rows));
        }
        if (lower >= rows || upper < rows) {
            return false;
        }
        int cell = at(lower, upper - rows);
        return cell != besides && isTied.test(cell);
    }

    private int at(int row, int column) {
        return base + row * rowStride + column * columnStride;
    }
}
