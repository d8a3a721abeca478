package jp.kenshu.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** What a request for a file is answered with: so many bytes, of which any stretch can be read by itself. */
public interface FileContent {

    /** How many bytes it has. */
    long size() throws IOException;

    /** Reads from {@code at} on into what is free of {@code into}, and answers how many bytes came; -1 behind the end. */
    int read(ByteBuffer into, long at) throws IOException;

    /** What lies in an open file. */
    static FileContent of(FileChannel file) {
        return new FileContent() {

            @Override
            public long size() throws IOException {
                return file.size();
            }

            @Override
            public int read(ByteBuffer into, long at) throws IOException {
                return file.read(into, at);
            }
        };
    }
}
