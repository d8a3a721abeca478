package jp.kenshu.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody who writes down all tables of three facets, under every filter, as equations and solves them: whatever can be worked out of
 * them by adding and subtracting must not be a figure of one to four people.
 */
class LinearAttackTest {

    private static final long PRIME = 1_000_000_007L;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void equationsOfAllTablesTellNoSmallFigure(long seed) {
        var sample = Sample.of(60 + 40 * (int) (seed - 10) * 3, seed);
        for (var facets : List.of(List.of("a", "b"), List.of("a", "b", "c"), List.of("b", "c", "d"))) {
            var columns = facets.stream().map(code -> sample.records().column(sample.records().find(code).orElseThrow(), 0)).toList();
            var cube = Cube.of(sample.records().size(), columns, true);
            var open = Cube.of(sample.records().size(), columns, false);

            assertEquals(List.of(), workedOut(columns, cube, open), () -> facets + " of seed " + seed);
        }
    }

    private static List<String> workedOut(List<FacetColumn> columns, Cube cube, Cube open) {
        var cells = cells(columns, open);
        var unknowns = cells.stream().filter(cell -> IntStream.range(0, columns.size()).noneMatch(at -> cell.places()[at] < 0)).toList();
        var zero = cells.stream().filter(cell -> !cube.get(cell.at()).hidden() && cube.get(cell.at()).number() == 0).toList();
        var live = unknowns.stream().filter(unknown -> zero.stream().noneMatch(cell -> cell.holds(unknown))).toList();
        var solved = new Equations(live.size());
        cells.stream().filter(cell -> !cube.get(cell.at()).hidden()).forEach(cell -> solved.add(row(cell, live)));
        var found = new ArrayList<String>();
        cells.stream().filter(cell -> cube.get(cell.at()).hidden()).filter(cell -> open.get(cell.at()).number() > 0 && open.get(cell.at()).number() < Cube.FEWEST)
                .filter(cell -> solved.tell(row(cell, live))).forEach(cell -> found.add(open.get(cell.at()).number() + " at " + List.of(IntStream.of(cell.places()).boxed().toArray())));
        return found;
    }

    private record Cell(int[] places, int at) {

        /** Whether {@code part} is one of the parts that this cell sums up; a place below nothing stands for all. */
        boolean holds(Cell part) {
            return IntStream.range(0, places.length).allMatch(at -> places[at] < 0 || places[at] == part.places[at]);
        }
    }

    private static List<Cell> cells(List<FacetColumn> columns, Cube cube) {
        var cells = new ArrayList<>(List.of(new Cell(new int[0], cube.all())));
        for (var column : columns) {
            var longer = new ArrayList<Cell>();
            for (var cell : cells) {
                for (int place = -1; place <= column.notAsked(); place++) {
                    var places = java.util.Arrays.copyOf(cell.places(), cell.places().length + 1);
                    places[places.length - 1] = place;
                    longer.add(new Cell(places, place < 0 ? cell.at() : cube.within(cell.at(), column, place)));
                }
            }
            cells = longer;
        }
        return cells;
    }

    private static long[] row(Cell cell, List<Cell> unknowns) {
        return unknowns.stream().mapToLong(unknown -> cell.holds(unknown) ? 1 : 0).toArray();
    }

    /** Equations brought into steps, modulo a prime. */
    private static final class Equations {

        private final long[][] steps;

        Equations(int unknowns) {
            steps = new long[unknowns][];
        }

        void add(long[] row) {
            int lead = reduce(row);
            if (lead >= 0) {
                long inverse = power(row[lead], PRIME - 2);
                for (int at = lead; at < row.length; at++) {
                    row[at] = row[at] * inverse % PRIME;
                }
                steps[lead] = row;
            }
        }

        /** Whether the sum of these unknowns follows from the equations. */
        boolean tell(long[] row) {
            return reduce(row) < 0;
        }

        private int reduce(long[] row) {
            int free = -1;
            for (int lead = 0; lead < row.length; lead++) {
                if (row[lead] != 0 && steps[lead] != null) {
                    long times = row[lead];
                    for (int at = lead; at < row.length; at++) {
                        row[at] = Math.floorMod(row[at] - times * steps[lead][at], PRIME);
                    }
                } else if (row[lead] != 0 && free < 0) {
                    free = lead;
                }
            }
            return free;
        }

        private static long power(long base, long exponent) {
            long result = 1;
            for (long square = base % PRIME, left = exponent; left > 0; left >>= 1, square = square * square % PRIME) {
                result = (left & 1) == 1 ? result * square % PRIME : result;
            }
            return result;
        }
    }
}
