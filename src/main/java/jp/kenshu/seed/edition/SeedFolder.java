package jp.kenshu.seed.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * A folder of seed files: one of those that come with the portal, named by its edition ({@code r5}), or any folder on
 * disk, named by its absolute path.
 */
public final class SeedFolder {

    private static final String BUNDLED = "seed";
    private static final int LONGEST_FILE = 4_000_000;
    private static final Pattern NO_SEED = Pattern.compile("[.~#].*|.*[~#]|(?i:README|LICENSE|NOTICE|Thumbs).*|(?i:.*\\.(?:md|bak|swp|orig|pdf))");

    private final String name;
    private final Path onDisk;

    private SeedFolder(String name, Path onDisk) {
        this.name = name;
        this.onDisk = onDisk;
    }

    /** The folder of one edition: a name such as {@code r5}, or an absolute path. */
    public static SeedFolder of(String edition) {
        var path = Path.of(edition);
        return path.isAbsolute() ? new SeedFolder(path.toString(), path) : new SeedFolder(BUNDLED + "/" + edition, null);
    }

    /** What every edition shares: prefectures and municipalities. */
    static SeedFolder shared() {
        return new SeedFolder(BUNDLED, null);
    }

    /** The synthetic people of a demonstration. */
    public static SeedFolder demo() {
        return new SeedFolder(BUNDLED + "/demo", null);
    }

    /** The whole text of one file; that it is missing, too long or not UTF-8 is told. */
    Optional<String> text(String file, Faults faults) {
        try (var in = open(file)) {
            if (in == null) {
                faults.tell(path(file), "there is no such file");
                return Optional.empty();
            }
            var bytes = in.readNBytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                faults.tell(path(file), "is longer than " + LONGEST_FILE + " bytes");
                return Optional.empty();
            }
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.tell(path(file), "is not written in UTF-8");
        } catch (IOException e) {
            faults.tell(path(file), "cannot be read");
        }
        return Optional.empty();
    }

    /** Whether the folder has a file that an edition may leave out. */
    boolean has(String file) {
        try (var in = open(file)) {
            return in != null;
        } catch (IOException e) {
            return true; // it is there, and reading it will tell why it cannot be read
        }
    }

    /** The names of the files that lie in a folder on disk, without hidden ones, notes and what editors leave behind. */
    List<String> files() {
        if (onDisk == null || !Files.isDirectory(onDisk)) {
            return List.of();
        }
        try (var files = Files.list(onDisk)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(file -> !NO_SEED.matcher(file).matches()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the edition in this folder, if its first file can be read. */
    public Optional<String> code() {
        var faults = new Faults();
        var code = new AtomicReference<String>();
        SeedFile.open(this, "conference.yaml", faults).ifPresent(file -> file.read(section -> code.set(section.text("code"))));
        return Optional.ofNullable(code.get());
    }

    /** How messages call a file of this folder. */
    String path(String file) {
        return name + "/" + file;
    }

    private InputStream open(String file) throws IOException {
        if (onDisk == null) {
            return SeedFolder.class.getClassLoader().getResourceAsStream(path(file));
        }
        var path = onDisk.resolve(file);
        return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
    }
}
