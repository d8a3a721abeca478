package jp.kenshu.group.formation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Whether people can be divided into groups of the given sizes at all, whatever they wish: by trying every combination of team
 * sizes, each only once. What it finds is the search's safety net; what it does not find is told as impossible.
 */
final class Packing {

    /** So many combinations are looked at before the question is given up as unanswered. */
    private static final int PATIENCE = 400_000;
    /** Each group is a step deeper; beyond so many units the steps get a stack of their own, since a server's threads have small ones. */
    private static final int DEEP = 200;
    private static final long STACK_BYTES = 64L << 20;

    private final Limits limits;
    private final int[] standing;
    private final int[] remaining;
    private final List<int[]> made = new ArrayList<>();
    private final Set<String> inVain = new HashSet<>();
    private int left;
    private int tries;

    private Packing(Limits limits, List<Integer> standing, List<Integer> sizes) {
        this.limits = limits;
        this.standing = standing.stream().mapToInt(Integer::intValue).toArray();
        this.remaining = new int[sizes.stream().mapToInt(Integer::intValue).max().orElse(0) + 1];
        sizes.forEach(size -> remaining[size]++);
        this.left = sizes.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Divides units of {@code sizes} over groups: those of {@code standing} people that already exist and may be filled up,
     * and up to {@code newGroups} new ones (below 0: any number). Answers how many units of each size join each standing
     * group, and then each new one; or nothing where that is impossible.
     */
    static Optional<List<int[]>> of(Limits limits, List<Integer> standing, List<Integer> sizes, int newGroups) {
        var packing = new Packing(limits, standing, sizes);
        var found = standing.size() + sizes.size() <= DEEP ? packing.fillStanding(0, newGroups)
                : deeply(() -> packing.fillStanding(0, newGroups));
        return found ? Optional.of(packing.made) : Optional.empty();
    }

    private static boolean deeply(Next search) {
        var answer = new FutureTask<>(search::found);
        new Thread(null, answer, "packing", STACK_BYTES).start();
        try {
            return answer.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private boolean fillStanding(int index, int newGroups) {
        if (index == standing.length) {
            return fillNew(newGroups);
        }
        return tryAll(standing[index], remaining.length - 1, new int[remaining.length], () -> fillStanding(index + 1, newGroups),
                false, "s" + index);
    }

    private boolean fillNew(int newGroups) {
        if (left == 0) {
            return true;
        }
        if (newGroups == 0 || newGroups > 0 && left > (long) newGroups * limits.max()) {
            return false;
        }
        int largest = remaining.length - 1;
        while (remaining[largest] == 0) {
            largest--;
        }
        if (largest > limits.max()) {
            return false;
        }
        var members = new int[remaining.length];
        members[largest]++;
        remaining[largest]--;
        left -= largest;
        int then = newGroups < 0 ? newGroups : newGroups - 1;
        var found = tryAll(largest, largest, members, () -> fillNew(then), newGroups < 0, "n" + newGroups);
        if (!found) {
            remaining[largest]++;
            left += largest;
        }
        return found;
    }

    /** Adds units of at most {@code size} to a group in every possible way, large ones first, and goes on from each. */
    private boolean tryAll(int people, int size, int[] members, Next next, boolean smallGroupsFirst, String where) {
        if (tries > PATIENCE) {
            return false;
        }
        if (size == 0) {
            return people >= limits.min() && people <= limits.max() && goOn(members, next, where);
        }
        int most = Math.min(remaining[size], Math.max(0, (limits.max() - people) / size));
        for (int step = 0; step <= most; step++) {
            int count = smallGroupsFirst ? step : most - step;
            take(members, size, count);
            if (tryAll(people + count * size, size - 1, members, next, smallGroupsFirst, where)) {
                return true;
            }
            take(members, size, -count);
        }
        return false;
    }

    private void take(int[] members, int size, int count) {
        members[size] += count;
        remaining[size] -= count;
        left -= count * size;
    }

    private boolean goOn(int[] members, Next next, String where) {
        var state = where + Arrays.toString(remaining);
        if (inVain.contains(state)) {
            return false;
        }
        tries++;
        made.add(members.clone());
        if (next.found()) {
            return true;
        }
        made.remove(made.size() - 1);
        inVain.add(state);
        return false;
    }

    private interface Next {
        boolean found();
    }
}
