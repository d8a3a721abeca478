package jp.kenshu.bench;

import java.util.Arrays;
import java.util.Locale;

/** The line in which a benchmark tells its result: the figure, the yardstick measured in the same run, and their ratio. */
final class Figure {

    private Figure() {
    }

    /** Prints {@code bench NAME: FIGURE unit, yardstick FIGURE unit, ratio R}. */
    static void print(String name, double figure, String unit, double yardstick) {
        say("bench %s: %.1f %s, yardstick %.1f %s, ratio %.2f", name, figure, unit, yardstick, unit, figure / yardstick);
    }

    /** Prints a further line about a benchmark. */
    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** The value below which {@code share} of {@code values} lie. */
    static double percentile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
