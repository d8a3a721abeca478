package jp.kenshu.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jp.kenshu.InputText;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files that people gave to the portal. They lie in the data folder under generated names, checked by content and
 * size; a file stays exactly if the transaction succeeds that took it in.
 */
@ApplicationScoped
@Transactional
public class StoredFiles {

    /** The largest file, in bytes. */
    public static final int SIZE_MAX = 20_000_000;
    private static final int NAME_MAX = 200;
    private static final int MEGABYTE = 1_000_000;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    @ConfigProperty(name = "kenshu.data", defaultValue = "data")
    private String dataFolder;
    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** Takes a file in; a broken rule names the field {@code field} in which it was chosen, and the file. */
    public StoredFile keep(String field, InputStream given, String originalName, String by) {
        return keep(field, new GivenFile(originalName, read(given)), by);
    }

    /** Takes a file in; a broken rule names the field {@code field} in which it was chosen, and the file. */
    public StoredFile keep(String field, GivenFile given, String by) {
        var content = given.content();
        var kind = inspected(field, given);
        var file = new StoredFile(nameOf(given.name(), kind), kind.mediaType(), content.length, by, clock.now());
        if (kind == FileKind.PDF && !FileInspection.isWhole(content)) {
            file.isMended();
        }
        entities.persist(file);
        var place = pathOf(file);
        afterTransaction(Status.STATUS_ROLLEDBACK, place);
        write(place, content);
        return file;
    }

    private static FileKind inspected(String field, GivenFile given) {
        try {
            if (given.content().length == 0) {
                throw RuleViolation.at(field, "storage.empty");
            }
            if (given.content().length > SIZE_MAX) {
                throw RuleViolation.at(field, "storage.tooLarge", SIZE_MAX / MEGABYTE);
            }
            return FileInspection.admit(field, given.content());
        } catch (RuleViolation unusable) {
            var values = new ArrayList<Object>(List.of(given.plainName()));
            values.addAll(List.of(unusable.values()));
            throw RuleViolation.at(field, unusable.key(), values.toArray());
        }
    }

    /** Lets go of a file that nothing refers to any more. */
    public void discard(StoredFile file) {
        afterTransaction(Status.STATUS_COMMITTED, pathOf(file));
        entities.remove(entities.contains(file) ? file : entities.merge(file));
    }

    /** The file under {@code id}, if there is one. */
    public Optional<StoredFile> find(long id) {
        return Optional.ofNullable(entities.find(StoredFile.class, id));
    }

    /** Where the file lies. */
    public Path pathOf(StoredFile file) {
        return Path.of(dataFolder, "files", file.getStoredName());
    }

    private void afterTransaction(int outcome, Path unwanted) {
        transactions.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {
                // nothing is decided yet
            }

            @Override
            public void afterCompletion(int status) {
                if (status == outcome) {
                    delete(unwanted);
                }
            }
        });
    }

    private static String nameOf(String originalName, FileKind kind) {
        var stem = plain(originalName).replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
        var end = stem.offsetByCodePoints(0, Math.min(NAME_MAX, stem.codePointCount(0, stem.length())));
        return stem.substring(0, end) + "." + kind.ending();
    }

    static String plain(String originalName) {
        var plain = InputText.trimmed(originalName == null ? null : originalName.replaceAll("^.*[/\\\\]|[\\p{Cntrl}\"<>|:*?]", ""));
        return plain == null ? "file" : plain;
    }

    private static byte[] read(InputStream given) {
        try {
            return given.readNBytes(SIZE_MAX + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path place, byte[] content) {
        try {
            Files.createDirectories(place.getParent());
            Files.write(place, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path place) {
        try {
            Files.deleteIfExists(place);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
