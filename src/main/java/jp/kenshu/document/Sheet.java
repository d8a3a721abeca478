package jp.kenshu.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jp.kenshu.document.Sign.Glyph;
import jp.kenshu.document.Sign.Likeness;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/**
 * One page to draw on at chosen places, for papers with a fixed layout such as name cards, seating plans and
 * worksheets. Everything is measured in points from the top left corner; {@link Box#ofMm} takes millimetres.
 */
public final class Sheet {

    private static final HexFormat HEX = HexFormat.of();
    private static final float ASCENT = 0.88f;
    private static final float WIDEST_STRETCH = 0.1f;
    private static final float SMALLEST_READ = 6;
    private static final float SMALLEST_FIT = 4;

    private final Press press;
    private final PDPage page;
    private final Ink ink;
    private final Box body;
    private final Set<Sign> unlike = new LinkedHashSet<>();
    private boolean keepsAll;

    Sheet(Press press, Paper paper) {
        this.press = press;
        this.page = press.addPage(paper);
        this.ink = new Ink(page.getMediaBox().getHeight());
        this.body = paper.body();
    }

    /** What is set in boxes from here on keeps all its text however small it becomes, as what somebody handed in must not be shortened. */
    public Sheet keepingAll() {
        keepsAll = true;
        return this;
    }

    private float smallest() {
        return keepsAll ? SMALLEST_FIT : SMALLEST_READ;
    }

    /** The part of the page between the margins. */
    public Box body() {
        return body;
    }

    /** Sets the text from {@code y} downwards, broken into lines of the given width; tells where it ends. */
    public float text(String text, Style style, float x, float y, float width) {
        var lines = Line.of(text, style, width);
        lines(element("P"), lines, style, x, y, width);
        return y + lines.size() * style.lineHeight();
    }

    /**
     * Sets the text in the middle of the box, centred text broken between words like a title, smaller than the style says if it would not fit otherwise. What does not fit even
     * in the smallest size that can be read ends with … instead of leaving the box.
     */
    public void textIn(Box box, String text, Style style) {
        var fitting = style;
        var lines = linesIn(box, text, fitting);
        float smallest = smallest();
        while (!fits(lines, fitting, box) && fitting.size() > smallest) {
            fitting = fitting.sized(Math.max(smallest, fitting.size() * 0.94f));
            lines = linesIn(box, text, fitting);
        }
        if (!keepsAll && !fits(lines, fitting, box)) {
            lines = Line.cut(lines, Math.max(1, (int) ((box.height() + 0.1f) / fitting.lineHeight())), fitting, box.width());
        }
        float y = box.y() + Math.max(0, (box.height() - lines.size() * fitting.lineHeight()) / 2);
        lines(element("P"), lines, fitting, box.x(), y, box.width());
    }

    private static List<Line> linesIn(Box box, String text, Style style) {
        return style.align() == Align.CENTRE ? Line.ofTitle(text, style, box.width()) : Line.of(text, style, box.width());
    }

    /** The width in points of the text on one line. */
    public float width(String text, Style style) {
        return Line.width(text, style);
    }

    /** Sets the text on one line in the middle of the box, as small as it must be down to half its size; then on more. */
    public void lineIn(Box box, String text, Style style) {
        float width = Line.width(text, style);
        float smallest = Math.min(style.size(), Math.max(style.size() / 2, smallest()));
        textIn(box, text, width <= box.width() ? style : style.sized(Math.max(smallest, style.size() * box.width() / width)));
    }

    /** Sets a line that was broken before, its top left corner at {@code x} and {@code y}. */
    public void line(TextLine line, float x, float y) {
        lines(element("P"), List.of(line.line()), line.style(), x, y, line.width());
    }

    /** Draws the edges of the box. */
    public void frame(Box box, Tone tone, float thickness) {
        ink.beginDecoration();
        ink.stroke(box, tone, thickness);
        ink.end();
    }

    /** Fills the box. */
    public void fill(Box box, Tone tone) {
        ink.beginDecoration();
        ink.fill(box, tone);
        ink.end();
    }

    /** Draws a straight line. */
    public void rule(float x1, float y1, float x2, float y2, Tone tone, float thickness) {
        ink.beginDecoration();
        ink.line(x1, y1, x2, y2, tone, thickness);
        ink.end();
    }

    /** Draws a dashed line, to cut or fold along. */
    public void cutLine(float x1, float y1, float x2, float y2) {
        ink.beginDecoration();
        ink.dash(3, 3);
        ink.line(x1, y1, x2, y2, Tone.LINE, 0.5f);
        ink.solid();
        ink.end();
    }

    /** Shows a PNG or JPEG as large as fits in the box; {@code description} is for those who have it read to them. */
    public void picture(Box box, byte[] content, String description) {
        var picture = press.picture(content);
        float scale = Math.min(box.width() / picture.getWidth(), box.height() / picture.getHeight());
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        var place = new Box(box.x() + (box.width() - width) / 2, box.y() + (box.height() - height) / 2, width, height);
        begin(figure(place, description), "Figure");
        ink.image(press.nameOf(picture), place);
        ink.end();
    }

    /** Draws a picture with its top left corner at {@code x} and {@code y}; {@code description} is for those who have it read to them. */
    public void drawing(Drawing drawing, float x, float y, String description) {
        begin(figure(new Box(x, y, drawing.width(), drawing.height()), description), "Figure");
        drawing.bars().forEach(bar -> ink.fill(new Box(x + bar.box().x(), y + bar.box().y(), bar.box().width(), bar.box().height()), bar.tone()));
        drawing.rules().forEach(rule -> ink.line(x + rule.x1(), y + rule.y1(), x + rule.x2(), y + rule.y2(), rule.tone(), rule.thickness()));
        drawing.words().forEach(words -> set(words.line(), words.style(), x + words.x(), y + words.baseline(), words.width()));
        ink.end();
    }

    /** Draws a QR code as large as fits in the box, with the quiet margin it needs. */
    public void qrCode(Box box, String content, String description) {
        begin(figure(box, description), "Figure");
        QrCode.draw(ink, box, content);
        ink.end();
        if (content.startsWith("https://") || content.startsWith("http://")) {
            annotate(element("Link"), box, content, description);
        }
    }

    /** Sets text that opens an address when it is chosen; tells where it ends. */
    public float link(String text, String address, Style style, float x, float y, float width) {
        var element = element("Link");
        var lines = Line.of(text, style, width);
        lines(element, lines, style.in(Tone.ACCENT), x, y, width);
        for (int i = 0; i < lines.size(); i++) {
            var place = new Box(x, y + i * style.lineHeight(), lines.get(i).width() * style.size(), style.lineHeight());
            float underline = place.y() + baseline(style) + style.size() * 0.18f;
            rule(place.x(), underline, place.right(), underline, Tone.ACCENT, 0.5f);
            annotate(element, place, address, text);
        }
        return y + lines.size() * style.lineHeight();
    }

    void lines(PDStructureElement element, List<Line> lines, Style style, float x, float y, float width) {
        if (lines.stream().allMatch(line -> line.signs().isEmpty())) return;
        begin(element, element.getStructureType());
        for (int i = 0; i < lines.size(); i++) {
            set(lines.get(i), style, x, y + i * style.lineHeight() + baseline(style), width);
        }
        ink.end();
    }

    /** Sets lines that belong to the page and not to the document's text, such as its number. */
    void margin(List<Line> lines, Style style, float x, float y, float width) {
        ink.beginDecoration();
        for (int i = 0; i < lines.size(); i++) {
            set(lines.get(i), style, x, y + i * style.lineHeight() + baseline(style), width);
        }
        ink.end();
    }

    /** The characters on this page that are not shown as they were typed. */
    List<Sign> unlike(Likeness likeness) {
        return unlike.stream().filter(sign -> sign.likeness() == likeness).toList();
    }

    PDPage page() {
        return page;
    }

    void finish() throws IOException {
        page.setContents(new PDStream(press.file(), new ByteArrayInputStream(ink.bytes()), COSName.FLATE_DECODE));
    }

    private static float baseline(Style style) {
        return (style.lineHeight() - style.size()) / 2 + ASCENT * style.size();
    }

    private static boolean fits(List<Line> lines, Style style, Box box) {
        return lines.size() * style.lineHeight() <= box.height() + 0.1f
                && lines.stream().allMatch(line -> line.fits(box.width() / style.size() + 0.01f));
    }

    private void set(Line line, Style style, float x, float baseline, float width) {
        if (line.signs().isEmpty()) return;
        float slack = width / style.size() - line.width();
        float stretch = stretch(line, slack, style.align());
        float indent = switch (style.align()) {
            case LEFT, JUSTIFIED -> 0;
            case CENTRE -> Math.max(0, slack / 2);
            case RIGHT -> Math.max(0, slack);
        };
        ink.beginText(x + indent * style.size(), baseline, style.tone());
        new Run(style.size()).set(line, stretch);
        ink.endText();
    }

    private static float stretch(Line line, float slack, Align align) {
        if (line.gaps() == 0) return 0;
        float each = slack / line.gaps();
        if (each < 0) return each;
        return align == Align.JUSTIFIED && !line.endsParagraph() && each <= WIDEST_STRETCH ? each : 0;
    }

    /** Lines up glyphs one after the other, changing the typeface where it must. */
    private final class Run {
        private final float size;
        private final StringBuilder codes = new StringBuilder();
        private Glyph last;
        private float rise;
        private float pen;

        Run(float size) {
            this.size = size;
        }

        void set(Line line, float stretch) {
            float place = 0;
            for (int i = 0; i < line.signs().size(); i++) {
                var sign = line.signs().get(i);
                if (i > 0 && stretch != 0 && Kinsoku.mayStretchBetween(line.signs().get(i - 1), sign)) place += stretch;
                if (sign.likeness() != Likeness.EXACT) unlike.add(sign);
                for (var glyph : sign.glyphs()) set(glyph, place + glyph.shift());
                place += sign.width();
            }
            flush();
        }

        private void set(Glyph glyph, float place) {
            if (last == null || last.face() != glyph.face() || last.thickened() != glyph.thickened()) {
                flush();
                ink.face(press.nameOf(glyph.face()), size, glyph.thickened());
            }
            if (rise != glyph.rise()) {
                flush();
                rise = glyph.rise();
                ink.rise(rise * size);
            }
            float move = place - pen;
            if (Math.abs(move) > 0.0005f) Ink.append(codes, -move * 1000);
            int code = press.embedded(glyph.face()).code(glyph.number(), glyph.text());
            codes.append('<').append(HEX.toHexDigits((char) code)).append('>');
            pen = place + glyph.width();
            last = glyph;
        }

        private void flush() {
            if (!codes.isEmpty()) ink.glyphs(codes);
            codes.setLength(0);
        }
    }

    private PDStructureElement element(String role) {
        return press.structure().add(press.structure().top(), role);
    }

    private PDStructureElement figure(Box box, String description) {
        var figure = element("Figure");
        figure.setAlternateDescription(description);
        var layout = new PDLayoutAttributeObject();
        layout.setPlacement("Block");
        layout.setBBox(rectangle(box));
        figure.addAttribute(layout);
        return figure;
    }

    private void begin(PDStructureElement element, String role) {
        ink.begin(role, press.structure().mark(element, page));
    }

    private void annotate(PDStructureElement element, Box box, String address, String description) {
        var action = new PDActionURI();
        action.setURI(address);
        var annotation = new PDAnnotationLink();
        annotation.setRectangle(rectangle(box));
        annotation.setAction(action);
        annotation.setContents(description);
        var noBorder = new PDBorderStyleDictionary();
        noBorder.setWidth(0);
        annotation.setBorderStyle(noBorder);
        annotation.setPage(page);
        try {
            page.getAnnotations().add(annotation);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        press.structure().link(element, annotation);
    }

    private PDRectangle rectangle(Box box) {
        return new PDRectangle(box.x(), page.getMediaBox().getHeight() - box.bottom(), box.width(), box.height());
    }
}
