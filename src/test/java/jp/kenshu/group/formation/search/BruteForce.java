package jp.kenshu.group.formation.search;

import java.util.ArrayList;
import java.util.List;

/** Tries every division of a small venue, without any thought: the yardstick of the search. */
final class BruteForce {

    private final Task task;
    private final List<Unit> free;
    private final List<Slot> slots;
    private final int[] places;
    private final boolean anyWillDo;
    private Score best;

    private BruteForce(Task task, boolean anyWillDo) {
        this.task = task;
        this.anyWillDo = anyWillDo;
        this.free = task.free();
        this.slots = new ArrayList<>(task.standingSlots());
        this.places = new int[task.units().size()];
        int big = task.pinnedGroups().size();
        for (int index = 0; index < places.length; index++) {
            var unit = task.units().get(index);
            places[index] = unit.pin() > 0 ? task.pinnedGroups().indexOf(unit.pin()) : unit.alone() ? big++ : -1;
        }
    }

    static boolean isPossible(Task task) {
        var force = new BruteForce(task, true);
        force.place(0);
        return !task.units().isEmpty() && force.best != null;
    }

    static Score best(Task task) {
        var force = new BruteForce(task, false);
        force.place(0);
        return force.best;
    }

    private void place(int next) {
        if (best != null && anyWillDo) {
            return;
        }
        if (next == free.size()) {
            var score = new Division(task, slots, places).score();
            if (score.isPossible() && (best == null || score.compareTo(best) > 0)) {
                best = score;
            }
            return;
        }
        int index = task.units().indexOf(free.get(next));
        for (int slot = 0; slot < slots.size(); slot++) {
            if (!slots.get(slot).closed()) {
                places[index] = slot;
                place(next + 1);
            }
        }
        for (int scene = 0; scene < (anyWillDo ? 1 : task.scenes()); scene++) {
            slots.add(new Slot(slots.size(), scene, 0, false));
            places[index] = slots.size() - 1;
            place(next + 1);
            slots.remove(slots.size() - 1);
        }
        places[index] = -1;
    }
}
