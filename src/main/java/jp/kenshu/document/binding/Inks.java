package jp.kenshu.document.binding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a JPEG notes the four inks of a printer: as they are, upside down (255 is no ink) as Adobe's programs and most others
 * do, or upside down as brightness and hue.
 */
enum Inks {
    PLAIN,
    UPSIDE_DOWN,
    AS_BRIGHTNESS_AND_HUE;

    /** Cyan, magenta, yellow and black. */
    static final int COUNT = 4;
    private static final int START = 0xFFD8;
    private static final int ADOBE = 0xFFEE;
    private static final int SCAN = 0xFFDA;
    private static final List<Integer> FRAMES = List.of(0xFFC0, 0xFFC1, 0xFFC2, 0xFFC3, 0xFFC5, 0xFFC6, 0xFFC7, 0xFFC9, 0xFFCA, 0xFFCB, 0xFFCD, 0xFFCE, 0xFFCF);
    private static final int COMPONENTS = 5;
    private static final int TRANSFORM = 11;
    private static final int NO_INK = 255;
    private static final int MIDDLE = 128;

    /** As the beginning of the file says, if it is a JPEG in inks at all. */
    static Optional<Inks> of(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.readUnsignedShort() == START ? of(in) : Optional.empty();
        } catch (EOFException noPicture) {
            return Optional.empty();
        }
    }

    private static Optional<Inks> of(DataInputStream in) throws IOException {
        var inks = PLAIN;
        var inInks = false;
        for (int marker = in.readUnsignedShort(); marker != SCAN; marker = in.readUnsignedShort()) {
            var segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
            in.readFully(segment);
            if (FRAMES.contains(marker)) {
                inInks = segment.length > COMPONENTS && segment[COMPONENTS] == COUNT;
            } else if (marker == ADOBE && segment.length > TRANSFORM) {
                inks = segment[TRANSFORM] == 2 ? AS_BRIGHTNESS_AND_HUE : UPSIDE_DOWN;
            }
        }
        return inInks ? Optional.of(inks) : Optional.empty();
    }

    /** The colour on the screen of the four values that begin at {@code place}. */
    int colour(int[] values, int place) {
        int black = values[place + 3];
        if (this == PLAIN) {
            return mixed(NO_INK - values[place], NO_INK - values[place + 1], NO_INK - values[place + 2], NO_INK - black);
        }
        if (this == UPSIDE_DOWN) {
            return mixed(values[place], values[place + 1], values[place + 2], black);
        }
        double brightness = values[place];
        double blue = values[place + 1] - MIDDLE;
        double red = values[place + 2] - MIDDLE;
        return mixed(NO_INK - within(brightness + 1.402 * red), NO_INK - within(brightness - 0.344136 * blue - 0.714136 * red),
                NO_INK - within(brightness + 1.772 * blue), black);
    }

    private static int within(double value) {
        return (int) Math.max(0, Math.min(NO_INK, Math.round(value)));
    }

    private static int mixed(int cyan, int magenta, int yellow, int black) {
        return cyan * black / NO_INK << 16 | magenta * black / NO_INK << 8 | yellow * black / NO_INK;
    }
}
