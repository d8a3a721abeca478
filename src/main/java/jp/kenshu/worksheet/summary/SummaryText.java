package jp.kenshu.worksheet.summary;

import java.util.ArrayList;
import java.util.stream.Collectors;

import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.outline.OutlineText;

/** What a sheet says as まとめ: the text of the collected step, or, where that has more, all that is written there with its names. */
final class SummaryText {

    private SummaryText() {
    }

    static String of(SheetView sheet) {
        var step = sheet.outline().collected();
        if (step.texts().size() == 1 && step.lists().isEmpty()) {
            return sheet.text(step.texts().get(0).code());
        }
        var lines = new ArrayList<String>();
        step.texts().stream().filter(text -> sheet.field(text.code()).isFilled()).forEach(text -> lines.add(text(sheet, text)));
        step.lists().forEach(list -> sheet.rows(list.code()).stream().filter(SheetView.Row::isFilled).forEach(row -> lines.add(row(sheet, row))));
        return String.join("\n", lines);
    }

    private static String text(SheetView sheet, OutlineText text) {
        return text.field().called().ja() + "：" + sheet.text(text.code());
    }

    private static String row(SheetView sheet, SheetView.Row row) {
        var facts = row.fields().stream().skip(1).filter(SheetView.Field::isFilled)
                .map(field -> sheet.outline().field(field.name()).called().ja() + "：" + field.text()).collect(Collectors.joining("、"));
        return "・" + row.text() + (facts.isEmpty() ? "" : "（" + facts + "）");
    }
}
