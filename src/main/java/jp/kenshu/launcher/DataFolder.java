package jp.kenshu.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * The one folder that holds everything a portal keeps: database, files, logs. It belongs to one running portal at a time;
 * the operating system gives the lock back even when that portal is killed.
 */
public final class DataFolder implements AutoCloseable {

    private static final String TEMPORARY = "tmp";
    private static final String LEFTOVERS = "leftovers";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder for this process, making it if need be, or refuses: not writable, or another portal runs on it. */
    public static DataFolder open(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            make(path);
            path = path.toRealPath();
            var channel = FileChannel.open(path.resolve("kenshu.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new StartRefused("data.taken", path);
            }
            make(path.resolve("log"));
            delete(path.resolve(TEMPORARY));
            make(path.resolve(TEMPORARY));
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new StartRefused(e, "data.unwritable", path);
        }
    }

    private static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownersOnly());
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Deletes what an interrupted start left behind, with everything in it. */
    static void delete(Path leftover) throws IOException {
        if (Files.exists(leftover)) {
            try (var files = Files.walk(leftover)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * An empty folder of that name inside. What an earlier start left in it is put aside at once and deleted by
     * {@link #deleteLeftovers}: deleting a server takes longer than starting its successor can wait.
     */
    Path renew(String name) throws IOException {
        var folder = path.resolve(name);
        if (Files.exists(folder)) {
            make(path.resolve(LEFTOVERS));
            Files.move(folder, path.resolve(LEFTOVERS).resolve(name + "-" + System.currentTimeMillis()), StandardCopyOption.ATOMIC_MOVE);
        }
        make(folder);
        return folder;
    }

    /** Deletes what has been put aside. */
    void deleteLeftovers() throws IOException {
        delete(path.resolve(LEFTOVERS));
    }

    /** A file or folder inside. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Where this portal's database, server and libraries put what they need for a moment; no other portal looks into it. */
    Path temporary() {
        return path.resolve(TEMPORARY);
    }

    Path path() {
        return path;
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock of " + path + " could not be given back", e);
        }
    }
}
