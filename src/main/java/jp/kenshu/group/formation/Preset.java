package jp.kenshu.group.formation;

import java.util.Arrays;

import jp.kenshu.group.formation.search.Wish;

/** What the secretariat wants of the company in a group, by a plain name instead of two settings. */
public enum Preset {
    /** People from other prefectures meet. */
    USUAL(Wish.ANY, Wish.MIXED),
    /** Municipalities of one kind, from different prefectures. */
    PEERS(Wish.ALIKE, Wish.MIXED),
    /** Cities and towns meet, from different prefectures. */
    EXCHANGE(Wish.MIXED, Wish.MIXED),
    /** Neighbours of one prefecture work together. */
    NEIGHBOURS(Wish.ANY, Wish.ALIKE),
    /** Something else, chosen one by one. */
    OWN(null, null);

    private final Wish kinds;
    private final Wish prefectures;

    Preset(Wish kinds, Wish prefectures) {
        this.kinds = kinds;
        this.prefectures = prefectures;
    }

    static Preset of(Wish kinds, Wish prefectures) {
        return Arrays.stream(values()).filter(preset -> preset.kinds == kinds && preset.prefectures == prefectures).findFirst().orElse(OWN);
    }

    /** What this preset wishes of kinds, or {@code own}. */
    Wish kindsOr(Wish own) {
        return kinds == null ? own : kinds;
    }

    /** What this preset wishes of prefectures, or {@code own}. */
    Wish prefecturesOr(Wish own) {
        return prefectures == null ? own : prefectures;
    }
}
