package jp.kenshu.lecture.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Reads the boxes of an MP4. At the top it walks over all of them, so that a file is known to be whole; inside it reads only those
 * that say how long the video is, how large and in which codec.
 */
final class Mp4 {

    private static final Set<String> FIRST = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");
    private static final Set<String> AROUND = Set.of("trak", "mdia", "minf", "stbl");
    /** What QuickTime calls a handler that says how the data is read, not what it is. */
    private static final String OF_THE_DATA = "dhlr";
    private static final Map<Integer, String> STUDIO_PROFILES = Map.of(110, "High 10", 122, "High 4:2:2", 244, "High 4:4:4", 44, "CAVLC 4:4:4");
    private static final int BOXES_MAX = 200_000;
    private static final int SMALL = 200;
    private static final double FIXED_POINT = 65_536;

    private final FileChannel file;
    private final long size;
    private int boxes;
    private String handler = "";
    private int trackWidth;
    private int trackHeight;
    private String codec;
    private String sound;
    private int width;
    private int height;
    private double seconds;

    Mp4(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    /** A box: its type, where its content begins, and where it ends. */
    private record Box(String type, long from, long to) {
    }

    /** What the file says of itself; one that is no MP4, not whole or in fragments is refused. */
    VideoInspection.Read read() throws IOException {
        boolean index = false;
        boolean pictures = false;
        boolean indexLast = false;
        for (long at = 0; at < size;) {
            var box = box(at, size);
            if (at == 0 && !FIRST.contains(box.type())) {
                throw VideoInspection.refused("video.kind");
            }
            if (box.to() > size) {
                throw VideoInspection.refused("video.truncated");
            }
            switch (box.type()) {
                case "moof" -> throw VideoInspection.refused("video.fragments");
                case "mdat" -> pictures = true;
                case "moov" -> {
                    index = true;
                    indexLast = pictures;
                    walk(box);
                }
                default -> {
                    // nothing that matters
                }
            }
            at = box.to();
        }
        if (!index || !pictures) {
            throw VideoInspection.refused(index || pictures ? "video.truncated" : "video.kind");
        }
        return new VideoInspection.Read(codec, sound, width, height, seconds, indexLast);
    }

    private Box box(long at, long end) throws IOException {
        if (++boxes > BOXES_MAX || end - at < 8) {
            throw VideoInspection.refused("video.truncated");
        }
        var head = bytes(at, (int) Math.min(16, end - at));
        var length = head.getInt(0) & 0xFFFFFFFFL;
        var type = new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
        if (length == 1 && head.limit() == 16) {
            return checked(new Box(type, at + 16, at + head.getLong(8)));
        }
        return checked(new Box(type, at + 8, length == 0 ? end : at + length));
    }

    private static Box checked(Box box) {
        if (box.to() < box.from()) {
            throw VideoInspection.refused("video.truncated");
        }
        return box;
    }

    private void walk(Box around) throws IOException {
        for (long at = around.from(); at + 8 <= around.to();) {
            var box = box(at, around.to());
            if (box.to() > around.to()) {
                throw VideoInspection.refused("video.truncated");
            }
            look(box);
            at = box.to();
        }
    }

    private void look(Box box) throws IOException {
        if (AROUND.contains(box.type())) {
            walk(box);
            return;
        }
        switch (box.type()) {
            case "mvhd" -> seconds = length(content(box));
            case "tkhd" -> {
                var track = content(box);
                var long_ = version(track) == 1;
                trackWidth = fixed(track, long_ ? 88 : 76);
                trackHeight = fixed(track, long_ ? 92 : 80);
            }
            case "hdlr" -> {
                var named = content(box);
                handler = text(named, 4).equals(OF_THE_DATA) ? handler : text(named, 8);
            }
            case "stsd" -> describe(content(box));
            default -> {
                // nothing that matters
            }
        }
    }

    private void describe(ByteBuffer described) {
        var entry = text(described, 12);
        if (handler.equals("vide") && codec == null) {
            codec = entry + profile(described);
            width = trackWidth;
            height = trackHeight;
        } else if (handler.equals("soun") && sound == null) {
            sound = entry;
        }
    }

    /** The name of a profile of H.264 for studios, which browsers do not play, after a space; nothing for all others. */
    private static String profile(ByteBuffer described) {
        var settings = new String(described.array(), 0, described.limit(), StandardCharsets.ISO_8859_1).indexOf("avcC");
        var studio = settings < 0 || settings + 6 > described.limit() ? null : STUDIO_PROFILES.get(described.get(settings + 5) & 0xFF);
        return studio == null ? "" : " " + studio;
    }

    private static double length(ByteBuffer header) {
        if (version(header) == 1) {
            return header.limit() < 32 || header.getInt(20) <= 0 ? 0 : header.getLong(24) / (double) header.getInt(20);
        }
        return header.limit() < 20 || header.getInt(12) <= 0 ? 0 : (header.getInt(16) & 0xFFFFFFFFL) / (double) header.getInt(12);
    }

    private static int version(ByteBuffer box) {
        return box.limit() == 0 ? 0 : box.get(0);
    }

    private static int fixed(ByteBuffer box, int at) {
        return box.limit() < at + 4 ? 0 : (int) Math.round((box.getInt(at) & 0xFFFFFFFFL) / FIXED_POINT);
    }

    private static String text(ByteBuffer box, int at) {
        return box.limit() < at + 4 ? "" : new String(box.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    private ByteBuffer content(Box box) throws IOException {
        return bytes(box.from(), (int) Math.min(SMALL, box.to() - box.from()));
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
