package jp.kenshu.listing;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.InputText;

/**
 * What the address of a list says: how it is restricted, by what it is sorted, which page of how many rows it shows. Whatever is not
 * said has its usual value; whatever the list does not know is left out, so that an address from elsewhere leads to a list or nowhere.
 */
public final class ListAddress {

    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String ROWS = "rows";

    /** How many rows a page may have; the first is usual. */
    static final List<Integer> ROW_COUNTS = List.of(50, 100, 200);

    private static final String DESCENDING = "-";
    private static final int VALUE_MAX = 100;
    private static final int ADDRESS_MAX = 4_000;
    private static final int PAGE_MAX = 100_000;

    private final ListPage list;
    private final Map<String, String> said;

    private ListAddress(ListPage list, Map<String, String> said) {
        this.list = list;
        this.said = said;
    }

    /** The address of {@code list} with what {@code asked} says under each name, or null where it says nothing. */
    static ListAddress of(ListPage list, UnaryOperator<String> asked) {
        var said = new LinkedHashMap<String, String>();
        Stream.concat(list.filters().stream(), Stream.of(SORT, ROWS, PAGE)).forEach(name -> {
            var value = known(name, asked.apply(name));
            if (value != null) {
                said.put(name, value);
            }
        });
        return new ListAddress(list, said);
    }

    /** The list that {@code address} leads to, if it is that of a list of the portal. */
    static Optional<ListAddress> read(String address) {
        if (address == null || address.length() > ADDRESS_MAX) {
            return Optional.empty();
        }
        var at = address.indexOf('?');
        var asked = at < 0 ? Map.<String, String>of() : pairs(address.substring(at + 1));
        return ListPage.at(at < 0 ? address : address.substring(0, at)).map(list -> of(list, asked::get));
    }

    private static Map<String, String> pairs(String query) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : query.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                pairs.putIfAbsent(pair.substring(0, at), decoded(pair.substring(at + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String known(String name, String value) {
        return switch (name) {
            case SORT -> value != null && value.length() <= VALUE_MAX && value.matches("-?[A-Z_]+") ? value : null;
            case ROWS -> ROW_COUNTS.stream().skip(1).map(String::valueOf).filter(count -> count.equals(value)).findFirst().orElse(null);
            case PAGE -> value != null && value.matches("\\d{1,6}") && number(value) > 1 ? String.valueOf(number(value)) : null;
            default -> InputText.trimmed(value == null || value.length() <= VALUE_MAX ? value : value.substring(0, VALUE_MAX));
        };
    }

    private static int number(String digits) {
        return Math.min(PAGE_MAX, Integer.parseInt(digits));
    }

    /** The list itself. */
    public ListPage list() {
        return list;
    }

    /** What is said under {@code name}, or null. */
    public String value(String name) {
        return said.get(name);
    }

    /** By which column the list is sorted, or null for its usual order. */
    public String sort() {
        var sort = said.get(SORT);
        return sort == null ? null : sort.replaceFirst("^" + DESCENDING, "");
    }

    /** Whether it is sorted from the end. */
    public boolean isDescending() {
        return said.getOrDefault(SORT, "").startsWith(DESCENDING);
    }

    /** The page that is shown, from 1. */
    public int page() {
        return Integer.parseInt(said.getOrDefault(PAGE, "1"));
    }

    /** How many rows a page has. */
    public int rows() {
        return Integer.parseInt(said.getOrDefault(ROWS, String.valueOf(ROW_COUNTS.get(0))));
    }

    /** The same list with another value under {@code name}, from its first page. */
    ListAddress with(String name, String value) {
        return value.equals(said.get(name)) ? this : of(list, each -> each.equals(name) ? value : each.equals(PAGE) ? null : said.get(each));
    }

    /** The same list sorted by {@code column}; once more, from its end. */
    ListAddress sortedBy(String column) {
        return with(SORT, column.equals(sort()) && !isDescending() ? DESCENDING + column : column);
    }

    /** The address within the portal. */
    @Override
    public String toString() {
        return said.isEmpty() ? list.path() : list.path() + "?" + said.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
