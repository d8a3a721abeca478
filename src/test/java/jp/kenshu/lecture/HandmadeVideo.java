package jp.kenshu.lecture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** MP4 files made box by box, for tests of what is read in them. */
public final class HandmadeVideo {

    private static final byte[] FTYP = {0, 0, 0, 12, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'};
    private static final int SAMPLES = 6;
    private static final int PICTURE = 1_000;

    private HandmadeVideo() {
    }

    /** A box with its content. */
    public static byte[] box(String type, byte[]... content) {
        var length = 8 + Arrays.stream(content).mapToInt(each -> each.length).sum();
        var box = ByteBuffer.allocate(length).putInt(length).put(type.getBytes(StandardCharsets.ISO_8859_1));
        Arrays.stream(content).forEach(box::put);
        return box.array();
    }

    /** So many bytes, with whole numbers at some places. */
    public static byte[] words(int count, int... at) {
        var bytes = ByteBuffer.allocate(count);
        for (int i = 0; i < at.length; i += 2) {
            bytes.putInt(at[i], at[i + 1]);
        }
        return bytes.array();
    }

    /** A track of {@code handler} in {@code codec}, with the boxes of {@code table} besides. */
    public static byte[] track(String handler, String codec, byte[]... table) {
        var named = words(24);
        System.arraycopy(handler.getBytes(StandardCharsets.ISO_8859_1), 0, named, 8, 4);
        var described = words(16, 4, 1);
        System.arraycopy(codec.getBytes(StandardCharsets.ISO_8859_1), 0, described, 12, 4);
        return box("trak", box("tkhd", words(84, 76, 1280 << 16, 80, 720 << 16)), box("tref", words(12)),
                box("mdia", box("hdlr", named), box("minf", box("stbl", box("stsd", described), joined(table)))));
    }

    /** A video in which the bytes of {@link #sound} lie in three pieces between pictures. */
    public static byte[] withSound() {
        var length = FTYP.length + index(new int[3]).length + 8;
        var places = new int[] {length + PICTURE, length + 2 * PICTURE + 3, length + 3 * PICTURE + 10};
        var sound = sound();
        return joined(FTYP, index(places), box("mdat", new byte[PICTURE], Arrays.copyOfRange(sound, 0, 3), new byte[PICTURE],
                Arrays.copyOfRange(sound, 3, 10), new byte[PICTURE], Arrays.copyOfRange(sound, 10, 21), new byte[PICTURE]));
    }

    /** The sound of {@link #withSound}: samples of one byte, two, three and so on. */
    public static byte[] sound() {
        var sound = new byte[SAMPLES * (SAMPLES + 1) / 2];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (byte) (i + 1);
        }
        return sound;
    }

    private static byte[] index(int... places) {
        var sound = track("soun", "mp4a", box("stsc", words(20, 4, 1, 8, 1, 12, 2, 16, 1)),
                box("stsz", words(36, 8, SAMPLES, 12, 1, 16, 2, 20, 3, 24, 4, 28, 5, 32, 6)), box("stco", words(20, 4, 3, 8, places[0], 12, places[1], 16, places[2])));
        return box("moov", box("mvhd", words(100, 12, 1_000, 16, 90_500)), track("vide", "avc1"), sound);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
