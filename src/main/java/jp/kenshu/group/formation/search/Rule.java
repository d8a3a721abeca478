package jp.kenshu.group.formation.search;

/** A rule by which one division into groups is better than another; the order among them is {@link Limits#order()}. */
public enum Rule {
    /** As many teams as possible work on their first choice (第１希望). */
    FIRST_CHOICE,
    /** As few people as possible work on a scene that is neither choice of theirs. */
    NEITHER_CHOICE,
    /** Municipalities of one kind (市・区 or 町・村) together, or both kinds in each group. */
    KINDS,
    /** Teams of one prefecture together, or apart. In a formation of single people: people of one team apart. */
    PREFECTURES,
    /** As few people as possible whose profession the group has already. */
    PROFESSIONS,
    /** Somebody in each group who can chair it. */
    CHAIRS
}
