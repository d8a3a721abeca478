package jp.kenshu.worksheet.paper;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.worksheet.RowKind;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;

/** A row by its number in its list, and the number of the row to which it is tied; 0 for none. */
public record Numbered(int number, Row row, int tiedTo) {

    /** The rows of one of the first three lists, numbered as the page shows them. */
    public static List<Numbered> of(SheetView sheet, RowKind kind) {
        var numbered = new ArrayList<Numbered>();
        for (var row : sheet.rows(kind)) {
            numbered.add(new Numbered(numbered.size() + 1, row, tie(sheet, row)));
        }
        return numbered;
    }

    /** The same without the rows in which nothing is written. */
    public static List<Numbered> filled(SheetView sheet, RowKind kind) {
        return of(sheet, kind).stream().filter(each -> each.row().isFilled()).toList();
    }

    private static int tie(SheetView sheet, Row row) {
        if (row.parentId() == null) {
            return 0;
        }
        return row.kind().parents().stream().mapToInt(kind -> sheet.rows(kind).stream().map(Row::id).toList().indexOf(row.parentId()) + 1)
                .max().orElse(0);
    }
}
