package jp.kenshu.lecture.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jp.kenshu.storage.FileContent;

/**
 * The sound of an MP4 as a file of its own (M4A). Nothing is coded anew: the index is written anew, for the sound alone, and the
 * sound itself is read from where it lies in the video, whenever it is asked for.
 */
final class SoundTrack implements FileContent {

    private static final int INDEX_MAX = 64_000_000;
    private static final String AAC = "mp4a";
    private static final Set<String> AROUND = Set.of("trak", "mdia", "minf", "stbl");
    /** Tells of other tracks, which are not there any more. */
    private static final String REFERENCES = "tref";
    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;

    private final FileChannel video;
    private final SoundPieces pieces;
    private final byte[] head;

    private SoundTrack(FileChannel video, IndexBox index) throws NoSound, IOException {
        this.video = video;
        var track = trackOf(index);
        this.pieces = SoundPieces.of(track.at("mdia", "minf", "stbl"), video.size());
        var kind = box("ftyp", letters("M4A "), new byte[4], letters("M4A mp42isom"));
        var length = kind.length + index(index, track, 0).length + LONG_HEAD;
        this.head = joined(kind, index(index, track, length),
                ByteBuffer.allocate(LONG_HEAD).putInt(1).put(letters("mdat")).putLong(LONG_HEAD + pieces.length()).array());
    }

    /** The sound of {@code video}. */
    static SoundTrack of(FileChannel video) throws NoSound, IOException {
        try {
            return new SoundTrack(video, new IndexBox("moov", indexOf(video)));
        } catch (IndexOutOfBoundsException torn) {
            throw new NoSound("Something ends too early: " + torn.getMessage());
        }
    }

    private static ByteBuffer indexOf(FileChannel video) throws NoSound, IOException {
        for (long at = 0; at + HEAD <= video.size();) {
            var start = read(video, at, (int) Math.min(LONG_HEAD, video.size() - at));
            var told = start.getInt(0) & 0xFFFFFFFFL;
            var from = at + (told == 1 ? LONG_HEAD : HEAD);
            var to = told == 1 ? at + start.getLong(HEAD) : told == 0 ? video.size() : at + told;
            if (to < from || to > video.size()) {
                throw new NoSound("A box that ends behind the file");
            }
            if (new String(start.array(), 4, 4, StandardCharsets.ISO_8859_1).equals("moov")) {
                if (to - from > INDEX_MAX) {
                    throw new NoSound("An index of " + (to - from) + " bytes");
                }
                return read(video, from, (int) (to - from));
            }
            at = to;
        }
        throw new NoSound("There is no index");
    }

    private static ByteBuffer read(FileChannel video, long at, int count) throws NoSound, IOException {
        var bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (video.read(bytes, at + bytes.position()) < 0) {
                throw new NoSound("The file ends too early");
            }
        }
        return bytes.flip();
    }

    private static IndexBox trackOf(IndexBox index) throws NoSound {
        for (var box : index.inner()) {
            if (box.type().equals("trak") && box.at("mdia", "hdlr").word(8).equals("soun") && box.at("mdia", "minf", "stbl", "stsd").word(12).equals(AAC)) {
                return box;
            }
        }
        throw new NoSound("There is no track of AAC");
    }

    /** The index with the sound alone, which lies from {@code begin} on. */
    private byte[] index(IndexBox index, IndexBox track, long begin) throws NoSound {
        var places = pieces.places(begin);
        var mvhd = index.at("mvhd");
        return box("moov", box(mvhd.type(), mvhd.bytes()), rewritten(track, places));
    }

    private static byte[] rewritten(IndexBox box, byte[] places) throws NoSound {
        if (box.type().equals("stco") || box.type().equals("co64")) {
            return box("co64", places);
        }
        if (!AROUND.contains(box.type())) {
            return box(box.type(), box.bytes());
        }
        var inner = new ArrayList<byte[]>();
        for (var each : box.inner()) {
            if (!each.type().equals(REFERENCES)) {
                inner.add(rewritten(each, places));
            }
        }
        return box(box.type(), inner.toArray(byte[][]::new));
    }

    private static byte[] box(String type, byte[]... content) {
        var length = HEAD + Arrays.stream(content).mapToInt(each -> each.length).sum();
        var box = ByteBuffer.allocate(length).putInt(length).put(letters(type));
        List.of(content).forEach(box::put);
        return box.array();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        List.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] letters(String word) {
        return word.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public long size() {
        return head.length + pieces.length();
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        if (at >= size()) {
            return -1;
        }
        if (at >= head.length) {
            return pieces.read(video, into, at - head.length);
        }
        var count = (int) Math.min(into.remaining(), head.length - at);
        into.put(head, (int) at, count);
        return count;
    }
}
