package jp.kenshu.worksheet.paper;

import java.util.List;
import java.util.stream.Stream;

import jp.kenshu.worksheet.RowKind;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;

/** How a group means to get from issues to what can be measured: 課題 → 目標 → 取組 → 指標, as far as something is written. */
public record LogicModel(List<Issue> issues) {

    /** An issue, what it aims at and what is to be done for it. */
    public record Issue(Numbered issue, List<Target> targets, List<Row> actions) {

        boolean isFilled() {
            return issue.row().isFilled() || !targets.isEmpty() || !actions.isEmpty();
        }
    }

    /** A short-term or long-term target with what it is measured by. */
    public record Target(Row row, List<Row> indicators) {

        /** Whether it is a long-term one. */
        public boolean isLong() {
            return row.kind() == RowKind.LONG_TARGET;
        }

        boolean isFilled() {
            return row.isFilled() || !indicators.isEmpty();
        }
    }

    /** The model of a sheet; what nobody has written anything in is left out. */
    public static LogicModel of(SheetView sheet) {
        return new LogicModel(Numbered.of(sheet, RowKind.ISSUE).stream().map(issue -> of(sheet, issue)).filter(Issue::isFilled).toList());
    }

    private static Issue of(SheetView sheet, Numbered issue) {
        var targets = Stream.of(RowKind.SHORT_TARGET, RowKind.LONG_TARGET).flatMap(kind -> sheet.rows(kind, issue.row()).stream())
                .map(target -> new Target(target, filled(sheet.rows(RowKind.INDICATOR, target)))).filter(Target::isFilled).toList();
        return new Issue(issue, targets, filled(sheet.rows(RowKind.ACTION, issue.row())));
    }

    private static List<Row> filled(List<Row> rows) {
        return rows.stream().filter(Row::isFilled).toList();
    }
}
