package jp.kenshu.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;

import javax.imageio.ImageIO;

import jp.kenshu.RuleViolation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.Tika;

/**
 * Looks into a file by its content, before the portal takes it in: what it is, and whether the others can open it. Each
 * kind of unusable file has words of its own, beside the field in which it was chosen.
 */
final class FileInspection {

    /** The largest picture, in millions of points: about what a good camera makes. */
    static final int MEGAPIXELS_MAX = 60;
    private static final long MEGAPIXEL = 1_000_000;
    private static final Tika TIKA = new Tika();

    private final String field;
    private final byte[] content;

    private FileInspection(String field, byte[] content) {
        this.field = field;
        this.content = content;
    }

    /** The kind of a harmless, whole file of {@code content}; anything else is refused beside {@code field}. */
    static FileKind admit(String field, byte[] content) {
        return new FileInspection(field, content).admit();
    }

    private FileKind admit() {
        var detected = TIKA.detect(content);
        return switch (detected) {
            case "application/pdf" -> pdf();
            case "image/png", "image/jpeg" -> picture(FileKind.served(detected).orElseThrow());
            case "application/zip", "application/x-tika-ooxml" -> new OfficePackage(field, content).admit();
            case "application/x-tika-msoffice" -> new OldOfficeFile(field, content).admit();
            default -> throw RuleViolation.at(field, "storage.kind");
        };
    }

    private FileKind pdf() {
        try (var document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() == 0) {
                throw RuleViolation.at(field, "storage.damagedPdf");
            }
            document.getPages().forEach(page -> page.getMediaBox());
            return FileKind.PDF;
        } catch (InvalidPasswordException locked) {
            throw RuleViolation.at(field, "storage.password");
        } catch (IOException | ClassCastException | IllegalArgumentException | IllegalStateException | NullPointerException | StackOverflowError broken) {
            throw RuleViolation.at(field, "storage.damagedPdf");
        }
    }

    private FileKind picture(FileKind kind) {
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
                return kind;
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw RuleViolation.at(field, "storage.damagedPicture");
        }
    }

    /** Whether the cross-reference of a PDF is where the PDF says, so that every program opens it without mending it. */
    static boolean isWhole(byte[] pdf) {
        var tail = latin(pdf, Math.max(0, pdf.length - 2048), pdf.length);
        var said = tail.substring(tail.lastIndexOf("startxref") + 1).replaceFirst("(?s)^tartxref\\s+(\\d{1,9}).*", "$1");
        if (!said.matches("\\d{1,9}") || Integer.parseInt(said) >= pdf.length) {
            return false;
        }
        var place = Integer.parseInt(said);
        return latin(pdf, place, Math.min(pdf.length, place + 40)).toLowerCase(Locale.ROOT)
                .matches("(?s)\\s*(?:xref\\b.*|\\d+\\s+\\d+\\s+obj.*)");
    }

    private static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
