package jp.kenshu.group.formation.search;

import java.util.List;

/**
 * The limits and wishes by which groups are formed at a venue: from how many people a team is a group by itself, how small
 * and large a group may be, how many groups there is room for (0: any number), and what is wished of kinds and prefectures.
 */
public record Limits(int bigFrom, int min, int max, int groupsMax, Wish kinds, Wish prefectures, boolean ofPeople) {

    private static final List<Rule> OF_TEAMS = List.of(Rule.FIRST_CHOICE, Rule.NEITHER_CHOICE, Rule.KINDS, Rule.PREFECTURES,
            Rule.PROFESSIONS, Rule.CHAIRS);
    private static final List<Rule> OF_PEOPLE = List.of(Rule.FIRST_CHOICE, Rule.NEITHER_CHOICE, Rule.KINDS, Rule.CHAIRS,
            Rule.PROFESSIONS, Rule.PREFECTURES);

    /** The rules, the weightiest first: no gain by a later rule makes up for a loss by an earlier one. */
    public List<Rule> order() {
        return ofPeople ? OF_PEOPLE : OF_TEAMS;
    }

    /** The same limits with other group sizes. */
    Limits sized(int newMin, int newMax) {
        return new Limits(bigFrom, newMin, newMax, groupsMax, kinds, prefectures, ofPeople);
    }
}
