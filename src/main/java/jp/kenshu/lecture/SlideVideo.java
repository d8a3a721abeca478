package jp.kenshu.lecture;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

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

    private final FileChannelWrapper file;
    private final SequenceEncoder encoder;
    private int seconds;
    private int width;
    private int height;

    /** Begins a video at {@code place}. */
    public SlideVideo(Path place) throws IOException {
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
        return new VideoFacts(width, height, seconds, "avc1", true);
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
