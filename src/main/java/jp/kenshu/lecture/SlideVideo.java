package jp.kenshu.lecture;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jcodec.api.SequenceEncoder;
import org.jcodec.common.Codec;
import org.jcodec.common.Format;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rational;

/**
 * A silent MP4 of slides, each shown for some seconds, as a demonstration and the tests need it. Two seconds share a frame, so
 * that making it takes little.
 */
public final class SlideVideo implements Closeable {

    /** How long one frame is shown; every slide takes a multiple of it. */
    public static final int SECONDS_PER_FRAME = 2;
    private static final int MIDDLE = 128;
    private static final int HEAD = 8;

    private final Path place;
    private final FileChannelWrapper file;
    private final SequenceEncoder encoder;
    private int seconds;
    private int width;
    private int height;

    /** Begins a video at {@code place}. */
    public SlideVideo(Path place) throws IOException {
        this.place = place;
        this.file = NIOUtils.writableFileChannel(place.toString());
        this.encoder = new SequenceEncoder(file, Rational.R(1, SECONDS_PER_FRAME), Format.MOV, Codec.H264, null);
    }

    /** Shows {@code slide} for so many seconds, at least for those of one frame. */
    public void show(BufferedImage slide, int forSeconds) throws IOException {
        width = slide.getWidth();
        height = slide.getHeight();
        var picture = picture(slide);
        for (int shown = 0; shown < forSeconds; shown += SECONDS_PER_FRAME) {
            encoder.encodeNativeFrame(picture);
            seconds += SECONDS_PER_FRAME;
        }
    }

    /** Finishes the video and tells what it says of itself. */
    public VideoFacts finish() throws IOException {
        encoder.finish();
        putIndexFirst();
        return new VideoFacts(width, height, seconds, "avc1", false);
    }

    /** The encoder writes the index behind the pictures; over a line it is wished for at once, after the file's type. What it tells of their places is moved on by its length. */
    private void putIndexFirst() throws IOException {
        var all = ByteBuffer.wrap(Files.readAllBytes(place));
        int index = find(all, "moov", 0, all.limit());
        int pictures = all.getInt(0);
        int length = all.getInt(index);
        move(all, index, length);
        try (var anew = Files.newOutputStream(place)) {
            anew.write(all.array(), 0, pictures);
            anew.write(all.array(), index, length);
            anew.write(all.array(), pictures, index - pictures);
            anew.write(all.array(), index + length, all.limit() - index - length);
        }
    }

    private static void move(ByteBuffer all, int index, int by) {
        int table = index;
        for (var inner : List.of("trak", "mdia", "minf", "stbl")) {
            table = find(all, inner, table + HEAD, table + all.getInt(table));
        }
        int places = find(all, "co64", table + HEAD, table + all.getInt(table));
        for (int at = 0; at < all.getInt(places + HEAD + 4); at++) {
            int entry = places + HEAD + 8 + Long.BYTES * at;
            all.putLong(entry, all.getLong(entry) + by);
        }
    }

    /** Where the first box of this type begins between two places. */
    private static int find(ByteBuffer all, String type, int from, int to) {
        for (int at = from; at + HEAD <= to; at += (int) (all.getInt(at) == 1 ? all.getLong(at + HEAD) : all.getInt(at))) {
            if (new String(all.array(), at + 4, 4, StandardCharsets.ISO_8859_1).equals(type)) {
                return at;
            }
        }
        throw new IllegalStateException("No " + type + " in the video that was just made");
    }

    private static Picture picture(BufferedImage slide) {
        var pixels = slide.getRGB(0, 0, slide.getWidth(), slide.getHeight(), null, 0, slide.getWidth());
        var bytes = new byte[pixels.length * 3];
        for (int i = 0; i < pixels.length; i++) {
            bytes[3 * i] = (byte) ((pixels[i] >> 16 & 0xFF) - MIDDLE);
            bytes[3 * i + 1] = (byte) ((pixels[i] >> 8 & 0xFF) - MIDDLE);
            bytes[3 * i + 2] = (byte) ((pixels[i] & 0xFF) - MIDDLE);
        }
        return Picture.createPicture(slide.getWidth(), slide.getHeight(), new byte[][] {bytes}, ColorSpace.RGB);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
