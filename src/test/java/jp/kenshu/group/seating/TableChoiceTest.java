package jp.kenshu.group.seating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import jp.kenshu.group.hall.HallProposal;
import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Layout;
import jp.kenshu.group.hall.TableShape;
import org.junit.jupiter.api.Test;

/** Which group sits at which table: against every possible choice where that can be counted, and what holds for any hall. */
class TableChoiceTest {

    @Test
    void assignmentIsTheCheapestOfAll() {
        var random = new Random(1);
        for (int round = 0; round < 400; round++) {
            int rows = 1 + random.nextInt(6);
            int columns = rows + random.nextInt(2);
            var cost = IntStream.range(0, rows).mapToObj(row -> IntStream.range(0, columns).mapToLong(column -> random.nextInt(50)).toArray())
                    .toArray(long[][]::new);

            var chosen = Assignment.cheapest(cost);

            assertEquals(rows, IntStream.of(chosen).distinct().count());
            assertEquals(cheapestByTrying(cost, 0, new HashSet<>()), IntStream.range(0, rows).mapToLong(row -> cost[row][chosen[row]]).sum());
        }
        assertArrayEquals(new int[0], Assignment.cheapest(new long[0][]));
        assertThrows(IllegalArgumentException.class, () -> Assignment.cheapest(new long[][] {{1}, {2}}));
    }

    private static long cheapestByTrying(long[][] cost, int row, HashSet<Integer> taken) {
        if (row == cost.length) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (int column = 0; column < cost[row].length; column++) {
            if (taken.add(column)) {
                best = Math.min(best, cost[row][column] + cheapestByTrying(cost, row + 1, taken));
                taken.remove(column);
            }
        }
        return best;
    }

    @Test
    void tablesAreWithinAPercentOfTheBestThatThereIs() {
        var random = new Random(2);
        double gaps = 0;
        int best = 0;
        int rounds = 300;
        for (int round = 0; round < rounds; round++) {
            var layout = Gatherings.hall(random, 3 + random.nextInt(4));
            var parties = Gatherings.parties(random, 2 + random.nextInt(5));

            long cost = TableChoice.costOf(layout, parties, TableChoice.of(layout, parties, Map.of()));

            long least = leastByTrying(layout, parties, 0, new HashMap<>());
            assertTrue(cost >= least, cost + " < " + least);
            gaps += (cost - least) / (double) Math.max(1, least);
            best += cost == least ? 1 : 0;
        }
        System.out.printf("tables: best found in %d of %d, mean gap %.5f%n", best, rounds, gaps / rounds);
        assertTrue(best >= rounds * 95 / 100, "best in " + best);
        assertTrue(gaps / rounds < 0.01, "mean gap " + gaps / rounds);
    }

    private static long leastByTrying(Layout layout, List<Party> parties, int next, Map<Long, Integer> chosen) {
        if (next == parties.size()) {
            return TableChoice.costOf(layout, parties, chosen);
        }
        var party = parties.get(next);
        long least = parties.size() > layout.tables().size() ? leastByTrying(layout, parties, next + 1, chosen) : Long.MAX_VALUE;
        for (var table : layout.tables()) {
            if (!chosen.containsValue(table.number())) {
                chosen.put(party.group(), table.number());
                least = Math.min(least, leastByTrying(layout, parties, next + 1, chosen));
                chosen.remove(party.group());
            }
        }
        return least;
    }

    @Test
    void noGroupIsTwiceOrLostAndTheSameHallGivesTheSameTables() {
        var random = new Random(3);
        for (int round = 0; round < 1000; round++) {
            var layout = Gatherings.hall(random, random.nextInt(12));
            var parties = Gatherings.parties(random, random.nextInt(14));
            var fixed = fixedByChance(random, layout, parties);

            var chosen = TableChoice.of(layout, parties, fixed);

            assertEquals(Math.min(layout.tables().size(), parties.size()), chosen.size());
            assertEquals(chosen.size(), new HashSet<>(chosen.values()).size());
            assertTrue(chosen.values().stream().allMatch(number -> layout.find(number).isPresent()));
            fixed.forEach((group, table) -> assertEquals(table, chosen.get(group)));
            assertEquals(chosen, TableChoice.of(layout, new ArrayList<>(parties), fixed));
        }
    }

    private static Map<Long, Integer> fixedByChance(Random random, Layout layout, List<Party> parties) {
        var fixed = new HashMap<Long, Integer>();
        var tables = new ArrayList<>(layout.tables().stream().map(HallTable::number).toList());
        parties.stream().filter(party -> random.nextInt(4) == 0 && !tables.isEmpty())
                .forEach(party -> fixed.put(party.group(), tables.remove(random.nextInt(tables.size()))));
        return fixed;
    }

    @Test
    void groupsOfOneSceneSitTogetherAndNeedsComeFirst() {
        var parties = new ArrayList<Party>();
        for (int number = 1; number <= 8; number++) {
            int group = number;
            parties.add(new Party(number, number, 1 + (number - 1) % 4, IntStream.range(0, 8).mapToObj(index -> new Sitter(group * 100L + index, group,
                    index == 0, index == 1, group == 6 && index == 2, group == 3 && index == 3)).toList()));
        }
        var layout = HallProposal.forGroups(IntStream.range(0, 8).mapToObj(each -> 8).toList());

        var chosen = TableChoice.of(layout, parties, Map.of());

        var table6 = layout.find(chosen.get(6L)).orElseThrow();
        assertEquals(layout.tables().stream().mapToDouble(layout::fromFront).min().orElseThrow(), layout.fromFront(table6));
        assertTrue(layout.find(chosen.get(3L)).orElseThrow().roomy());
        for (long group = 1; group <= 4; group++) {
            var one = layout.find(chosen.get(group)).orElseThrow();
            var other = layout.find(chosen.get(group + 4)).orElseThrow();
            assertTrue(Math.hypot(one.middleX() - other.middleX(), one.middleY() - other.middleY()) <= 10, one + " " + other);
        }
    }

    @Test
    void largeGroupsSitAtLargeTables() {
        var layout = new Layout(60, 30, List.of(table(1, 4, 0), table(2, 12, 12), table(3, 6, 32)), List.of());

        var chosen = TableChoice.of(layout, List.of(sized(1, 4), sized(2, 11), sized(3, 6)), Map.of());

        assertEquals(Map.of(1L, 1, 2L, 2, 3L, 3), chosen);
    }

    private static HallTable table(int number, int seats, int x) {
        return new HallTable(number, TableShape.RECTANGLE, seats, x, 5, false, false);
    }

    private static Party sized(int number, int size) {
        return new Party(number, number, number, IntStream.range(0, size).mapToObj(index -> new Sitter(number * 100L + index, number, false, false, false, false)).toList());
    }

    @Test
    void eightyGroupsAreSeatedToo() {
        var random = new Random(6);
        var layout = Gatherings.hall(random, 80);
        var parties = Gatherings.parties(random, 80);

        assertEquals(80, TableChoice.of(layout, parties, Map.of()).size());
    }
}
