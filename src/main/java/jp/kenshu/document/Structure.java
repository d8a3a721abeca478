package jp.kenshu.document;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** What the parts of a document are (headings, lists, tables), for people who have it read to them. */
final class Structure {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement top;
    private final Map<PDPage, COSArray> marks = new LinkedHashMap<>();
    private final Map<PDAnnotationLink, PDStructureElement> links = new LinkedHashMap<>();

    Structure() {
        top = new PDStructureElement("Document", root);
        root.appendKid(top);
    }

    PDStructureElement top() {
        return top;
    }

    PDStructureElement add(PDStructureElement parent, String role) {
        var element = new PDStructureElement(role, parent);
        parent.appendKid(element);
        return element;
    }

    /** Makes what is drawn next on the page a part of the element, and gives the mark to draw it under. */
    int mark(PDStructureElement element, PDPage page) {
        var onPage = marks.computeIfAbsent(page, p -> new COSArray());
        int mark = onPage.size();
        onPage.add(element.getCOSObject());
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(mark);
        element.appendKid(reference);
        return mark;
    }

    void link(PDStructureElement element, PDAnnotationLink annotation) {
        var reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        element.appendKid(reference);
        links.put(annotation, element);
    }

    void finish(PDDocument document) {
        var numbers = new COSArray();
        int key = 0;
        for (var page : marks.entrySet()) {
            page.getKey().setStructParents(key);
            page.getKey().getCOSObject().setName("Tabs", "S");
            numbers.add(COSInteger.get(key++));
            numbers.add(page.getValue());
        }
        for (var link : links.entrySet()) {
            link.getKey().setStructParent(key);
            numbers.add(COSInteger.get(key++));
            numbers.add(link.getValue().getCOSObject());
        }
        var parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(key);

        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        var markInfo = new PDMarkInfo();
        markInfo.setMarked(true);
        catalog.setMarkInfo(markInfo);
    }
}
