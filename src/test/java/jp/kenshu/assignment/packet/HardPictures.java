package jp.kenshu.assignment.packet;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Pictures as phones, scanners and drawing programs make them; the left half is red (or grey), the right one white or clear. */
final class HardPictures {

    private HardPictures() {
    }

    /** A photograph of 60 by 40 as it is seen, red in the left upper quarter, which was taken with the camera held this way (EXIF 1 to 8). */
    static byte[] photograph(int orientation) throws IOException {
        boolean upright = orientation < 5;
        var picture = new BufferedImage(upright ? 600 : 400, upright ? 400 : 600, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, isRed(orientation, x / (double) picture.getWidth(), y / (double) picture.getHeight()) ? 0xFF0000 : 0x0000FF);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return noted(out.toByteArray(), orientation);
    }

    /** Whether the stored point is seen in the left upper quarter. */
    private static boolean isRed(int orientation, double u, double v) {
        boolean left = u < 0.5;
        boolean upper = v < 0.5;
        return switch (orientation) {
            case 2 -> !left && upper;
            case 3 -> !left && !upper;
            case 4 -> left && !upper;
            case 6 -> left && !upper;
            case 7 -> !left && !upper;
            case 8 -> !left && upper;
            default -> left && upper;
        };
    }

    private static byte[] noted(byte[] jpeg, int orientation) {
        var note = new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
            1, 18, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0};
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(note, 0, note.length);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A picture of a few colours, one of which is clear. */
    static byte[] palette(int width, int height) throws IOException {
        var colours = new IndexColorModel(8, 2, new byte[] {(byte) 230, 0}, new byte[] {0, 0}, new byte[] {0, 0}, new byte[] {(byte) 255, 0});
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
        fill(picture.getRaster(), new int[] {0}, new int[] {1});
        return png(picture);
    }

    /** A grey picture with a clear half. */
    static byte[] greyWithAlpha(int width, int height) throws IOException {
        var grey = new java.awt.image.ComponentColorModel(java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_GRAY),
                true, false, java.awt.Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
        var raster = grey.createCompatibleWritableRaster(width, height);
        fill(raster, new int[] {128, 255}, new int[] {0, 0});
        return png(new BufferedImage(grey, raster, false, null));
    }

    /** A photograph in the four inks of a printer. */
    static byte[] inks(int width, int height) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        fill(raster, new int[] {0, 255, 255, 0}, new int[] {0, 0, 0, 0});
        return jpeg(raster);
    }

    /** The same, noted upside down as Adobe's programs do. */
    static byte[] inksUpsideDown(int width, int height) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        fill(raster, new int[] {255, 0, 0, 255}, new int[] {255, 255, 255, 255});
        var note = new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        var plain = jpeg(raster);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(note);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static byte[] jpeg(Raster raster) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static void fill(WritableRaster raster, int[] left, int[] right) {
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                raster.setPixel(x, y, x < raster.getWidth() / 2 ? left : right);
            }
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
