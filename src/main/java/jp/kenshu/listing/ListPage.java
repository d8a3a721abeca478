package jp.kenshu.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A page of the desk that is a list, as {@code lists.txt} names it: its path, its name and by what its address may restrict it. */
public record ListPage(String path, String name, List<String> filters) {

    private static final List<ListPage> STATED = read();

    /** All lists of the portal. */
    public static List<ListPage> all() {
        return STATED;
    }

    /** The list at {@code path}, if there is one. */
    public static Optional<ListPage> at(String path) {
        return STATED.stream().filter(list -> list.path.equals(path)).findFirst();
    }

    private static List<ListPage> read() {
        try (var stream = ListPage.class.getResourceAsStream("lists.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).map(ListPage::stated).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ListPage stated(String line) {
        var words = Arrays.asList(line.split("\\s+"));
        return new ListPage(words.get(0), words.get(1), List.copyOf(words.subList(2, words.size())));
    }
}
