package jp.kenshu.report.tally;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is counted: responses, registrations, groups, each by what it has of every facet. A record is nobody's name; it is only a line of
 * values.
 *
 * <pre>
 * var records = new Records(List.of(affiliation, qualifications));
 * records.add(facet -> values.get(facet.code()));   // null: not asked; empty: no answer
 * </pre>
 */
public final class Records {

    private static final int CHOSEN = 0;
    private static final int NOT_CHOSEN = 1;

    private final Map<String, Facet> facets = new LinkedHashMap<>();
    private final Map<String, List<FacetColumn>> columns = new LinkedHashMap<>();
    private int size;

    /** No records yet, to be counted by these facets. */
    public Records(Collection<Facet> facets) {
        for (var facet : facets) {
            this.facets.put(facet.code(), facet);
            columns.put(facet.code(), facet.exclusive() ? List.of(new FacetColumn(facet.code(), facet.values().size()))
                    : facet.values().stream().map(value -> new FacetColumn(facet.code() + "=" + value.code(), NOT_CHOSEN + 1)).toList());
        }
        facets.forEach(this::dependOnWhatComesBefore);
    }

    private void dependOnWhatComesBefore(Facet facet) {
        var parents = facet.askedAfter().stream().filter(having -> !having.facet().equals(facet.code())).flatMap(having -> find(having.facet()).stream()
                .filter(parent -> parent.indexOf(having.value()) >= 0).map(parent -> column(parent, parent.indexOf(having.value())))).distinct().toList();
        columns.get(facet.code()).forEach(column -> column.dependOn(parents));
    }

    /**
     * Adds a record: {@code given} tells its values of each facet by their codes, an empty collection for no answer, null for not asked.
     * Values that the facet does not have are no answer.
     */
    public void add(Function<Facet, ? extends Collection<String>> given) {
        for (var facet : facets.values()) {
            var values = given.apply(facet);
            var of = columns.get(facet.code());
            if (facet.exclusive()) {
                of.get(0).add(placeOfOne(facet, of.get(0), values));
            } else {
                addSeveral(facet, of, values);
            }
        }
        size++;
    }

    private static int placeOfOne(Facet facet, FacetColumn column, Collection<String> values) {
        if (values == null) {
            return column.notAsked();
        }
        int place = values.isEmpty() ? -1 : facet.indexOf(values.iterator().next());
        return place < 0 ? column.unanswered() : place;
    }

    private static void addSeveral(Facet facet, List<FacetColumn> of, Collection<String> values) {
        boolean answered = values != null && facet.values().stream().anyMatch(value -> values.contains(value.code()));
        for (int index = 0; index < of.size(); index++) {
            var column = of.get(index);
            column.add(values == null ? column.notAsked() : !answered ? column.unanswered()
                    : values.contains(facet.values().get(index).code()) ? CHOSEN : NOT_CHOSEN);
        }
    }

    /** The facet of this code. */
    public Optional<Facet> find(String facet) {
        return Optional.ofNullable(facets.get(facet));
    }

    /** All facets, in their order. */
    public List<Facet> facets() {
        return List.copyOf(facets.values());
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    /** The column in which the value at {@code index} of {@code facet} is told. */
    FacetColumn column(Facet facet, int index) {
        return columns.get(facet.code()).get(facet.exclusive() ? 0 : index);
    }

    /** The place in that column which means that a record has the value. */
    static int place(Facet facet, int index) {
        return facet.exclusive() ? index : CHOSEN;
    }
}
