package jp.kenshu.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder of seed files: one of those that come with the portal, named by its edition ({@code r5}), or any folder on
 * disk, named by its absolute path.
 */
public final class SeedFolder {

    private static final String BUNDLED = "seed";

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
    static SeedFolder demo() {
        return new SeedFolder(BUNDLED + "/demo", null);
    }

    /** The whole text of one file; a file that is missing or is not UTF-8 breaks the seed. */
    String text(String file) {
        try (var in = open(file)) {
            if (in == null) {
                throw new BrokenSeed(path(file), "there is no such file");
            }
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BrokenSeed(path(file), "is not written in UTF-8");
        } catch (IOException e) {
            throw new BrokenSeed(path(file), "cannot be read");
        }
    }

    /** Whether the folder has a file that an edition may leave out. */
    boolean has(String file) {
        try (var in = open(file)) {
            return in != null;
        } catch (IOException e) {
            throw new BrokenSeed(path(file), "cannot be read");
        }
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
