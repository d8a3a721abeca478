package jp.kenshu.worksheet.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;

/** A row by its number in its list, and the number of the row to which it is tied; 0 for none. */
public record Numbered(int number, Row row, int tiedTo) {

    /** The rows of one of the lists whose rows can be without others, numbered as the page shows them. */
    public static List<Numbered> of(SheetView sheet, String kind) {
        var numbered = new ArrayList<Numbered>();
        for (var row : sheet.rows(kind)) {
            numbered.add(new Numbered(numbered.size() + 1, row, tie(sheet, row, parents -> sheet.rows(parents).stream())));
        }
        return numbered;
    }

    /** The rows of one of these lists that stand on paper, numbered from 1 as they stand there. */
    public static List<Numbered> onPaper(SheetView sheet, String kind) {
        var shown = sheet.rows(kind).stream().filter(row -> isOnPaper(sheet, row)).map(Row::id).toList();
        return of(sheet, kind).stream().filter(each -> shown.contains(each.row().id()))
                .map(each -> new Numbered(shown.indexOf(each.row().id()) + 1, each.row(), tieOnPaper(sheet, each.row()))).toList();
    }

    /** The same without the rows in which themselves nothing is written. */
    public static List<Numbered> filled(SheetView sheet, String kind) {
        return onPaper(sheet, kind).stream().filter(each -> each.row().isFilled()).toList();
    }

    /** Whether something is written in a row, or in what hangs on it and cannot be without it. */
    private static boolean isOnPaper(SheetView sheet, Row row) {
        return row.isFilled() || sheet.rows().stream()
                .filter(each -> Objects.equals(each.parentId(), row.id()) && sheet.listOf(each).needsParent() && sheet.isOnSheet(each))
                .anyMatch(each -> isOnPaper(sheet, each));
    }

    private static int tieOnPaper(SheetView sheet, Row row) {
        return tie(sheet, row, kind -> sheet.rows(kind).stream().filter(each -> isOnPaper(sheet, each)));
    }

    private static int tie(SheetView sheet, Row row, Function<String, Stream<Row>> listed) {
        if (row.parentId() == null) {
            return 0;
        }
        return sheet.listOf(row).parents().stream().mapToInt(kind -> listed.apply(kind).map(Row::id).toList().indexOf(row.parentId()) + 1).max().orElse(0);
    }
}
