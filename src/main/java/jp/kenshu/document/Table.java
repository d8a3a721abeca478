package jp.kenshu.document;

import java.util.ArrayList;
import java.util.List;

/** A table of a document: its headings are repeated on each page, its rows may run over to the next one. */
public final class Table {

    record Row(List<String> cells, boolean section, boolean total) {
    }

    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();
    private Style style = Style.CELL;
    private boolean framed;

    /** An empty table with these columns. */
    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** The same table set in another style, for instance smaller. */
    public Table in(Style cells) {
        style = cells;
        return this;
    }

    /** The same table with a frame around every cell, as forms have. */
    public Table framed() {
        framed = true;
        return this;
    }

    /** Adds a row. */
    public Table row(String... cells) {
        return row(List.of(cells), false);
    }

    /** Adds a row of sums, set in bold under a stronger line. */
    public Table total(String... cells) {
        return row(List.of(cells), true);
    }

    /** Adds a heading across all columns for the rows that follow. */
    public Table section(String heading) {
        rows.add(new Row(List.of(heading), true, false));
        return this;
    }

    private Table row(List<String> cells, boolean total) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(new Row(cells, false, total));
        return this;
    }

    boolean isFramed() {
        return framed;
    }

    boolean hasHeadings() {
        return columns.stream().anyMatch(column -> !column.heading().isEmpty());
    }

    List<Column> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    Style style() {
        return style;
    }
}
