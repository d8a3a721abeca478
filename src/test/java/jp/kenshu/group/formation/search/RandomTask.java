package jp.kenshu.group.formation.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Tasks as chance makes them, the same for the same seed: venues of any size, with and without wishes, pins and limits. */
public final class RandomTask {

    private static final int PREFECTURES = 47;
    private static final int PROFESSIONS = 12;
    private static final int SCENES = 4;

    private RandomTask() {
    }

    /** A small venue of up to {@code most} teams under limits of any kind, possible or not. */
    public static Task small(Random dice, int most) {
        int min = 1 + dice.nextInt(5);
        int max = min + dice.nextInt(5);
        int bigFrom = min + dice.nextInt(max - min + 1);
        var limits = new Limits(bigFrom, min, max, dice.nextInt(3) == 0 ? 1 + dice.nextInt(4) : 0,
                anyOf(dice, Wish.values()), anyOf(dice, Wish.values()), false);
        var sizes = IntStream.range(0, dice.nextInt(most + 1)).map(team -> 1 + dice.nextInt(6)).boxed().toList();
        return pinned(dice, of(dice, limits, sizes));
    }

    /** Teams of these sizes under {@code limits}. */
    public static Task of(Random dice, Limits limits, List<Integer> sizes) {
        var units = new ArrayList<Unit>();
        for (int team = 0; team < sizes.size(); team++) {
            int first = dice.nextInt(8) == 0 ? -1 : scene(dice);
            int second = first < 0 || dice.nextInt(5) == 0 ? -1 : (first + 1 + dice.nextInt(SCENES - 1)) % SCENES;
            var prefecture = dice.nextInt(PREFECTURES);
            var town = dice.nextInt(2) == 0;
            int parts = (sizes.get(team) + limits.max() - 1) / limits.max();
            for (int part = 0; part < parts; part++) {
                int size = sizes.get(team) * (part + 1) / parts - sizes.get(team) * part / parts;
                units.add(new Unit("t" + team + "/" + part, size, first, second, prefecture, town, professions(dice, size),
                        size > 1 && dice.nextInt(10) > 0, size >= limits.bigFrom() || parts > 1 && size >= limits.min(), 0));
            }
        }
        return new Task(limits, units, SCENES, PREFECTURES, PROFESSIONS, Map.of());
    }

    private static Task pinned(Random dice, Task task) {
        if (dice.nextInt(3) > 0) {
            return task;
        }
        var scenes = new HashMap<Integer, Integer>();
        var units = task.units().stream().map(unit -> {
            int pin = dice.nextInt(4) == 0 ? 1 + dice.nextInt(3) : 0;
            if (pin > 0) {
                scenes.putIfAbsent(pin, scene(dice));
            }
            return unit.pinnedTo(pin);
        }).toList();
        return new Task(task.limits(), units, task.scenes(), task.prefectures(), task.professions(), scenes);
    }

    /** Some scenes are wished for more than others. */
    private static int scene(Random dice) {
        int roll = dice.nextInt(10);
        return roll < 3 ? 0 : roll < 6 ? 1 : roll < 7 ? 2 : 3;
    }

    private static List<Integer> professions(Random dice, int size) {
        return IntStream.range(0, size).map(person -> Math.min(dice.nextInt(PROFESSIONS), dice.nextInt(PROFESSIONS))).boxed().toList();
    }

    private static <T> T anyOf(Random dice, T[] values) {
        return values[dice.nextInt(values.length)];
    }
}
