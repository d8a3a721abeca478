package jp.kenshu.worksheet.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineField;

/** The sheet of nobody, to see what papers look like: one row of each list, and in every field what belongs there. */
public final class SampleSheet {

    private SampleSheet() {
    }

    /** A sheet of {@code outline} for the conference of that name, as if made at {@code now}. */
    public static GroupSheet of(Outline outline, String conference, Words words, Instant now) {
        var rows = new ArrayList<SheetView.Row>();
        for (var list : outline.lists()) {
            var parent = rows.stream().filter(row -> list.parents().contains(row.kind())).reduce((first, second) -> second).map(SheetView.Row::id).orElse(null);
            rows.add(new SheetView.Row(rows.size() + 1L, list.code(), parent, 1, false, null,
                    list.fields().stream().map(field -> field(outline, field, words)).toList()));
        }
        var steps = outline.steps().stream().map(step -> new SheetView.Step(step.number(), null, null)).toList();
        var fields = outline.texts().stream().map(text -> field(outline, text.field(), words)).toList();
        var sheet = new SheetView(0, 0, "", 0, 1, null, now, outline, steps, fields, rows);
        return new GroupSheet(words, conference, new GroupSheet.Head("", "", 1, "", "", "", List.of()), sheet, now);
    }

    private static SheetView.Field field(Outline outline, OutlineField field, Words words) {
        return new SheetView.Field(outline.orderOf(field.code()), field.code(), field.label().in(words.locale()), 1, null, null);
    }
}
