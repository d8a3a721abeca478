package jp.kenshu.tally;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts records by their facets: how many have each value, alone or crossed with another facet, among all records or those that meet some
 * conditions. A tally that keeps small figures back tells no figure of one to four, nor any from which such a figure could be worked
 * out, also not by comparing tables under other conditions ({@link Cube} has the rule). It is for one reader at a time.
 *
 * <pre>
 * var tally = Tally.keepingSmallBack(records);
 * tally.of("f2");                                          // one facet
 * tally.of("f2", List.of(new Having("f3", "4")));          // among those who have this value of f3
 * tally.cross("f1", "f2", List.of());                      // f2 for each value of f1
 * </pre>
 */
public final class Tally {

    private static final int MOST_KEPT = 500;

    private final Records records;
    private final boolean keepsBack;
    private final Map<List<String>, Cube> cubes = new HashMap<>();

    private Tally(Records records, boolean keepsBack) {
        this.records = records;
        this.keepsBack = keepsBack;
    }

    /** Counts what people said in confidence. */
    public static Tally keepingSmallBack(Records records) {
        return new Tally(records, true);
    }

    /** Counts what is no secret, such as how many registered from a prefecture, down to a single one. */
    public static Tally tellingAll(Records records) {
        return new Tally(records, false);
    }

    /** How all records are spread over a facet. */
    public Distribution of(String facet) {
        return of(facet, List.of());
    }

    /** How the records that meet {@code conditions} are spread over a facet. The conditions are of other facets, one for each at most. */
    public Distribution of(String facet, List<Having> conditions) {
        return distribution(get(facet), conditions);
    }

    /** The facet {@code facet} for each value of {@code by}, among the records that meet {@code conditions}; all of different facets. */
    public CrossTab cross(String by, String facet, List<Having> conditions) {
        var rows = get(by);
        var counted = get(facet);
        return new CrossTab(rows, counted, rows.values().stream().map(value -> distribution(counted, with(conditions, new Having(by, value.code())))).toList(),
                distribution(counted, conditions));
    }

    private static List<Having> with(List<Having> conditions, Having further) {
        return Stream.concat(conditions.stream(), Stream.of(further)).toList();
    }

    /** How many records meet {@code conditions}. */
    public Count count(List<Having> conditions) {
        var cube = cube(conditions.stream().map(this::column));
        return cube.get(cell(cube, conditions));
    }

    /** What is counted. */
    public Records records() {
        return records;
    }

    private Facet get(String facet) {
        return records.find(facet).orElseThrow(() -> new IllegalArgumentException("No facet " + facet));
    }

    private Distribution distribution(Facet facet, List<Having> conditions) {
        var contexts = IntStream.range(0, facet.exclusive() ? 1 : facet.values().size())
                .mapToObj(index -> context(conditions, records.column(facet, index))).toList();
        var values = IntStream.range(0, facet.values().size())
                .mapToObj(index -> contexts.get(facet.exclusive() ? 0 : index).of(Records.place(facet, index))).toList();
        return new Distribution(facet, contexts.get(0).all(), values, agreed(contexts, context -> context.of(context.column().unanswered())),
                agreed(contexts, context -> context.of(context.column().notAsked())));
    }

    /** A figure that each of {@code contexts} tells, unless one of them keeps it back. */
    private static Count agreed(List<Context> contexts, Function<Context, Count> figure) {
        return contexts.stream().map(figure).filter(Count::hidden).findFirst().orElseGet(() -> figure.apply(contexts.get(0)));
    }

    private Context context(List<Having> conditions, FacetColumn counted) {
        var cube = cube(Stream.concat(Stream.of(counted), conditions.stream().map(this::column)));
        return new Context(cube, cell(cube, conditions), counted);
    }

    private Cube cube(Stream<FacetColumn> columns) {
        var ordered = columns.flatMap(Tally::withParents).distinct().sorted(Comparator.comparing(FacetColumn::key)).toList();
        if (cubes.size() >= MOST_KEPT) {
            cubes.clear();
        }
        return cubes.computeIfAbsent(ordered.stream().map(FacetColumn::key).toList(), keys -> Cube.of(records.size(), ordered, keepsBack));
    }

    private static Stream<FacetColumn> withParents(FacetColumn column) {
        return Stream.concat(Stream.of(column), column.parents().stream().flatMap(Tally::withParents));
    }

    private int cell(Cube cube, List<Having> conditions) {
        int cell = cube.all();
        for (var condition : conditions) {
            cell = cube.within(cell, column(condition), Records.place(get(condition.facet()), index(condition)));
        }
        return cell;
    }

    private FacetColumn column(Having condition) {
        return records.column(get(condition.facet()), index(condition));
    }

    private int index(Having condition) {
        int index = get(condition.facet()).indexOf(condition.value());
        if (index < 0) {
            throw new IllegalArgumentException("No value " + condition);
        }
        return index;
    }

    /** Records that meet conditions, and what may be said of those of them that have one place in {@code column}. */
    private record Context(Cube cube, int cell, FacetColumn column) {

        Count all() {
            return cube.get(cell);
        }

        Count of(int place) {
            return cube.get(cube.within(cell, column, place));
        }
    }
}
