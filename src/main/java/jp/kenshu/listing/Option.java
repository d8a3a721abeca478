package jp.kenshu.listing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Something to choose by which a list is restricted: as the address says it, as the page calls it, and whether it is chosen. */
public record Option(String value, String label, boolean chosen) {

    /** An option for each of {@code things}, of which the one whose value is {@code chosen} (null: none) is chosen. */
    public static <T> List<Option> of(Collection<T> things, Function<T, ?> value, Function<T, String> label, Object chosen) {
        return things.stream().map(thing -> new Option(String.valueOf(value.apply(thing)), label.apply(thing), Objects.equals(value.apply(thing), chosen))).toList();
    }
}
