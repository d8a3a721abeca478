package jp.kenshu.storage;

/** A feature that gives stored files a meaning, and so says who may read them. */
public interface FileOwner {

    /** Whether the file belongs to this feature and the one who asks now may read it. */
    boolean letsRead(StoredFile file);

    /** The name under which the file is handed out. */
    default String nameFor(StoredFile file) {
        return file.getOriginalName();
    }
}
