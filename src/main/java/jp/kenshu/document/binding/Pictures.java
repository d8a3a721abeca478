package jp.kenshu.document.binding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Reads pictures for printing: small ones as they are, very large ones at the resolution that a sheet of paper shows. */
final class Pictures {

    private static final long POINTS_MAX = 12_000_000;
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
                if (step == 1) {
                    return PDImageXObject.createFromByteArray(book, Files.readAllBytes(file), null);
                }
                var coarser = reader.getDefaultReadParam();
                coarser.setSourceSubsampling(step, step, 0, 0);
                return JPEGFactory.createFromImage(book, reader.read(0, coarser), QUALITY);
            } finally {
                reader.dispose();
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new IOException("Not a picture that can be printed: " + file, broken);
        }
    }

    private static int step(ImageReader reader) throws IOException {
        double points = (double) reader.getWidth(0) * reader.getHeight(0);
        return Math.max(1, (int) Math.ceil(Math.sqrt(points / POINTS_MAX)));
    }
}
