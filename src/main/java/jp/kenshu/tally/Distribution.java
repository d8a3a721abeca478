package jp.kenshu.tally;

import java.util.List;

/**
 * How some records are spread over the values of a facet. {@code records} is how many there are, of which {@code notAsked} were not asked
 * and {@code unanswered} gave no answer; {@code values} stand in the order of the facet's.
 */
public record Distribution(Facet facet, Count records, List<Count> values, Count unanswered, Count notAsked) {

    /** Keeps a copy, so that it never changes. */
    public Distribution {
        values = List.copyOf(values);
    }

    /** How many were asked: n of the question. */
    public Count asked() {
        return records.without(notAsked);
    }

    /** How many answered: the base of all shares. */
    public Count answered() {
        return records.without(notAsked, unanswered);
    }

    /** The share of those who answered that has the value at {@code index}, from 0 to 1; NaN where it is kept back or nobody answered. */
    public double share(int index) {
        return values.get(index).shareOf(answered());
    }

    /** Whether any figure is kept back. */
    public boolean hides() {
        return unanswered.hidden() || notAsked.hidden() || values.stream().anyMatch(Count::hidden);
    }
}
