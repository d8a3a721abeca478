package jp.kenshu.document.word;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import javax.imageio.ImageIO;

import jp.kenshu.document.Drawing;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A drawing as Word shows it: a picture of what the paper has, in the same letters. */
record Picture(Drawing drawing, String alternative) {

    private static final float DOTS_PER_INCH = 160;
    private static final float POINTS_PER_MM = 72 / 25.4f;

    void drawIn(XWPFParagraph paragraph) {
        try {
            var run = paragraph.createRun();
            run.addPicture(new ByteArrayInputStream(png()), Document.PICTURE_TYPE_PNG, "figure.png", Units.toEMU(drawing.width()), Units.toEMU(drawing.height()));
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alternative);
        } catch (IOException | InvalidFormatException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    private byte[] png() throws IOException {
        var paper = new HouseDocument(alternative, "", Locale.JAPANESE).withoutMargins()
                .on(new Paper(drawing.width() / POINTS_PER_MM, drawing.height() / POINTS_PER_MM, 0, 0, 0, 0));
        paper.newPage().drawing(drawing, 0, 0, alternative);
        try (var file = Loader.loadPDF(paper.print()); var png = new ByteArrayOutputStream()) {
            BufferedImage image = new PDFRenderer(file).renderImageWithDPI(0, DOTS_PER_INCH);
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        }
    }
}
