package jp.kenshu.programme;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * A page that is the same for everybody but for some places, each as long as what will stand there. It is packed once, stretch by
 * stretch; a packed answer then is the stretches with the marks between them, unpacked (RFC 1951, 3.2.4), in one gzip member.
 */
public final class MarkedPage {

    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {1, 0, 0, (byte) 0xff, (byte) 0xff};
    private static final int STORED = 5;
    private static final int GZIP_TAIL = 8;

    private final List<Stretch> stretches = new ArrayList<>();
    private final int length;

    /** A stretch of the page as it is, then a place or, with null, the page's end. */
    private record Stretch(byte[] plain, byte[] packed, String place) {
    }

public     MarkedPage(byte[] content, List<String> places) {
        length = content.length;
        var text = new String(content, ISO_8859_1);
        for (int from = 0; from <= length;) {
            var at = from;
            var next = places.stream().filter(place -> text.indexOf(place, at) >= 0)
                    .min((one, other) -> text.indexOf(one, at) - text.indexOf(other, at)).orElse(null);
            var until = next == null ? length : text.indexOf(next, from);
            var plain = java.util.Arrays.copyOfRange(content, from, until);
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
        var page = ByteBuffer.allocate(length);
        for (var stretch : stretches) {
            page.put(stretch.plain());
            if (stretch.place() != null) {
                page.put(marks.get(stretch.place()).getBytes(ISO_8859_1));
            }
        }
        return page.array();
    }

    /** The same, packed. */
    public byte[] packedWith(Map<String, String> marks) {
        var sum = new CRC32();
        sum.update(with(marks));
        var size = stretches.stream().mapToInt(stretch -> stretch.packed().length + (stretch.place() == null ? 0 : STORED + stretch.place().length())).sum();
        var page = ByteBuffer.allocate(GZIP_HEAD.length + size + LAST_BLOCK.length + GZIP_TAIL).order(ByteOrder.LITTLE_ENDIAN);
        page.put(GZIP_HEAD);
        for (var stretch : stretches) {
            page.put(stretch.packed());
            if (stretch.place() != null) {
                store(marks.get(stretch.place()).getBytes(ISO_8859_1), page);
            }
        }
        return page.put(LAST_BLOCK).putInt((int) sum.getValue()).putInt(length).array();
    }

    private static void store(byte[] mark, ByteBuffer page) {
        page.put((byte) 0).putShort((short) mark.length).putShort((short) ~mark.length).put(mark);
    }
}
