package jp.kenshu.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A paper of the conference as PDF: text, lists, tables and codes flow down the page and on to the next one, in the
 * house typography, with the conference and the title in the header and the page number below. Any text can be set.
 *
 * <pre>
 * var receipt = new HouseDocument("参加申込受付票", "令和５年度 …研修会議", Locale.JAPANESE);
 * receipt.title("参加申込受付票");
 * receipt.facts(Map.of("受付番号", "K5-0001"));
 * byte[] pdf = receipt.print();
 * </pre>
 */
public final class HouseDocument {

    private static final float NOTE_PADDING = 5;
    private static final float NOTE_INDENT = 12;
    private static final float LIST_INDENT = 16;
    private static final float PARAGRAPH_GAP = 6;
    private static final float QR_SIDE = 96;

    private final String title;
    private final Locale language;
    private final Press press = new Press();
    private final Margins margins;
    private final Outline outline = new Outline();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Heading> waiting = new ArrayList<>();
    private Paper paper = Paper.A4;
    private float y;

    /** A document with its title, the conference (or whoever hands it out), and the language it is written in. */
    public HouseDocument(String title, String conference, Locale language) {
        this.title = title;
        this.language = language;
        this.margins = new Margins(title, conference, language);
    }

    /** Prints the pages that follow on this paper. */
    public HouseDocument on(Paper sheet) {
        paper = sheet;
        return this;
    }

    /** Says when the document was made. */
    public HouseDocument dated(ZonedDateTime moment) {
        press.file().getDocumentInformation().setCreationDate(GregorianCalendar.from(moment));
        return this;
    }

    /** Leaves out the header and the page number, as on name cards. */
    public HouseDocument withoutMargins() {
        margins.leaveOut();
        return this;
    }

    /** The document's title in large letters, with the house's line under it. */
    public void title(String text) {
        heading(text, "H1", Style.TITLE, 0, 8);
        settle(0);
        sheet().rule(body().x(), y, body().right(), y, Tone.ACCENT, 1.5f);
        y += 14;
    }

    /** The heading of a section, which is never parted from what begins under it. */
    public Heading heading(String text) {
        return heading(text, "H2", Style.HEADING, 16, 5);
    }

    /** The heading of a part of a section, which is never parted from what begins under it. */
    public Heading subheading(String text) {
        return heading(text, "H3", Style.SUBHEADING, 10, 3);
    }

    /** A paragraph of running text; its own line breaks are kept. */
    public void paragraph(String text) {
        paragraph(text, Style.TEXT);
    }

    /** A paragraph in another style. */
    public void paragraph(String text, Style style) {
        flow(element("P"), Line.of(text, style, body().width()), style, body().x(), body().width());
        y += PARAGRAPH_GAP;
    }

    /** A remark set apart from the text, with the house's bar at its side. */
    public void note(String text) {
        var style = Style.TEXT.sized(9.5f).aligned(Align.LEFT);
        float width = body().width() - 2 * NOTE_INDENT;
        var lines = Line.of(text, style, width);
        room(Math.min(lines.size() * style.lineHeight() + 2 * NOTE_PADDING, body().height()));
        var element = element("P");
        for (int from = 0; from < lines.size();) {
            if (from > 0) newPage();
            int to = Math.min(lines.size(), from + Math.max(1, linesThatFit(style, 2 * NOTE_PADDING)));
            float height = (to - from) * style.lineHeight() + 2 * NOTE_PADDING;
            sheet().fill(new Box(body().x(), y, body().width(), height), Tone.ACCENT_GROUND);
            sheet().fill(new Box(body().x(), y, 3, height), Tone.ACCENT);
            sheet().lines(element, lines.subList(from, to), style, body().x() + NOTE_INDENT, y + NOTE_PADDING, width);
            y += height;
            from = to;
        }
        y += PARAGRAPH_GAP + 2;
    }

    /** A list of points. */
    public void list(List<String> points) {
        entries(points.stream().map(point -> Map.entry("・", point)).toList());
    }

    /** A list of steps in their order, numbered from 1. */
    public void steps(List<String> steps) {
        var entries = new ArrayList<Map.Entry<String, String>>();
        for (var step : steps) entries.add(Map.entry((entries.size() + 1) + ".", step));
        entries(entries);
    }

    /** Labels and what they stand for, in the order of the map: number, name, date. */
    public void facts(Map<String, String> facts) {
        new FactsSetter(this, press.structure()).set(facts);
        y += PARAGRAPH_GAP + 4;
    }

    /** A table. */
    public void table(Table table) {
        new TableSetter(this, press.structure(), table).set();
        y += PARAGRAPH_GAP + 4;
    }

    /** A table under its caption, on one page if a page can hold it. */
    public void table(String caption, Table table) {
        var style = Style.SMALL.sized(9.5f).in(Tone.INK).bold();
        var lines = Line.of(caption, style, body().width());
        var element = element("Caption");
        var setter = new TableSetter(this, press.structure(), table);
        float height = lines.size() * style.lineHeight() + 2;
        room(Math.min(height + setter.height(), body().height() - (float) waiting.stream().mapToDouble(each -> each.above() + each.height()).sum()));
        sheet().lines(element, lines, style, body().x(), y, body().width());
        y += height;
        setter.set();
        y += PARAGRAPH_GAP + 4;
    }

    /** A PNG or JPEG, as wide as given in millimetres; {@code description} is for those who have it read to them. */
    public void picture(byte[] content, float widthInMm, String description) {
        var picture = press.picture(content);
        float width = Math.min(Box.mm(widthInMm), body().width());
        float height = Math.min(width * picture.getHeight() / picture.getWidth(), body().height());
        room(height);
        sheet().picture(new Box(body().x(), y, width, height), content, description);
        y += height + PARAGRAPH_GAP;
    }

    /** A drawing with its caption under it, both on one page; {@code description} is for those who have it read to them. */
    public void figure(Drawing drawing, String caption, String description) {
        var style = Style.SMALL.sized(9.5f).in(Tone.INK).aligned(Align.CENTRE);
        var lines = Line.of(caption, style, body().width());
        room(drawing.height() + 4 + lines.size() * style.lineHeight());
        sheet().drawing(drawing, body().x() + (body().width() - drawing.width()) / 2, y, description);
        y += drawing.height() + 4;
        sheet().lines(element("Caption"), lines, style, body().x(), y, body().width());
        y += lines.size() * style.lineHeight() + PARAGRAPH_GAP + 4;
    }

    /** A QR code with the words that say what it opens beside it, and the address for those who must type it. */
    public void qrCode(String address, String words) {
        room(QR_SIDE);
        sheet().qrCode(new Box(body().x(), y, QR_SIDE, QR_SIDE), address, words);
        float x = body().x() + QR_SIDE + 12;
        float width = body().right() - x;
        float below = sheet().text(words, Style.TEXT.aligned(Align.LEFT), x, y + 12, width);
        below = sheet().link(address, address, Style.SMALL, x, below + 2, width);
        y = Math.max(y + QR_SIDE, below) + PARAGRAPH_GAP;
    }

    /** A line of text that opens an address. */
    public void link(String text, String address) {
        var style = Style.TEXT.aligned(Align.LEFT);
        float height = Line.of(text, style, body().width()).size() * style.lineHeight();
        room(height);
        y = sheet().link(text, address, style, body().x(), y, body().width()) + PARAGRAPH_GAP;
    }

    /** Leaves some room, in points. */
    public void space(float points) {
        settle(0);
        y += points;
    }

    /** Begins a new page if less than this height, in points, is left on the page. */
    public void room(float height) {
        settle(height);
        if (sheets.isEmpty() || y + height > body().bottom() + 0.01f && y > body().y()) newPage();
    }

    /** Begins a new page and gives it, for drawing at chosen places. */
    public Sheet newPage() {
        settle(0);
        var sheet = new Sheet(press, paper);
        sheets.add(sheet);
        y = sheet.body().y();
        return sheet;
    }

    /** The page being filled. */
    public Sheet sheet() {
        settle(0);
        return current();
    }

    private Sheet current() {
        return sheets.isEmpty() ? newPage() : sheets.get(sheets.size() - 1);
    }

    /** How many pages have been begun. */
    public int pages() {
        settle(0);
        return sheets.size();
    }

    /** How far down the page the text has come, in points. */
    public float y() {
        sheet();
        return y;
    }

    /** Goes on with the text from here, in points from the top of the page. */
    public void moveTo(float down) {
        sheet();
        y = down;
    }

    /** Finishes the document and gives it as PDF. */
    public byte[] print() {
        try {
            settle(0);
            current();
            margins.print(sheets);
            for (var sheet : sheets) sheet.finish();
            outline.print(press.file());
            describe();
            return press.print();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Box body() {
        return current().body();
    }

    private void describe() {
        var file = press.file();
        file.setDocumentId((long) title.hashCode());
        file.getDocumentInformation().setTitle(title);
        file.getDocumentInformation().setProducer("Kenshu");
        file.getDocumentCatalog().setLanguage(language.toLanguageTag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        file.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private Heading heading(String text, String role, Style style, float above, float below) {
        var heading = new Heading(text, role, element(role), style, Line.of(text, style, body().width()), above, below);
        waiting.add(heading);
        return heading;
    }

    /** Sets the headings that wait, on a page that has room for this height under them, two lines at the least. */
    private void settle(float height) {
        if (waiting.isEmpty()) return;
        var headings = List.copyOf(waiting);
        waiting.clear();
        float needed = Math.max(height, 2 * Style.TEXT.lineHeight());
        for (var heading : headings) needed += heading.height() + (heading == headings.get(0) ? 0 : heading.above());
        if (y > body().y()) y += headings.get(0).above();
        room(Math.min(needed, body().height()));
        for (var heading : headings) {
            if (heading != headings.get(0)) y += heading.above();
            outline.add(heading.text(), heading.role(), sheet(), y);
            sheet().lines(heading.element(), heading.lines(), heading.style(), body().x(), y, body().width());
            y += heading.height();
            heading.standOn(sheets.size());
        }
    }

    private void entries(List<Map.Entry<String, String>> entries) {
        var list = element("L");
        var style = Style.TEXT.aligned(Align.LEFT);
        float x = body().x() + LIST_INDENT;
        float width = body().right() - x;
        for (var entry : entries) {
            var lines = Line.of(entry.getValue(), style, width);
            room(style.lineHeight());
            var item = press.structure().add(list, "LI");
            sheet().lines(press.structure().add(item, "Lbl"), Line.of(entry.getKey(), style, LIST_INDENT), style,
                    body().x(), y, LIST_INDENT);
            flow(press.structure().add(item, "LBody"), lines, style, x, width);
            y += 2;
        }
        y += PARAGRAPH_GAP - 2;
    }

    private void flow(PDStructureElement element, List<Line> lines, Style style, float x, float width) {
        settle(Math.min(2, lines.size()) * style.lineHeight());
        for (int from = 0; from < lines.size();) {
            int fit = Math.max(linesThatFit(style, 0), y == body().y() ? 1 : 0);
            boolean orphan = from == 0 && fit == 1 && lines.size() > 1;
            if ((fit == 0 || orphan) && y > body().y()) {
                newPage();
                continue;
            }
            int to = Math.min(lines.size(), from + fit);
            sheet().lines(element, lines.subList(from, to), style, x, y, width);
            y += (to - from) * style.lineHeight();
            from = to;
        }
    }

    int linesThatFit(Style style, float padding) {
        return (int) ((body().bottom() - y - padding + 0.01f) / style.lineHeight());
    }

    private PDStructureElement element(String role) {
        return press.structure().add(press.structure().top(), role);
    }
}
