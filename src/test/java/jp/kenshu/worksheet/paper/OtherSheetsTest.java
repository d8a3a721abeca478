package jp.kenshu.worksheet.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.seed.edition.SheetsOfEditions;
import jp.kenshu.worksheet.SheetView;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers of sheets with other steps than R5's: every step has its heading, and every text that was written is on them. */
class OtherSheetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"forum", "support"})
    void writtenSheetHasEveryTextInEveryFace(String edition) throws Exception {
        var sheet = WrittenSheets.filled(SheetsOfEditions.of(edition), 2);
        var paper = WrittenSheets.of(sheet, "ja");
        var a3 = SheetDocument.of(paper);
        keep(edition + "-a3.pdf", a3);

        assertEverything(sheet, pdf(a3));
        assertEverything(sheet, pdf(SheetTextDocument.of(paper)));
        assertEverything(sheet, word(WordSheet.of(paper)));
        assertEverything(sheet, slides(SheetSlides.of(paper)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum", "support"})
    void emptyFormHasEveryStepOnOnePage(String edition) throws Exception {
        var outline = SheetsOfEditions.of(edition);
        var blank = BlankSheetDocument.of(WrittenSheets.of(WrittenSheets.filled(outline, 1), "ja"));
        keep(edition + "-a3-blank.pdf", blank);

        try (var file = Loader.loadPDF(blank)) {
            assertEquals(1, file.getNumberOfPages());
        }
        var text = pdf(blank);
        assertEquals(List.of(), outline.steps().stream().map(step -> plain(step.naming().title().ja())).filter(title -> !text.contains(title)).toList(), text);
    }

    private static void assertEverything(SheetView sheet, String text) {
        var marks = Stream.concat(sheet.fields().stream(), sheet.rows().stream().flatMap(row -> row.fields().stream()))
                .map(field -> field.text().replaceFirst("】.*", "】")).toList();
        assertTrue(marks.size() > 8);
        assertEquals(List.of(), marks.stream().filter(mark -> !text.contains(mark)).toList(), text);
        var twice = marks.stream().filter(mark -> text.indexOf(mark) != text.lastIndexOf(mark)).toList();
        assertEquals(List.of(), twice, text);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s　]", "");
    }

    private static String pdf(byte[] pdf) throws Exception {
        try (var file = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(file));
        }
    }

    private static String word(byte[] docx) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx)); var words = new XWPFWordExtractor(document)) {
            return plain(words.getText());
        }
    }

    private static String slides(byte[] pptx) throws Exception {
        try (var show = new XMLSlideShow(new ByteArrayInputStream(pptx))) {
            return plain(show.getSlides().stream().flatMap(slide -> slide.getShapes().stream()).filter(XSLFTextShape.class::isInstance)
                    .map(shape -> ((XSLFTextShape) shape).getText()).collect(Collectors.joining("\n")));
        }
    }

    private static void keep(String name, byte[] content) throws Exception {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name), content);
    }
}
