package jp.kenshu.group.papers;

import java.util.stream.Collectors;

import jp.kenshu.Words;
import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;
import jp.kenshu.document.Weight;
import jp.kenshu.group.seating.Seat;
import jp.kenshu.group.seating.SeatedTable;
import jp.kenshu.group.seating.SeatingChart;

/** The signs that stand on the tables: one sheet each, to be read from the door. */
final class TableSigns {

    private static final Paper PAPER = Paper.A4_LANDSCAPE.withMargin(14);
    private static final Style HUGE = new Style(Weight.BOLD, 190, 1, Tone.INK, Align.CENTRE);
    private static final Style LARGE = new Style(Weight.BOLD, 44, 1.2f, Tone.INK, Align.CENTRE);
    private static final Style NAMES = new Style(Weight.REGULAR, 20, 1.5f, Tone.INK, Align.CENTRE);

    private TableSigns() {
    }

    /** Prints a sign for each table at which somebody sits. */
    static void print(HouseDocument document, SeatingChart chart, Words words) {
        document.on(PAPER).withoutMargins();
        chart.getTables().stream().filter(table -> table.group() != null).forEach(table -> print(document, table, words));
    }

    private static void print(HouseDocument document, SeatedTable table, Words words) {
        var sheet = document.newPage();
        var body = sheet.body();
        sheet.frame(body, Tone.ACCENT, 3);
        sheet.textIn(part(body, 0.03f, 0.10f), words.text("seating.paper.table"), LARGE.sized(30));
        sheet.textIn(part(body, 0.13f, 0.37f), String.valueOf(table.getNumber()), HUGE);
        sheet.textIn(part(body, 0.51f, 0.20f), words.text("seating.groupOf", table.group().getNumber(),
                table.group().getScene().getName().in(words.locale())), LARGE);
        sheet.rule(body.x() + 30, body.y() + body.height() * 0.73f, body.right() - 30, body.y() + body.height() * 0.73f, Tone.LINE, 1);
        sheet.textIn(part(body, 0.74f, 0.24f), table.getTaken().stream().map(seat -> line(seat, words)).collect(Collectors.joining("　")), NAMES);
    }

    private static String line(Seat seat, Words words) {
        var marks = Marks.full(seat.member(), words);
        return PaperName.of(seat.member().getMember().getAttendee()).large() + (marks.isEmpty() ? "" : words.text("seating.paper.marked", marks));
    }

    private static Box part(Box body, float from, float share) {
        return new Box(body.x() + 20, body.y() + body.height() * from, body.width() - 40, body.height() * share);
    }
}
