package jp.kenshu.document.binding;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** Sets running page numbers in the middle of the lower edge, as a reader sees the page, on a ground of its own. */
final class PageStamp {

    private static final float SIZE = 9;
    private static final float FROM_EDGE = 12;
    private static final float PADDING = 4;

    private final PDDocument book;
    private final PDFont face = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    PageStamp(PDDocument book) {
        this.book = book;
    }

    void set(PDPage page, int number) throws IOException {
        var text = "- " + number + " -";
        float width = face.getStringWidth(text) / 1000 * SIZE;
        try (var content = new PDPageContentStream(book, page, AppendMode.APPEND, false, true)) {
            content.transform(asSeen(page));
            content.setNonStrokingColor(1f);
            content.addRect(-width / 2 - PADDING, FROM_EDGE - PADDING, width + 2 * PADDING, SIZE + 2 * PADDING);
            content.fill();
            content.setNonStrokingColor(0f);
            content.beginText();
            content.setFont(face, SIZE);
            content.newLineAtOffset(-width / 2, FROM_EDGE);
            content.showText(text);
            content.endText();
        }
    }

    /** Puts the origin in the middle of the lower edge of the page as it is seen, with the text running to the right. */
    private static Matrix asSeen(PDPage page) {
        var box = page.getCropBox();
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        var place = switch (page.getRotation()) {
            case 90 -> new float[] {box.getUpperRightX(), bottom + box.getHeight() / 2};
            case 180 -> new float[] {left + box.getWidth() / 2, box.getUpperRightY()};
            case 270 -> new float[] {left, bottom + box.getHeight() / 2};
            default -> new float[] {left + box.getWidth() / 2, bottom};
        };
        return Matrix.getRotateInstance(Math.toRadians(page.getRotation()), place[0], place[1]);
    }
}
