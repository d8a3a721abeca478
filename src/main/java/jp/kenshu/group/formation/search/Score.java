package jp.kenshu.group.formation.search;

import java.util.Arrays;

/**
 * How good a division into groups is: by how many people and groups it breaks hard limits, and then one figure for each rule
 * in their order, higher being better.
 */
public record Score(int broken, int[] levels) implements Comparable<Score> {

    /** Whether no hard limit is broken. */
    public boolean isPossible() {
        return broken == 0;
    }

    /** The figure of a rule. */
    public int of(Rule rule, Limits limits) {
        return levels[limits.order().indexOf(rule)];
    }

    @Override
    public int compareTo(Score other) {
        return broken != other.broken ? Integer.compare(other.broken, broken) : Arrays.compare(levels, other.levels);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Score score && broken == score.broken && Arrays.equals(levels, score.levels);
    }

    @Override
    public int hashCode() {
        return 31 * broken + Arrays.hashCode(levels);
    }

    @Override
    public String toString() {
        return broken + " " + Arrays.toString(levels);
    }
}
