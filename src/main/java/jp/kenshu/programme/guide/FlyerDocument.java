package jp.kenshu.programme.guide;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.document.Box;
import jp.kenshu.document.Column;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Sheet;
import jp.kenshu.document.Style;
import jp.kenshu.document.Table;
import jp.kenshu.document.Tone;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartNow;


/** The flyer（パンフレット）: on its first page what the conference is and how to register, behind it the programme. */
public final class FlyerDocument {

    private static final Paper MARGINS = Paper.A4.withMargin(15);
    private static final float BAND_HEIGHT = 124;
    private static final float GAP = 14;
    private static final float PADDING = 12;
    private static final float QR_SIDE = 104;
    private static final Style YEAR = Style.TEXT.sized(10).in(Tone.WHITE);
    private static final Style NAME = Style.TITLE.sized(22).in(Tone.WHITE);
    private static final Style PART = Style.HEADING.sized(15);
    private static final Style LABEL = Style.CELL.bold().in(Tone.ACCENT);
    private static final Style PROGRAMME = Style.CELL.sized(7.2f).spaced(1.3f);
    private static final Style ENGLISH_PROGRAMME = Style.CELL.sized(6.7f).spaced(1.2f);

    private final Conference conference;
    private final String site;
    private final Words words;
    private final Dates dates;
    private final HouseDocument paper;

    /** The flyer of {@code conference}, which leads to {@code site}, in the language of {@code words}. */
public     FlyerDocument(Conference conference, String site, Words words, Instant now) {
        this.conference = conference;
        this.site = site;
        this.words = words;
        this.dates = Dates.in(words.locale().getLanguage());
        this.paper = new HouseDocument(words.text("flyer.title"), in(conference.getYear()) + " " + in(conference.getShortTitle()), words.locale())
                .on(MARGINS).dated(now.atZone(PortalClock.JAPAN).truncatedTo(ChronoUnit.DAYS));
    }

    /** The flyer as PDF. */
    public byte[] print() {
        front();
        conference.getParts().forEach(this::programme);
        return paper.print();
    }

    private void front() {
        var sheet = paper.newPage();
        var body = sheet.body();
        band(sheet, body);
        float y = body.y() + BAND_HEIGHT + GAP;
        y = sheet.text(in(conference.getPurpose()), Style.CELL, body.x(), y, body.width()) + GAP;
        var parts = conference.getParts();
        float width = (body.width() - GAP * (parts.size() - 1)) / parts.size();
        float bottom = y;
        for (int i = 0; i < parts.size(); i++) {
            bottom = Math.max(bottom, part(sheet, parts.get(i), body.x() + i * (width + GAP), y, width));
        }
        for (int i = 0; i < parts.size(); i++) {
            sheet.frame(new Box(body.x() + i * (width + GAP), y, width, bottom + PADDING - y), Tone.LINE, 0.75f);
        }
        howToRegister(sheet, new Box(body.x(), bottom + PADDING + GAP, body.width(), QR_SIDE + 2 * PADDING + GAP));
    }

    private void band(Sheet sheet, Box body) {
        sheet.fill(new Box(body.x(), body.y(), body.width(), BAND_HEIGHT), Tone.ACCENT);
        float x = body.x() + 18;
        float width = body.width() - 36;
        float y = sheet.text(in(conference.getYear()) + " " + in(conference.getProject()), YEAR, x, body.y() + 16, width);
        y = sheet.text(in(conference.getTitle()), NAME, x, y + 4, width);
        sheet.text(in(conference.getTheme()), YEAR.sized(11), x, y + 4, width);
    }

    private float part(Sheet sheet, Part part, float left, float top, float outerWidth) {
        float x = left + PADDING;
        float width = outerWidth - 2 * PADDING;
        float y = sheet.text(in(part.getTitle()), PART, x, top + PADDING, width);
        y = sheet.text(in(part.getMode()) + " " + in(conference.getFee()), Style.SMALL, x, y, width);
        y = sheet.text(in(part.getSummary()), Style.CELL, x, y + 4, width) + 6;
        y = labelled(sheet, words.text("flyer.when"), whenAndWhere(part), x, y, width);
        y = labelled(sheet, words.text("flyer.ways"), ways(part), x, y, width);
        return labelled(sheet, words.text("flyer.rules"), rules(part), x, y, width);
    }

    private float labelled(Sheet sheet, String label, List<String> lines, float x, float top, float width) {
        if (lines.isEmpty()) {
            return top;
        }
        float y = sheet.text(label, LABEL, x, top, width);
        for (var line : lines) {
            y = sheet.text(line, Style.CELL, x, y, width);
        }
        return y + 6;
    }

    private List<String> whenAndWhere(Part part) {
        if (part.getVenues().isEmpty()) {
            return List.of(dates.day(part.getHeldOn()) + " " + dates.hours(part.getStartsAt(), part.getEndsAt()));
        }
        var lines = new ArrayList<String>();
        for (var venue : part.getVenues()) {
            lines.add(in(venue.getName()) + " " + dates.day(venue.getHeldOn()) + " " + dates.hours(venue.getStartsAt(), venue.getEndsAt()));
            lines.add(in(venue.getPlace()) + (venue.isLimited() ? " " + words.text("flyer.about", venue.getCapacity()) : ""));
        }
        return lines;
    }

    private List<String> ways(Part part) {
        var lines = new ArrayList<String>();
        for (var route : part.getRoutes()) {
            lines.add(words.text(route.isLimited() ? "flyer.limitedRoute" : "flyer.route", in(route.getName()),
                    dates.until(route.getDue()), route.isLimited() ? route.getCapacity() : 0));
            lines.add(in(route.getDescription()));
        }
        var due = part.getVenues().stream().map(PartNow::registrationDue).distinct().toList();
        if (due.size() == 1) {
            lines.add(words.text("flyer.due", dates.deadline(due.get(0))));
        } else {
            part.getVenues().forEach(venue -> lines.add(words.text("flyer.dueAt", in(venue.getName()),
                    dates.deadline(PartNow.registrationDue(venue)))));
        }
        return lines;
    }

    private List<String> rules(Part part) {
        return part.getNote() == null ? List.of() : in(part.getNote()).lines().map(line -> "・" + line).toList();
    }

    private void howToRegister(Sheet sheet, Box box) {
        sheet.fill(box, Tone.ACCENT_GROUND);
        sheet.qrCode(new Box(box.x() + PADDING, box.y() + PADDING, QR_SIDE, QR_SIDE), site, words.text("flyer.register"));
        float x = box.x() + QR_SIDE + 2 * PADDING;
        float width = box.right() - PADDING - x;
        float y = sheet.text(words.text("flyer.register"), Style.SUBHEADING, x, box.y() + PADDING, width);
        sheet.link(site, site, Style.CELL, x, y, width);
        y = sheet.text(words.text("flyer.opens", opening()), Style.CELL, x, y + Style.CELL.lineHeight() + 2, width);
        y = sheet.text(words.text("flyer.organiser", in(conference.getOrganiser())), Style.SMALL, x, y + 4, width);
        y = sheet.text(words.text("flyer.secretariat", in(conference.getSecretariat())), Style.SMALL, x, y, width);
        if (conference.getContactEmail() != null) {
            sheet.text(conference.getContactEmail(), Style.SMALL, x, y, width);
        }
    }

    private String opening() {
        return conference.getParts().stream().map(Part::getOpensAt).min(Instant::compareTo)
                .map(opens -> dates.day(opens.atZone(PortalClock.JAPAN).toLocalDate())).orElse("");
    }

    private void programme(Part part) {
        if (part.getPosition() == 1) {
            paper.newPage();
        }
        paper.heading(words.text("flyer.programme", in(part.getTitle())));
        var table = new Table(Column.of(words.text("programme.hours"), 0.13f), Column.of(words.text("programme.session"), 0.47f),
                Column.of(words.text("flyer.speaker"), 0.4f)).in(words.locale().equals(Locale.ENGLISH) ? ENGLISH_PROGRAMME : PROGRAMME);
        var rows = Timetable.of(part).rows();
        for (int i = 0; i < rows.size(); i++) {
            row(table, rows.get(i), i == 0 ? null : rows.get(i - 1).session().getSpeaker(), "");
            rows.get(i).within().forEach(within -> row(table, within, null, "　"));
        }
        paper.table(table);
    }

    private void row(Table table, Timetable.Row row, Bilingual speakerBefore, String indent) {
        var session = row.session();
        var title = (row.tellsKind() ? words.text("flyer.kind", in(session.getKind())) : "") + in(session.getTitle());
        var speaker = session.getSpeaker() == null ? ""
                : session.getSpeaker().equals(speakerBefore) ? words.text("flyer.sameSpeaker") : in(session.getSpeaker());
        table.row(row.hoursShown() ? dates.hours(session.getStartsAt(), session.getEndsAt()) : "", indent + title, speaker);
    }

    private String in(Bilingual text) {
        return text.in(words.locale());
    }
}
