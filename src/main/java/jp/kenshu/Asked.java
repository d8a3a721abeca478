package jp.kenshu;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What an address or a posted form asks for, read by kind. Whatever is not of that kind - an id that is no number, a number
 * with too many digits, a word with signs in it - was not asked for.
 */
public final class Asked {

    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z]{1,20}");

    private Asked() {
    }

    /** The id under {@code name}. */
    public static Optional<Long> id(HttpServletRequest request, String name) {
        return of(request.getParameter(name), ID).map(Long::valueOf);
    }

    /** The ids under {@code name}, as ticked boxes send them. */
    public static List<Long> ids(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).filter(value -> ID.matcher(value).matches()).map(Long::valueOf).toList();
    }

    /** The number under {@code name}, not less than 0, such as the revision that somebody saw. */
    public static Optional<Integer> number(HttpServletRequest request, String name) {
        return of(request.getParameter(name), NUMBER).map(Integer::valueOf);
    }

    /** The word under {@code name}, such as what has just been done, or null. */
    public static String word(HttpServletRequest request, String name) {
        return of(request.getParameter(name), WORD).orElse(null);
    }

    private static Optional<String> of(String value, Pattern kind) {
        return Optional.ofNullable(value).filter(given -> kind.matcher(given).matches());
    }
}
