package jp.kenshu.group.papers;

import java.util.Comparator;
import java.util.List;

import jp.kenshu.JapaneseOrder;
import jp.kenshu.Words;
import jp.kenshu.document.Column;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Table;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.seating.SeatingChart;

/** Everybody in a list with group, table and seat, in the order of あいうえお: the names alone, under the kana of each row, or group by group. */
final class SeatList {

    /** By what a list is ordered. */
    enum Order { NAME, READING, GROUP }

    private final SeatingChart chart;
    private final Words words;

    private SeatList(SeatingChart chart, Words words) {
        this.chart = chart;
        this.words = words;
    }

    /** Prints the list of everybody who has a group. */
    static void print(HouseDocument document, String title, SeatingChart chart, Order order, Words words) {
        document.on(Paper.A4);
        document.title(title);
        document.table(new SeatList(chart, words).table(order));
    }

    private Table table(Order order) {
        var table = new Table(Column.of(words.text("attendee.reading.label"), 3), Column.of(words.text("attendee.name.label"), 3),
                Column.of(words.text("attendee.affiliation.label"), 3.8f), Column.centred(words.text("seating.group"), 1.9f),
                Column.centred(words.text("seating.paper.table"), 1.9f), Column.centred(words.text("seating.seat"), 1.1f),
                Column.of(words.text("seating.roles"), 2.4f));
        var section = "";
        for (var member : ordered(order)) {
            var heading = headingOf(member, order);
            if (!heading.equals(section)) {
                table.section(heading);
                section = heading;
            }
            var id = member.getMember().getId();
            var attendee = member.getMember().getAttendee();
            table.row(attendee.getReading(), attendee.getName(), attendee.getAffiliation().in(words.locale()), String.valueOf(member.getGroup().getNumber()),
                    chart.tableOf(id).map(each -> String.valueOf(each.getNumber())).orElse("―"),
                    chart.seatOf(id).map(each -> String.valueOf(each.getNumber())).orElse("―"), Marks.full(member, words));
        }
        return table;
    }

    private List<WorkGroupMember> ordered(Order order) {
        var byReading = JapaneseOrder.by((WorkGroupMember member) -> member.getMember().getAttendee().getReading(),
                member -> member.getMember().getAttendee().getName()).thenComparing(member -> member.getMember().getId());
        return chart.getPeople().stream().sorted(order == Order.GROUP
                ? Comparator.comparing((WorkGroupMember member) -> member.getGroup().getNumber()).thenComparing(byReading) : byReading).toList();
    }

    private String headingOf(WorkGroupMember member, Order order) {
        return switch (order) {
            case NAME -> "";
            case READING -> rowOf(member.getMember().getAttendee().getReading());
            case GROUP -> words.text("seating.groupOf", member.getGroup().getNumber(), member.getGroup().getScene().getName().in(words.locale()));
        };
    }

    private String rowOf(String reading) {
        var row = JapaneseOrder.rowOf(reading);
        return row.isEmpty() ? words.text("seating.paper.others") : row;
    }
}
