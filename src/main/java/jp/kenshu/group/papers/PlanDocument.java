package jp.kenshu.group.papers;

import java.util.Arrays;
import java.util.stream.Collectors;

import jp.kenshu.Words;
import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Sheet;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;
import jp.kenshu.group.hall.Fixture;
import jp.kenshu.group.hall.FixtureKind;
import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.SeatPlace;
import jp.kenshu.group.hall.TableShape;
import jp.kenshu.group.seating.Seat;
import jp.kenshu.group.seating.SeatedTable;
import jp.kenshu.group.seating.SeatingChart;

/**
 * The hall on paper (座席表): tables, groups, and a name on each seat in letters that can be read. A hall too large for one sheet is shown
 * as a whole without names first, then part by part.
 */
final class PlanDocument {

    private static final float HEADING = 34;
    private static final float LEGEND = 16;
    private static final Style TABLE = Style.SUBHEADING.aligned(Align.CENTRE).spaced(1.2f);
    private static final Style SMALL = Style.CELL.aligned(Align.CENTRE).spaced(1.15f);

    /** No name is set smaller, in points. */
    private static final float SMALLEST_NAME = 8;
    private static final float LARGEST_NAME = 12;
    private static final float NAME_LEADING = 1.15f;
    /** So many points a unit of the grid needs for names of two lines on its seats. */
    private static final float LEGIBLE_UNIT = 25;
    private static final double MARK_DEPTH = 0.4;
    private static final String CUT = "…";

    private final SeatingChart chart;
    private final Words words;
    private final Sheet sheet;
    private final PlanPart part;
    private final boolean named;
    private float left;
    private float top;
    private float unit;

    private PlanDocument(SeatingChart chart, Words words, Sheet sheet, PlanPart part, boolean named) {
        this.chart = chart;
        this.words = words;
        this.sheet = sheet;
        this.part = part;
        this.named = named;
    }

    /** Prints the hall on as many new pages of {@code document} as it needs. */
    static void print(HouseDocument document, Paper paper, String title, SeatingChart chart, Words words) {
        document.on(paper);
        var first = document.newPage();
        var room = roomOn(first);
        var whole = PlanPart.whole(chart.getLayout());
        var parts = PlanPart.of(chart.getLayout(), room.width() / LEGIBLE_UNIT, room.height() / LEGIBLE_UNIT);
        new PlanDocument(chart, words, first, whole, parts.size() == 1).draw(title);
        for (int number = 1; parts.size() > 1 && number <= parts.size(); number++) {
            new PlanDocument(chart, words, document.newPage(), parts.get(number - 1), true)
                    .draw(words.text("seating.paper.part", title, number, parts.size()));
        }
    }

    private static Box roomOn(Sheet sheet) {
        var body = sheet.body();
        return new Box(body.x(), body.y() + HEADING, body.width(), body.height() - HEADING - LEGEND);
    }

    private void draw(String title) {
        var body = sheet.body();
        sheet.textIn(new Box(body.x(), body.y(), body.width(), HEADING - 8), title, Style.TITLE.aligned(Align.LEFT).sized(16));
        fit(roomOn(sheet));
        sheet.frame(box(part.x(), part.y(), part.width(), part.depth()), Tone.LINE, 0.8f);
        chart.getLayout().fixtures().forEach(this::draw);
        chart.getTables().stream().filter(seated -> part.holds(seated.table())).forEach(this::draw);
        sheet.textIn(new Box(body.x(), body.bottom() - LEGEND + 3, body.width(), LEGEND - 3), words.text("seating.paper.legend"),
                Style.SMALL.aligned(Align.LEFT).spaced(1.1f));
    }

    private void fit(Box room) {
        unit = (float) Math.min(room.width() / part.width(), room.height() / part.depth());
        left = room.x() + (float) (room.width() - unit * part.width()) / 2;
        top = room.y() + (float) (room.height() - unit * part.depth()) / 2;
    }

    private Box box(double x, double y, double width, double height) {
        return new Box((float) (left + (x - part.x()) * unit), (float) (top + (y - part.y()) * unit), (float) (width * unit), (float) (height * unit));
    }

    /** What of a fixture lies in the part that is drawn. */
    private void draw(Fixture fixture) {
        double fromX = Math.max(fixture.x(), part.x());
        double fromY = Math.max(fixture.y(), part.y());
        double width = Math.min(fixture.x() + fixture.width(), part.x() + part.width()) - fromX;
        double depth = Math.min(fixture.y() + fixture.depth(), part.y() + part.depth()) - fromY;
        if (width <= 0 || depth <= 0) {
            return;
        }
        var place = box(fromX, fromY, width, depth);
        sheet.fill(place, fixture.kind() == FixtureKind.DOOR ? Tone.WHITE : Tone.GROUND);
        sheet.frame(place, Tone.SOFT, fixture.kind() == FixtureKind.DOOR ? 0.5f : 1);
        sheet.textIn(place.inset(1), words.name(fixture.kind()), SMALL);
    }

    private void draw(SeatedTable seated) {
        var table = seated.table();
        var place = box(table.topX(), table.topY(), table.topWidth(), table.topDepth());
        if (table.shape() == TableShape.ROUND) {
            circle(place);
        } else {
            sheet.fill(place, Tone.ACCENT_GROUND);
            sheet.frame(place, Tone.INK, 1);
        }
        sheet.textIn(labelled(place, table), label(seated), TABLE.sized(Math.min(15, Math.max(SMALLEST_NAME, unit * 0.5f))));
        if (named) {
            seated.seats().forEach(seat -> draw(seat, table));
        }
    }

    /** The middle of a table, between the marks of its seats. */
    private Box labelled(Box place, HallTable table) {
        if (!named || table.shape() == TableShape.ROUND) {
            return place.inset(table.shape() == TableShape.ROUND ? place.width() * 0.13f : 1);
        }
        float marks = (float) MARK_DEPTH * unit;
        return table.turned() ? new Box(place.x() + marks, place.y() + 2, place.width() - 2 * marks, place.height() - 4)
                : new Box(place.x() + 2, place.y() + marks, place.width() - 4, place.height() - 2 * marks);
    }

    private String label(SeatedTable seated) {
        var number = words.text("seating.table", seated.getNumber());
        if (!named && seated.group() != null) {
            return number + "\n" + words.text("seating.paper.cardGroup", seated.group().getNumber());
        }
        return seated.group() == null ? number + "\n" + words.text("seating.empty")
                : number + "\n" + words.text("seating.groupOf", seated.group().getNumber(), seated.group().getScene().getName().in(words.locale()));
    }

    private void circle(Box place) {
        int strips = 48;
        float radius = place.width() / 2;
        for (int strip = 0; strip < strips; strip++) {
            float y = -radius + (strip + 0.5f) * place.height() / strips;
            float half = (float) Math.sqrt(Math.max(0, radius * radius - y * y));
            sheet.fill(new Box(place.x() + radius - half, place.y() + radius + y - place.height() / strips / 2, 2 * half, place.height() / strips * 1.02f),
                    Tone.ACCENT_GROUND);
        }
        for (int step = 0; step < 2 * strips; step++) {
            double from = Math.PI * step / strips;
            double to = Math.PI * (step + 1) / strips;
            sheet.rule(place.x() + radius + radius * (float) Math.cos(from), place.y() + radius + radius * (float) Math.sin(from),
                    place.x() + radius + radius * (float) Math.cos(to), place.y() + radius + radius * (float) Math.sin(to), Tone.INK, 1);
        }
    }

    private void draw(Seat seat, HallTable table) {
        var place = box(seat.place().x() - SeatPlace.WIDTH / 2, seat.place().y() - SeatPlace.HEIGHT / 2, SeatPlace.WIDTH, SeatPlace.HEIGHT);
        sheet.fill(place, Tone.WHITE);
        if (!seat.isTaken()) {
            sheet.frame(place, Tone.HAIRLINE, 0.5f);
            return;
        }
        var served = seat.member().isChair() || seat.member().isScribe();
        sheet.frame(place, Tone.INK, served ? 1.6f : 0.6f);
        var marks = Marks.brief(seat.member(), words);
        if (!marks.isEmpty()) {
            sheet.textIn(markOf(seat.place(), table), marks, SMALL.bold().sized(Math.min(9, unit * 0.34f)));
        }
        write(PaperName.of(seat.member().getMember().getAttendee()).large(), place.inset(1));
    }

    /** The edge of the table before a seat, where its roles stand. */
    private Box markOf(SeatPlace seat, HallTable table) {
        double aside = table.middleX() - seat.x();
        double ahead = table.middleY() - seat.y();
        boolean beside = Math.abs(aside) - table.topWidth() / 2 > Math.abs(ahead) - table.topDepth() / 2;
        double x = seat.x() + (beside ? Math.signum(aside) * (SeatPlace.WIDTH / 2 + MARK_DEPTH) : 0);
        double y = seat.y() + (beside ? 0 : Math.signum(ahead) * (SeatPlace.HEIGHT / 2 + MARK_DEPTH / 2 + 0.1));
        double width = beside ? 2 * MARK_DEPTH : SeatPlace.WIDTH;
        return box(x - width / 2, y - MARK_DEPTH / 2, width, MARK_DEPTH);
    }

    /** Writes a name as large as its seat allows: on one line, else the parts of the name on two, at the smallest size with what has to go cut off. */
    private void write(String name, Box seat) {
        var parts = name.strip().split("[\\s\\u3000]++", 2);
        float largest = Math.min(LARGEST_NAME, unit * 0.38f);
        for (float size = Math.max(largest, SMALLEST_NAME); size >= SMALLEST_NAME; size -= 0.5f) {
            if (fits(new String[] {name}, size, seat) || parts.length == 2 && fits(parts, size, seat)) {
                sheet.textIn(seat, fits(new String[] {name}, size, seat) ? name : String.join("\n", parts), SMALL.spaced(NAME_LEADING).sized(size));
                return;
            }
        }
        var smallest = SMALL.spaced(NAME_LEADING).sized(SMALLEST_NAME);
        var lines = seat.height() < parts.length * smallest.lineHeight() ? 1 : parts.length;
        sheet.textIn(seat, Arrays.stream(parts).limit(lines).map(each -> cut(each, seat.width(), smallest)).collect(Collectors.joining("\n")), smallest);
    }

    private boolean fits(String[] lines, float size, Box seat) {
        var style = SMALL.spaced(NAME_LEADING).sized(size);
        return lines.length * style.lineHeight() <= seat.height() && Arrays.stream(lines).allMatch(line -> sheet.width(line, style) <= seat.width());
    }

    private String cut(String word, float width, Style style) {
        if (sheet.width(word, style) <= width) {
            return word;
        }
        int end = word.length();
        while (end > 1 && sheet.width(word.substring(0, end) + CUT, style) > width) {
            end = word.offsetByCodePoints(end, -1);
        }
        return word.substring(0, end) + CUT;
    }
}
