package jp.kenshu.document.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jp.kenshu.document.Paper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * One PDF being bound from many: pages are appended as they are, and places kept free are filled later, as by contents that
 * know their page numbers only at the end. The bound pages' contents lie in a temporary file until the binder is saved.
 */
public final class Binder implements AutoCloseable {

    private static final float PICTURE_MARGIN = 28;

    private final PDDocument book = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final List<Place> places = new ArrayList<>();

    /** A place in the book that is kept free for pages that are made later. */
    public static final class Place {
        private final PDPage page = new PDPage();

        private Place() {
        }
    }

    /** Which pages of a PDF of the house, counted from 1, go to a place, and the bookmark that opens them. */
    public record Filling(Place place, int from, int to, String bookmark) {
    }

    /** Copies the contents of pages into this book. */
    private static final class Copier extends PDFCloneUtility {
        private final FlatPages pages;

        Copier(PDDocument book, PDDocument source) {
            super(book);
            this.pages = new FlatPages(source);
        }

        PDPage copy(PDPage page) throws IOException {
            return new PDPage((COSDictionary) cloneForNewDocument(pages.flat(page)));
        }
    }

    /**
     * Appends all pages of the PDF at {@code file}, as a reader sees them, and tells how many they are; a broken one leaves
     * nothing behind.
     */
    public int append(Path file) throws IOException {
        try (var source = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var copies = copies(source);
            copies.forEach(book::addPage);
            return copies.size();
        }
    }

    private List<PDPage> copies(PDDocument source) throws IOException {
        var copier = new Copier(book, source);
        var copies = new ArrayList<PDPage>();
        try {
            for (var page : source.getPages()) {
                copies.add(copier.copy(page));
            }
            return copies;
        } catch (ClassCastException | IllegalArgumentException | IllegalStateException | StackOverflowError broken) {
            throw new IOException("Not a PDF that can be bound", broken);
        }
    }

    /** Appends a PNG or JPEG on a page of its own, turned as the picture is to be seen. */
    public void appendPicture(Path file) throws IOException {
        var picture = Pictures.read(book, file);
        var turn = Turn.of(file);
        int wide = turn.swapsSides() ? picture.getHeight() : picture.getWidth();
        int high = turn.swapsSides() ? picture.getWidth() : picture.getHeight();
        var paper = wide > high ? Paper.A4_LANDSCAPE : Paper.A4;
        var page = new PDPage(new PDRectangle(millimetres(paper.width()), millimetres(paper.height())));
        var box = page.getMediaBox();
        float scale = Math.min((box.getWidth() - 2 * PICTURE_MARGIN) / wide, (box.getHeight() - 2 * PICTURE_MARGIN) / high);
        float width = wide * scale;
        float height = high * scale;
        try (var content = new PDPageContentStream(book, page)) {
            content.drawImage(picture, turn.onto((box.getWidth() - width) / 2, (box.getHeight() - height) / 2, width, height));
        }
        book.addPage(page);
    }

    private static float millimetres(float length) {
        return length * 72 / 25.4f;
    }

    /** Keeps a place free after what has been appended so far. */
    public Place keepPlace() {
        var place = new Place();
        book.addPage(place.page);
        places.add(place);
        return place;
    }

    /** Fills places with pages of one PDF that the house has made. */
    public void fill(byte[] pdf, List<Filling> fillings) throws IOException {
        try (var house = Loader.loadPDF(pdf)) {
            var copier = new Copier(book, house);
            for (var filling : fillings) {
                for (int number = filling.from(); number <= filling.to(); number++) {
                    var page = copier.copy(house.getPage(number - 1));
                    book.getPages().insertBefore(page, filling.place().page);
                    if (number == filling.from()) {
                        mark(page, filling.bookmark());
                    }
                }
            }
        }
    }

    private void mark(PDPage page, String bookmark) {
        var target = new PDPageFitDestination();
        target.setPage(page);
        var mark = new PDOutlineItem();
        mark.setTitle(bookmark);
        mark.setDestination(target);
        outline.addLast(mark);
    }

    /** Sets the running number on every page, whichever way it is turned, and writes the book. */
    public void save(String title, String language, OutputStream out) throws IOException {
        places.forEach(place -> book.removePage(place.page));
        var stamp = new PageStamp(book);
        int number = 0;
        for (var page : book.getPages()) {
            stamp.set(page, ++number);
        }
        book.getDocumentCatalog().setDocumentOutline(outline);
        book.getDocumentCatalog().setLanguage(language);
        book.getDocumentInformation().setTitle(title);
        book.getDocumentInformation().setProducer("Kenshu");
        book.save(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
