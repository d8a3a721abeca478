package jp.kenshu.group.formation.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How near to the best the groups come, and how soon: the two venues of R5, four venues of 60 people, and all 1,741
 * municipalities with 4,000 people at once. The yardstick is what CP-SAT proves on the same teams in the same run.
 */
@Tag("bench")
@Tag("formation")
class FormationBench {

    private static final double NEAR = 0.01;
    private static final List<Integer> TOKYO = List.of(6, 6, 6, 5, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1);
    private static final List<Integer> OSAKA = List.of(6, 5, 5, 4, 4, 3, 3, 2, 2, 2, 1, 1);
    private static final int[] NATION = {554, 546, 350, 191, 60, 40};
    private static final Limits LIMITS = new Limits(5, 4, 6, 0, Wish.ALIKE, Wish.MIXED, false);

    private final List<Result> results = new ArrayList<>();

    private record Moment(double seconds, Score score) {
    }

    private record Result(double points, double bound) {

        double ratio() {
            return bound == 0 ? 1 : points / bound;
        }
    }

    @Test
    void formation() {
        measure("tokyo-65", RandomTask.of(new Random(2023), LIMITS, TOKYO));
        measure("osaka-38", RandomTask.of(new Random(2024), LIMITS, OSAKA));
        for (int venue = 1; venue <= 4; venue++) {
            measure("venue-60-" + venue, RandomTask.of(new Random(venue), LIMITS, sixty(new Random(venue))));
        }
        measure("nation-4000", RandomTask.of(new Random(1741), LIMITS, nation()));

        var worst = results.stream().min((one, other) -> Double.compare(one.ratio(), other.ratio())).orElseThrow();
        System.out.printf(java.util.Locale.ROOT, "bench formation: %.1f points, yardstick %.1f points, ratio %.4f%n", worst.points(), worst.bound(), worst.ratio());
        assertTrue(worst.ratio() >= 1 - NEAR, "further than 1 % from the bound");
    }

    private void measure(String name, Task task) {
        var moments = new ArrayList<Moment>();
        var begun = System.nanoTime();
        var found = new Former(task, 1, better -> moments.add(new Moment((System.nanoTime() - begun) / 1e9, better.score()))).form();
        var seconds = (System.nanoTime() - begun) / 1e9;
        assertTrue(found.score().isPossible(), name);
        var bounds = Bound.of(task, found.score());
        var groups = found.tally().groups();
        var worst = worst(task, found.score(), bounds, groups);
        results.add(worst);
        var near = moments.stream().filter(moment -> moment.score().isPossible()
                && worst(task, moment.score(), bounds, groups).ratio() >= 1 - NEAR).mapToDouble(Moment::seconds).findFirst().orElse(Double.NaN);
        System.out.printf(java.util.Locale.ROOT, "bench formation-%s: %.1f points, yardstick %.1f points, ratio %.4f%n", name, worst.points(), worst.bound(), worst.ratio());
        System.out.printf(java.util.Locale.ROOT, "bench formation-%s: %d teams, %d people, %d groups; rules %s, at best %s; within 1 %% after %.2f s, ended after %.1f s%n",
                name, task.units().size(), task.people(), groups, Arrays.toString(found.score().levels()), Arrays.toString(bounds), near, seconds);
    }

    /** The rule that is furthest from its bound, in what it counts: teams, people or groups that are as wished. */
    private static Result worst(Task task, Score score, int[] bounds, int groups) {
        Result worst = null;
        for (int level = 0; level < bounds.length; level++) {
            int all = switch (task.limits().order().get(level)) {
                case FIRST_CHOICE -> 0;
                case NEITHER_CHOICE, PROFESSIONS -> task.people();
                case PREFECTURES -> task.units().size();
                case KINDS, CHAIRS -> groups;
            };
            var result = new Result(all + score.levels()[level], all + bounds[level]);
            worst = worst == null || result.ratio() < worst.ratio() ? result : worst;
        }
        return worst;
    }

    private static List<Integer> nation() {
        var sizes = new ArrayList<Integer>();
        for (int size = 1; size <= NATION.length; size++) {
            sizes.addAll(Collections.nCopies(NATION[size - 1], size));
        }
        Collections.shuffle(sizes, new Random(1));
        return sizes;
    }

    private static List<Integer> sixty(Random dice) {
        var sizes = new ArrayList<Integer>();
        for (int left = 60; left > 0; left -= sizes.get(sizes.size() - 1)) {
            sizes.add(Math.min(left, 1 + dice.nextInt(6)));
        }
        return sizes;
    }
}
