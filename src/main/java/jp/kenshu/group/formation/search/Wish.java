package jp.kenshu.group.formation.search;

/** What the secretariat wishes of a likeness among the teams of a group: of municipalities' kinds, or of prefectures. */
public enum Wish {
    /** It does not matter. */
    ANY,
    /** Alike in one group (近いもの同士). */
    ALIKE,
    /** Different in one group (交ぜる). */
    MIXED
}
