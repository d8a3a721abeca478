package jp.kenshu.worksheet.paper;

import java.util.List;

import jp.kenshu.PortalClock;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Style;
import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.RowKind;

/** A group's sheet as plain text on A4, step by step, to read or to have read out. */
public final class SheetTextDocument {

    private final GroupSheet sheet;
    private final HouseDocument document;

    private SheetTextDocument(GroupSheet sheet) {
        this.sheet = sheet;
        this.document = new HouseDocument(sheet.words().text("sheetPaper.title"), sheet.conference(), sheet.words().locale())
                .dated(sheet.madeAt().atZone(PortalClock.JAPAN));
    }

    /** The text as PDF. */
    public static byte[] of(GroupSheet sheet) {
        return new SheetTextDocument(sheet).print();
    }

    private byte[] print() {
        document.title(sheet.title());
        document.paragraph(sheet.people(), Style.SMALL);
        text(1, FieldName.GOAL);
        list(2, RowKind.PRESENT);
        list(3, RowKind.GAP);
        document.heading(sheet.words().text("sheetPaper.model"));
        var issues = LogicModel.of(sheet.sheet()).issues();
        if (issues.isEmpty()) {
            document.paragraph(sheet.words().text("sheetPaper.nothing"), Style.SMALL);
        }
        issues.forEach(this::issue);
        text(8, FieldName.SUMMARY);
        return document.print();
    }

    private void text(int step, FieldName field) {
        document.heading(sheet.step(step));
        paragraph(sheet.sheet().text(field));
    }

    private void paragraph(String text) {
        if (text.isBlank()) {
            document.paragraph(sheet.words().text("sheetPaper.nothing"), Style.SMALL);
        } else {
            document.paragraph(text);
        }
    }

    private void list(int step, RowKind kind) {
        document.heading(sheet.step(step));
        var rows = Numbered.filled(sheet.sheet(), kind);
        if (rows.isEmpty()) {
            paragraph("");
        } else {
            document.list(rows.stream().map(sheet::numbered).toList());
        }
    }

    private void issue(LogicModel.Issue issue) {
        document.subheading(sheet.numbered(issue.issue()));
        for (var target : issue.targets()) {
            document.list(List.of(sheet.target(target)));
            target.indicators().forEach(indicator ->
                    document.paragraph("　　" + sheet.name(FieldName.INDICATOR) + "：" + sheet.indicator(indicator), Style.CELL));
        }
        if (!issue.actions().isEmpty()) {
            document.list(issue.actions().stream().map(action -> sheet.name(FieldName.ACTION) + "：" + sheet.action(action)).toList());
        }
    }
}
