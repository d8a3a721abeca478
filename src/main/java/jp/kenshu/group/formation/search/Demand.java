package jp.kenshu.group.formation.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Why people cannot be divided as the limits demand, and by which other limits they could: {@code people} too many or too few,
 * {@code group} the number that is concerned; 0 where it does not apply. Without a remedy {@code min}, {@code max} and
 * {@code groups} are 0.
 */
public record Demand(Kind kind, int people, int group, int min, int max, int groups) {

    /** What is demanded in vain. */
    public enum Kind {
        /** There is nobody to be divided. */
        NOBODY,
        /** There is no room for so many people or groups. */
        OVERFLOW,
        /** The small teams together are fewer than the smallest group. */
        TOO_FEW,
        /** Those fixed to one group by hand are too many for it. */
        PINS_TOO_MANY,
        /** Those fixed to one group by hand are too few and nobody is left to join them. */
        PINS_TOO_FEW,
        /** The sizes of the teams do not add up to groups within the limits. */
        SIZES
    }

    private static final int FARTHEST = 30;

    /** Everything that {@code task} demands in vain; empty where a division within all limits exists. */
    public static List<Demand> unmetBy(Task task) {
        if (task.units().isEmpty()) {
            return List.of(new Demand(Kind.NOBODY, 0, 0, 0, 0, 0));
        }
        var unmet = new ArrayList<Demand>();
        for (int group : task.pinnedGroups()) {
            var over = task.pinnedPeople(group) - task.limits().max();
            if (over > 0) {
                unmet.add(new Demand(Kind.PINS_TOO_MANY, over, group, 0, task.pinnedPeople(group), 0));
            }
        }
        if (unmet.isEmpty() && !isPossible(task)) {
            unmet.add(whyNot(task));
        }
        return unmet;
    }

    private static Demand whyNot(Task task) {
        var limits = task.limits();
        var free = task.free().stream().mapToInt(Unit::size).sum();
        var over = overflow(task);
        if (over > 0) {
            return remedied(Kind.OVERFLOW, over, 0, task);
        }
        for (int group : task.pinnedGroups()) {
            var under = limits.min() - task.pinnedPeople(group);
            if (under > 0 && (free == 0 || task.isOfBigTeam(group))) {
                return remedied(Kind.PINS_TOO_FEW, under, group, task);
            }
        }
        if (task.pinnedGroups().isEmpty() && free > 0 && free < limits.min()) {
            return remedied(Kind.TOO_FEW, free, 0, task);
        }
        return remedied(Kind.SIZES, free, 0, task);
    }

    /** How many people are left over when all groups that there is room for are full. */
    private static int overflow(Task task) {
        var limits = task.limits();
        if (limits.groupsMax() == 0) {
            return 0;
        }
        var big = task.big();
        var bigWithoutRoom = big.stream().skip(Math.max(0, limits.groupsMax() - task.pinnedGroups().size())).mapToInt(Unit::size).sum();
        var room = task.pinnedGroups().stream().filter(group -> !task.isOfBigTeam(group))
                .mapToInt(group -> limits.max() - task.pinnedPeople(group)).sum()
                + Math.max(0, limits.groupsMax() - task.pinnedGroups().size() - big.size()) * limits.max();
        var free = task.free().stream().mapToInt(Unit::size).sum();
        return bigWithoutRoom + Math.max(0, free - room);
    }

    /** Looks for the nearest limits by which it could be done: more groups, larger ones, or smaller ones. */
    private static Demand remedied(Kind kind, int people, int group, Task task) {
        var limits = task.limits();
        int min = 0;
        int max = 0;
        int groups = 0;
        for (int step = 1; step <= FARTHEST; step++) {
            if (groups == 0 && limits.groupsMax() > 0 && isPossible(task.within(new Limits(limits.bigFrom(), limits.min(), limits.max(),
                    limits.groupsMax() + step, limits.kinds(), limits.prefectures(), limits.ofPeople())))) {
                groups = limits.groupsMax() + step;
            }
            if (max == 0 && isPossible(task.within(limits.sized(limits.min(), limits.max() + step)))) {
                max = limits.max() + step;
            }
            if (min == 0 && limits.min() > step && isPossible(task.within(limits.sized(limits.min() - step, limits.max())))) {
                min = limits.min() - step;
            }
        }
        return new Demand(kind, people, group, min, max, groups);
    }

    /** Whether a division within the hard limits exists. */
    static boolean isPossible(Task task) {
        var limits = task.limits();
        var fits = task.units().stream().filter(unit -> unit.alone() && unit.pin() == 0)
                .allMatch(unit -> unit.size() <= limits.max() && unit.size() >= limits.min());
        var pinsFit = task.pinnedGroups().stream().allMatch(group -> task.pinnedPeople(group) <= limits.max()
                && (!task.isOfBigTeam(group) || task.pinnedPeople(group) >= limits.min()));
        var room = newGroups(task);
        return fits && pinsFit && (limits.groupsMax() == 0 || room >= 0)
                && Packing.of(limits, openGroups(task), task.free().stream().map(Unit::size).toList(), room).isPresent();
    }

    /** How many new groups there is room for; below 0 for any number where no limit is set. */
    static int newGroups(Task task) {
        return task.limits().groupsMax() == 0 ? -1
                : task.limits().groupsMax() - task.pinnedGroups().size() - task.big().size();
    }

    /** The people of the groups fixed by hand that may be filled up. */
    static List<Integer> openGroups(Task task) {
        return task.pinnedGroups().stream().filter(group -> !task.isOfBigTeam(group)).map(task::pinnedPeople).toList();
    }
}
