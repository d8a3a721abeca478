package jp.kenshu.group.formation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is to be divided into groups at one venue: the units, the limits, how many scenes, prefectures and professions there
 * are, and the scenes of the groups that are fixed by hand, by their numbers.
 */
public record Task(Limits limits, List<Unit> units, int scenes, int prefectures, int professions, Map<Integer, Integer> fixedScenes) {

    /** The units that the search may place: neither big nor fixed by hand. */
    List<Unit> free() {
        return units.stream().filter(unit -> !unit.alone() && unit.pin() == 0).toList();
    }

    /** How many people there are. */
    public int people() {
        return units.stream().mapToInt(Unit::size).sum();
    }

    /** The numbers of the groups that somebody is fixed to. */
    List<Integer> pinnedGroups() {
        return units.stream().map(Unit::pin).filter(pin -> pin > 0).distinct().sorted().toList();
    }

    /** The big teams that have a group to themselves. */
    List<Unit> big() {
        return units.stream().filter(unit -> unit.alone() && unit.pin() == 0).toList();
    }

    /** The people fixed to the group of {@code number}. */
    int pinnedPeople(int number) {
        return units.stream().filter(unit -> unit.pin() == number).mapToInt(Unit::size).sum();
    }

    /** Whether a big team is fixed to the group of {@code number}, which then takes nobody but who is fixed to it. */
    boolean isOfBigTeam(int number) {
        return units.stream().anyMatch(unit -> unit.pin() == number && unit.alone());
    }

    /** The same task with other limits. */
    Task within(Limits others) {
        return new Task(others, units, scenes, prefectures, professions, fixedScenes);
    }

    /** The places that stand before the search begins: the groups fixed by hand and those of big teams. */
    List<Slot> standingSlots() {
        var slots = new ArrayList<Slot>();
        for (int number : pinnedGroups()) {
            slots.add(new Slot(slots.size(), sceneOf(number), number, isOfBigTeam(number)));
        }
        for (var unit : big()) {
            slots.add(new Slot(slots.size(), unit.hasWish() ? unit.first() : leastUsed(slots), 0, true));
        }
        return slots;
    }

    private int sceneOf(int number) {
        var fixed = fixedScenes.get(number);
        if (fixed != null) {
            return fixed;
        }
        return units.stream().filter(unit -> unit.pin() == number && unit.hasWish()).map(Unit::first).findFirst().orElse(0);
    }

    private int leastUsed(List<Slot> slots) {
        int best = 0;
        for (int scene = 1; scene < scenes; scene++) {
            if (uses(slots, scene) < uses(slots, best)) {
                best = scene;
            }
        }
        return best;
    }

    private static long uses(List<Slot> slots, int scene) {
        return slots.stream().filter(slot -> slot.scene() == scene).count();
    }
}
