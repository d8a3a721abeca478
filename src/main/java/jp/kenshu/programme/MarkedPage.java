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
    private static final int PAGE_LENGTH = 16_384;

    private final List<Stretch> stretches = new ArrayList<>();

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
        var page = new ByteArrayOutputStream(PAGE_LENGTH);
        for (var stretch : stretches) {
            page.writeBytes(stretch.plain());
            page.writeBytes(mark(stretch, marks));
        }
        return page.toByteArray();
    }

    private static byte[] mark(Stretch stretch, Map<String, String> marks) {
        return stretch.place() == null ? new byte[0] : marks.get(stretch.place()).getBytes(UTF_8);
    }

    /** The same, packed. */
    public byte[] packedWith(Map<String, String> marks) {
        var plain = with(marks);
        var sum = new CRC32();
        sum.update(plain);
        var page = new ByteArrayOutputStream(PAGE_LENGTH);
        page.writeBytes(GZIP_HEAD);
        for (var stretch : stretches) {
            page.writeBytes(stretch.packed());
            store(mark(stretch, marks), page);
        }
        page.writeBytes(LAST_BLOCK);
        page.writeBytes(littleEndian(GZIP_TAIL).putInt((int) sum.getValue()).putInt(plain.length).array());
        return page.toByteArray();
    }

    private static void store(byte[] mark, ByteArrayOutputStream page) {
        for (int from = 0; from < mark.length; from += STORED_MAX) {
            var length = Math.min(STORED_MAX, mark.length - from);
            page.writeBytes(littleEndian(STORED).put((byte) 0).putShort((short) length).putShort((short) ~length).array());
            page.write(mark, from, length);
        }
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
