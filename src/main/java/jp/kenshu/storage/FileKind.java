package jp.kenshu.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.apache.tika.Tika;

/** The kinds of files that the portal keeps: PDF, the present Office formats without macros, pictures. */
public enum FileKind {
    /** A document to read and print. */
    PDF("application/pdf", "pdf"),
    /** A Word document. */
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** An Excel workbook. */
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** A PowerPoint presentation. */
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** A picture. */
    PNG("image/png", "png"),
    /** A photograph. */
    JPEG("image/jpeg", "jpg");

    private static final Tika TIKA = new Tika();
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int CONTENT_TYPES_MAX = 1_000_000;
    private static final int PARTS_MAX = 10_000;

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The kind of a file by what is in it, whatever its name says; nothing when the portal does not keep such files. */
    static Optional<FileKind> of(byte[] content) {
        var detected = TIKA.detect(content);
        if (detected.equals("application/zip") || detected.equals("application/x-tika-ooxml")) {
            return ofOffice(content);
        }
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(detected)).findFirst();
    }

    private static Optional<FileKind> ofOffice(byte[] content) {
        var types = contentTypes(content);
        return types.contains("macroEnabled") || types.contains("vnd.ms-office.vbaProject") ? Optional.empty()
                : Arrays.stream(values()).filter(kind -> types.contains(kind.mediaType + ".main+xml")).findFirst();
    }

    private static String contentTypes(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var part = zip.getNextEntry();
            for (int parts = 0; part != null && parts < PARTS_MAX; parts++) {
                if (part.getName().equals(CONTENT_TYPES)) {
                    return new String(zip.readNBytes(CONTENT_TYPES_MAX), StandardCharsets.UTF_8);
                }
                part = zip.getNextEntry();
            }
            return "";
        } catch (ZipException | IllegalArgumentException broken) {
            return "";
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** The media type under which it is served. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending that its name should have. */
    public String ending() {
        return ending;
    }

    /** Whether a browser shows it by itself. */
    public boolean isShownInBrowser() {
        return this == PDF || this == PNG || this == JPEG;
    }
}
