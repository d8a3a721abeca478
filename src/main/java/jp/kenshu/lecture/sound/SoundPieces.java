package jp.kenshu.lecture.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** The pieces in which the sound lies between the pictures of a video, and how they lie one behind the other without those. */
final class SoundPieces {

    private static final int COUNTED = 8;
    private static final int RUN = 12;

    private final long[] from;
    /** Where each begins in the sound alone; the last one says where all of it ends. */
    private final long[] begins;

    private SoundPieces(long[] from, long[] begins) {
        this.from = from;
        this.begins = begins;
    }

    /** The pieces that the table of a track tells of, all within a file of so many bytes. */
    static SoundPieces of(IndexBox table, long fileLength) throws NoSound {
        var from = places(table);
        var lengths = lengths(table, from.length);
        var begins = new long[from.length + 1];
        for (int i = 0; i < from.length; i++) {
            if (from[i] < 0 || lengths[i] <= 0 || from[i] > fileLength - lengths[i]) {
                throw new NoSound("A piece that does not lie in the file");
            }
            begins[i + 1] = begins[i] + lengths[i];
        }
        if (begins[from.length] > fileLength) {
            throw new NoSound("More sound than file");
        }
        return new SoundPieces(from, begins);
    }

    private static long[] places(IndexBox table) throws NoSound {
        var wide = table.inner().stream().anyMatch(box -> box.type().equals("co64"));
        var box = table.at(wide ? "co64" : "stco").content();
        var width = wide ? Long.BYTES : Integer.BYTES;
        var places = new long[counted(box.getInt(4), (box.limit() - COUNTED) / width)];
        for (int i = 0; i < places.length; i++) {
            places[i] = wide ? box.getLong(COUNTED + width * i) : box.getInt(COUNTED + width * i) & 0xFFFFFFFFL;
        }
        return places;
    }

    private static int counted(int told, int possible) throws NoSound {
        if (told < 0 || told > possible) {
            throw new NoSound("More entries than there is room for");
        }
        return told;
    }

    private static long[] lengths(IndexBox table, int count) throws NoSound {
        var runs = table.at("stsc").content();
        var samples = table.at("stsz").content();
        var lengths = new long[count];
        int run = 0;
        long sample = 0;
        for (int i = 0; i < count; i++) {
            while (run + 1 < runs.getInt(4) && runs.getInt(COUNTED + RUN * (run + 1)) <= i + 1) {
                run++;
            }
            var end = Math.min(sample + runs.getInt(COUNTED + RUN * run + 4), samples.getInt(8));
            lengths[i] = length(samples, sample, end);
            sample = end;
        }
        return lengths;
    }

    private static long length(ByteBuffer samples, long from, long to) {
        if (samples.getInt(4) != 0) {
            return (to - from) * samples.getInt(4);
        }
        long length = 0;
        for (long sample = from; sample < to; sample++) {
            length += samples.getInt((int) (12 + Integer.BYTES * sample)) & 0xFFFFFFFFL;
        }
        return length;
    }

    /** How many bytes the sound has. */
    long length() {
        return begins[from.length];
    }

    /** The content of the box that tells where each piece begins, where the first one begins at {@code begin}. */
    byte[] places(long begin) {
        var box = ByteBuffer.allocate(COUNTED + Long.BYTES * from.length).putInt(0).putInt(from.length);
        for (int i = 0; i < from.length; i++) {
            box.putLong(begin + begins[i]);
        }
        return box.array();
    }

    /** Reads from {@code at} on, no further than the end of the piece in which it lies. */
    int read(FileChannel video, ByteBuffer into, long at) throws IOException {
        var found = Arrays.binarySearch(begins, at);
        var piece = found >= 0 ? found : -found - 2;
        var within = at - begins[piece];
        var count = (int) Math.min(into.remaining(), begins[piece + 1] - at);
        var limit = into.limit();
        into.limit(into.position() + count);
        try {
            return video.read(into, from[piece] + within);
        } finally {
            into.limit(limit);
        }
    }
}
