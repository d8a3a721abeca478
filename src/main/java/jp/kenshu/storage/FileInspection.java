package jp.kenshu.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import jp.kenshu.RuleViolation;
import org.apache.poi.poifs.filesystem.FileMagic;

/**
 * Looks into a file by its content, before the portal takes it in: what it is, and whether the others can open it. Each
 * kind of unusable file has words of its own, beside the field in which it was chosen.
 */
final class FileInspection {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int FORMAT_OF_APPLE = 4;
    private static final List<String> APPLE = List.of("ftypheic", "ftypheix", "ftyphevc", "ftyphevx", "ftypheim", "ftypheis", "ftypmif1", "ftypmsf1");

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
        if (begins(ZIP)) {
            return new OfficePackage(field, content).admit();
        }
        if (begins(OLD_OFFICE)) {
            return new OldOfficeFile(field, content).admit();
        }
        if (begins(PNG)) {
            return new PictureInspection(field, content).admit(FileKind.PNG);
        }
        if (begins(JPEG)) {
            return new PictureInspection(field, content).admit(FileKind.JPEG);
        }
        if (PdfInspection.beginOf(content) >= 0) {
            return new PdfInspection(field, content).admit();
        }
        throw RuleViolation.at(field, isOfApple() ? "storage.heic" : isOfFormerTimes() ? "storage.tooOld" : "storage.kind");
    }

    private boolean begins(byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    /** Whether it is a photograph in the format that iPhones keep for themselves. */
    private boolean isOfApple() {
        return content.length > 16 && APPLE.contains(new String(content, FORMAT_OF_APPLE, 8, StandardCharsets.US_ASCII));
    }

    /** Whether it is a workbook or document from before 1995, which the programs of today no longer open by default. */
    private boolean isOfFormerTimes() {
        return switch (FileMagic.valueOf(content)) {
            case BIFF2, BIFF3, BIFF4, WORD2, MSWRITE -> true;
            default -> false;
        };
    }
}
