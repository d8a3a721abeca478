package jp.kenshu.programme;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A page that is the same for everybody but for some places. It is packed once, stretch by stretch; a packed answer then is the
 * stretches with the marks between them, unpacked (RFC 1951, 3.2.4), in one gzip member.
 */
public final class MarkedPage {

    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {1, 0, 0, (byte) 0xff, (byte) 0xff};
    private static final int STORED = 5;
    private static final int STORED_MAX = 0xffff;
    private static final int GZIP_TAIL = 8;
    private static final byte[] NOTHING = {};

    private final List<Stretch> stretches = new ArrayList<>();
    private final int plainLength;
    private final int packedLength;

    /** A stretch of the page as it is, then a place or, with null, the page's end. */
    private record Stretch(byte[] plain, byte[] packed, String place) {
    }

    /** The page {@code content}, in which each of {@code places} stands as often as its mark is wanted. */
    public MarkedPage(byte[] content, Collection<String> places) {
        var length = content.length;
        var text = new String(content, ISO_8859_1);
        for (int from = 0; from <= length;) {
            var at = from;
            var next = places.stream().filter(place -> text.indexOf(place, at) >= 0)
                    .min((one, other) -> text.indexOf(one, at) - text.indexOf(other, at)).orElse(null);
            var until = next == null ? length : text.indexOf(next, from);
            var plain = Arrays.copyOfRange(content, from, until);
            stretches.add(new Stretch(plain, packed(plain), next));
            from = next == null ? length + 1 : until + next.length();
        }
        plainLength = stretches.stream().mapToInt(stretch -> stretch.plain().length).sum();
        packedLength = stretches.stream().mapToInt(stretch -> stretch.packed().length).sum();
    }

    /** Packed to a whole byte's end, without a look at what stands before. */
    private static byte[] packed(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            var packed = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            for (int written = buffer.length; written == buffer.length;) {
                written = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
                packed.write(buffer, 0, written);
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Whether anything of it differs from visitor to visitor. */
    public boolean hasPlace(String place) {
        return stretches.stream().anyMatch(stretch -> place.equals(stretch.place()));
    }

    /** The page with what stands in each place. */
    public byte[] with(Map<String, String> marks) {
        var written = written(marks);
        var page = ByteBuffer.allocate(plainLength + length(written));
        for (int at = 0; at < stretches.size(); at++) {
            page.put(stretches.get(at).plain()).put(written.get(at));
        }
        return page.array();
    }

    /** What stands in the place behind each stretch. */
    private List<byte[]> written(Map<String, String> marks) {
        return stretches.stream().map(stretch -> stretch.place() == null ? NOTHING : marks.get(stretch.place()).getBytes(UTF_8)).toList();
    }

    private static int length(List<byte[]> written) {
        return written.stream().mapToInt(mark -> mark.length).sum();
    }

    /** The same, packed. */
    public byte[] packedWith(Map<String, String> marks) {
        var written = written(marks);
        var page = littleEndian(GZIP_HEAD.length + packedLength + written.stream().mapToInt(MarkedPage::storedLength).sum()
                + LAST_BLOCK.length + GZIP_TAIL).put(GZIP_HEAD);
        var sum = new CRC32();
        for (int at = 0; at < stretches.size(); at++) {
            var stretch = stretches.get(at);
            sum.update(stretch.plain());
            sum.update(written.get(at));
            page.put(stretch.packed());
            store(written.get(at), page);
        }
        return page.put(LAST_BLOCK).putInt((int) sum.getValue()).putInt(plainLength + length(written)).array();
    }

    private static int storedLength(byte[] mark) {
        return mark.length + STORED * ((mark.length + STORED_MAX - 1) / STORED_MAX);
    }

    private static void store(byte[] mark, ByteBuffer page) {
        for (int from = 0; from < mark.length; from += STORED_MAX) {
            var length = Math.min(STORED_MAX, mark.length - from);
            page.put((byte) 0).putShort((short) length).putShort((short) ~length).put(mark, from, length);
        }
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
