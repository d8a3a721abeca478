package jp.kenshu.document.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;

import jp.kenshu.document.form.UnreadableForm.Reason;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into a file before anything in it is taken for a form: what it is, and how large inside. */
final class FormInspection {

    /** What a form is made with. */
    enum Suite { WORD, EXCEL }

    static final int LARGEST_FILE = 10_000_000;
    private static final long LARGEST_UNPACKED = 60_000_000;
    private static final int MOST_PARTS = 1000;
    private static final int BUFFER = 64 * 1024;

    private FormInspection() {
    }

    static Suite admit(byte[] file) throws UnreadableForm {
        if (file.length > LARGEST_FILE) {
            throw new UnreadableForm(Reason.TOO_LARGE);
        }
        return switch (FileMagic.valueOf(file)) {
            case OOXML -> suiteOf(file);
            case OLE2 -> throw new UnreadableForm(olderOrLocked(file));
            default -> throw new UnreadableForm(Reason.NOT_A_FORM);
        };
    }

    private static Reason olderOrLocked(byte[] file) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return Reason.PASSWORD;
            }
            var older = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("WordDocument");
            return older ? Reason.OLD_FORMAT : Reason.NOT_A_FORM;
        } catch (IOException | RuntimeException broken) {
            return Reason.DAMAGED;
        }
    }

    private static Suite suiteOf(byte[] file) throws UnreadableForm {
        var names = new HashSet<String>();
        var types = "";
        long unpacked = 0;
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file), "UTF-8", true, true)) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!names.add(part.getName()) || names.size() > MOST_PARTS) {
                    throw new UnreadableForm(names.size() > MOST_PARTS ? Reason.UNPACKS_TOO_LARGE : Reason.DAMAGED);
                }
                if (part.getName().equals("[Content_Types].xml")) {
                    types = new String(zip.readNBytes(1_000_000), StandardCharsets.UTF_8);
                }
                unpacked += sizeOf(zip, LARGEST_UNPACKED - unpacked);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableForm(Reason.DAMAGED, broken);
        }
        if (types.contains("macroEnabled") || names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw new UnreadableForm(Reason.MACROS);
        }
        if (types.contains("wordprocessingml.document.main+xml")) {
            return Suite.WORD;
        }
        if (types.contains("spreadsheetml.sheet.main+xml")) {
            return Suite.EXCEL;
        }
        throw new UnreadableForm(names.isEmpty() ? Reason.DAMAGED : Reason.NOT_A_FORM);
    }

    private static long sizeOf(InputStream part, long allowed) throws IOException, UnreadableForm {
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            if (size > allowed) {
                throw new UnreadableForm(Reason.UNPACKS_TOO_LARGE);
            }
        }
        return size;
    }
}
