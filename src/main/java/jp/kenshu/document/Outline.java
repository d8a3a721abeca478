package jp.kenshu.document;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The headings of a document as bookmarks, for finding one's way in it on a screen. */
final class Outline {

    private record Heading(String text, boolean chapter, Sheet sheet, float y) {
    }

    private final List<Heading> headings = new ArrayList<>();

    void add(String text, String role, Sheet sheet, float y) {
        headings.add(new Heading(text, role.equals("H1"), sheet, y));
    }

    void print(PDDocument file) {
        if (file.getNumberOfPages() < 2 || headings.isEmpty()) return;
        var outline = new PDDocumentOutline();
        PDOutlineItem chapter = null;
        for (var heading : headings) {
            var item = item(heading);
            if (heading.chapter() || chapter == null) outline.addLast(item);
            else chapter.addLast(item);
            if (heading.chapter()) chapter = item;
        }
        if (chapter != null) chapter.openNode();
        file.getDocumentCatalog().setDocumentOutline(outline);
    }

    private static PDOutlineItem item(Heading heading) {
        var place = new PDPageXYZDestination();
        place.setPage(heading.sheet().page());
        place.setTop((int) (heading.sheet().page().getMediaBox().getHeight() - heading.y()));
        var item = new PDOutlineItem();
        item.setTitle(heading.text());
        item.setDestination(place);
        return item;
    }
}
