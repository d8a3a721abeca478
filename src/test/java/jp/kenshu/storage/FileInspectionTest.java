package jp.kenshu.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jp.kenshu.RuleViolation;
import org.junit.jupiter.api.Test;

/** What the portal takes in, by content and not by name, and what it says to everything else. */
class FileInspectionTest {

    @Test
    void wholeFilesOfEveryKindAreTakenIn() {
        assertEquals(FileKind.PDF, admitted(HardFiles.pdf(3)));
        assertEquals(FileKind.WORD, admitted(HardFiles.docx()));
        assertEquals(FileKind.EXCEL, admitted(HardFiles.xlsx()));
        assertEquals(FileKind.POWERPOINT, admitted(HardFiles.pptx()));
        assertEquals(FileKind.OLD_EXCEL, admitted(HardFiles.xls()));
        assertEquals(FileKind.PNG, admitted(HardFiles.png(40, 30)));
    }

    @Test
    void macrosAreRefusedWhateverTheFileIsCalled() {
        assertEquals("storage.macros", refusal(HardFiles.withMacros(HardFiles.docx(), "word")));
        assertEquals("storage.macros", refusal(HardFiles.withMacros(HardFiles.xlsx(), "xl")));
        assertEquals("storage.macros", refusal(HardFiles.withMacros(HardFiles.pptx(), "ppt")));
    }

    @Test
    void lockedFilesAreRefusedWithTheirOwnWords() {
        assertEquals("storage.password", refusal(HardFiles.lockedPdf()));
        assertEquals("storage.password", refusal(HardFiles.locked(HardFiles.docx())));
        assertEquals("storage.password", refusal(HardFiles.locked(HardFiles.xlsx())));
    }

    @Test
    void floodsAreRefusedBeforeTheyUnpack() {
        assertEquals("storage.unpacksTooLarge", refusal(HardFiles.bomb(HardFiles.docx(), (int) OfficePackage.UNPACKED_MAX + 1)));
        assertEquals("storage.pictureTooLarge", refusal(HardFiles.png(10_000, 6_100)));
    }

    @Test
    void tornFilesAreRefusedEachWithItsOwnWords() {
        assertEquals("storage.damagedOffice", refusal(HardFiles.torn(HardFiles.docx())));
        assertEquals("storage.damagedOffice", refusal(HardFiles.torn(HardFiles.xls())));
        assertEquals("storage.damagedPdf", refusal("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("storage.damagedPicture", refusal(Arrays.copyOf(HardFiles.png(40, 30), 20)));
    }

    @Test
    void otherKindsAreRefused() {
        assertEquals("storage.kind", refusal("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("storage.kind", refusal("ただの文".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void pdfWithBrokenCrossReferenceIsReadAndMarked() {
        assertEquals(FileKind.PDF, admitted(HardFiles.pdfWithBrokenXref()));
        assertFalse(FileInspection.isWhole(HardFiles.pdfWithBrokenXref()));
        assertTrue(FileInspection.isWhole(HardFiles.pdf(2)));
    }

    private static FileKind admitted(byte[] content) {
        return FileInspection.admit("files", content);
    }

    private static String refusal(byte[] content) {
        var violation = assertThrows(RuleViolation.class, () -> admitted(content));
        assertEquals("files", violation.field());
        return violation.key();
    }
}
