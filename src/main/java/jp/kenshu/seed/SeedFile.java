package jp.kenshu.seed;

import java.io.StringReader;
import java.util.function.Consumer;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML file of an edition, kept as positions and words, so that any fault can be shown where it stands. */
final class SeedFile {

    private final String path;
    private final MappingNode root;

    private SeedFile(String path, MappingNode root) {
        this.path = path;
        this.root = root;
    }

    /** Opens a file of the folder; what is not YAML, or holds no keys at all, breaks the seed. */
    static SeedFile open(SeedFolder folder, String file) {
        var path = folder.path(file);
        var root = compose(path, folder.text(file));
        if (root instanceof MappingNode mapping) {
            return new SeedFile(path, mapping);
        }
        throw new BrokenSeed(path, root == null ? "is empty" : "has no keys");
    }

    /** Reads the whole file; keys that the reader did not ask for break the seed. */
    void read(Consumer<SeedSection> reader) {
        new SeedSection(path, root).read(reader);
    }

    private static Node compose(String path, String text) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BrokenSeed(path, line, "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new BrokenSeed(path, "is not YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }
}
