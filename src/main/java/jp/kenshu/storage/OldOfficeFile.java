package jp.kenshu.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;

import jp.kenshu.RuleViolation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An Office file of 97–2003 (.doc, .xls, .ppt), or one of today behind a password, which lies in the same container. */
final class OldOfficeFile {

    private static final int LOOKED_AT = 20_000_000;
    private static final int WORD_FLAGS = 0x0A;
    private static final int WORD_ENCRYPTED = 0x01;
    private static final int XLS_PASSWORD = 0x2F;
    private static final byte[] PPT_MACROS = {2, 0, 0, 4, 12, 0, 0, 0};

    private final String field;
    private final byte[] content;

    OldOfficeFile(String field, byte[] content) {
        this.field = field;
        this.content = content;
    }

    /** The kind of the file; one with macros, one behind a password and a broken one are refused. */
    FileKind admit() {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var root = container.getRoot();
            if (has(root, "EncryptedPackage", "EncryptedSummary")) {
                return insideOf(container);
            }
            if (has(root, "Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA")) {
                throw RuleViolation.at(field, "storage.macros");
            }
            return kind(root);
        } catch (RuleViolation unusable) {
            throw unusable;
        } catch (IOException | GeneralSecurityException | RuntimeException broken) {
            throw RuleViolation.at(field, "storage.damagedOffice");
        }
    }

    /** Looks behind the password that Office itself knows: it locks a file that everybody may open and nobody change. */
    private FileKind insideOf(POIFSFileSystem container) throws IOException, GeneralSecurityException {
        if (!container.getRoot().hasEntryCaseInsensitive("EncryptionInfo")) {
            throw RuleViolation.at(field, "storage.password");
        }
        var lock = new EncryptionInfo(container).getDecryptor();
        mustHaveNoPassword(!lock.verifyPassword(Decryptor.DEFAULT_PASSWORD));
        try (var inside = lock.getDataStream(container)) {
            return new OfficePackage(field, inside.readNBytes(LOOKED_AT)).admit();
        }
    }

    private FileKind kind(DirectoryNode root) throws IOException {
        if (has(root, "WordDocument")) {
            mustHaveNoPassword((stream(root, "WordDocument")[WORD_FLAGS + 1] & WORD_ENCRYPTED) != 0);
            return FileKind.OLD_WORD;
        }
        if (has(root, "Workbook", "Book")) {
            mustHaveNoPassword(asksForPassword(stream(root, has(root, "Workbook") ? "Workbook" : "Book")) && !opensForEverybody());
            return FileKind.OLD_EXCEL;
        }
        if (has(root, "PowerPoint Document")) {
            if (saysItHasMacros(stream(root, "PowerPoint Document"))) {
                throw RuleViolation.at(field, "storage.macros");
            }
            return FileKind.OLD_POWERPOINT;
        }
        throw RuleViolation.at(field, "storage.kind");
    }

    /** Whether the workbook's password is the one that Office itself knows. */
    private boolean opensForEverybody() {
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getNumberOfSheets() > 0;
        } catch (IOException | RuntimeException locked) {
            return false;
        }
    }

    private void mustHaveNoPassword(boolean locked) {
        if (locked) {
            throw RuleViolation.at(field, "storage.password");
        }
    }

    private static boolean has(DirectoryNode root, String... entries) {
        return List.of(entries).stream().anyMatch(root::hasEntryCaseInsensitive);
    }

    private static byte[] stream(DirectoryNode root, String name) throws IOException {
        try (var stream = root.createDocumentInputStream(name)) {
            return stream.readNBytes(LOOKED_AT);
        }
    }

    /** Whether one of the first records of the workbook is the one that announces its password. */
    private static boolean asksForPassword(byte[] workbook) {
        for (int place = 0, records = 0; place + 4 <= workbook.length && records < 8; records++) {
            if (unsigned(workbook, place) == XLS_PASSWORD) {
                return true;
            }
            place += 4 + unsigned(workbook, place + 2);
        }
        return false;
    }

    private static int unsigned(byte[] bytes, int place) {
        return bytes[place] & 0xFF | (bytes[place + 1] & 0xFF) << 8;
    }

    /** Whether the presentation has the record that announces macros, and it says yes. */
    private static boolean saysItHasMacros(byte[] presentation) {
        for (int place = 0; place + PPT_MACROS.length + 8 <= presentation.length; place++) {
            if (java.util.Arrays.equals(presentation, place, place + PPT_MACROS.length, PPT_MACROS, 0, PPT_MACROS.length)) {
                return presentation[place + PPT_MACROS.length + 4] == 1;
            }
        }
        return false;
    }
}
