package jp.kenshu.group.formation.search;

import java.util.List;

/** A division into groups: the slots, and for each unit of the task, in its order, the index of its slot. */
public record Division(Task task, List<Slot> slots, int[] places) {

    /** The score, counted from scratch. */
    public Score score() {
        return tally().score();
    }

    /** The count of this division. */
    public Tally tally() {
        var tally = new Tally(task, slots);
        for (int index = 0; index < places.length; index++) {
            tally.add(task.units().get(index), places[index]);
        }
        return tally;
    }

    /** The units in {@code slot}, in their order. */
    public List<Unit> in(Slot slot) {
        return java.util.stream.IntStream.range(0, places.length).filter(index -> places[index] == slot.index())
                .mapToObj(task.units()::get).toList();
    }
}
