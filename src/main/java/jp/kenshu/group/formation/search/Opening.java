package jp.kenshu.group.formation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the search begins: several quick divisions. Each leaves some of the scenes open, sends every unit to the best one open
 * to it, and fills groups as evenly as it can. Where none of them keeps the limits, one more follows from {@link Packing}, which
 * keeps them wherever they can be kept.
 */
final class Opening {

    /** With more scenes than this, only the opening with all of them is tried. */
    private static final int SCENES_COMBINED = 5;
    /** With more units than this, too. */
    private static final int UNITS_COMBINED = 200;
    private static final int FEWER_AT_MOST = 6;

    private final Task task;
    private final boolean chaired;
    private final List<Slot> slots;
    private final List<Unit> units;

    private Opening(Task task, boolean chaired) {
        this.task = task;
        this.chaired = chaired;
        this.units = task.units();
        this.slots = new ArrayList<>(task.standingSlots());
    }

    /** All openings, the best first. */
    static List<Division> of(Task task) {
        var openings = new ArrayList<Division>();
        var combines = task.scenes() <= SCENES_COMBINED && task.units().size() <= UNITS_COMBINED;
        int all = (1 << Math.min(task.scenes(), 30)) - 1;
        for (int open = all; open > 0; open = combines ? open - 1 : 0) {
            openings.add(new Opening(task, true).byWish(open));
            if (combines && !task.limits().ofPeople()) {
                openings.add(new Opening(task, false).byWish(open));
            }
        }
        if (openings.stream().noneMatch(opening -> opening.score().isPossible())) {
            new Opening(task, false).packed(openings);
        }
        openings.sort(Comparator.comparing(Division::score).reversed());
        return openings;
    }

    private int[] standing() {
        var places = new int[units.size()];
        Arrays.fill(places, -1);
        int big = task.pinnedGroups().size();
        for (int index = 0; index < places.length; index++) {
            var unit = units.get(index);
            if (unit.pin() > 0) {
                places[index] = task.pinnedGroups().indexOf(unit.pin());
            } else if (unit.alone()) {
                places[index] = big++;
            }
        }
        return places;
    }

    private Division byWish(int open) {
        var places = standing();
        var waiting = new ArrayList<List<Integer>>();
        for (int scene = 0; scene < task.scenes(); scene++) {
            waiting.add(new ArrayList<>());
        }
        var undecided = new ArrayList<Integer>();
        for (int index = 0; index < places.length; index++) {
            if (places[index] < 0) {
                var unit = units.get(index);
                if (unit.hasWish() && isOpen(open, unit.first())) {
                    waiting.get(unit.first()).add(index);
                } else if (unit.second() >= 0 && isOpen(open, unit.second())) {
                    waiting.get(unit.second()).add(index);
                } else {
                    undecided.add(index);
                }
            }
        }
        undecided.forEach(index -> IntStream.range(0, task.scenes()).filter(scene -> isOpen(open, scene)).mapToObj(waiting::get)
                .min(Comparator.comparing(this::gap)).orElseThrow().add(index));
        for (int scene = 0; scene < task.scenes(); scene++) {
            fill(scene, waiting.get(scene), places);
        }
        return new Division(task, slots, places);
    }

    private static boolean isOpen(int open, int scene) {
        return (open & 1 << scene) != 0;
    }

    /** Scenes that nearly make a group attract those who go anywhere. */
    private int gap(List<Integer> list) {
        int people = list.stream().mapToInt(index -> units.get(index).size()).sum();
        return people < task.limits().min() ? people - 1000 : people;
    }

    /** Divides those of one scene over as many groups as keep the limits, or over the greatest number if none does. */
    private void fill(int scene, List<Integer> waiting, int[] places) {
        if (waiting.isEmpty()) {
            return;
        }
        waiting.sort(Comparator.comparing((Integer index) -> -units.get(index).size()).thenComparing(index -> index));
        int people = waiting.stream().mapToInt(index -> units.get(index).size()).sum();
        int standing = (int) slots.stream().filter(slot -> slot.scene() == scene && !slot.closed()).count();
        int most = Math.max(standing > 0 ? 0 : 1, Math.min(people / task.limits().min(), chaired(waiting, people)) - standing);
        int least = Math.max(standing > 0 ? 0 : 1, most - FEWER_AT_MOST);
        for (int groups = most; groups >= least; groups--) {
            if (spread(scene, waiting, places, groups)) {
                return;
            }
        }
        spread(scene, waiting, places, most);
    }

    /** Where each group is to have a possible chair, no more groups than there are, as long as all people have room in them. */
    private int chaired(List<Integer> waiting, int people) {
        if (!chaired) {
            return people;
        }
        var chairs = (int) waiting.stream().filter(index -> units.get(index).canChair()).count();
        return Math.max(chairs, (people + task.limits().max() - 1) / task.limits().max());
    }

    /** Spreads units over the standing groups of a scene and {@code groups} new ones. Answers whether all keep the limits. */
    private boolean spread(int scene, List<Integer> waiting, int[] places, int groups) {
        slots.removeIf(slot -> slot.scene() == scene && slot.number() == 0 && !slot.closed());
        waiting.forEach(index -> places[index] = -1);
        for (int group = 0; group < groups; group++) {
            slots.add(new Slot(slots.size(), scene, 0, false));
        }
        var open = slots.stream().filter(slot -> slot.scene() == scene && !slot.closed()).toList();
        var tally = new Tally(task, slots);
        for (int index = 0; index < places.length; index++) {
            if (places[index] >= 0) {
                tally.add(units.get(index), places[index]);
            }
        }
        for (int index : waiting) {
            places[index] = roomiest(open, units.get(index), tally);
            tally.add(units.get(index), places[index]);
        }
        return open.stream().mapToInt(slot -> tally.people(slot.index()))
                .allMatch(people -> people == 0 || people >= task.limits().min() && people <= task.limits().max());
    }

    /** Among the emptiest groups, the one that the unit suits best. */
    private int roomiest(List<Slot> open, Unit unit, Tally tally) {
        int emptiest = open.stream().mapToInt(slot -> tally.people(slot.index())).min().orElseThrow();
        Slot best = null;
        Score reached = null;
        for (var slot : open) {
            if (tally.people(slot.index()) == emptiest) {
                tally.add(unit, slot.index());
                var score = tally.score();
                tally.remove(unit, slot.index());
                if (reached == null || score.compareTo(reached) > 0) {
                    best = slot;
                    reached = score;
                }
            }
        }
        return best.index();
    }

    private void packed(List<Division> openings) {
        var free = task.free();
        Packing.of(task.limits(), Demand.openGroups(task), free.stream().map(Unit::size).toList(), Demand.newGroups(task))
                .ifPresent(groups -> openings.add(laidOut(groups)));
    }

    /** Gives each group of a packing its units by size, those who wish for the same scene as far as possible together. */
    private Division laidOut(List<int[]> groups) {
        var places = standing();
        var open = slots.stream().filter(slot -> slot.number() > 0 && !slot.closed()).toList();
        for (int group = 0; group < groups.size(); group++) {
            var wanted = groups.get(group).clone();
            if (group < open.size()) {
                take(wanted, open.get(group).scene(), open.get(group).index(), places);
            } else {
                int scene = mostWished(wanted, places);
                slots.add(new Slot(slots.size(), scene, 0, false));
                take(wanted, scene, slots.size() - 1, places);
            }
        }
        return new Division(task, slots, places);
    }

    private int mostWished(int[] wanted, int[] places) {
        int largest = wanted.length - 1;
        while (wanted[largest] == 0) {
            largest--;
        }
        for (int index = 0; index < places.length; index++) {
            if (places[index] < 0 && units.get(index).size() == largest && units.get(index).hasWish()) {
                return units.get(index).first();
            }
        }
        return 0;
    }

    private void take(int[] wanted, int scene, int slot, int[] places) {
        for (int round = 0; round < 3; round++) {
            for (int index = 0; index < places.length; index++) {
                var unit = units.get(index);
                var suits = round == 0 ? unit.first() == scene : round == 1 ? unit.second() == scene : true;
                if (places[index] < 0 && suits && wanted[unit.size()] > 0) {
                    wanted[unit.size()]--;
                    places[index] = slot;
                }
            }
        }
    }
}
