package jp.kenshu.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import jp.kenshu.RuleViolation;

/** Looks into a picture: whether it is small enough to be printed, and there to its very end. */
final class PictureInspection {

    /** The largest picture, in millions of points: about what a good camera makes. */
    static final int MEGAPIXELS_MAX = 60;
    private static final long MEGAPIXEL = 1_000_000;
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_FRAME = 12;
    private static final int PNG_END = 0x49454E44;
    private static final int MARK = 0xFF;
    private static final int END = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private final String field;
    private final byte[] content;

    PictureInspection(String field, byte[] content) {
        this.field = field;
        this.content = content;
    }

    FileKind admit(FileKind kind) {
        mustNotBeTooLarge();
        if (!(kind == FileKind.PNG ? reachesEndOfPng() : reachesEndOfJpeg())) {
            throw RuleViolation.at(field, "storage.cutPicture");
        }
        return kind;
    }

    private void mustNotBeTooLarge() {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw RuleViolation.at(field, "storage.damagedPicture");
            }
            var reader = readers.next();
            reader.setInput(stream);
            try {
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MEGAPIXELS_MAX * MEGAPIXEL) {
                    throw RuleViolation.at(field, "storage.pictureTooLarge", MEGAPIXELS_MAX);
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw RuleViolation.at(field, "storage.damagedPicture");
        }
    }

    /** Whether chunk follows upon chunk, each as it was written, to the one that closes a PNG. */
    private boolean reachesEndOfPng() {
        int place = PNG_SIGNATURE;
        while (place + PNG_FRAME <= content.length) {
            long length = number(place) & 0xFFFFFFFFL;
            if (length > content.length - place - PNG_FRAME) {
                return false;
            }
            int end = place + 8 + (int) length;
            var sum = new CRC32();
            sum.update(content, place + 4, end - place - 4);
            if ((int) sum.getValue() != number(end)) {
                return false;
            }
            if (number(place + 4) == PNG_END) {
                return true;
            }
            place = end + 4;
        }
        return false;
    }

    private int number(int place) {
        return (content[place] & MARK) << 24 | (content[place + 1] & MARK) << 16 | (content[place + 2] & MARK) << 8 | content[place + 3] & MARK;
    }

    /** Whether segment follows upon segment to the mark that closes a JPEG; what a camera keeps behind it does not matter. */
    private boolean reachesEndOfJpeg() {
        int place = 2;
        while (place + 1 < content.length) {
            int marker = content[place + 1] & MARK;
            if ((content[place] & MARK) != MARK) {
                place++;
            } else if (marker == END) {
                return true;
            } else if (marker == MARK) {
                place++;
            } else if (marker == 0 || marker == 1 || marker >= FIRST_RESTART && marker <= LAST_RESTART) {
                place += 2;
            } else if (place + 3 < content.length) {
                place += 2 + ((content[place + 2] & MARK) << 8 | content[place + 3] & MARK);
            } else {
                return false;
            }
        }
        return false;
    }
}
