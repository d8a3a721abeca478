package jp.kenshu.report.coding;

import java.util.List;
import java.util.Map;

/** Free answers as they were sorted: by the codes of their cells the names of the categories, and those that each response has there. */
public record SortedTexts(Map<String, List<String>> categories, Map<String, Map<Long, List<String>>> given) {

    /** Nothing was sorted. */
    public static final SortedTexts NONE = new SortedTexts(Map.of(), Map.of());

    /** Keeps copies of what it holds. */
    public SortedTexts {
        categories = Map.copyOf(categories);
        given = Map.copyOf(given);
    }

    /** The categories of what a response says in the cell of this code; none if it was not sorted or fits into none. */
    public List<String> of(String cell, long response) {
        return given.getOrDefault(cell, Map.of()).getOrDefault(response, List.of());
    }
}
