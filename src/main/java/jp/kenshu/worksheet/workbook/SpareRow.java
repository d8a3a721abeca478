package jp.kenshu.worksheet.workbook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineList;

/**
 * An empty row of the workbook for something that is not on the sheet yet, with its number among those of its list. What cannot
 * be without another row has a cell more, in which the number of what it hangs on is written.
 */
record SpareRow(String kind, int number) implements Serializable {

    private static final int OF_A_LIST = 5;
    private static final int OF_A_LIST_WITH_OTHERS = 3;

    /**
     * What can be written for a new row: a field of it, or of what comes with it; {@code under} names the lists between the two,
     * from the row on, so that one is told from another.
     */
    record Slot(String field, String list, List<String> under) {
    }

    /** All spare rows of a workbook; what others hang on comes before them. */
    static List<SpareRow> all(Outline outline) {
        return outline.lists().stream().flatMap(list -> of(outline, list).stream()).toList();
    }

    /** Those of one list. */
    static List<SpareRow> of(Outline outline, OutlineList list) {
        return IntStream.rangeClosed(1, outline.under(list).isEmpty() ? OF_A_LIST : OF_A_LIST_WITH_OTHERS)
                .mapToObj(number -> new SpareRow(list.code(), number)).toList();
    }

    /** Whether it hangs on another row, whose number is written beside it. */
    boolean isTied(Outline outline) {
        return outline.list(kind).needsParent();
    }

    /** The key of the cell in which the number of what it hangs on is written. */
    String tieKey() {
        return "new-" + kind + "-" + number + "-TIE";
    }

    /** What can be written in it, each under the key of its cell; what comes with it only where it hangs on nothing itself. */
    Map<String, Slot> slots(Outline outline) {
        var slots = new LinkedHashMap<String, Slot>();
        add(slots, outline, outline.list(kind), List.of());
        return slots;
    }

    private void add(Map<String, Slot> slots, Outline outline, OutlineList list, List<String> under) {
        list.fields().forEach(field -> slots.put(key(field.code(), under), new Slot(field.code(), list.code(), under)));
        if (!isTied(outline)) {
            var further = new ArrayList<>(under);
            if (!list.code().equals(kind)) {
                further.add(list.code());
            }
            outline.under(list).forEach(each -> add(slots, outline, each, List.copyOf(further)));
        }
    }

    /** The key of one of its cells. */
    String key(String field, List<String> under) {
        return "new-" + kind + "-" + number + "-" + field + (under.isEmpty() ? "" : "-" + String.join("-", under));
    }
}
