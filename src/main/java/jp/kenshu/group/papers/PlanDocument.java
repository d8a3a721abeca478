package jp.kenshu.group.papers;

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
import jp.kenshu.group.hall.Layout;
import jp.kenshu.group.hall.SeatPlace;
import jp.kenshu.group.hall.TableShape;
import jp.kenshu.group.seating.Seat;
import jp.kenshu.group.seating.SeatedTable;
import jp.kenshu.group.seating.SeatingChart;

/** The whole hall on one sheet (座席表): tables, groups, and a name on each seat. */
final class PlanDocument {

    private static final float HEADING = 34;
    private static final float LEGEND = 16;
    private static final Style TABLE = Style.SUBHEADING.aligned(Align.CENTRE).spaced(1.2f);
    private static final Style SMALL = Style.CELL.aligned(Align.CENTRE).spaced(1.15f);

    private final SeatingChart chart;
    private final Words words;
    private final Sheet sheet;
    private float left;
    private float top;
    private float unit;

    private PlanDocument(SeatingChart chart, Words words, Sheet sheet) {
        this.chart = chart;
        this.words = words;
        this.sheet = sheet;
    }

    /** Prints the hall on a new page of {@code document}. */
    static void print(HouseDocument document, Paper paper, String title, SeatingChart chart, Words words) {
        document.on(paper);
        new PlanDocument(chart, words, document.newPage()).draw(title);
    }

    private void draw(String title) {
        var body = sheet.body();
        sheet.textIn(new Box(body.x(), body.y(), body.width(), HEADING - 8), title, Style.TITLE.aligned(Align.LEFT).sized(16));
        fit(chart.getLayout(), new Box(body.x(), body.y() + HEADING, body.width(), body.height() - HEADING - LEGEND));
        sheet.frame(box(0, 0, chart.getLayout().columns(), chart.getLayout().rows()), Tone.LINE, 0.8f);
        chart.getLayout().fixtures().forEach(this::draw);
        chart.getTables().forEach(this::draw);
        sheet.textIn(new Box(body.x(), body.bottom() - LEGEND + 3, body.width(), LEGEND - 3), words.text("seating.paper.legend"),
                Style.SMALL.aligned(Align.LEFT).spaced(1.1f));
    }

    private void fit(Layout layout, Box room) {
        unit = Math.min(room.width() / layout.columns(), room.height() / layout.rows());
        left = room.x() + (room.width() - unit * layout.columns()) / 2;
        top = room.y() + (room.height() - unit * layout.rows()) / 2;
    }

    private Box box(double x, double y, double width, double height) {
        return new Box((float) (left + x * unit), (float) (top + y * unit), (float) (width * unit), (float) (height * unit));
    }

    private void draw(Fixture fixture) {
        var place = box(fixture.x(), fixture.y(), fixture.width(), fixture.depth());
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
        sheet.textIn(place.inset(table.shape() == TableShape.ROUND ? place.width() * 0.13f : 3), label(seated), TABLE.sized(Math.min(15, unit * 0.5f)));
        seated.seats().forEach(this::draw);
    }

    private String label(SeatedTable seated) {
        var number = words.text("seating.table", seated.getNumber());
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

    private void draw(Seat seat) {
        var place = box(seat.place().x() - SeatPlace.WIDTH / 2, seat.place().y() - SeatPlace.HEIGHT / 2, SeatPlace.WIDTH, SeatPlace.HEIGHT);
        sheet.fill(place, Tone.WHITE);
        if (!seat.isTaken()) {
            sheet.frame(place, Tone.HAIRLINE, 0.5f);
            return;
        }
        var marks = Marks.brief(seat.member(), words);
        var served = seat.member().isChair() || seat.member().isScribe();
        sheet.frame(place, Tone.INK, served ? 1.6f : 0.6f);
        float mark = marks.isEmpty() ? 0 : place.height() * 0.42f;
        if (mark > 0) {
            sheet.textIn(new Box(place.x() + 1, place.y() + 0.5f, place.width() - 2, mark), marks, SMALL.bold().sized(Math.min(8, unit * 0.3f)));
        }
        var name = new Box(place.x() + 1, place.y() + mark, place.width() - 2, place.height() - mark - 0.5f);
        sheet.lineIn(name, seat.member().getMember().getAttendee().getName(), SMALL.sized(Math.min(12, unit * (mark > 0 ? 0.36f : 0.38f))));
    }
}
