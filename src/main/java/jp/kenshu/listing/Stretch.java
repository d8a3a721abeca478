package jp.kenshu.listing;

import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The stretch of a list that one page shows: its rows, how many there are in all, and which page of how many rows it is. */
public record Stretch<T>(List<T> rows, int all, int page, int size) {

    private static final int PAGES_BESIDE = 2;

    /** The stretch of {@code list}; a page beyond its end is its last one. */
    static <T> Stretch<T> of(List<T> list, int page, int size) {
        return of(list.size(), (first, count) -> list.subList(first, Math.min(first + count, list.size())), page, size);
    }

    /** The stretch of a list of {@code all} rows, of which {@code rows} reads so many after skipping so many. */
    static <T> Stretch<T> of(int all, BiFunction<Integer, Integer, List<T>> rows, int page, int size) {
        var shown = Math.max(1, Math.min(page, pagesOf(all, size)));
        return new Stretch<>(all == 0 ? List.of() : rows.apply((shown - 1) * size, size), all, shown, size);
    }

    private static int pagesOf(int all, int size) {
        return (all + size - 1) / size;
    }

    /** The same stretch with each of its rows as {@code line} says it. */
    public <L> Stretch<L> map(Function<T, L> line) {
        return new Stretch<>(rows.stream().map(line).toList(), all, page, size);
    }

    /** How many pages there are. */
    public int getPages() {
        return pagesOf(all, size);
    }

    /** The number of its first row, from 1; 0 where there is none. */
    public int getFirst() {
        return rows.isEmpty() ? 0 : (page - 1) * size + 1;
    }

    /** The number of its last row. */
    public int getLast() {
        return rows.isEmpty() ? 0 : getFirst() + rows.size() - 1;
    }

    /** Whether the list could be shown on more than one page. */
    public boolean isPaged() {
        return all > ListAddress.ROW_COUNTS.get(0);
    }

    /** The pages that one can turn to: the first, the last and those around this one. */
    public List<Integer> getNear() {
        var near = new TreeSet<>(IntStream.rangeClosed(page - PAGES_BESIDE, page + PAGES_BESIDE).boxed().toList());
        Stream.of(1, getPages()).forEach(near::add);
        return near.stream().filter(each -> each >= 1 && each <= getPages()).toList();
    }

    /** The rows, for pages. */
    public List<T> getRows() {
        return rows;
    }

    /** How many rows there are in all, for pages. */
    public int getAll() {
        return all;
    }

    /** The page that is shown, for pages. */
    public int getPage() {
        return page;
    }
}
