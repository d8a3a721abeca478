package jp.kenshu.worksheet.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list whose rows can be without others, and all that hangs on it, in columns as papers show it: 課題 → 目標 → 取組 → 指標. */
public record Tree(OutlineList head, List<Column> columns) {

    /** Lists side by side: those of one step that hang on the same lists. */
    public record Column(int step, List<OutlineList> lists) {

        /** Whether its lists have to be told from one another. */
        public boolean isMixed() {
            return lists.size() > 1;
        }

        /** Whether a list is one of them. */
        public boolean has(String list) {
            return lists.stream().anyMatch(each -> each.code().equals(list));
        }
    }

    static Tree of(OutlineList head, Outline outline) {
        var columns = new ArrayList<Column>();
        for (var list : outline.withWhatHangsOn(head)) {
            var step = outline.stepOfList(list.code());
            var last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
            if (last != null && last.step() == step && last.lists().get(0).of().equals(list.of())) {
                last.lists().add(list);
            } else {
                columns.add(new Column(step, new ArrayList<>(List.of(list))));
            }
        }
        return new Tree(head, columns.stream().map(column -> new Column(column.step(), List.copyOf(column.lists()))).toList());
    }

    /** Whether anything hangs on the list. */
    public boolean isModel() {
        return columns.size() > 1;
    }

    /** Whether a list is part of it. */
    public boolean has(String list) {
        return columns.stream().anyMatch(column -> column.has(list));
    }

    /** The column in which a list lies, from 0. */
    public int columnOf(String list) {
        for (int number = 0; number < columns.size(); number++) {
            if (columns.get(number).has(list)) {
                return number;
            }
        }
        throw new IllegalArgumentException(list);
    }

    /** The column in which a list lies, together with its sisters. */
    public Column of(String list) {
        return columns.get(columnOf(list));
    }

    /** Whether the whole tree lies in one step. */
    public boolean isOfOneStep() {
        return firstStep() == lastStep();
    }

    /** The number of the step in which it begins. */
    public int firstStep() {
        return columns.get(0).step();
    }

    /** The number of the step in which it ends. */
    public int lastStep() {
        return columns.stream().mapToInt(Column::step).max().orElseThrow();
    }

    /** Whether any of its lists is filled in at a step. */
    public boolean touches(int step) {
        return columns.stream().anyMatch(column -> column.step() == step);
    }

    /** The list that hangs on others last. */
    public OutlineList last() {
        return columns.get(columns.size() - 1).lists().get(0);
    }

    /** The number of lists one on another down to a list: 1 for the head itself. */
    public int depthOf(OutlineList list) {
        return list.of().isEmpty() ? 1 : 1 + list.of().stream().map(this::find).flatMap(Optional::stream).mapToInt(this::depthOf).max().orElse(0);
    }

    private Optional<OutlineList> find(String code) {
        return columns.stream().flatMap(column -> column.lists().stream()).filter(list -> list.code().equals(code)).findFirst();
    }
}
