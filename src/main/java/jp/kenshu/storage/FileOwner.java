package jp.kenshu.storage;

/** A feature that gives stored files a meaning, and so says who may read them. */
public interface FileOwner {

    /** The word by which the rows of this feature's files name it. */
    String owner();

    /** Whether the one who asks now may read {@code file}, which is this feature's. */
    boolean letsRead(StoredFile file);

    /** The name under which the file is handed out. */
    default String nameFor(StoredFile file) {
        return file.getOriginalName();
    }
}
