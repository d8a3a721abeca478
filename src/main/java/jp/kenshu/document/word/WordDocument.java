package jp.kenshu.document.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.document.Drawing;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * A paper of the conference as Word document: what {@code HouseDocument} is in PDF, for readers who go on writing in it. Headings are
 * Word's own, so that its table of contents and its navigation know them; tables and charts have captions that Word numbers.
 */
public final class WordDocument {

    /** The width between the margins, in twentieths of a point. */
    static final int WIDTH = 9_638;
    private static final int A4_SHORT = 11_906;
    private static final int A4_LONG = 16_838;
    private static final int MARGIN = 1_134;
    private static final String POINT = "・";

    private final Words words;
    private final XWPFDocument document = new XWPFDocument();
    private final Contents contents;
    private boolean beginsPage;
    private int tables;
    private int figures;

    /** A document with its title, the conference in its header, and the words of its captions. */
    public WordDocument(String title, String conference, Words words) {
        this.words = words;
        this.contents = new Contents(document);
        HouseStyles.giveTo(document);
        page();
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle("Header");
        header.createRun().setText(conference + "　" + title);
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        Field.of("PAGE", "1").in(footer);
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("Kenshu");
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_SHORT));
        size.setH(BigInteger.valueOf(A4_LONG));
        var margin = section.addNewPgMar();
        List.<java.util.function.Consumer<Object>>of(margin::setTop, margin::setBottom, margin::setLeft, margin::setRight)
                .forEach(side -> side.accept(BigInteger.valueOf(MARGIN)));
        List.<java.util.function.Consumer<Object>>of(margin::setHeader, margin::setFooter).forEach(side -> side.accept(BigInteger.valueOf(MARGIN / 2)));
    }

    /** The document's title in large letters. */
    public void title(String text) {
        paragraph(text, "Title");
    }

    /**
     * Where the table of contents stands, down to headings of the level {@code deepest}; it has those that follow, and Word fills in
     * their pages when it opens the document.
     */
    public void contents(String heading, int deepest) {
        paragraph(heading, "TOCHeading");
        contents.standAt(document.createParagraph(), deepest);
        document.enforceUpdateFields();
    }

    /** A heading of the first, second or third level. */
    public void heading(int level, String text) {
        var paragraph = paragraph(text, "Heading" + level);
        contents.add(level, text, paragraph);
    }

    /** A paragraph of running text; its own line breaks are kept. */
    public void paragraph(String text) {
        paragraph(text, "Normal");
    }

    /** A remark in small letters: how something is counted, from where it is. */
    public void remark(String text) {
        paragraph(text, "Remark");
    }

    /** A list of points. */
    public void list(List<String> points) {
        points.forEach(point -> paragraph(POINT + point, "ListBullet"));
    }

    /** The next paragraph begins on a new page. */
    public void newPage() {
        beginsPage = true;
    }

    /** A table with its number and caption above it. */
    public void table(String caption, WordTable table) {
        caption(words.text("wordDocument.table"), ++tables, caption).setKeepNext(true);
        table(table);
    }

    /** A table without a number. */
    public void table(WordTable table) {
        table.drawIn(document);
        paragraph("", "Cell");
    }

    /** A chart that Word's readers can go on with, its number and caption below it. */
    public void chart(String caption, WordChart chart) {
        var paragraph = aboveItsCaption();
        chart.drawIn(document, paragraph);
        caption(words.text("wordDocument.figure"), ++figures, caption);
    }

    /** A drawing as a picture, its number and caption below it; {@code alternative} says in words what it shows. */
    public void figure(String caption, Drawing drawing, String alternative) {
        var paragraph = aboveItsCaption();
        new Picture(drawing, alternative).drawIn(paragraph);
        caption(words.text("wordDocument.figure"), ++figures, caption);
    }

    private XWPFParagraph aboveItsCaption() {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Normal");
        paragraph.setKeepNext(true);
        return paragraph;
    }

    private XWPFParagraph caption(String label, int number, String text) {
        var paragraph = paragraph(label + (Character.isIdeographic(label.codePointAt(0)) ? "" : " "), "Caption");
        Field.of("SEQ " + label + " \\* ARABIC", String.valueOf(number)).in(paragraph);
        paragraph.createRun().setText("　" + text);
        return paragraph;
    }

    private XWPFParagraph paragraph(String text, String style) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (beginsPage) {
            paragraph.setPageBreak(true);
            beginsPage = false;
        }
        Lines.of(text).in(paragraph);
        return paragraph;
    }

    /** The document as .docx. */
    public byte[] write() {
        try (document; var bytes = new ByteArrayOutputStream()) {
            contents.fill();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
