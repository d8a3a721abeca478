package jp.kenshu.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import jp.kenshu.OneLine;
import jp.kenshu.PortalClock;

/**
 * The files that people gave to the portal. They lie in one folder under generated names, checked by content and
 * size, each with its owner on its row; a file stays exactly if the transaction succeeds that took it in.
 */
@ApplicationScoped
@Transactional
public class StoredFiles {

    /** The largest file, in bytes. */
    public static final int SIZE_MAX = 20_000_000;
    private static final int NAME_MAX = 200;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private FileFolder folder;
    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** Takes a file in; a broken rule names the field {@code field} in which it was chosen, and the file. */
    public StoredFile keep(FileOf of, String field, InputStream given, String originalName, String by) {
        return keep(of, field, new GivenFile(originalName, read(given)), by);
    }

    /** Takes a file in; a broken rule names the field {@code field} in which it was chosen, and the file. */
    public StoredFile keep(FileOf of, String field, GivenFile given, String by) {
        return keep(of, SoundFile.of(field, given), by);
    }

    /** Takes a file in that has been looked into. */
    public StoredFile keep(FileOf of, SoundFile sound, String by) {
        var file = new StoredFile(of, nameOf(sound.name(), sound.kind()), sound.kind().mediaType(), sound.content().length, by, clock.now());
        if (sound.mended()) {
            file.markMended();
        }
        entities.persist(file);
        var place = pathOf(file);
        after(Status.STATUS_ROLLEDBACK, () -> FileFolder.delete(place));
        write(place, sound.content());
        return file;
    }

    /**
     * Takes in what lies in {@code finished}, inside the folder of files, however long it is; its feature has looked into it. It
     * lies there again if the transaction fails.
     */
    public StoredFile adopt(FileOf of, Path finished, FileKind kind, String originalName, String by) {
        var file = new StoredFile(of, nameOf(originalName, kind), kind.mediaType(), sizeOf(finished), by, clock.now());
        entities.persist(file);
        var place = pathOf(file);
        FileFolder.move(finished, place);
        after(Status.STATUS_ROLLEDBACK, () -> FileFolder.move(place, finished));
        return file;
    }

    /** Lets go of a file that nothing refers to any more. */
    public void discard(StoredFile file) {
        var place = pathOf(file);
        after(Status.STATUS_COMMITTED, () -> FileFolder.delete(place));
        entities.remove(entities.contains(file) ? file : entities.merge(file));
    }

    /** The file under {@code id}, if there is one. */
    public Optional<StoredFile> find(long id) {
        return Optional.ofNullable(entities.find(StoredFile.class, id));
    }

    /** Where the file lies. */
    public Path pathOf(StoredFile file) {
        return folder.place(file.getStoredName());
    }

    private void after(int outcome, Runnable work) {
        transactions.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {
                // nothing is decided yet
            }

            @Override
            public void afterCompletion(int status) {
                if (status == outcome) {
                    work.run();
                }
            }
        });
    }

    private static String nameOf(String originalName, FileKind kind) {
        var stem = plain(originalName).replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
        var end = stem.offsetByCodePoints(0, Math.min(NAME_MAX, stem.codePointCount(0, stem.length())));
        return stem.substring(0, end) + "." + kind.ending();
    }

    /** The name of a file without the folders and signs that some browsers send with it. */
    public static String plain(String originalName) {
        var plain = InputText.trimmed(originalName == null ? null : OneLine.from(originalName).replaceAll("^.*[/\\\\]|[\\p{Cntrl}\"<>|:*?]", ""));
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

    private static long sizeOf(Path finished) {
        try {
            return Files.size(finished);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
