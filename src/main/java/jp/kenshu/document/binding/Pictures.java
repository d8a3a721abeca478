package jp.kenshu.document.binding;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Reads pictures for printing: small ones as they are, very large ones at the resolution that a sheet of paper shows. What
 * cannot be kept as it is (palettes, transparency, the four inks of a printer) is drawn in plain colours on white paper.
 */
final class Pictures {

    private static final long POINTS_MAX = 12_000_000;
    private static final int WHITE = 255;
    private static final float QUALITY = 0.85f;

    private Pictures() {
    }

    static PDImageXObject read(PDDocument book, Path file) throws IOException {
        try (var stream = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("Not a picture: " + file);
            }
            var reader = readers.next();
            try {
                reader.setInput(stream);
                int step = step(reader);
                return step == 1 ? asItIs(book, file, reader) : JPEGFactory.createFromImage(book, drawn(file, reader, step), QUALITY);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException broken) {
            throw new IOException("Not a picture that can be printed: " + file, broken);
        }
    }

    private static PDImageXObject asItIs(PDDocument book, Path file, ImageReader reader) throws IOException {
        try {
            var picture = PDImageXObject.createFromByteArray(book, Files.readAllBytes(file), null);
            if (Inks.of(file).filter(inks -> inks == Inks.PLAIN).isPresent()) {
                picture.getCOSObject().removeItem(COSName.DECODE);
            }
            return picture;
        } catch (IOException | RuntimeException unusual) {
            return JPEGFactory.createFromImage(book, drawn(file, reader, 1), QUALITY);
        }
    }

    private static int step(ImageReader reader) throws IOException {
        double points = (double) reader.getWidth(0) * reader.getHeight(0);
        return Math.max(1, (int) Math.ceil(Math.sqrt(points / POINTS_MAX)));
    }

    /** The picture, every {@code step}th point of it, in red, green and blue on white. */
    private static BufferedImage drawn(Path file, ImageReader reader, int step) throws IOException {
        var coarser = reader.getDefaultReadParam();
        coarser.setSourceSubsampling(step, step, 0, 0);
        var inks = Inks.of(file);
        return inks.isPresent() ? fromInks(inks.get(), reader.readRaster(0, coarser)) : onWhite(reader.read(0, coarser));
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        if (picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return greyOnWhite(picture);
        }
        var drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        try {
            pen.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    /** A grey picture; Java's own conversion would make it paler. */
    private static BufferedImage greyOnWhite(BufferedImage picture) {
        var raster = picture.getRaster();
        int deeper = Math.max(0, raster.getSampleModel().getSampleSize(0) - Byte.SIZE);
        int brighter = WHITE / Math.max(1, (1 << Math.min(Byte.SIZE, raster.getSampleModel().getSampleSize(0))) - 1);
        var drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int grey = (raster.getSample(x, y, 0) >> deeper) * brighter;
                int cover = raster.getNumBands() > 1 ? raster.getSample(x, y, 1) >> deeper : WHITE;
                int seen = (grey * cover + WHITE * (WHITE - cover)) / WHITE;
                drawn.setRGB(x, y, seen << 16 | seen << 8 | seen);
            }
        }
        return drawn;
    }

    /** A JPEG in a printer's inks, which Java reads without their colours. */
    private static BufferedImage fromInks(Inks inks, Raster raster) {
        var drawn = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        var row = new int[raster.getWidth() * Inks.COUNT];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0; x < raster.getWidth(); x++) {
                drawn.setRGB(x, y, inks.colour(row, x * Inks.COUNT));
            }
        }
        return drawn;
    }
}
