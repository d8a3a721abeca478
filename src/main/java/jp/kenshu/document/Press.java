package jp.kenshu.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** What all pages of one document share while it is being made: the file, its typefaces, pictures and structure. */
final class Press {

    private final PDDocument file = new PDDocument();
    private final PDResources resources = new PDResources();
    private final COSDictionary fonts = new COSDictionary();
    private final Map<Typeface, EmbeddedFace> faces = new LinkedHashMap<>();
    private final Map<Typeface, String> names = new LinkedHashMap<>();
    private final Structure structure = new Structure();

    Press() {
        resources.getCOSObject().setItem(COSName.FONT, fonts);
    }

    PDPage addPage(Paper paper) {
        var page = new PDPage(new PDRectangle(Box.mm(paper.width()), Box.mm(paper.height())));
        page.setResources(resources);
        file.addPage(page);
        return page;
    }

    EmbeddedFace embedded(Typeface face) {
        return faces.computeIfAbsent(face, f -> {
            var embedded = new EmbeddedFace(f, faces.size());
            names.put(f, "F" + faces.size());
            fonts.setItem(COSName.getPDFName(names.get(f)), embedded.dictionary());
            return embedded;
        });
    }

    String nameOf(Typeface face) {
        embedded(face);
        return names.get(face);
    }

    PDImageXObject picture(byte[] content) {
        try {
            return PDImageXObject.createFromByteArray(file, content, null);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Not a picture that can be printed", unreadable);
        }
    }

    String nameOf(PDImageXObject picture) {
        return resources.add(picture).getName();
    }

    PDDocument file() {
        return file;
    }

    Structure structure() {
        return structure;
    }

    byte[] print() throws IOException {
        try (file) {
            structure.finish(file);
            for (var face : faces.values()) face.embed(file);
            var bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        }
    }
}
