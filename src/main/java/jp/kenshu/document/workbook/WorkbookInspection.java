package jp.kenshu.document.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;

import jp.kenshu.document.workbook.UnreadableWorkbook.Reason;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into a file by its content, before anything in it is taken for a workbook: what it is, and how large inside. */
final class WorkbookInspection {

    static final int LARGEST_UNPACKED = 50 * 1024 * 1024;
    static final int MOST_PARTS = 1000;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private WorkbookInspection() {
    }

    static void admit(byte[] file) throws UnreadableWorkbook {
        switch (FileMagic.valueOf(file)) {
            case OOXML -> admitPackage(file);
            case OLE2 -> throw new UnreadableWorkbook(olderOrLocked(file));
            default -> throw new UnreadableWorkbook(Reason.NOT_A_WORKBOOK);
        }
    }

    private static Reason olderOrLocked(byte[] file) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) return Reason.PASSWORD;
            boolean workbook = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            return workbook ? Reason.OLD_FORMAT : Reason.NOT_A_WORKBOOK;
        } catch (IOException | RuntimeException broken) {
            return Reason.DAMAGED;
        }
    }

    private static void admitPackage(byte[] file) throws UnreadableWorkbook {
        var names = new HashSet<String>();
        var contentTypes = "";
        long unpacked = 0;
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file), "UTF-8", true, true)) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!names.add(part.getName())) throw new UnreadableWorkbook(Reason.DAMAGED);
                if (names.size() > MOST_PARTS) throw new UnreadableWorkbook(Reason.UNPACKS_TOO_LARGE);
                if (part.getName().equals(CONTENT_TYPES)) {
                    var types = zip.readNBytes(1024 * 1024);
                    contentTypes = new String(types, UTF_8);
                    unpacked += types.length;
                }
                unpacked += unpackedSize(zip, LARGEST_UNPACKED - unpacked);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableWorkbook(Reason.DAMAGED, broken);
        }
        if (names.isEmpty()) throw new UnreadableWorkbook(Reason.DAMAGED);
        if (contentTypes.contains("macroEnabled") || names.stream().anyMatch(WorkbookInspection::isMacro)) {
            throw new UnreadableWorkbook(Reason.MACROS);
        }
        if (!contentTypes.contains("spreadsheetml")) throw new UnreadableWorkbook(Reason.NOT_A_WORKBOOK);
    }

    private static long unpackedSize(InputStream part, long allowed) throws IOException, UnreadableWorkbook {
        var buffer = new byte[16 * 1024];
        long size = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            if (size > allowed) throw new UnreadableWorkbook(Reason.UNPACKS_TOO_LARGE);
        }
        return size;
    }

    private static boolean isMacro(String part) {
        var name = part.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/dialogsheets/");
    }
}
