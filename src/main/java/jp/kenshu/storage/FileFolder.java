package jp.kenshu.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.RuleViolation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder in which stored files lie, in the data folder unless {@code --files} names another one; several nodes share it. What
 * is still coming in lies there as well, under a name of its own, so that putting it in its place moves nothing between disks.
 */
@ApplicationScoped
public class FileFolder {

    private static final String COMING_IN = "coming-in";
    /** What must stay free for everything else that the portal writes. */
    private static final long KEPT_FREE = 500_000_000;

    private final Path folder;

    /** The folder that the options name. */
    @Inject
    public FileFolder(@ConfigProperty(name = "kenshu.files") Optional<String> named,
            @ConfigProperty(name = "kenshu.data", defaultValue = "data") String data) {
        this.folder = named.map(Path::of).orElseGet(() -> Path.of(data, "files"));
    }

    /** For the container's proxies. */
    protected FileFolder() {
        this.folder = null;
    }

    /** Where the file of this name lies. */
    public Path place(String storedName) {
        return folder.resolve(storedName);
    }

    /** A place for something that is still coming in. */
    public Path placeComingIn() {
        return below(COMING_IN).resolve(UUID.randomUUID().toString());
    }

    /** The folder of this name inside, made if it is not there. */
    public Path below(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Writes down what comes in, never the whole of it in memory; more than {@code most} bytes are refused beside {@code field}. */
    public Path receive(String field, InputStream given, long most) {
        var place = placeComingIn();
        try (var out = Files.newOutputStream(place)) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = given.read(buffer); read >= 0; read = given.read(buffer)) {
                size += read;
                if (size > most) {
                    throw RuleViolation.at(field, "storage.tooLarge", most / 1_000_000);
                }
                out.write(buffer, 0, read);
            }
            return place;
        } catch (IOException broken) {
            delete(place);
            throw new UncheckedIOException(broken);
        } catch (RuntimeException refused) {
            delete(place);
            throw refused;
        }
    }

    /** Whether {@code size} more bytes fit in, with room left for everything else. */
    public boolean hasRoomFor(long size) {
        try {
            return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace() - KEPT_FREE >= size;
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    static void move(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unmovable) {
            throw new UncheckedIOException(unmovable);
        }
    }

    static void delete(Path place) {
        try {
            Files.deleteIfExists(place);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
