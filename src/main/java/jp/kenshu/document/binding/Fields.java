package jp.kenshu.document.binding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Sheet;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * What lies on the pages of one PDF, as a reader sees it: the drawing that comes with it in its present state, or, for a
 * field of a form that holds a value and no drawing of it, one in the house's own typefaces.
 */
final class Fields {

    private static final COSName OFF = COSName.getPDFName("Off");
    private static final COSName CHARACTERISTICS = COSName.MK;
    private static final int DEEPEST = 32;
    private static final int MULTILINE = 1 << 12;
    private static final int SECRET = 1 << 13;
    private static final int RADIO = 1 << 15;
    private static final int PUSH = 1 << 16;
    private static final float PADDING = 2;
    private static final float SIZE_MAX = 12;
    private static final float LEADING = 1.2f;
    private static final Pattern WORDS = Pattern.compile("\\bT[jJ]\\b|[)>]\\s{0,4}+['\"]");

    private final PDDocument source;
    private final COSDictionary form;
    private final boolean drawsAnew;

    Fields(PDDocument source) {
        this.source = source;
        this.form = source.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary found
                ? found : new COSDictionary();
        this.drawsAnew = form.getBoolean(COSName.getPDFName("NeedAppearances"), false);
    }

    /** How the annotation looks now; null where nothing is to be seen. */
    COSStream appearance(PDAnnotation annotation) throws IOException {
        var dictionary = annotation.getCOSObject();
        if (!COSName.WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            return drawn(annotation);
        }
        var kind = String.valueOf(name(inherited(dictionary, COSName.FT)));
        return switch (kind) {
            case "Tx", "Ch" -> text(dictionary);
            case "Btn" -> button(dictionary);
            default -> state(dictionary);
        };
    }

    private COSStream drawn(PDAnnotation annotation) {
        var given = state(annotation.getCOSObject());
        if (given == null && annotation.getAppearance() == null) {
            annotation.constructAppearances(source);
            return state(annotation.getCOSObject());
        }
        return given;
    }

    /** The drawing of the present state. */
    private static COSStream state(COSDictionary annotation) {
        var normal = annotation.getDictionaryObject(COSName.AP) instanceof COSDictionary all ? all.getDictionaryObject(COSName.N) : null;
        if (normal instanceof COSStream only) {
            return only;
        }
        return normal instanceof COSDictionary states && states.getDictionaryObject(present(annotation, states)) instanceof COSStream drawing
                ? drawing : null;
    }

    private static COSName present(COSDictionary annotation, COSDictionary states) {
        var noted = annotation.getCOSName(COSName.AS);
        if (noted != null) {
            return noted;
        }
        var value = name(inherited(annotation, COSName.V));
        return value != null && states.containsKey(value) ? COSName.getPDFName(value) : OFF;
    }

    private COSStream text(COSDictionary field) throws IOException {
        var given = state(field);
        var value = value(field);
        if (value.isEmpty() || given != null && !drawsAnew && saysSomething(given)) {
            return given;
        }
        return draw(field, (sheet, box) -> set(sheet, box, value, field));
    }

    private static boolean saysSomething(COSStream drawing) throws IOException {
        try (var in = drawing.createInputStream()) {
            return WORDS.matcher(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)).find() || drawing.containsKey(COSName.RESOURCES)
                    && drawing.getCOSDictionary(COSName.RESOURCES) != null && drawing.getCOSDictionary(COSName.RESOURCES).containsKey(COSName.XOBJECT);
        }
    }

    private COSStream button(COSDictionary field) throws IOException {
        var given = state(field);
        var number = inherited(field, COSName.FF) instanceof COSNumber flags ? flags.intValue() : 0;
        var hasStates = field.getDictionaryObject(COSName.AP) instanceof COSDictionary all && all.getDictionaryObject(COSName.N) != null;
        if (given != null || hasStates || (number & PUSH) != 0) {
            return given;
        }
        var state = field.getCOSName(COSName.AS) == null ? name(inherited(field, COSName.V)) : field.getNameAsString(COSName.AS);
        var on = state != null && !state.equals(OFF.getName()) && !state.isEmpty();
        return draw(field, (sheet, box) -> mark(sheet, box, on, (number & RADIO) != 0));
    }

    private static void mark(Sheet sheet, Box box, boolean on, boolean radio) {
        float side = Math.min(box.width(), box.height());
        var square = new Box(box.x() + (box.width() - side) / 2, box.y() + (box.height() - side) / 2, side, side).inset(side / 8);
        if (on && radio) {
            sheet.textIn(square, "●", Style.TEXT.sized(square.height()).spaced(1).aligned(Align.CENTRE).in(Tone.BLACK));
        } else if (on) {
            sheet.rule(square.x(), square.y() + square.height() / 2, square.x() + square.width() / 3, square.bottom(), Tone.BLACK, side / 10);
            sheet.rule(square.x() + square.width() / 3, square.bottom(), square.right(), square.y(), Tone.BLACK, side / 10);
        }
    }

    private void set(Sheet sheet, Box box, String value, COSDictionary field) {
        boolean multiline = inherited(field, COSName.FF) instanceof COSNumber flags && (flags.intValue() & MULTILINE) != 0;
        float asked = size(field);
        float size = asked > 0 ? asked : Math.max(4, Math.min(SIZE_MAX, multiline ? SIZE_MAX : box.height() * 0.8f));
        var style = Style.TEXT.sized(size).spaced(LEADING).in(Tone.BLACK).aligned(align(field));
        var area = new Box(box.x() + PADDING, box.y(), Math.max(1, box.width() - 2 * PADDING), box.height());
        if (multiline && jp.kenshu.document.TextLine.of(value, style, area.width()).size() * style.lineHeight() <= area.height()) {
            sheet.text(value, style, area.x(), area.y() + PADDING / 2, area.width());
        } else if (multiline) {
            sheet.textIn(area, value, style);
        } else {
            sheet.lineIn(area, value, style);
        }
    }

    private Align align(COSDictionary field) {
        var asked = inherited(field, COSName.Q);
        int place = asked instanceof COSNumber number ? number.intValue() : form.getInt(COSName.Q, 0);
        return place == 1 ? Align.CENTRE : place == 2 ? Align.RIGHT : Align.LEFT;
    }

    /** The size that the form asks for; 0 where the reader's program chooses it. */
    private float size(COSDictionary field) {
        var asked = inherited(field, COSName.DA) instanceof COSString own ? own.getString() : form.getString(COSName.DA, "");
        var words = asked.trim().split("\\s+");
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("Tf") && words[i - 1].length() < 8 && words[i - 1].matches("[0-9.]++")) {
                return number(words[i - 1]);
            }
        }
        return 0;
    }

    /** A number as forms have it, at times with a point too many, of which the last one counts. */
    private static float number(String written) {
        var point = written.lastIndexOf('.');
        var digits = written.replace(".", "");
        if (digits.isEmpty()) {
            return 0;
        }
        return point < 0 ? Float.parseFloat(digits) : Float.parseFloat(written.substring(0, point).replace(".", "") + written.substring(point));
    }

    private String value(COSDictionary field) throws IOException {
        var value = inherited(field, COSName.V);
        var flags = inherited(field, COSName.FF) instanceof COSNumber number ? number.intValue() : 0;
        var text = value instanceof COSArray several
                ? StreamSupport.stream(several.spliterator(), false).map(each -> shown(field, string(each))).collect(Collectors.joining("、"))
                : value instanceof COSStream long_ ? long_.toTextString() : shown(field, string(value));
        return (flags & SECRET) != 0 && "Tx".equals(name(inherited(field, COSName.FT))) ? "*".repeat(text.length()) : text;
    }

    /** What a choice shows for the value that it stores. */
    private static String shown(COSDictionary field, String value) {
        if (inherited(field, COSName.OPT) instanceof COSArray options) {
            for (var option : options) {
                if (object(option) instanceof COSArray pair && pair.size() > 1 && string(pair.getObject(0)).equals(value)) {
                    return string(pair.getObject(1));
                }
            }
        }
        return value;
    }

    private static String string(COSBase value) {
        return object(value) instanceof COSString text ? text.getString() : object(value) instanceof COSName name ? name.getName() : "";
    }

    private static String name(COSBase value) {
        return value instanceof COSName || value instanceof COSString ? string(value) : null;
    }

    private static COSBase object(COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }

    /** What the field says itself, or the field that it is part of. */
    private static COSBase inherited(COSDictionary field, COSName what) {
        var asked = field;
        for (int depth = 0; asked != null && depth < DEEPEST; depth++) {
            if (asked.getDictionaryObject(what) != null) {
                return asked.getDictionaryObject(what);
            }
            asked = asked.getDictionaryObject(COSName.PARENT) instanceof COSDictionary above ? above : null;
        }
        return null;
    }

    private interface Drawing {
        void on(Sheet sheet, Box box);
    }

    /** Has the house draw what is missing, as large as the field, and takes it over into the source. */
    private COSStream draw(COSDictionary field, Drawing drawing) throws IOException {
        var place = new PDRectangle(field.getCOSArray(COSName.RECT));
        var paper = new Paper(inMillimetres(place.getWidth()), inMillimetres(place.getHeight()), 0, 0, 0, 0);
        var document = new HouseDocument("", "", Locale.JAPANESE).withoutMargins().on(paper);
        var sheet = document.newPage().keepingAll();
        var box = new Box(0, 0, place.getWidth(), place.getHeight());
        ground(sheet, box, field);
        drawing.on(sheet, box);
        try (var house = Loader.loadPDF(document.print())) {
            return taken(house.getPage(0));
        }
    }

    private static void ground(Sheet sheet, Box box, COSDictionary field) {
        if (field.getDictionaryObject(CHARACTERISTICS) instanceof COSDictionary looks) {
            if (tone(looks, COSName.BG) != null) {
                sheet.fill(box, tone(looks, COSName.BG));
            }
            if (tone(looks, COSName.BC) != null) {
                sheet.frame(box.inset(0.5f), tone(looks, COSName.BC), 1);
            }
        }
    }

    private static Tone tone(COSDictionary looks, COSName which) {
        if (!(looks.getDictionaryObject(which) instanceof COSArray given) || given.size() != 1 && given.size() != 3) {
            return null;
        }
        var parts = new ArrayList<Integer>(List.of(0, 0, 0));
        for (int i = 0; i < 3; i++) {
            var part = given.getObject(given.size() == 1 ? 0 : i) instanceof COSNumber number ? number.floatValue() : 0;
            parts.set(i, Math.round(255 * Math.max(0, Math.min(1, part))));
        }
        return new Tone(parts.get(0), parts.get(1), parts.get(2));
    }

    private static float inMillimetres(float points) {
        return Math.max(1, points) * 25.4f / 72;
    }

    private COSStream taken(PDPage page) throws IOException {
        var drawing = source.getDocument().createCOSStream();
        try (var in = page.getContents(); var out = drawing.createOutputStream(COSName.FLATE_DECODE)) {
            in.transferTo(out);
        }
        drawing.setItem(COSName.TYPE, COSName.XOBJECT);
        drawing.setItem(COSName.BBOX, page.getMediaBox());
        drawing.setItem(COSName.RESOURCES, new Taking(source).taken(page.getResources().getCOSObject()));
        return drawing;
    }

    /** Takes what the house has drawn with into the source. */
    private static final class Taking extends PDFCloneUtility {
        Taking(PDDocument into) {
            super(into);
        }

        COSBase taken(COSBase drawnWith) throws IOException {
            return cloneForNewDocument(drawnWith);
        }
    }
}
