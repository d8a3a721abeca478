package jp.kenshu.group.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Layout;

/**
 * Chooses a table for each group. What concerns one group alone is solved exactly (Hungarian method), with a corner of the
 * hall kept for each scene; then groups change tables as long as that makes the whole cheaper. The same hall and groups
 * give the same tables.
 */
final class TableChoice {

    private static final int ROUNDS_MAX = 200;

    private final TableCost cost;
    private final List<Party> parties;
    private final List<HallTable> tables;
    private final int[] fixedTable;
    private final int free;

    private TableChoice(Layout layout, List<Party> all, Map<Long, Integer> fixed) {
        cost = new TableCost(layout);
        tables = layout.tables();
        parties = all.stream().sorted(Comparator.comparing((Party party) -> fixed.containsKey(party.group()))
                .thenComparingInt(Party::scene).thenComparingInt(Party::number)).toList();
        free = (int) parties.stream().filter(party -> !fixed.containsKey(party.group())).count();
        fixedTable = parties.stream().mapToInt(party -> indexOf(fixed.get(party.group()))).toArray();
    }

    private int indexOf(Integer number) {
        for (int table = 0; table < tables.size(); table++) {
            if (number != null && tables.get(table).number() == number) {
                return table;
            }
        }
        return -1;
    }

    /** The number of each group's table; groups for which there is none are left out. {@code fixed} groups stay where they are. */
    static Map<Long, Integer> of(Layout layout, List<Party> parties, Map<Long, Integer> fixed) {
        return new TableChoice(layout, parties, fixed).choose();
    }

    /** What the tables of {@code chosen} cost together. */
    static long costOf(Layout layout, List<Party> parties, Map<Long, Integer> chosen) {
        var choice = new TableChoice(layout, parties, Map.of());
        return choice.total(choice.parties.stream().mapToInt(party -> {
            int index = choice.indexOf(chosen.get(party.group()));
            return index < 0 ? choice.tables.size() : index;
        }).toArray());
    }

    private Map<Long, Integer> choose() {
        var best = List.of(byCorners(), inOrder()).stream().map(this::improved)
                .min(Comparator.comparingLong(this::total)).orElseThrow();
        var chosen = new LinkedHashMap<Long, Integer>();
        for (int party = 0; party < parties.size(); party++) {
            if (table(best[party]) != null) {
                chosen.put(parties.get(party).group(), table(best[party]).number());
            }
        }
        return chosen;
    }

    /** Tables in the order of the groups, those of one scene after one another. */
    private int[] inOrder() {
        var taken = taken();
        var chosen = start();
        int next = 0;
        for (int party = 0; party < free; party++) {
            while (next < tables.size() && taken[next]) {
                next++;
            }
            chosen[party] = next < tables.size() ? next++ : tables.size() + party;
        }
        return chosen;
    }

    /** The cheapest tables when each scene keeps to the corner that the order gives it. */
    private int[] byCorners() {
        var corners = cornersOf(inOrder());
        var taken = taken();
        var costs = new long[free][tables.size() + free];
        for (int party = 0; party < free; party++) {
            var corner = corners.get(parties.get(party).scene());
            for (int column = 0; column < costs[party].length; column++) {
                var table = table(column);
                costs[party][column] = table != null && taken[column] ? Long.MAX_VALUE / 1_000_000
                        : cost.of(parties.get(party), table) + (table == null || corner == null ? 0
                        : Math.round(10 * Math.hypot(table.middleX() - corner[0], table.middleY() - corner[1])));
            }
        }
        var chosen = start();
        System.arraycopy(Assignment.cheapest(costs), 0, chosen, 0, free);
        return chosen;
    }

    private Map<Integer, double[]> cornersOf(int[] chosen) {
        var seated = new HashMap<Integer, List<HallTable>>();
        for (int party = 0; party < parties.size(); party++) {
            if (table(chosen[party]) != null) {
                seated.computeIfAbsent(parties.get(party).scene(), scene -> new ArrayList<>()).add(table(chosen[party]));
            }
        }
        var corners = new HashMap<Integer, double[]>();
        seated.forEach((scene, there) -> corners.put(scene, new double[] {
                there.stream().mapToDouble(HallTable::middleX).average().orElseThrow(),
                there.stream().mapToDouble(HallTable::middleY).average().orElseThrow()}));
        return corners;
    }

    private int[] start() {
        var chosen = new int[parties.size()];
        for (int party = 0; party < chosen.length; party++) {
            chosen[party] = fixedTable[party] < 0 ? tables.size() + party : fixedTable[party];
        }
        return chosen;
    }

    private boolean[] taken() {
        var taken = new boolean[tables.size()];
        Arrays.stream(fixedTable).filter(table -> table >= 0).forEach(table -> taken[table] = true);
        return taken;
    }

    /** The same after every change of two groups, or of one to an empty table, that makes the whole cheaper. */
    private int[] improved(int[] chosen) {
        var now = chosen.clone();
        boolean better = true;
        for (int round = 0; better && round < ROUNDS_MAX; round++) {
            better = false;
            for (int party = 0; party < free; party++) {
                better |= swapped(now, party) | moved(now, party);
            }
        }
        return now;
    }

    private boolean swapped(int[] now, int party) {
        boolean better = false;
        for (int other = party + 1; other < free; other++) {
            long before = costAround(now, party, other);
            exchange(now, party, other);
            if (costAround(now, party, other) < before) {
                better = true;
            } else {
                exchange(now, party, other);
            }
        }
        return better;
    }

    private boolean moved(int[] now, int party) {
        boolean better = false;
        for (int table = 0; table < tables.size(); table++) {
            int wanted = table;
            if (Arrays.stream(now).anyMatch(chosen -> chosen == wanted)) continue;
            int left = now[party];
            long before = costAround(now, party, party);
            now[party] = table;
            if (costAround(now, party, party) < before) {
                better = true;
            } else {
                now[party] = left;
            }
        }
        return better;
    }

    private static void exchange(int[] now, int party, int other) {
        int left = now[party];
        now[party] = now[other];
        now[other] = left;
    }

    private long costAround(int[] now, int first, int second) {
        long sum = costWithOthers(now, first, second);
        return first == second ? sum : sum + costWithOthers(now, second, first);
    }

    private long costWithOthers(int[] now, int party, int counterpart) {
        var table = table(now[party]);
        long sum = cost.of(parties.get(party), table);
        for (int other = 0; other < now.length; other++) {
            if (other != party && other != counterpart) {
                sum += cost.between(parties.get(party), table, parties.get(other), table(now[other]));
            }
        }
        return sum;
    }

    private long total(int[] chosen) {
        long sum = 0;
        for (int party = 0; party < chosen.length; party++) {
            sum += cost.of(parties.get(party), table(chosen[party]));
            for (int other = party + 1; other < chosen.length; other++) {
                sum += cost.between(parties.get(party), table(chosen[party]), parties.get(other), table(chosen[other]));
            }
        }
        return sum;
    }

    private HallTable table(int column) {
        return column < tables.size() ? tables.get(column) : null;
    }
}
