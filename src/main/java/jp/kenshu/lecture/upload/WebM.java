package jp.kenshu.lecture.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Reads the elements of a WebM up to the first pictures: how long the video is, how large and in which codec. */
final class WebM {

    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long TRACK = 0xAE;
    private static final long VIDEO = 0xE0;
    private static final long SCALE = 0x2AD7B1L;
    private static final long DURATION = 0x4489;
    private static final long KIND = 0x83;
    private static final long CODEC = 0x86;
    private static final long WIDTH = 0xB0;
    private static final long HEIGHT = 0xBA;
    private static final long DOCUMENT_TYPE = 0x4282;
    private static final int ELEMENTS_MAX = 10_000;
    private static final int SMALL = 100;
    private static final double NANOSECONDS = 1e9;
    private static final int PICTURES = 1;
    private static final int SOUND = 2;

    private final FileChannel file;
    private final long size;
    private int elements;
    private String type = "";
    private double scale = 1_000_000;
    private double duration;
    private long kind;
    private String trackCodec = "";
    private String codec;
    private String sound;
    private int width;
    private int height;
    private boolean over;

    WebM(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    /** An element: its id, where its content begins and ends; the end of one of unknown length is that of what is around it. */
    private record Element(long id, long from, long to) {
    }

    /** What the file says of itself; one that is no WebM or not whole is refused. */
    VideoInspection.Read read() throws IOException {
        walk(0, size);
        if (!type.equals("webm")) {
            throw VideoInspection.refused("video.kind");
        }
        return new VideoInspection.Read(codec, sound, width, height, duration * scale / NANOSECONDS, false);
    }

    private void walk(long from, long to) throws IOException {
        for (long at = from; at < to && !over;) {
            var element = element(at, to);
            if (element.to() > to) {
                throw VideoInspection.refused("video.truncated");
            }
            look(element);
            at = element.to();
        }
    }

    private void look(Element element) throws IOException {
        var id = element.id();
        if (id == SEGMENT || id == INFO || id == TRACKS || id == VIDEO || id == 0x1A45DFA3L) {
            walk(element.from(), element.to());
        } else if (id == TRACK) {
            kind = 0;
            trackCodec = "";
            walk(element.from(), element.to());
            keep();
        } else if (id == CLUSTER) {
            over = true;
        } else if (element.to() - element.from() <= SMALL) {
            read(element);
        }
    }

    private void keep() {
        if (kind == PICTURES && codec == null) {
            codec = trackCodec;
        } else if (kind == SOUND && sound == null) {
            sound = trackCodec;
        }
    }

    private void read(Element element) throws IOException {
        var content = bytes(element.from(), (int) (element.to() - element.from()));
        var id = element.id();
        if (id == DOCUMENT_TYPE) {
            type = text(content);
        } else if (id == CODEC) {
            trackCodec = text(content);
        } else if (id == SCALE) {
            scale = number(content);
        } else if (id == DURATION) {
            duration = content.limit() == 4 ? content.getFloat(0) : content.limit() == 8 ? content.getDouble(0) : 0;
        } else if (id == KIND) {
            kind = number(content);
        } else if (id == WIDTH) {
            width = (int) number(content);
        } else if (id == HEIGHT) {
            height = (int) number(content);
        }
    }

    private static String text(ByteBuffer content) {
        return new String(content.array(), 0, content.limit(), StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private static long number(ByteBuffer content) {
        long number = 0;
        for (int i = 0; i < content.limit(); i++) {
            number = number << 8 | content.get(i) & 0xFF;
        }
        return number;
    }

    private Element element(long at, long end) throws IOException {
        if (++elements > ELEMENTS_MAX) {
            throw VideoInspection.refused("video.kind");
        }
        var head = bytes(at, (int) Math.min(12, end - at));
        var idLength = Integer.numberOfLeadingZeros(head.get(0) & 0xFF) - 23;
        if (idLength > 4 || head.limit() <= idLength) {
            throw VideoInspection.refused("video.truncated");
        }
        long id = 0;
        for (int i = 0; i < idLength; i++) {
            id = id << 8 | head.get(i) & 0xFF;
        }
        var first = head.get(idLength) & 0xFF;
        var lengthBytes = Integer.numberOfLeadingZeros(first) - 23;
        if (lengthBytes > 8 || head.limit() < idLength + lengthBytes) {
            throw VideoInspection.refused("video.truncated");
        }
        long length = first & (1 << 8 - lengthBytes) - 1;
        boolean unknown = length == (1 << 8 - lengthBytes) - 1;
        for (int i = 1; i < lengthBytes; i++) {
            var next = head.get(idLength + i) & 0xFF;
            unknown &= next == 0xFF;
            length = length << 8 | next;
        }
        var from = at + idLength + lengthBytes;
        return new Element(id, from, unknown ? end : from + length);
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw VideoInspection.refused("video.truncated");
            }
        }
        return bytes.flip();
    }
}
