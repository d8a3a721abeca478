package jp.kenshu.tally;

import java.util.List;

/** A facet crossed with another: for each value of {@code by} how its records are spread over the facet, and for all of them together. */
public record CrossTab(Facet by, Facet facet, List<Distribution> rows, Distribution all) {

    /** Keeps a copy, so that it never changes. */
    public CrossTab {
        rows = List.copyOf(rows);
    }

    /** Whether any figure is kept back. */
    public boolean hides() {
        return all.hides() || rows.stream().anyMatch(row -> row.records().hidden() || row.hides());
    }
}
