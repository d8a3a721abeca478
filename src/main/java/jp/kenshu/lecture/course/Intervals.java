package jp.kenshu.lecture.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The stretches of a lecture that somebody has watched, in tenths of a second, apart and in their order. What is watched twice counts once. */
final class Intervals {

    /** Nothing watched yet. */
    static final Intervals NONE = new Intervals(List.of());
    /** Stretches that are no further apart are one: a player reports in rounded steps. */
    private static final int GAP = 2;

    private final List<Interval> all;

    /** A stretch from one tenth of a second to another. */
    record Interval(int from, int to) {

        int length() {
            return Math.max(0, to - from);
        }
    }

    private Intervals(List<Interval> all) {
        this.all = all;
    }

    /** The stretches that were kept as text, such as {@code 0-350 600-900}. */
    static Intervals parse(String kept) {
        var intervals = new ArrayList<Interval>();
        for (var each : kept.split(" ")) {
            if (!each.isEmpty()) {
                var dash = each.indexOf('-');
                intervals.add(new Interval(Integer.parseInt(each.substring(0, dash)), Integer.parseInt(each.substring(dash + 1))));
            }
        }
        return new Intervals(intervals);
    }

    /** These and {@code more}, within the {@code length} of the lecture. */
    Intervals with(List<Interval> more, int length) {
        var sorted = new ArrayList<>(all);
        more.stream().map(each -> new Interval(Math.max(0, each.from()), Math.min(each.to(), length))).filter(each -> each.length() > 0).forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(Interval::from));
        var merged = new ArrayList<Interval>();
        for (var next : sorted) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.from() <= last.to() + GAP) {
                merged.set(merged.size() - 1, new Interval(last.from(), Math.max(last.to(), next.to())));
            } else {
                merged.add(next);
            }
        }
        return new Intervals(merged);
    }

    /** How much of the lecture they are together. */
    int length() {
        return all.stream().mapToInt(Interval::length).sum();
    }

    /** The stretches as they are kept. */
    @Override
    public String toString() {
        return all.stream().map(each -> each.from() + "-" + each.to()).collect(Collectors.joining(" "));
    }
}
