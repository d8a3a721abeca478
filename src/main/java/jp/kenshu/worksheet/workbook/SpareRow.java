package jp.kenshu.worksheet.workbook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.RowKind;

/**
 * An empty row of the workbook for something that is not on the sheet yet. A target, an action or an indicator has a cell
 * more, in which the number of what it hangs on is written.
 */
record SpareRow(RowKind kind, int number) implements Serializable {

    private static final Map<RowKind, Integer> COUNTS = counts();

    private static Map<RowKind, Integer> counts() {
        var counts = new LinkedHashMap<RowKind, Integer>();
        counts.put(RowKind.PRESENT, 5);
        counts.put(RowKind.GAP, 5);
        counts.put(RowKind.ISSUE, 3);
        counts.put(RowKind.SHORT_TARGET, 3);
        counts.put(RowKind.LONG_TARGET, 3);
        counts.put(RowKind.ACTION, 5);
        counts.put(RowKind.INDICATOR, 5);
        return counts;
    }

    /** What can be written for a new row: a field of it, or of what comes with an issue; {@code measures} says which target. */
    record Slot(FieldName field, RowKind measures) {
    }

    /** All spare rows of a workbook; what others hang on comes before them. */
    static List<SpareRow> all() {
        var all = new ArrayList<SpareRow>();
        COUNTS.forEach((kind, count) -> IntStream.rangeClosed(1, count).forEach(number -> all.add(new SpareRow(kind, number))));
        return all;
    }

    /** Those of one list. */
    static List<SpareRow> of(RowKind kind) {
        return all().stream().filter(row -> row.kind == kind).toList();
    }

    /** Whether it hangs on an issue or a target, whose number is written beside it. */
    boolean isTied() {
        return kind.needsParent();
    }

    /** The key of the cell in which the number of what it hangs on is written. */
    String tieKey() {
        return "new-" + kind + "-" + number + "-TIE";
    }

    /** What can be written in it, each under the key of its cell. */
    Map<String, Slot> slots() {
        var slots = new LinkedHashMap<String, Slot>();
        kind.getFields().forEach(field -> add(slots, field, null));
        if (kind == RowKind.ISSUE) {
            for (var target : List.of(RowKind.SHORT_TARGET, RowKind.LONG_TARGET)) {
                target.getFields().forEach(field -> add(slots, field, null));
                RowKind.INDICATOR.getFields().forEach(field -> add(slots, field, target));
            }
            RowKind.ACTION.getFields().forEach(field -> add(slots, field, null));
        }
        return slots;
    }

    private void add(Map<String, Slot> slots, FieldName field, RowKind measures) {
        slots.put(key(field, measures), new Slot(field, measures));
    }

    /** The key of one of its cells. */
    String key(FieldName field, RowKind measures) {
        return "new-" + kind + "-" + number + "-" + field + (measures == null ? "" : "-" + measures);
    }
}
