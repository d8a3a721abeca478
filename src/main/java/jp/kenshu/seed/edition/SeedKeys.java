package jp.kenshu.seed.edition;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys of a group in a seed file, as they stand there: each asked for by name, with its fault told at its own line. What is asked for
 * and is not there, or is there and was not asked for, is a mistake in the file.
 */
abstract class SeedKeys {

    static final int TEXT_MAX = 250;
    static final String STAND_IN = "?";

    private final String file;
    private final MappingNode node;
    private final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> wrong = new HashSet<>();

    SeedKeys(String file, MappingNode node, Faults faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
        for (var entry : entries()) {
            var key = word(entry.getKeyNode());
            if (values.putIfAbsent(key, entry.getValueNode()) != null) {
                tell(line(entry.getKeyNode()), key, "stands here twice");
            }
        }
    }

    /** Whether nothing is wrong with these keys by themselves, so that they can be held against others. */
    boolean isSound(String... keys) {
        return Stream.of(keys).noneMatch(wrong::contains);
    }

    /** Whether anything stands under a key that may be left out. */
    boolean has(String key) {
        return find(key).isPresent();
    }

    /** Tells a fault of this section's value, found by who holds it against another. */
    void fault(String key, String what, Object... words) {
        tell(line(values.getOrDefault(key, node)), key, what.formatted(words));
    }

    /** Tells a fault, unless one is told there, and goes on with a stand-in. */
    final <T> T instead(T standIn, String key, String what, Object... words) {
        if (isSound(key)) {
            fault(key, what, words);
        }
        return standIn;
    }

    /** Tells a fault at a line of the file. */
    final void tell(int line, String key, String what) {
        wrong.add(key);
        faults.tell(file, line, key, what);
    }

    /** What stands under a key that must be there. */
    final Optional<Node> get(String key) {
        var found = find(key);
        if (found.isEmpty() && isSound(key)) {
            tell(line(node), key, "is missing");
        }
        return found;
    }

    /** What stands under a key that may be left out, or be null. */
    final Optional<Node> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).filter(value -> !value.getTag().equals(Tag.NULL));
    }

    /** The items of a list; an absent key means none. */
    final List<Node> items(String key) {
        var value = find(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(key, "is not a list");
        return List.of();
    }

    /** One of the words that are allowed. */
    final String oneOf(String key, Node value, Collection<String> allowed) {
        var before = faults.count();
        var word = scalar(key, value, TEXT_MAX);
        if (faults.count() == before && !allowed.contains(word)) {
            tell(line(value), key, allowed.isEmpty()
                    ? "「" + word + "」 is not known: there is nothing to choose from"
                    : "「" + word + "」 is not one of " + String.join(", ", allowed));
        }
        return word;
    }

    /** A single value in one line. */
    final String scalar(String key, Node value, int longest) {
        return scalar(key, value, longest, false);
    }

    /** A single value, in many lines where that is allowed. */
    final String scalar(String key, Node value, int longest, boolean manyLines) {
        var fault = faultOf(value, longest, manyLines);
        fault.ifPresent(what -> tell(line(value), key, what));
        return fault.isPresent() ? STAND_IN : word(value);
    }

    private static Optional<String> faultOf(Node value, int longest, boolean manyLines) {
        if (!(value instanceof ScalarNode)) {
            return Optional.of("is not a single value");
        }
        var word = word(value);
        if (word.isEmpty()) {
            return Optional.of("is empty");
        }
        if (word.length() > longest) {
            return Optional.of("is longer than " + longest + " characters");
        }
        return SeedText.faultOf(word, manyLines);
    }

    /** The words of a node, whatever it is. */
    static String word(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : STAND_IN;
    }

    /** The line at which a node begins. */
    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The keys in the order of the file. */
    final List<NodeTuple> entries() {
        return node.getValue();
    }

    /** Whether the reader has asked for a key. */
    final boolean isAsked(String key) {
        return asked.contains(key);
    }

    /** Something of what stands under a key has been told to be wrong. */
    final void markWrong(String key) {
        wrong.add(key);
    }

    final String file() {
        return file;
    }

    final Faults faults() {
        return faults;
    }
}
