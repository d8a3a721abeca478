package jp.kenshu.worksheet.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import jp.kenshu.worksheet.SheetView;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The papers that are made of a group's sheet: nothing that was written is missing, however rare or long. */
class SheetPapersTest {

    private static final String LONG = "多職種が同じ情報を持てるように、記録の様式をそろえ、入退院のときに必ず渡すことにする。";

    @Test
    void sheetOfAnOrdinaryDayFitsOnOnePageInBothLanguages() throws Exception {
        for (var language : List.of("ja", "en")) {
            var pdf = SheetDocument.of(WrittenSheets.of(WrittenSheets.written(), language));
            keep("sheet-a3-" + language + ".pdf", pdf);

            assertEquals(1, pages(pdf));
            assertEquals(List.of(1191, 842), size(pdf));
            assertSays(pdf, "夜間の連絡先を一本化", "𠮷田さん", "令和６年３月", "毎年４月", "在宅での看取り率は18.2％");
        }
    }

    @Test
    void muchIsWrittenOnTwoPagesAndNothingIsLost() throws Exception {
        var sheet = WrittenSheets.sheet(8, 3, LONG);
        var pdf = SheetDocument.of(WrittenSheets.of(sheet, "ja"));
        keep("sheet-a3-much.pdf", pdf);

        assertEquals(2, pages(pdf));
        assertEveryTextIn(sheet, plain(text(pdf)));
    }

    @Test
    void farTooMuchGoesOnToFurtherPages() throws Exception {
        var sheet = WrittenSheets.sheet(12, 14, LONG);
        var pdf = SheetDocument.of(WrittenSheets.of(sheet, "ja"));
        keep("sheet-a3-far-too-much.pdf", pdf);

        assertTrue(pages(pdf) > 2, "pages");
        assertEquals(count(sheet, "渡"), count(text(pdf), "渡"));
    }

    @Test
    void emptyFormHasRoomForEveryStep() throws Exception {
        var pdf = BlankSheetDocument.of(WrittenSheets.of(WrittenSheets.empty(), "ja"));
        keep("sheet-a3-blank.pdf", pdf);

        assertEquals(1, pages(pdf));
        assertSays(pdf, "（１）", "（２）", "（３）", "（４）", "（５）", "（６）", "（７）", "（８）", "東京会場", "グループ４", "だれが", "把握方法");
    }

    @Test
    void plainTextHasEverything() throws Exception {
        var sheet = WrittenSheets.sheet(5, 2, LONG);
        var pdf = SheetTextDocument.of(WrittenSheets.of(sheet, "ja"));
        keep("sheet-a4.pdf", pdf);

        assertEquals(List.of(595, 842), size(pdf));
        assertEveryTextIn(sheet, plain(text(pdf)));
    }

    @Test
    void sheetWithNothingOnItIsStillAPaper() throws Exception {
        var empty = WrittenSheets.of(WrittenSheets.empty(), "ja");

        assertEquals(1, pages(SheetDocument.of(empty)));
        assertSays(SheetTextDocument.of(empty), "記載はありません");
        assertTrue(wordsOf(WordSheet.of(empty)).contains("（８）まとめ"));
        assertEquals(5, slidesOf(SheetSlides.of(empty)).size());
    }

    @Test
    void wordDocumentHasEverythingInItsOwnCharacters() throws Exception {
        var sheet = WrittenSheets.sheet(5, 2, LONG);
        var docx = WordSheet.of(WrittenSheets.of(sheet, "ja"));
        keep("sheet.docx", docx);

        assertEveryTextIn(sheet, plain(wordsOf(docx)));
        assertTrue(wordsOf(docx).contains(WrittenSheets.RARE));
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertEquals("BIZ UDPGothic", document.getParagraphs().get(1).getRuns().get(0).getFontFamily());
        }
    }

    @Test
    void slidesAreLargeAndHaveOneForEachStepAndIssue() throws Exception {
        var sheet = WrittenSheets.written();
        var pptx = SheetSlides.of(WrittenSheets.of(sheet, "ja"));
        keep("sheet.pptx", pptx);

        var slides = slidesOf(pptx);

        assertEquals(List.of("（１）めざすべき姿（目的）", "（２）めざすべき姿に対する現状", "（３）めざすべき姿と現状の乖離", "課題 1", "課題 2", "課題 3", "（８）まとめ"),
                slides.stream().skip(1).map(slide -> slide.lines().findFirst().orElseThrow()).toList());
        assertEveryTextIn(sheet, plain(String.join("\n", slides)));
        assertTrue(smallestType(pptx) >= 18, "type");
    }

    @Test
    void longTextGoesOnToFurtherSlidesAtAReadableSize() throws Exception {
        var sheet = WrittenSheets.sheet(2, 24, LONG);
        var pptx = SheetSlides.of(WrittenSheets.of(sheet, "ja"));

        var slides = slidesOf(pptx);

        assertTrue(slides.stream().anyMatch(slide -> slide.startsWith("（８）まとめ（続き）")));
        assertTrue(smallestType(pptx) >= 18, "type");
        assertEquals(count(sheet, LONG), count(plain(slides.stream().map(slide -> slide.substring(slide.indexOf('\n') + 1)).collect(Collectors.joining())), LONG));
    }

    private static void assertEveryTextIn(SheetView sheet, String text) {
        var fields = new java.util.ArrayList<>(sheet.fields());
        sheet.rows().forEach(row -> fields.addAll(row.fields()));
        assertEquals(List.of(), fields.stream().map(SheetView.Field::text).map(SheetPapersTest::plain)
                .filter(each -> !text.contains(each.replace("😀", "")) && !text.contains(each.replace("😀", "〓")) && !text.contains(each)).toList());
    }

    private static int count(SheetView sheet, String words) {
        return sheet.fields().stream().mapToInt(field -> count(plain(field.text()), words)).sum()
                + sheet.rows().stream().flatMap(row -> row.fields().stream()).mapToInt(field -> count(plain(field.text()), words)).sum();
    }

    private static int count(String text, String words) {
        return text.split(plain(words), -1).length - 1;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s　󠄀]", "").replaceAll("葛\\x{E0100}", "葛");
    }

    private static void assertSays(byte[] pdf, String... words) throws Exception {
        var text = plain(text(pdf));
        assertEquals(List.of(), List.of(words).stream().filter(word -> !text.contains(plain(word))).toList(), text);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file);
        }
    }

    private static int pages(byte[] pdf) throws Exception {
        try (var file = Loader.loadPDF(pdf)) {
            return file.getNumberOfPages();
        }
    }

    private static List<Integer> size(byte[] pdf) throws Exception {
        try (var file = Loader.loadPDF(pdf)) {
            var box = file.getPage(0).getMediaBox();
            return List.of(Math.round(box.getWidth()), Math.round(box.getHeight()));
        }
    }

    private static String wordsOf(byte[] docx) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx)); var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private static List<String> slidesOf(byte[] pptx) throws Exception {
        try (var show = new XMLSlideShow(new ByteArrayInputStream(pptx))) {
            return show.getSlides().stream().map(slide -> slide.getShapes().stream().filter(XSLFTextShape.class::isInstance)
                    .map(shape -> ((XSLFTextShape) shape).getText()).collect(Collectors.joining("\n"))).toList();
        }
    }

    private static double smallestType(byte[] pptx) throws Exception {
        try (var show = new XMLSlideShow(new ByteArrayInputStream(pptx))) {
            return show.getSlides().stream().flatMap(slide -> slide.getShapes().stream()).filter(XSLFTextShape.class::isInstance)
                    .flatMap(shape -> ((XSLFTextShape) shape).getTextParagraphs().stream()).flatMap(paragraph -> paragraph.getTextRuns().stream())
                    .mapToDouble(run -> run.getFontSize()).min().orElseThrow();
        }
    }

    private static void keep(String name, byte[] content) throws Exception {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name), content);
    }
}
