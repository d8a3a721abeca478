package jp.kenshu.document.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;

/**
 * The pages of one PDF as they are seen: what lies on them (fields of forms, stamps, comments) becomes part of the page,
 * hidden layers are left out, and a page that leaves its pen turned or scaled does so within itself alone.
 */
final class FlatPages {

    private static final Set<COSName> LEFT_BEHIND = Set.of(COSName.PARENT, COSName.STRUCT_PARENTS, COSName.getPDFName("B"), COSName.AA,
            COSName.getPDFName("Tabs"), COSName.getPDFName("PZ"), COSName.getPDFName("Thumb"), COSName.ANNOTS, COSName.CONTENTS, COSName.RESOURCES);
    private static final Set<String> NOT_PRINTED = Set.of("Link", "Popup", "FileAttachment", "Sound", "Movie", "Screen");
    private static final String PAGE = "KenshuPage";

    private final PDDocument source;
    private final Layers layers;
    private final Fields fields;

    FlatPages(PDDocument source) {
        this.source = source;
        this.layers = Layers.of(source);
        this.fields = new Fields(source);
    }

    /** The page by itself, without what would drag the rest of its document along. */
    COSDictionary flat(PDPage page) throws IOException {
        var flat = new COSDictionary();
        page.getCOSObject().entrySet().stream().filter(entry -> !LEFT_BEHIND.contains(entry.getKey()))
                .forEach(entry -> flat.setItem(entry.getKey(), entry.getValue()));
        flat.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        flat.setItem(COSName.CROP_BOX, page.getCropBox());
        flat.setInt(COSName.ROTATE, page.getRotation());
        var drawn = new COSDictionary();
        drawn.setItem(COSName.getPDFName(PAGE), drawing(page));
        var content = new StringBuilder("q /" + PAGE + " Do Q\n");
        for (var annotation : page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray all ? all : new COSArray()) {
            draw(annotation, drawn, content);
        }
        var resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, drawn);
        flat.setItem(COSName.RESOURCES, resources);
        flat.setItem(COSName.CONTENTS, stream(content.toString().getBytes(StandardCharsets.US_ASCII)));
        return flat;
    }

    private COSStream stream(byte[] content) throws IOException {
        var stream = source.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }

    /** What the page itself draws, as one drawing. */
    private COSStream drawing(PDPage page) throws IOException {
        var resources = page.getResources() == null ? new COSDictionary() : page.getResources().getCOSObject();
        var drawing = source.getDocument().createCOSStream();
        if (layers.hideAnything()) {
            try (var out = drawing.createOutputStream(COSName.FLATE_DECODE); var contents = page.getContents()) {
                layers.copyVisible(contents.readAllBytes(), resources, out);
            }
        } else if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSStream one) {
            copy(one, drawing);
        } else {
            try (var out = drawing.createOutputStream(COSName.FLATE_DECODE); var contents = page.getContents()) {
                contents.transferTo(out);
            }
        }
        drawing.setItem(COSName.TYPE, COSName.XOBJECT);
        drawing.setItem(COSName.SUBTYPE, COSName.FORM);
        drawing.setItem(COSName.BBOX, page.getMediaBox());
        drawing.setItem(COSName.RESOURCES, resources);
        return drawing;
    }

    /** Copies a stream as it is compressed. */
    private static void copy(COSStream from, COSStream to) throws IOException {
        try (var in = from.createRawInputStream(); OutputStream out = to.createRawOutputStream()) {
            in.transferTo(out);
        }
        to.setItem(COSName.FILTER, from.getDictionaryObject(COSName.FILTER));
        to.setItem(COSName.DECODE_PARMS, from.getDictionaryObject(COSName.DECODE_PARMS));
    }

    private void draw(COSBase entry, COSDictionary drawn, StringBuilder content) throws IOException {
        var found = entry instanceof org.apache.pdfbox.cos.COSObject reference ? reference.getObject() : entry;
        if (!(found instanceof COSDictionary dictionary) || NOT_PRINTED.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)))) {
            return;
        }
        var annotation = PDAnnotation.createAnnotation(dictionary);
        var place = annotation.getRectangle();
        if (place == null || annotation.isHidden() || annotation.isNoView() || layers.hide(dictionary.getDictionaryObject(COSName.OC))) {
            return;
        }
        var appearance = fields.appearance(annotation);
        if (appearance != null) {
            draw(appearance, place, drawn, content);
        }
    }

    private void draw(COSStream appearance, PDRectangle place, COSDictionary drawn, StringBuilder content) throws IOException {
        appearance.setItem(COSName.SUBTYPE, COSName.FORM);
        if (!(appearance.getDictionaryObject(COSName.BBOX) instanceof COSArray)) {
            appearance.setItem(COSName.BBOX, new PDRectangle(place.getWidth(), place.getHeight()));
        }
        layers.cover(appearance);
        var box = new PDRectangle(appearance.getCOSArray(COSName.BBOX));
        var matrix = appearance.getDictionaryObject(COSName.MATRIX) instanceof COSArray given ? Matrix.createMatrix(given) : new Matrix();
        var bounds = box.transform(matrix).getBounds2D();
        if (bounds.getWidth() > 0 && bounds.getHeight() > 0) {
            double across = place.getWidth() / bounds.getWidth();
            double up = place.getHeight() / bounds.getHeight();
            var name = "KenshuMark" + drawn.size();
            drawn.setItem(COSName.getPDFName(name), appearance);
            content.append(String.format(Locale.ROOT, "q %.5f 0 0 %.5f %.4f %.4f cm /%s Do Q%n", across, up,
                    place.getLowerLeftX() - bounds.getX() * across, place.getLowerLeftY() - bounds.getY() * up, name));
        }
    }
}
