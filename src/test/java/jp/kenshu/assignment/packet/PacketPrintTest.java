package jp.kenshu.assignment.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import jp.kenshu.storage.HardFiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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
