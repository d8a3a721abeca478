package jp.kenshu.worksheet.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.RowKind;

/** An empty row of the workbook for a present state, a gap or an issue that is not on the sheet yet. */
record SpareRow(RowKind kind, int number) {

    private static final int LISTED = 5;
    private static final int ISSUES = 3;

    /** What can be written for a new row: a field of it, or of what comes with an issue; {@code measures} says which target. */
    record Slot(FieldName field, RowKind measures) {
    }

    /** All spare rows of a workbook. */
    static List<SpareRow> all() {
        var all = new ArrayList<SpareRow>();
        IntStream.rangeClosed(1, LISTED).forEach(number -> all.add(new SpareRow(RowKind.PRESENT, number)));
        IntStream.rangeClosed(1, LISTED).forEach(number -> all.add(new SpareRow(RowKind.GAP, number)));
        IntStream.rangeClosed(1, ISSUES).forEach(number -> all.add(new SpareRow(RowKind.ISSUE, number)));
        return all;
    }

    /** Those of one list. */
    static List<SpareRow> of(RowKind kind) {
        return all().stream().filter(row -> row.kind == kind).toList();
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
