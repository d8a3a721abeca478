package jp.kenshu.seed.edition;

import java.io.StringReader;
import java.util.Optional;
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
    private final Faults faults;

    private SeedFile(String path, MappingNode root, Faults faults) {
        this.path = path;
        this.root = root;
        this.faults = faults;
    }

    /** Opens a file of the folder, unless it is missing, is not YAML, or holds no keys at all, which is told. */
    static Optional<SeedFile> open(SeedFolder folder, String file, Faults faults) {
        var path = folder.path(file);
        var text = folder.text(file, faults);
        try {
            var root = text.map(SeedFile::compose);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new SeedFile(path, mapping, faults));
            }
            text.ifPresent(words -> faults.tell(path, root.isEmpty() ? "is empty" : "has no keys"));
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.tell(path, line, null, "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            faults.tell(path, "is not YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    /** Reads the whole file; keys that the reader did not ask for are told. */
    void read(Consumer<SeedSection> reader) {
        new SeedSection(path, root, faults).read(reader);
    }

    private static Node compose(String text) {
        return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    }
}
