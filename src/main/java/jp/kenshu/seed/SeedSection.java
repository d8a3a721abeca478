package jp.kenshu.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.programme.DueMoment;

/**
 * A group of keys in a seed file. Every getter checks what it reads and breaks the seed at the value's own line;
 * {@code find…} getters accept that the key is absent or null.
 */
final class SeedSection {

    private static final int TEXT_MAX = 250;
    private static final int BILINGUAL_MAX = 800;
    private static final int PROSE_MAX = 8000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

    private final String file;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    SeedSection(String file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (var entry : node.getValue()) {
            var key = word(entry.getKeyNode());
            if (values.put(key, entry.getValueNode()) != null) {
                throw new BrokenSeed(file, line(entry.getKeyNode()), key, "stands here twice");
            }
        }
    }

    /** Lets the reader take what it needs; a key it did not ask for is a mistake in the file. */
    void read(Consumer<SeedSection> reader) {
        reader.accept(this);
        for (var entry : node.getValue()) {
            var key = word(entry.getKeyNode());
            if (!asked.contains(key)) {
                throw new BrokenSeed(file, line(entry.getKeyNode()), key, "is not a known key here");
            }
        }
    }

    String text(String key) {
        return scalar(key, get(key), TEXT_MAX);
    }

    Optional<String> findText(String key, int longest) {
        return find(key).map(value -> scalar(key, value, longest));
    }

    /** A short name that other places refer to, not among those already taken. */
    String id(String key, Collection<String> taken, int longest) {
        var id = text(key);
        if (!ID.matcher(id).matches() || id.length() > longest) {
            throw fault(key, "「%s」 is not an id: use up to %d letters, digits and hyphens", id, longest);
        }
        if (taken.contains(id)) {
            throw fault(key, "「%s」 is already used above", id);
        }
        return id;
    }

    /** A title or a few sentences. */
    Bilingual bilingual(String key) {
        return bilingual(key, get(key), BILINGUAL_MAX);
    }

    Optional<Bilingual> findBilingual(String key) {
        return find(key).map(value -> bilingual(key, value, BILINGUAL_MAX));
    }

    /** A text of any sensible length. */
    Bilingual prose(String key) {
        return bilingual(key, get(key), PROSE_MAX);
    }

    Optional<Bilingual> findProse(String key) {
        return find(key).map(value -> bilingual(key, value, PROSE_MAX));
    }

    LocalDate date(String key) {
        var text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw fault(key, "「%s」 is not a date such as 2023-10-20", text);
        }
    }

    LocalTime time(String key) {
        var text = text(key);
        try {
            if (TIME.matcher(text).matches()) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeParseException e) {
            // told below, as for any other text
        }
        throw fault(key, "「%s」 is not a time such as 09:45", text);
    }

    Optional<LocalTime> findTime(String key) {
        return find(key).map(value -> time(key));
    }

    /** The moment something begins; a mere date begins with that day in Japan. */
    Instant opening(String key) {
        return moment(key, OffsetDateTime::toInstant, day -> day.atStartOfDay(PortalClock.JAPAN).toInstant());
    }

    /** The moment until which something is accepted; a mere date lasts to the end of that day in Japan. */
    DueMoment due(String key) {
        return moment(key, time -> DueMoment.at(time.toInstant()), DueMoment::allOf);
    }

    int integer(String key, int least, int most) {
        var text = text(key);
        try {
            var number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw fault(key, "「%s」 is %s than %d", text, number < least ? "less" : "more",
                        number < least ? least : most);
            }
            return number;
        } catch (NumberFormatException e) {
            throw fault(key, "「%s」 is not a whole number", text);
        }
    }

    Optional<Integer> findInteger(String key, int least, int most) {
        return find(key).map(value -> integer(key, least, most));
    }

    /** A yes that may be left out. */
    boolean flag(String key) {
        return find(key).isPresent() && oneOf(key, List.of("true", "false")).equals("true");
    }

    String oneOf(String key, Collection<String> allowed) {
        return oneOf(key, get(key), allowed);
    }

    <T> T oneOf(String key, Map<String, T> known) {
        return known.get(oneOf(key, known.keySet()));
    }

    /** One of an enum's constants, written in small letters. */
    <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        var names = new LinkedHashMap<String, E>();
        for (var constant : type.getEnumConstants()) {
            names.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return oneOf(key, names);
    }

    Optional<String> findOneOf(String key, Collection<String> allowed) {
        return find(key).map(value -> oneOf(key, value, allowed));
    }

    <T> Optional<T> findOneOf(String key, Map<String, T> known) {
        return find(key).map(value -> oneOf(key, known));
    }

    /** Several of the known things, each at most once; an absent key means none. */
    <T> List<T> someOf(String key, Map<String, T> known) {
        var found = new LinkedHashMap<String, T>();
        for (var item : items(key)) {
            var word = oneOf(key, item, known.keySet());
            if (found.put(word, known.get(word)) != null) {
                throw new BrokenSeed(file, line(item), key, "「" + word + "」 stands here twice");
            }
        }
        return List.copyOf(found.values());
    }

    List<Bilingual> bilinguals(String key) {
        return items(key).stream().map(item -> bilingual(key, item, BILINGUAL_MAX)).toList();
    }

    /** Reads the sections of a list one after the other; an absent key means none. */
    void each(String key, Consumer<SeedSection> reader) {
        items(key).forEach(item -> section(key, item).read(reader));
    }

    void one(String key, Consumer<SeedSection> reader) {
        section(key, get(key)).read(reader);
    }

    /** A fault of this section's value, to be thrown by who finds that it contradicts another. */
    BrokenSeed fault(String key, String what, Object... words) {
        return new BrokenSeed(file, line(values.getOrDefault(key, node)), key, what.formatted(words));
    }

    private Node get(String key) {
        return find(key).orElseThrow(() -> new BrokenSeed(file, line(node), key, "is missing"));
    }

    private Optional<Node> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).filter(value -> !value.getTag().equals(Tag.NULL));
    }

    private List<Node> items(String key) {
        var value = find(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw fault(key, "is not a list");
    }

    private SeedSection section(String key, Node value) {
        if (value instanceof MappingNode mapping) {
            return new SeedSection(file, mapping);
        }
        throw new BrokenSeed(file, line(value), key, "has no keys of its own");
    }

    private Bilingual bilingual(String key, Node value, int longest) {
        if (!(value instanceof MappingNode)) {
            throw new BrokenSeed(file, line(value), key, "needs a Japanese text (ja) and an English one (en)");
        }
        var texts = new LinkedHashMap<String, String>();
        section(key, value).read(languages -> {
            for (var language : List.of("ja", "en")) {
                texts.put(language, languages.scalar(language, languages.get(language), longest));
            }
        });
        return new Bilingual(texts.get("ja"), texts.get("en"));
    }

    private <T> T moment(String key, Function<OffsetDateTime, T> time, Function<LocalDate, T> day) {
        var text = text(key);
        try {
            return text.contains("T") ? time.apply(OffsetDateTime.parse(text)) : day.apply(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw fault(key, "「%s」 is neither a date such as 2023-10-20 nor a moment such as 2023-10-06T17:00+09:00", text);
        }
    }

    private String oneOf(String key, Node value, Collection<String> allowed) {
        var word = scalar(key, value, TEXT_MAX);
        if (!allowed.contains(word)) {
            throw new BrokenSeed(file, line(value), key, allowed.isEmpty()
                    ? "「" + word + "」 is not known: there is nothing to choose from"
                    : "「" + word + "」 is not one of " + String.join(", ", allowed));
        }
        return word;
    }

    private String scalar(String key, Node value, int longest) {
        if (!(value instanceof ScalarNode)) {
            throw new BrokenSeed(file, line(value), key, "is not a single value");
        }
        var word = word(value);
        if (word.isEmpty()) {
            throw new BrokenSeed(file, line(value), key, "is empty");
        }
        if (word.length() > longest) {
            throw new BrokenSeed(file, line(value), key, "is longer than " + longest + " characters");
        }
        return word;
    }

    private static String word(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "?";
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
