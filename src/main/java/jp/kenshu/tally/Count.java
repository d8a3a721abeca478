package jp.kenshu.tally;

import java.util.OptionalInt;

/** How many records there are of some kind, or that the figure is kept back because it could give somebody away. */
public record Count(int number, boolean hidden) {

    private static final Count HIDDEN = new Count(0, true);

    /** A figure that everybody may read. */
    public static Count of(int number) {
        return new Count(number, false);
    }

    /** A figure that nobody may read. */
    public static Count keptBack() {
        return HIDDEN;
    }

    /** The figure, if it may be read. */
    public OptionalInt shown() {
        return hidden ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The rest of this without the others, if all of them may be read. */
    Count without(Count... others) {
        int rest = number;
        boolean unknown = hidden;
        for (var other : others) {
            rest -= other.number;
            unknown |= other.hidden;
        }
        return unknown ? HIDDEN : of(rest);
    }

    /** Its share of {@code whole} from 0 to 1; NaN where either is kept back or there is no whole. */
    public double shareOf(Count whole) {
        return hidden || whole.hidden || whole.number == 0 ? Double.NaN : (double) number / whole.number;
    }
}
