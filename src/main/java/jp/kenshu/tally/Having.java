package jp.kenshu.tally;

import java.util.Objects;

/** What records must have to be counted: a value of a facet, both by their codes. */
public record Having(String facet, String value) {

    /** Neither may be missing. */
    public Having {
        Objects.requireNonNull(facet, "facet");
        Objects.requireNonNull(value, "value");
    }
}
