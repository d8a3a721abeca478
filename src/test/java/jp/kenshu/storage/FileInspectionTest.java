package jp.kenshu.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
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
        assertFalse(PdfInspection.isWhole(HardFiles.pdfWithBrokenXref()));
        assertTrue(PdfInspection.isWhole(HardFiles.pdf(2)));
    }

    @Test
    void oldFilesAreKnownByWhatIsInThemWhereverItLies() {
        assertEquals(FileKind.OLD_EXCEL, admitted(HardFiles.container("Workbook")));
        assertEquals(FileKind.OLD_EXCEL, admitted(HardFiles.container("Book")));
        assertEquals(FileKind.OLD_WORD, admitted(HardFiles.container("WordDocument")));
        assertEquals(FileKind.OLD_POWERPOINT, admitted(HardFiles.container("PowerPoint Document")));
        assertEquals("storage.kind", refusal(HardFiles.container("Contents")));
    }

    @Test
    void templatesAndShowsAreKeptAsWhatTheyAre() {
        assertEquals(FileKind.WORD_TEMPLATE, admitted(HardFiles.as(HardFiles.docx(), "document.main", "template.main")));
        assertEquals(FileKind.EXCEL_TEMPLATE, admitted(HardFiles.as(HardFiles.xlsx(), "sheet.main", "template.main")));
        assertEquals(FileKind.SLIDE_SHOW, admitted(HardFiles.as(HardFiles.pptx(), "presentation.main", "slideshow.main")));
        assertEquals(FileKind.POWERPOINT_TEMPLATE, admitted(HardFiles.as(HardFiles.pptx(), "presentation.main", "template.main")));
        assertEquals("dotx", FileKind.WORD_TEMPLATE.ending());
    }

    @Test
    void fileLockedForNobodyIsTakenIn() {
        assertEquals(FileKind.EXCEL, admitted(HardFiles.locked(HardFiles.xlsx(), "VelvetSweatshop")));
        assertEquals("storage.macros", refusal(HardFiles.locked(HardFiles.withMacros(HardFiles.xlsx(), "xl"), "VelvetSweatshop")));
    }

    @Test
    void pdfThatOthersCannotOpenOrThatShowsNothingIsToldAtOnce() {
        assertEquals("storage.rights", refusal(HandmadePdf.forCertificate()));
        assertEquals("storage.rights", refusal(HandmadePdf.forAnOffice()));
        assertEquals("storage.xfa", refusal(HandmadePdf.drawnByItsMakerAlone()));
        assertEquals("storage.portfolio", refusal(HandmadePdf.portfolio()));
    }

    @Test
    void whatStandsBeforeAPdfIsTakenAway() {
        var pdf = HandmadePdf.saying("junk before").bytes();
        var given = new GivenFile("概要.pdf", HardFiles.after("x".repeat(2000) + "\n", pdf));

        var sound = SoundFile.of("files", given);

        assertArrayEquals(pdf, sound.content());
        assertEquals(List.of(FileKind.PDF, true), List.of(sound.kind(), sound.mended()));
    }

    @Test
    void cutPicturesAreToldApartFromWholeOnes() {
        var photograph = HardFiles.jpeg(600, 400);
        var picture = HardFiles.png(200, 100);

        assertEquals(FileKind.JPEG, admitted(photograph));
        assertEquals(FileKind.JPEG, admitted(HardFiles.after(photograph, "what a camera keeps behind it")));
        assertEquals("storage.cutPicture", refusal(Arrays.copyOf(photograph, photograph.length / 3)));
        assertEquals("storage.cutPicture", refusal(Arrays.copyOf(photograph, photograph.length - 2)));
        assertEquals("storage.cutPicture", refusal(Arrays.copyOf(picture, picture.length - 6)));
    }

    @Test
    void photographInTheFormatOfAPhoneIsToldHowToBeSent() {
        var heic = new byte[200];
        System.arraycopy("\0\0\0\030ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), 0, heic, 0, 24);

        assertEquals("storage.heic", refusal(heic));
    }

    @Test
    void everyKeyHasItsWordsWithTheNameOfTheFile() {
        for (var file : List.of(HandmadePdf.forCertificate(), HandmadePdf.portfolio(), HandmadePdf.drawnByItsMakerAlone())) {
            var unusable = assertThrows(RuleViolation.class, () -> SoundFile.of("files", new GivenFile("a/概要.pdf", file)));
            assertTrue(Words.in("ja").text(unusable.key(), unusable.values()).contains("「概要.pdf」"), unusable.key());
        }
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
