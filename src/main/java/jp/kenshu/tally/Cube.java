package jp.kenshu.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The records by several columns at once, with all their sums: a cell has a place in each column or stands for all of them. Which cells
 * are kept back depends on the columns alone, never on which of them is a row, a heading or a filter, and is decided from the whole to
 * its parts, so that two tables never tell together what one of them hides:
 * <ol>
 * <li>a cell of one to four records is hidden; so is every cell within a hidden one;</li>
 * <li>in every line of cells that make up a sum, hidden ones are never a single one, and never together less than five: the next smallest
 * are hidden with them, until it is so in all directions. Where nothing else is left, an empty cell is.</li>
 * <li>no small cell is the only hidden way between its row and its heading in a table of two columns ({@link Slice});</li>
 * <li>where answers are hidden after which a question is asked, what was answered to it is hidden with them, if how many were asked would
 * tell of them.</li>
 * </ol>
 * Only how many gave no answer, over all records, is told however few they are, unless it would tell another figure.
 */
final class Cube {

    /** The fewest records that may be told of. */
    static final int FEWEST = 5;
    private static final int MOST_CELLS = 4_000_000;

    private final List<FacetColumn> columns;
    private final int[] strides;
    private final int[] lengths;
    private final int[] counts;
    private final BitSet hidden = new BitSet();
    /** Empty cells that are hidden so that another one beside them cannot be worked out. */
    private final BitSet covering = new BitSet();

    private Cube(List<FacetColumn> columns) {
        this.columns = columns;
        this.strides = new int[columns.size()];
        this.lengths = new int[columns.size()];
        long cells = 1;
        for (int at = 0; at < lengths.length; at++) {
            strides[at] = (int) cells;
            lengths[at] = columns.get(at).size() + 3;
            cells *= lengths[at];
            if (cells > MOST_CELLS) {
                throw new IllegalArgumentException("Too many cells to count");
            }
        }
        counts = new int[(int) cells];
    }

    /** The cube of {@code records} by these columns, given in the order of their keys. */
    static Cube of(int records, List<FacetColumn> columns, boolean keepsBack) {
        var cube = new Cube(columns);
        cube.count(records);
        cube.sumUp();
        if (keepsBack) {
            cube.subsets().forEach(cube::hide);
        }
        return cube;
    }

    private void count(int records) {
        for (int record = 0; record < records; record++) {
            int cell = 0;
            for (int at = 0; at < strides.length; at++) {
                cell += columns.get(at).place(record) * strides[at];
            }
            counts[cell]++;
        }
    }

    private void sumUp() {
        for (int at = 0; at < strides.length; at++) {
            for (int cell = 0; cell < counts.length; cell++) {
                if (!isSum(cell, at)) {
                    counts[sum(cell, at)] += counts[cell];
                }
            }
        }
    }

    /** All choices of columns, as bits: fewer before more, and those before which nothing is missing on which they depend. */
    private List<Integer> subsets() {
        return IntStream.range(1, 1 << columns.size()).boxed()
                .sorted(Comparator.<Integer>comparingInt(Integer::bitCount).thenComparingInt(this::missing).thenComparingInt(subset -> subset)).toList();
    }

    private int missing(int subset) {
        return IntStream.range(0, strides.length).filter(at -> has(subset, at) && columns.get(at).parents().stream().anyMatch(parent -> !has(subset, columns.indexOf(parent))))
                .map(at -> columns.get(at).depth()).sum();
    }

    private static boolean has(int subset, int at) {
        return (subset >> at & 1) == 1;
    }

    /** Hides cells that have a place in the columns of {@code subset}, and stand for all in the others. */
    private void hide(int subset) {
        var cells = cellsOf(subset);
        int level = Integer.bitCount(subset);
        cells.forEach(cell -> {
            if (isSmall(cell, level) || isWithinHidden(cell) || (level > 1 ? tellsOfHidden(cell, subset) : tellsOfFew(Integer.numberOfTrailingZeros(subset)))) {
                hidden.set(cell);
            }
        });
        do {
            hideMoreBeside(cells);
        } while (level > 1 && hideMoreAround(cells, subset));
    }

    private void hideMoreBeside(List<Integer> cells) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int cell : cells) {
                changed |= hidden.get(cell) && hideMoreBeside(cell);
            }
        }
    }

    /** Hides one more cell wherever a small one still follows from the sums of a table of two columns. */
    private boolean hideMoreAround(List<Integer> cells, int subset) {
        boolean changed = false;
        for (int cell : cells) {
            for (int row = 0; row < strides.length && hidden.get(cell) && counts[cell] > 0 && counts[cell] < FEWEST; row++) {
                for (int column = row + 1; column < strides.length; column++) {
                    var way = has(subset, row) && has(subset, column) ? slice(cell, row, column).wayRound(cell, each -> counts[each]) : OptionalInt.empty();
                    way.ifPresent(hidden::set);
                    changed |= way.isPresent();
                }
            }
        }
        return changed;
    }

    private Slice slice(int cell, int row, int column) {
        int base = cell - placeIn(cell, row) * strides[row] - placeIn(cell, column) * strides[column];
        return new Slice(base, strides[row], lengths[row] - 1, strides[column], lengths[column] - 1, hidden::get,
                each -> hidden.get(each) && (counts[each] > 0 || covering.get(each)));
    }

    private List<Integer> cellsOf(int subset) {
        var cells = List.of(all());
        for (int at = 0; at < strides.length; at++) {
            if (has(subset, at)) {
                var parts = new ArrayList<Integer>(cells.size() * lengths[at]);
                for (int cell : cells) {
                    for (int place = lengths[at] - 2; place >= 0; place--) {
                        parts.add(cell - (lengths[at] - 1 - place) * strides[at]);
                    }
                }
                cells = parts;
            }
        }
        return cells;
    }

    /** Whether a question is asked only after answers of which some are hidden here: how many were asked it would tell of them. */
    private boolean tellsOfHidden(int cell, int subset) {
        for (int at = 0; at < strides.length; at++) {
            if (has(subset, at)) {
                int whole = sum(cell, at);
                for (var parent : columns.get(at).parents()) {
                    int above = columns.indexOf(parent);
                    if (!has(subset, above) && hidesIn(whole, above)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Whether of all records so few are asked the question of a column that their number is to be hidden itself, or their number parts the hidden
     * answers before it into those after which it is asked and others, and one of the two could then be worked out.
     */
    private boolean tellsOfFew(int at) {
        for (var parent : columns.get(at).parents()) {
            int above = columns.indexOf(parent);
            var asked = new Part();
            var askedAndHidden = new Part();
            var otherwiseHidden = new Part();
            for (int place = 0; place < lengths[above] - 1; place++) {
                int cell = all() - (lengths[above] - 1 - place) * strides[above];
                int notAsked = counts[within(cell, columns.get(at), columns.get(at).notAsked())];
                asked.add(counts[cell] - notAsked);
                if (hidden.get(cell)) {
                    (notAsked == 0 ? askedAndHidden : otherwiseHidden).add(counts[cell]);
                }
            }
            if (asked.isFew() || askedAndHidden.cells > 0 && otherwiseHidden.cells > 0 && (askedAndHidden.canBeWorkedOut() || otherwiseHidden.canBeWorkedOut())) {
                return true;
            }
        }
        return false;
    }

    /** Some cells that are not empty, and their records. */
    private static final class Part {

        private int cells;
        private int records;

        void add(int count) {
            cells += count > 0 ? 1 : 0;
            records += count;
        }

        boolean isFew() {
            return records > 0 && records < FEWEST;
        }

        boolean canBeWorkedOut() {
            return cells == 1 || isFew();
        }
    }

    private boolean hidesIn(int whole, int at) {
        for (int place = 0; place < lengths[at] - 1; place++) {
            if (hidden.get(whole - (lengths[at] - 1 - place) * strides[at])) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmall(int cell, int level) {
        return counts[cell] > 0 && counts[cell] < FEWEST && !(level == 1 && isNoAnswer(cell));
    }

    private boolean isNoAnswer(int cell) {
        for (int at = 0; at < strides.length; at++) {
            if (!isSum(cell, at) && placeIn(cell, at) == columns.get(at).unanswered()) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithinHidden(int cell) {
        for (int at = 0; at < strides.length; at++) {
            if (!isSum(cell, at)) {
                int sum = sum(cell, at);
                if (hidden.get(sum) || counts[sum] > 0 && counts[sum] < FEWEST) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hideMoreBeside(int cell) {
        boolean changed = false;
        for (int at = 0; at < strides.length; at++) {
            if (!isSum(cell, at)) {
                changed |= hideMoreInLine(cell - placeIn(cell, at) * strides[at], at);
            }
        }
        return changed;
    }

    /** Hides more cells of the line that begins at {@code first}, smallest first, until what is hidden in it cannot be worked out. */
    private boolean hideMoreInLine(int first, int at) {
        boolean changed = false;
        int next = 0;
        while (next >= 0 && canBeWorkedOut(first, at)) {
            next = smallestShown(first, at);
            if (next >= 0) {
                hidden.set(next);
                covering.set(next, counts[next] == 0);
                changed = true;
            }
        }
        return changed;
    }

    private boolean canBeWorkedOut(int first, int at) {
        int cells = 0;
        int records = 0;
        boolean covers = false;
        for (int place = 0; place < lengths[at] - 1; place++) {
            int cell = first + place * strides[at];
            if (hidden.get(cell)) {
                covers |= covering.get(cell);
                cells++;
                records += counts[cell];
            }
        }
        return (records > 0 || covers) && (cells == 1 || records < FEWEST);
    }

    /** The cell of the line that goes best with what is hidden in it; -1 if all are hidden. */
    private int smallestShown(int first, int at) {
        int best = -1;
        for (int place = 0; place < lengths[at] - 1; place++) {
            int cell = first + place * strides[at];
            if (!hidden.get(cell) && (best < 0 || loss(cell, at) < loss(best, at))) {
                best = cell;
            }
        }
        return best;
    }

    /**
     * What is lost with a cell: few records are little, no answer tells of all others, an empty cell hides nothing by itself, and how many
     * were not asked is told by what they answered before.
     */
    private int loss(int cell, int at) {
        var column = columns.get(at);
        int place = placeIn(cell, at);
        if (place == column.notAsked() && !column.parents().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        return counts[cell] == 0 ? Integer.MAX_VALUE - 1 : place < column.size() ? counts[cell] : Integer.MAX_VALUE - 2;
    }

    private boolean isSum(int cell, int at) {
        return placeIn(cell, at) == lengths[at] - 1;
    }

    private int sum(int cell, int at) {
        return cell + (lengths[at] - 1 - placeIn(cell, at)) * strides[at];
    }

    private int placeIn(int cell, int at) {
        return cell / strides[at] % lengths[at];
    }

    /** The cell for all records whatever they have. */
    int all() {
        int cell = 0;
        for (int at = 0; at < strides.length; at++) {
            cell += (lengths[at] - 1) * strides[at];
        }
        return cell;
    }

    /** The part of {@code cell} that has this place in {@code column}. */
    int within(int cell, FacetColumn column, int place) {
        int at = columns.indexOf(column);
        return cell + (place - placeIn(cell, at)) * strides[at];
    }

    /** What may be said of {@code cell}. */
    Count get(int cell) {
        return hidden.get(cell) ? Count.keptBack() : Count.of(counts[cell]);
    }
}
