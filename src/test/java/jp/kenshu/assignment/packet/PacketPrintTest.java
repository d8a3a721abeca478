package jp.kenshu.assignment.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kenshu.Words;
import jp.kenshu.storage.FileKind;
import jp.kenshu.storage.HandmadePdf;
import jp.kenshu.storage.HardFiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packet of a venue as PDF: everything in order, numbered, and nothing forgotten in silence. */
class PacketPrintTest {

    @TempDir
    private Path folder;
    private PacketPrint print;

    @BeforeEach
    void setUp() {
        print = new PacketPrint(Words.in(Locale.JAPANESE), "令和５年度 研修会議", "東京会場", "10月26日", OfficePrinter.none());
    }

    @Test
    void coverContentsDividersAndPapersComeInOrderWithTheirNumbers() throws IOException {
        var nagareyama = source("千葉県流山市", file("概要.pdf", FileKind.PDF, HardFiles.pdf(3)), file("写真.png", FileKind.PNG, HardFiles.png(400, 300)));
        var hirado = source("長崎県平戸市", file("平戸.pdf", FileKind.PDF, turned(90)));
        var progress = new ArrayList<Integer>();

        try (var packet = printed(List.of(nagareyama, hirado), progress)) {
            assertEquals(2 + 1 + 3 + 1 + 1 + 1, packet.getNumberOfPages());
            assertTrue(text(packet, 1).contains("当日資料一式"));
            var contents = text(packet, 2).replaceAll("\\s+", " ");
            assertTrue(contents.contains("千葉県流山市 3") && contents.contains("概要.pdf 4") && contents.contains("写真.png 7")
                    && contents.contains("長崎県平戸市 8") && contents.contains("平戸.pdf 9"), contents);
            assertTrue(text(packet, 3).contains("千葉県流山市") && text(packet, 3).contains("市町村人口"));
            for (int page = 1; page <= packet.getNumberOfPages(); page++) {
                assertTrue(text(packet, page).contains("- " + page + " -"), "page " + page);
            }
        }
        assertEquals(List.of(0, 0, 1, 1, 2), progress);
        assertEquals(List.of(), print.byHand());
    }

    @Test
    void whatCannotBeBoundIsListedToBePrintedByHand() throws IOException {
        var source = source("京都府福知山市", file("様式.docx", FileKind.WORD, HardFiles.docx()), file("壊れた.pdf", FileKind.PDF, "%PDF-1.4 broken".getBytes()),
                file("概要.pdf", FileKind.PDF, HardFiles.pdf(1)));

        try (var packet = printed(List.of(source), new ArrayList<>())) {
            assertEquals(4, packet.getNumberOfPages());
            assertTrue(text(packet, 3).contains("別に印刷"));
        }
        assertEquals(List.of("京都府福知山市 様式.docx（様式.docx）", "京都府福知山市 壊れた.pdf（壊れた.pdf）"), print.byHand());
    }

    @Test
    void numbersStandUprightOnTurnedPages() throws IOException {
        for (var turn : List.of(90, 180, 270)) {
            try (var packet = printed(List.of(source("市", file("turned.pdf", FileKind.PDF, turned(turn)))), new ArrayList<>())) {
                assertEquals(turn, packet.getPage(3).getRotation());
                assertTrue(text(packet, 4).contains("- 4 -"), text(packet, 4));
            }
        }
    }

    @Test
    void hiddenLayersStayHidden() throws IOException {
        var layers = HandmadePdf.saying("VISIBLE TEXT").drawing("/OC /L1 BDC\n1 0 0 rg 50 480 400 60 re f BT /F1 40 Tf 60 500 Td (DRAFT) Tj ET\nEMC\n")
                .drawing("/OC /L2 BDC BT /F1 20 Tf 60 400 Td (SHOWN LAYER) Tj ET EMC\n/OC /M1 BDC BT /F1 20 Tf 60 300 Td (BY RULE) Tj ET EMC\n/X1 Do\n/X2 Do\n")
                .catalog("/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]/BaseState/ON>>>>")
                .page("/Resources<</Font<</F1 5 0 R>>/Properties<</L1 6 0 R/L2 7 0 R/M1 8 0 R>>/XObject<</X1 9 0 R/X2 10 0 R>>>>")
                .object("<</Type/OCG/Name(Draft)>>").object("<</Type/OCG/Name(Text)>>").object("<</Type/OCMD/OCGs[6 0 R 7 0 R]/P/AllOn>>")
                .stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/OC 6 0 R/Resources<</Font<</F1 5 0 R>>>>", "BT /F1 20 Tf 60 200 Td (STAMP) Tj ET")
                .stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>/Properties<</L1 6 0 R>>>>",
                        "BT /F1 20 Tf 60 150 Td (FRAME) Tj ET /OC /L1 BDC BT /F1 20 Tf 60 100 Td (INNER) Tj ET EMC").bytes();

        try (var packet = printed(List.of(source("市", file("概要.pdf", FileKind.PDF, layers))), new ArrayList<>())) {
            var words = text(packet, 4);
            assertTrue(words.contains("VISIBLE TEXT") && words.contains("SHOWN LAYER") && words.contains("FRAME"), words);
            for (var hidden : List.of("DRAFT", "BY RULE", "STAMP", "INNER")) {
                assertFalse(words.contains(hidden), words);
            }
            assertEquals(0xFFFFFF, colourAt(packet, 4, 100, 510));
        }
    }

    @Test
    void fieldsOfFormsArePrintedAsTheyAreSeen() throws IOException {
        var boxes = HandmadePdf.saying("fields").catalog("/AcroForm<</Fields[6 0 R 11 0 R 12 0 R]/DA(/Helv 0 Tf 0 g)>>").page("/Annots[7 0 R 8 0 R 11 0 R 12 0 R]")
                .object("<</FT/Btn/Ff 49152/T(choice)/V/Yes/Kids[7 0 R 8 0 R]>>")
                .object("<</Type/Annot/Subtype/Widget/Parent 6 0 R/Rect[60 600 100 640]/F 4/P 3 0 R/AP<</N<</Yes 9 0 R/Off 10 0 R>>>>>>")
                .object("<</Type/Annot/Subtype/Widget/Parent 6 0 R/Rect[160 600 200 640]/F 4/AS/Off/P 3 0 R/AP<</N<</No 9 0 R/Off 10 0 R>>>>>>")
                .stream("/Type/XObject/Subtype/Form/BBox[0 0 40 40]", "1 0 0 rg 10 10 20 20 re f")
                .stream("/Type/XObject/Subtype/Form/BBox[0 0 40 40]", "0 0 1 RG 3 w 1 1 38 38 re S")
                .object("<</Type/Annot/Subtype/Widget/FT/Tx/T(town)/V<FEFF6D415C715E02>/Rect[60 500 260 530]/F 4/P 3 0 R>>")
                .object("<</Type/Annot/Subtype/Widget/FT/Btn/T(tick)/V/On/AS/On/Rect[60 440 80 460]/F 4/P 3 0 R>>").bytes();

        try (var packet = printed(List.of(source("市", file("様式.pdf", FileKind.PDF, boxes))), new ArrayList<>())) {
            assertEquals(0xFF0000, colourAt(packet, 4, 80, 620));
            assertEquals(0xFFFFFF, colourAt(packet, 4, 180, 620));
            assertEquals(0x0000FF, colourAt(packet, 4, 180, 601.5f));
            assertTrue(text(packet, 4).contains("流山市"), text(packet, 4));
            assertTrue(hasInk(packet, 4, 60, 440, 20, 20));
            assertEquals(0, packet.getPage(3).getAnnotations().size());
        }
    }

    @Test
    void pageThatLeavesItsPenTurnedDoesSoForItselfAlone() throws IOException {
        var unbalanced = new HandmadePdf().drawing("q 0.1 0 0 -0.1 0 842 cm\nBT /F1 240 Tf 1 0 0 -1 600 900 Tm (UNBALANCED) Tj ET\nq 2 0 0 2 100 100 cm\n").bytes();
        var closesTooOften = HandmadePdf.saying("too many").drawing("Q Q Q 5 0 0 5 0 0 cm\n").bytes();

        try (var packet = printed(List.of(source("市", file("a.pdf", FileKind.PDF, unbalanced), file("b.pdf", FileKind.PDF, closesTooOften))), new ArrayList<>())) {
            for (int page = 4; page <= 5; page++) {
                assertTrue(hasInk(packet, page, 280, 8, 36, 18), "number of page " + page);
            }
        }
    }

    @Test
    void photographsStandUprightHoweverTheCameraWasHeld() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            var photograph = HardPictures.photograph(orientation);
            try (var packet = printed(List.of(source("市", file("写真.jpg", FileKind.JPEG, photograph))), new ArrayList<>())) {
                var box = packet.getPage(3).getMediaBox();
                assertTrue(box.getWidth() > box.getHeight(), "orientation " + orientation);
                assertTrue(isRed(colourAt(packet, 4, box.getWidth() * 0.3f, box.getHeight() * 0.6f)), "orientation " + orientation);
                assertFalse(isRed(colourAt(packet, 4, box.getWidth() * 0.7f, box.getHeight() * 0.6f)), "orientation " + orientation);
                assertFalse(isRed(colourAt(packet, 4, box.getWidth() * 0.3f, box.getHeight() * 0.4f)), "orientation " + orientation);
            }
        }
    }

    @Test
    void everyKindOfPictureIsPrintedInItsColours() throws IOException {
        var pictures = Map.of("palette", file("palette.png", FileKind.PNG, HardPictures.palette(4200, 3000)),
                "greyWithAlpha", file("grey.png", FileKind.PNG, HardPictures.greyWithAlpha(4200, 3000)),
                "inks", file("inks.jpg", FileKind.JPEG, HardPictures.inks(4200, 3000)),
                "inksUpsideDown", file("inks.jpg", FileKind.JPEG, HardPictures.inksUpsideDown(4200, 3000)),
                "smallInksUpsideDown", file("small.jpg", FileKind.JPEG, HardPictures.inksUpsideDown(400, 300)),
                "smallInks", file("small.jpg", FileKind.JPEG, HardPictures.inks(400, 300)),
                "smallPalette", file("small.png", FileKind.PNG, HardPictures.palette(400, 300)));

        for (var picture : pictures.entrySet()) {
            try (var packet = printed(List.of(source("市", picture.getValue())), new ArrayList<>())) {
                var box = packet.getPage(3).getMediaBox();
                var left = colourAt(packet, 4, box.getWidth() * 0.25f, box.getHeight() / 2);
                assertTrue(picture.getKey().equals("greyWithAlpha") ? isGrey(left) : isRed(left), picture.getKey() + " " + Integer.toHexString(left));
                assertTrue(isWhite(colourAt(packet, 4, box.getWidth() * 0.75f, box.getHeight() / 2)), picture.getKey());
            }
        }
        assertEquals(List.of(), print.byHand());
    }

    @Test
    void fileThatBreaksALibraryIsPrintedByHandAndTheOthersAreBound() throws IOException {
        var source = source("京都府福知山市", file("証明書.pdf", FileKind.PDF, HandmadePdf.forCertificate()), file("概要.pdf", FileKind.PDF, HardFiles.pdf(2)));

        try (var packet = printed(List.of(source), new ArrayList<>())) {
            assertEquals(2 + 1 + 2, packet.getNumberOfPages());
        }
        assertEquals(List.of("京都府福知山市 証明書.pdf（証明書.pdf）"), print.byHand());
    }

    private static int colourAt(PDDocument document, int page, float x, float y) throws IOException {
        var height = document.getPage(page - 1).getMediaBox().getHeight();
        return new PDFRenderer(document).renderImage(page - 1).getRGB(Math.round(x), Math.round(height - y)) & 0xFFFFFF;
    }

    private static boolean hasInk(PDDocument document, int page, int x, int y, int width, int height) throws IOException {
        var picture = new PDFRenderer(document).renderImage(page - 1);
        for (int across = x; across < x + width; across++) {
            for (int up = y; up < y + height; up++) {
                if ((picture.getRGB(across, picture.getHeight() - 1 - up) & 0xFF) < 128) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isRed(int colour) {
        return (colour >> 16) > 170 && (colour >> 8 & 0xFF) < 90 && (colour & 0xFF) < 90;
    }

    private static boolean isGrey(int colour) {
        return Math.abs((colour >> 16) - 128) < 40 && Math.abs((colour & 0xFF) - 128) < 40;
    }

    private static boolean isWhite(int colour) {
        return (colour >> 16) > 240 && (colour >> 8 & 0xFF) > 240 && (colour & 0xFF) > 240;
    }

    private static byte[] turned(int turn) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(10, 20, 500, 700));
            page.setRotation(turn);
            document.addPage(page);
            document.save(out);
        }
        return out.toByteArray();
    }

    private PacketSource.File file(String name, FileKind kind, byte[] content) throws IOException {
        return new PacketSource.File(name, name, kind, Files.write(Files.createTempFile(folder, "paper", ""), content));
    }

    private static PacketSource source(String municipality, PacketSource.File... files) {
        return new PacketSource(municipality, Map.of("市町村人口", "206,000"), List.of(files));
    }

    private PDDocument printed(List<PacketSource> sources, List<Integer> progress) throws IOException {
        var out = new ByteArrayOutputStream();
        print.print(sources, out, progress::add);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
