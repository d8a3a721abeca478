package jp.kenshu.group.formation.search;

import java.util.List;

/**
 * Keeps count of a division into groups while units come and go, and so knows its score at any moment. One unit's move costs
 * a handful of steps, whatever the size of the venue.
 */
public final class Tally {

    private final Limits limits;
    private final List<Slot> slots;
    private final int[] people;
    private final int[] units;
    private final int[] towns;
    private final int[] chairs;
    private final int[][] prefectures;
    private final int[][] professions;
    private final int[] levels = new int[Rule.values().length];
    private final int[] levelOf = new int[Rule.values().length];
    private int broken;
    private int groups;

    /** An empty count over {@code slots}. */
    public Tally(Task task, List<Slot> slots) {
        this.limits = task.limits();
        this.slots = slots;
        people = new int[slots.size()];
        units = new int[slots.size()];
        towns = new int[slots.size()];
        chairs = new int[slots.size()];
        prefectures = new int[slots.size()][task.prefectures()];
        professions = new int[slots.size()][task.professions()];
        for (var rule : Rule.values()) {
            levelOf[rule.ordinal()] = limits.order().indexOf(rule);
        }
    }

    /** {@code unit} comes into {@code slot}. */
    public void add(Unit unit, int slot) {
        change(unit, slot, 1);
    }

    /** {@code unit} leaves {@code slot}. */
    public void remove(Unit unit, int slot) {
        change(unit, slot, -1);
    }

    private void change(Unit unit, int slot, int sign) {
        count(slot, -1);
        var scene = slots.get(slot).scene();
        people[slot] += sign * unit.size();
        units[slot] += sign;
        towns[slot] += unit.town() ? sign : 0;
        chairs[slot] += unit.canChair() ? sign : 0;
        gain(Rule.FIRST_CHOICE, unit.first() == scene ? sign : 0);
        gain(Rule.NEITHER_CHOICE, unit.dislikes(scene) ? -sign * unit.size() : 0);
        changePrefecture(unit.prefecture(), slot, sign);
        for (int profession : unit.professions()) {
            changeProfession(profession, slot, sign);
        }
        count(slot, 1);
    }

    private void changePrefecture(int prefecture, int slot, int sign) {
        if (limits.prefectures() == Wish.ANY || prefecture < 0) {
            return;
        }
        var others = sign > 0 ? prefectures[slot][prefecture] : prefectures[slot][prefecture] - 1;
        prefectures[slot][prefecture] += sign;
        if (limits.prefectures() == Wish.MIXED) {
            gain(Rule.PREFECTURES, others > 0 ? -sign : 0);
        } else {
            gain(Rule.PREFECTURES, others == 0 ? -sign : 0);
        }
    }

    private void changeProfession(int profession, int slot, int sign) {
        var others = sign > 0 ? professions[slot][profession] : professions[slot][profession] - 1;
        professions[slot][profession] += sign;
        gain(Rule.PROFESSIONS, others > 0 ? -sign : 0);
    }

    /** Counts what the group as a whole adds, or takes it back before the group changes. */
    private void count(int slot, int sign) {
        if (units[slot] == 0) {
            return;
        }
        var before = Math.max(0, limits.groupsMax() > 0 ? groups - limits.groupsMax() : 0);
        groups += sign;
        var after = Math.max(0, limits.groupsMax() > 0 ? groups - limits.groupsMax() : 0);
        broken += (after - before) * limits.max();
        broken += sign * (Math.max(0, people[slot] - limits.max()) + Math.max(0, limits.min() - people[slot]));
        gain(Rule.CHAIRS, chairs[slot] == 0 ? -sign : 0);
        if (limits.kinds() != Wish.ANY && units[slot] > 1) {
            var bothKinds = towns[slot] > 0 && towns[slot] < units[slot];
            gain(Rule.KINDS, bothKinds == (limits.kinds() == Wish.ALIKE) ? -sign : 0);
        }
        if (limits.prefectures() == Wish.ALIKE) {
            gain(Rule.PREFECTURES, sign);
        }
    }

    private void gain(Rule rule, int points) {
        levels[levelOf[rule.ordinal()]] += points;
    }

    /** The score as it stands. */
    public Score score() {
        return new Score(broken, levels.clone());
    }

    int broken() {
        return broken;
    }

    int level(int index) {
        return levels[index];
    }

    /** How many groups have somebody in them. */
    public int groups() {
        return groups;
    }

    /** How many people are in {@code slot}. */
    public int people(int slot) {
        return people[slot];
    }
}
