package jp.kenshu.programme.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counties of towns and villages, and the municipalities of before the mergers, as {@code seed/} has them. */
public final class PlaceNames {

    private static final Pattern COMMA = Pattern.compile(",");

    private PlaceNames() {
    }

    /** The county of each town and village, by its six-digit code. */
    public static Map<String, String> counties() {
        return lines("counties.csv").map(COMMA::split).collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
    }

    /** The municipalities that there were. */
    public static List<FormerPlace> former() {
        return lines("former-municipalities.csv").map(COMMA::split).map(line -> new FormerPlace(line[0], line[1], line[2])).toList();
    }

    private static Stream<String> lines(String file) {
        try (var stream = PlaceNames.class.getResourceAsStream("/seed/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isEmpty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
