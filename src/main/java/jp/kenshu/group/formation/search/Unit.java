package jp.kenshu.group.formation.search;

import java.util.List;

/**
 * What goes into a group undivided: a team, a part of a team that is larger than any group, or a single person. Scenes and
 * prefectures are known by index, −1 for none; {@code pin} is the number of the group that it was fixed to by hand, or 0.
 */
public record Unit(String key, int size, int first, int second, int prefecture, boolean town, List<Integer> professions,
                   boolean canChair, boolean alone, int pin) {

    /** Whether the team has said what it wishes (資料２). */
    public boolean hasWish() {
        return first >= 0;
    }

    /** Whether {@code scene} is neither choice of a team that has made one. */
    public boolean dislikes(int scene) {
        return hasWish() && scene != first && scene != second;
    }

    /** The same unit fixed to a group, or free with 0. */
    public Unit pinnedTo(int group) {
        return new Unit(key, size, first, second, prefecture, town, professions, canChair, alone, group);
    }
}
