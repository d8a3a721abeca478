package jp.kenshu.tally;

import java.util.Collection;
import java.util.HashMap;
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

    private final Map<String, Told> facets = new LinkedHashMap<>();
    private int size;

    /** A facet with the columns in which it is told, and the places of its values by their codes. */
    private record Told(Facet facet, List<FacetColumn> columns, Map<String, Integer> places) {

        static Told of(Facet facet) {
            var places = new HashMap<String, Integer>();
            facet.values().forEach(value -> places.putIfAbsent(value.code(), places.size()));
            return new Told(facet, facet.exclusive() ? List.of(new FacetColumn(facet.code(), facet.values().size()))
                    : facet.values().stream().map(value -> new FacetColumn(facet.code() + "=" + value.code(), NOT_CHOSEN + 1)).toList(), places);
        }

        void add(Collection<String> values) {
            if (facet.exclusive()) {
                addOne(columns.get(0), values);
            } else {
                addSeveral(values);
            }
        }

        private void addOne(FacetColumn column, Collection<String> values) {
            column.add(values == null ? column.notAsked() : values.isEmpty() ? column.unanswered() : places.getOrDefault(values.iterator().next(), column.unanswered()));
        }

        private void addSeveral(Collection<String> values) {
            boolean answered = values != null && values.stream().anyMatch(places::containsKey);
            for (int index = 0; index < columns.size(); index++) {
                var column = columns.get(index);
                column.add(values == null ? column.notAsked() : !answered ? column.unanswered()
                        : values.contains(facet.values().get(index).code()) ? CHOSEN : NOT_CHOSEN);
            }
        }
    }

    /** No records yet, to be counted by these facets. */
    public Records(Collection<Facet> facets) {
        facets.forEach(facet -> this.facets.put(facet.code(), Told.of(facet)));
        facets.forEach(this::dependOnWhatComesBefore);
    }

    private void dependOnWhatComesBefore(Facet facet) {
        var parents = facet.askedAfter().stream().filter(having -> !having.facet().equals(facet.code())).flatMap(having -> find(having.facet()).stream()
                .filter(parent -> parent.indexOf(having.value()) >= 0).map(parent -> column(parent, parent.indexOf(having.value())))).distinct().toList();
        facets.get(facet.code()).columns().forEach(column -> column.dependOn(parents));
    }

    /**
     * Adds a record: {@code given} tells its values of each facet by their codes, an empty collection for no answer, null for not asked.
     * Values that the facet does not have are no answer.
     */
    public void add(Function<Facet, ? extends Collection<String>> given) {
        facets.values().forEach(told -> told.add(given.apply(told.facet())));
        size++;
    }

    /** Adds so many records that are alike, such as the people of a team. */
    public void add(int times, Function<Facet, ? extends Collection<String>> given) {
        for (int each = 0; each < times; each++) {
            add(given);
        }
    }

    /** The facet of this code. */
    public Optional<Facet> find(String facet) {
        return Optional.ofNullable(facets.get(facet)).map(Told::facet);
    }

    /** All facets, in their order. */
    public List<Facet> facets() {
        return facets.values().stream().map(Told::facet).toList();
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    /** The column in which the value at {@code index} of {@code facet} is told. */
    FacetColumn column(Facet facet, int index) {
        return facets.get(facet.code()).columns().get(facet.exclusive() ? 0 : index);
    }

    /** The place in that column which means that a record has the value. */
    static int place(Facet facet, int index) {
        return facet.exclusive() ? index : CHOSEN;
    }
}
