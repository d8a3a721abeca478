package jp.kenshu.storage;

import java.io.IOException;
import java.io.InputStream;

/** A file as somebody gave it, not yet looked at: its name, and no more of its content than the portal would keep. */
public record GivenFile(String name, byte[] content) {

    /** The file that {@code given} yields under {@code name}. */
    public static GivenFile read(String name, InputStream given) throws IOException {
        return new GivenFile(name, given.readNBytes(StoredFiles.SIZE_MAX + 1));
    }

    /** The name without the folders and signs that some browsers send with it. */
    public String plainName() {
        return StoredFiles.plain(name);
    }
}
