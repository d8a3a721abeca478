package jp.kenshu.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jp.kenshu.RuleViolation;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** An Office file of today (.docx, .xlsx, .pptx): a package of parts, looked through without unpacking it in memory. */
final class OfficePackage {

    static final long UNPACKED_MAX = 300_000_000;
    private static final int PARTS_MAX = 10_000;
    private static final int CONTENT_TYPES_MAX = 1_000_000;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final String field;
    private final byte[] content;
    private final byte[] buffer = new byte[64 * 1024];
    private String contentTypes = "";
    private boolean macros;
    private long unpacked;

    OfficePackage(String field, byte[] content) {
        this.field = field;
        this.content = content;
    }

    /** The kind of the package; one with macros, a broken one and one that unpacks to a flood are refused. */
    FileKind admit() {
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(content), "UTF-8", true, true)) {
            var part = zip.getNextEntry();
            for (int parts = 1; part != null; parts++) {
                mustNotFlood(parts > PARTS_MAX);
                look(part.getName(), zip);
                part = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw RuleViolation.at(field, "storage.damagedOffice");
        }
        if (contentTypes.contains("sheet.binary.macroEnabled.main")) {
            throw RuleViolation.at(field, "storage.binaryWorkbook");
        }
        if (macros || contentTypes.contains("macroEnabled") || contentTypes.contains("vnd.ms-office.vbaProject")) {
            throw RuleViolation.at(field, "storage.macros");
        }
        return FileKind.ofPackage(contentTypes).orElseThrow(() -> RuleViolation.at(field, "storage.kind"));
    }

    private void look(String name, InputStream part) throws IOException {
        macros |= name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
        if (name.equalsIgnoreCase(CONTENT_TYPES)) {
            contentTypes = new String(part.readNBytes(CONTENT_TYPES_MAX), StandardCharsets.UTF_8);
        }
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            unpacked += read;
            mustNotFlood(unpacked > UNPACKED_MAX);
        }
    }

    private void mustNotFlood(boolean floods) {
        if (floods) {
            throw RuleViolation.at(field, "storage.unpacksTooLarge");
        }
    }
}
