package jp.kenshu.document;

import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** The square code that a telephone's camera reads, drawn so that it stays sharp at any size. */
final class QrCode {

    private static final int QUIET_MARGIN = 4;

    private QrCode() {
    }

    static void draw(Ink ink, Box box, String content) {
        var modules = modules(content);
        int across = modules.getWidth() + 2 * QUIET_MARGIN;
        float side = Math.min(box.width(), box.height());
        float module = side / across;
        float left = box.x() + (box.width() - side) / 2 + QUIET_MARGIN * module;
        float top = box.y() + (box.height() - side) / 2 + QUIET_MARGIN * module;
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                int run = 0;
                while (column + run < modules.getWidth() && modules.get(column + run, row) == 1) run++;
                if (run == 0) continue;
                ink.fill(new Box(left + column * module, top + row * module, run * module, module * 1.01f), Tone.BLACK);
                column += run;
            }
        }
    }

    private static ByteMatrix modules(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code: " + content.length() + " characters", tooLong);
        }
    }
}
