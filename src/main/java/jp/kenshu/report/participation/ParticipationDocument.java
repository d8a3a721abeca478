package jp.kenshu.report.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.document.Column;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Style;
import jp.kenshu.document.Table;
import jp.kenshu.document.Wareki;

/** The report on participation as PDF: its tables with their numbers, the map, and the municipalities that were never reached. */
final class ParticipationDocument {

    private final ParticipationFigures figures;
    private final Words words;
    private final HouseDocument document;
    private int number;

    private ParticipationDocument(ParticipationFigures figures, Words words, Instant now) {
        this.figures = figures;
        this.words = words;
        this.document = new HouseDocument(words.text("participation.title"), figures.conference(), words.locale()).dated(now.atZone(PortalClock.JAPAN));
        document.title(words.text("participation.title"));
        document.paragraph(words.text("participation.asOf", Wareki.moment(now, words.locale())), Style.SMALL);
    }

    static byte[] of(ParticipationFigures figures, Words words, Instant now) {
        return new ParticipationDocument(figures, words, now).print();
    }

    private byte[] print() {
        if (figures.sum() != null) {
            document.paragraph(figures.sum(), Style.SUBHEADING);
        }
        document.paragraph(words.text("participation.what"), Style.SMALL);
        if (figures.hides()) {
            document.note(words.text("participation.hidden.what"));
        }
        for (var table : figures.tables()) {
            table(table);
            if (table.code().equals("week")) {
                document.figure(table.columns(words), table.title(), table.title());
            }
            if (table.code().equals("prefecture") && figures.map() != null) {
                document.figure(figures.map().drawing(words), words.text("participation.map"), words.text("participation.map.described"));
            }
        }
        never();
        return document.print();
    }

    private void table(FigureTable table) {
        document.subheading(words.text("participation.tableNumber", ++number, table.title()));
        if (table.lines().isEmpty()) {
            document.paragraph(words.text("participation.empty"));
            return;
        }
        var columns = new ArrayList<>(List.of(Column.of(table.heads().get(0), 3)));
        table.heads().stream().skip(1).forEach(head -> columns.add(Column.ofNumbers(head, 1.4f)));
        var drawn = new Table(columns.toArray(Column[]::new)).in(Style.CELL.sized(8.5f).spaced(1.35f));
        table.lines().forEach(line -> drawn.row(cells(line)));
        if (table.total() != null) {
            drawn.total(cells(table.total()));
        }
        document.table(drawn);
    }

    private String[] cells(FigureTable.Line line) {
        var cells = new ArrayList<>(List.of(line.name()));
        line.counts().forEach(count -> cells.add(FigureTable.text(count, words)));
        return cells.toArray(String[]::new);
    }

    private void never() {
        var reach = figures.reach();
        document.heading(words.text("participation.never"));
        document.paragraph(words.text("participation.reach", reach.all(), reach.reached(), reach.never()));
        var table = new Table(Column.of(words.text("participation.prefecture"), 1.2f), Column.ofNumbers(words.text("participation.reached"), 1.7f),
                Column.of(words.text("participation.neverNames"), 6)).in(Style.CELL.sized(8).spaced(1.35f));
        reach.prefectures().forEach(each -> table.row(each.prefecture().getCalled().in(words.locale()), each.reached() + " / " + each.all(),
                each.never().stream().map(municipality -> municipality.getName()).collect(Collectors.joining(words.text("sheetPaper.and")))));
        document.table(table);
    }
}
