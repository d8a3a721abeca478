package jp.kenshu.tally;

import java.util.Arrays;
import java.util.List;

/**
 * What the records have of one facet, or of one value of a facet that is not exclusive: for each record the place of its value among
 * {@code size}, or {@code size} for no answer, or {@code size + 1} for not asked. So every record is in exactly one place.
 */
final class FacetColumn {

    private static final int FIRST_ROOM = 64;

    private final String key;
    private final int size;
    private List<FacetColumn> parents = List.of();
    private short[] places = new short[FIRST_ROOM];
    private int records;

    FacetColumn(String key, int size) {
        this.key = key;
        this.size = size;
    }

    void add(int place) {
        if (records == places.length) {
            places = Arrays.copyOf(places, 2 * records);
        }
        places[records++] = (short) place;
    }

    /** Says that this is told only of those who have certain places in these columns. */
    void dependOn(List<FacetColumn> columns) {
        parents = List.copyOf(columns);
    }

    List<FacetColumn> parents() {
        return parents;
    }

    /** How many columns stand above it, one after the other. */
    int depth() {
        return parents.stream().mapToInt(parent -> 1 + parent.depth()).max().orElse(0);
    }

    /** By what columns are put in order, whatever they are used for. */
    String key() {
        return key;
    }

    int size() {
        return size;
    }

    int place(int record) {
        return places[record];
    }

    int unanswered() {
        return size;
    }

    int notAsked() {
        return size + 1;
    }
}
