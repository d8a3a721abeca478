package jp.kenshu.document.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.kenshu.document.Paper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
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

    private static final Set<COSName> LEFT_BEHIND = Set.of(COSName.PARENT, COSName.STRUCT_PARENTS, COSName.getPDFName("B"),
            COSName.AA, COSName.getPDFName("Tabs"), COSName.getPDFName("PZ"), COSName.getPDFName("Thumb"));
    private static final Set<COSName> LEFT_BEHIND_BY_ANNOTATIONS = Set.of(COSName.P, COSName.PARENT, COSName.getPDFName("Popup"),
            COSName.A, COSName.AA, COSName.DEST, COSName.getPDFName("IRT"), COSName.STRUCT_PARENT);
    private static final Set<String> NOT_PRINTED = Set.of("Link", "Popup", "FileAttachment", "Sound", "Movie", "Screen");
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
        Copier(PDDocument book) {
            super(book);
        }

        PDPage copy(PDPage page) throws IOException {
            return new PDPage((COSDictionary) cloneForNewDocument(alone(page)));
        }
    }

    /** Appends all pages of the PDF at {@code file} and tells how many they are; a broken one leaves nothing behind. */
    public int append(Path file) throws IOException {
        try (var source = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var copies = copies(source);
            copies.forEach(book::addPage);
            return copies.size();
        }
    }

    private List<PDPage> copies(PDDocument source) throws IOException {
        var copier = new Copier(book);
        var copies = new ArrayList<PDPage>();
        try {
            for (var page : source.getPages()) {
                copies.add(copier.copy(page));
            }
            return copies;
        } catch (ClassCastException | IllegalArgumentException | IllegalStateException | NullPointerException | StackOverflowError broken) {
            throw new IOException("Not a PDF that can be bound", broken);
        }
    }

    /** The page by itself, without what would drag the rest of its document along. */
    private static COSDictionary alone(PDPage page) {
        var alone = new COSDictionary();
        page.getCOSObject().entrySet().stream().filter(entry -> !LEFT_BEHIND.contains(entry.getKey()))
                .filter(entry -> !entry.getKey().equals(COSName.ANNOTS)).forEach(entry -> alone.setItem(entry.getKey(), entry.getValue()));
        var resources = page.getResources();
        alone.setItem(COSName.RESOURCES, resources == null ? new COSDictionary() : resources.getCOSObject());
        alone.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        alone.setItem(COSName.CROP_BOX, page.getCropBox());
        alone.setInt(COSName.ROTATE, page.getRotation());
        if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            alone.setItem(COSName.ANNOTS, printed(annotations));
        }
        return alone;
    }

    private static COSArray printed(COSArray annotations) {
        var printed = new COSArray();
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && !NOT_PRINTED.contains(annotation.getNameAsString(COSName.SUBTYPE))) {
                var alone = new COSDictionary();
                annotation.entrySet().stream().filter(entry -> !LEFT_BEHIND_BY_ANNOTATIONS.contains(entry.getKey()))
                        .forEach(entry -> alone.setItem(entry.getKey(), entry.getValue()));
                printed.add(alone);
            }
        }
        return printed;
    }

    /** Appends a PNG or JPEG on a page of its own, which is turned as the picture is to be seen. */
    public void appendPicture(Path file) throws IOException {
        var picture = Pictures.read(book, file);
        var paper = picture.getWidth() > picture.getHeight() ? Paper.A4_LANDSCAPE : Paper.A4;
        var page = new PDPage(new PDRectangle(millimetres(paper.width()), millimetres(paper.height())));
        page.setRotation(Turn.of(file));
        var box = page.getMediaBox();
        float scale = Math.min((box.getWidth() - 2 * PICTURE_MARGIN) / picture.getWidth(), (box.getHeight() - 2 * PICTURE_MARGIN) / picture.getHeight());
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        try (var content = new PDPageContentStream(book, page)) {
            content.drawImage(picture, (box.getWidth() - width) / 2, (box.getHeight() - height) / 2, width, height);
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
            var copier = new Copier(book);
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
