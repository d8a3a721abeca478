package jp.kenshu.group.papers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Layout;

/** A part of the hall that one sheet of the plan shows, in units of the hall's grid; no table is cut by its edges. */
record PlanPart(double x, double y, double width, double depth, List<HallTable> tables) {

    /** The whole hall. */
    static PlanPart whole(Layout layout) {
        return new PlanPart(0, 0, layout.columns(), layout.rows(), layout.tables());
    }

    /** The hall in parts not wider and deeper than given (a single table may be), from the left and from the stage; one part if it fits so. */
    static List<PlanPart> of(Layout layout, double width, double depth) {
        if (layout.columns() <= width && layout.rows() <= depth || layout.tables().isEmpty()) {
            return List.of(whole(layout));
        }
        var parts = new ArrayList<PlanPart>();
        for (var row : bands(layout.tables(), HallTable::y, HallTable::depth, depth)) {
            for (var tables : bands(row, HallTable::x, HallTable::width, width)) {
                parts.add(around(tables));
            }
        }
        return parts;
    }

    private interface Edge {
        int of(HallTable table);
    }

    /** The tables in bands: each takes the tables that follow its first one and end within the measure. */
    private static List<List<HallTable>> bands(List<HallTable> tables, Edge start, Edge length, double measure) {
        var bands = new ArrayList<List<HallTable>>();
        int from = 0;
        for (var table : tables.stream().sorted(Comparator.comparingInt(start::of)).toList()) {
            if (bands.isEmpty() || start.of(table) + length.of(table) - from > measure) {
                bands.add(new ArrayList<>());
                from = start.of(table);
            }
            bands.get(bands.size() - 1).add(table);
        }
        return bands;
    }

    private static PlanPart around(List<HallTable> tables) {
        int left = tables.stream().mapToInt(HallTable::x).min().orElseThrow();
        int top = tables.stream().mapToInt(HallTable::y).min().orElseThrow();
        int right = tables.stream().mapToInt(table -> table.x() + table.width()).max().orElseThrow();
        int bottom = tables.stream().mapToInt(table -> table.y() + table.depth()).max().orElseThrow();
        return new PlanPart(left, top, right - left, bottom - top, tables);
    }

    /** Whether the table stands in this part. */
    boolean holds(HallTable table) {
        return tables.stream().anyMatch(each -> each.number() == table.number());
    }
}
