package jp.kenshu.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** The square code (QR) on a page, as a picture that is part of the page itself and sharp at any size. */
public final class SquareCode {

    private static final int QUIET_MARGIN = 4;

    private SquareCode() {
    }

    /** The picture of {@code content} as the address of an image. */
    public static String picture(String content) {
        var modules = modules(content);
        var side = modules.getWidth() + 2 * QUIET_MARGIN;
        var dark = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    dark.append("M%d %dh1v1h-1z".formatted(column + QUIET_MARGIN, row + QUIET_MARGIN));
                }
            }
        }
        var svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>""".formatted(side, dark);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteMatrix modules(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a square code: " + content.length(), tooLong);
        }
    }
}
