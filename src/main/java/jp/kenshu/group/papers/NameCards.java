package jp.kenshu.group.papers;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Sheet;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;
import jp.kenshu.document.Weight;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.seating.SeatingChart;

/** The cards that people wear (名札): ten on a sheet of A4, 91 × 55 mm each, with lines to cut along. */
final class NameCards {

    private static final int ACROSS = 2;
    private static final int DOWN = 5;
    private static final float WIDTH = 91;
    private static final float HEIGHT = 55;
    private static final float LEFT = 14;
    private static final float TOP = 11;
    private static final Style PLACE = new Style(Weight.REGULAR, 10.5f, 1.3f, Tone.INK, Align.CENTRE);
    private static final Style READING = new Style(Weight.REGULAR, 9, 1.2f, Tone.SOFT, Align.CENTRE);
    private static final Style NAME = new Style(Weight.BOLD, 27, 1.15f, Tone.INK, Align.CENTRE);
    private static final Style BAND = new Style(Weight.BOLD, 10.5f, 1.2f, Tone.INK, Align.LEFT);

    private NameCards() {
    }

    /** Prints a card for everybody who has a group, table by table. */
    static void print(HouseDocument document, SeatingChart chart, Words words) {
        document.on(Paper.A4.withMargin(5)).withoutMargins();
        var people = inOrder(chart);
        for (int first = 0; first < people.size(); first += ACROSS * DOWN) {
            var sheet = document.newPage();
            cutLines(sheet);
            for (int index = first; index < Math.min(people.size(), first + ACROSS * DOWN); index++) {
                int place = index - first;
                card(sheet, Box.ofMm(LEFT + place % ACROSS * WIDTH, TOP + place / ACROSS * HEIGHT, WIDTH, HEIGHT), people.get(index), chart, words);
            }
        }
    }

    private static List<WorkGroupMember> inOrder(SeatingChart chart) {
        var people = new ArrayList<WorkGroupMember>();
        chart.getTables().forEach(table -> {
            table.getTaken().forEach(seat -> people.add(seat.member()));
            people.addAll(table.standing());
        });
        chart.getWithoutTable().forEach(group -> people.addAll(group.getPeople()));
        return people;
    }

    private static void cutLines(Sheet sheet) {
        for (int column = 0; column <= ACROSS; column++) {
            float x = Box.mm(LEFT + column * WIDTH);
            sheet.cutLine(x, Box.mm(TOP - 6), x, Box.mm(TOP + DOWN * HEIGHT + 6));
        }
        for (int row = 0; row <= DOWN; row++) {
            float y = Box.mm(TOP + row * HEIGHT);
            sheet.cutLine(Box.mm(LEFT - 6), y, Box.mm(LEFT + ACROSS * WIDTH + 6), y);
        }
    }

    private static void card(Sheet sheet, Box card, WorkGroupMember member, SeatingChart chart, Words words) {
        var attendee = member.getMember().getAttendee();
        var inside = card.inset(Box.mm(4));
        sheet.textIn(part(inside, 0, 0.26f), attendee.getAffiliation().in(words.locale()) + (attendee.getDepartment() == null ? "" : "\n" + attendee.getDepartment()), PLACE);
        var name = PaperName.of(attendee);
        sheet.textIn(part(inside, 0.27f, 0.12f), name.small(), READING);
        sheet.lineIn(part(inside, 0.40f, 0.36f), name.large(), NAME);
        var band = part(inside, 0.78f, 0.22f);
        sheet.fill(band, Tone.ACCENT_GROUND);
        var marks = Marks.full(member, words);
        float right = marks.isEmpty() ? 0 : band.width() * 0.38f;
        sheet.textIn(new Box(band.x() + 6, band.y(), band.width() - right - 12, band.height()), where(member, chart, words),
                BAND.aligned(marks.isEmpty() ? Align.CENTRE : Align.LEFT));
        if (right > 0) {
            sheet.textIn(new Box(band.right() - right, band.y(), right - 6, band.height()), marks, BAND.aligned(Align.RIGHT).in(Tone.ACCENT));
        }
    }

    private static String where(WorkGroupMember member, SeatingChart chart, Words words) {
        return chart.tableOf(member.getMember().getId()).map(table -> words.text("seating.paper.cardSeat", member.getGroup().getNumber(), table.getNumber(),
                        chart.seatOf(member.getMember().getId()).orElseThrow().getNumber()))
                .orElseGet(() -> words.text("seating.paper.cardGroup", member.getGroup().getNumber()));
    }

    private static Box part(Box inside, float from, float share) {
        return new Box(inside.x(), inside.y() + inside.height() * from, inside.width(), inside.height() * share);
    }
}
