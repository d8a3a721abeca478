package jp.kenshu.document.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of a {@link WordDocument}: its heads are repeated on each page, no row is torn, figures stand to the right. */
public final class WordTable {

    private static final String GROUND = "E8F1FE";
    /** Rows of more text than this may run over to the next page. */
    private static final int LONG = 600;

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Column(String heading, int share, boolean ofNumbers) {
    }

    private record Row(List<List<String>> cells, boolean total) {
    }

    /** A column of text with its share of the width. */
    public WordTable column(String heading, int share) {
        columns.add(new Column(heading, share, false));
        return this;
    }

    /** A column of figures with its share of the width. */
    public WordTable numbers(String heading, int share) {
        columns.add(new Column(heading, share, true));
        return this;
    }

    /** A row. */
    public WordTable row(String... cells) {
        return add(List.of(cells).stream().map(List::of).toList(), false);
    }

    /** A row of sums, in bold. */
    public WordTable total(String... cells) {
        return add(List.of(cells).stream().map(List::of).toList(), true);
    }

    /** A row whose cells have several paragraphs each. */
    public WordTable paragraphs(List<List<String>> cells) {
        return add(cells, false);
    }

    private WordTable add(List<List<String>> cells, boolean total) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(new Row(cells, total));
        return this;
    }

    void drawIn(XWPFDocument document) {
        var table = document.createTable(rows.size() + 1, columns.size());
        table.getCTTbl().getTblPr().addNewTblStyle().setVal("TableGrid");
        table.setWidth("100%");
        widths(table);
        for (int column = 0; column < columns.size(); column++) {
            var cell = table.getRow(0).getCell(column);
            cell.setColor(GROUND);
            fill(cell, List.of(columns.get(column).heading()), "CellHead", columns.get(column).ofNumbers());
        }
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            row(table, i);
        }
    }

    private void widths(XWPFTable table) {
        var layout = table.getCTTbl().getTblPr().isSetTblLayout() ? table.getCTTbl().getTblPr().getTblLayout() : table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        int whole = columns.stream().mapToInt(Column::share).sum();
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column = 0; column < columns.size(); column++) {
            int width = WordDocument.WIDTH * columns.get(column).share() / whole;
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (var row : table.getRows()) {
                row.getCell(column).setWidth(String.valueOf(width));
            }
        }
    }

    private void row(XWPFTable table, int index) {
        var row = rows.get(index);
        var drawn = table.getRow(index + 1);
        drawn.setCantSplitRow(row.cells().stream().flatMap(List::stream).mapToInt(String::length).sum() < LONG);
        for (int column = 0; column < columns.size(); column++) {
            fill(drawn.getCell(column), row.cells().get(column), row.total() ? "CellHead" : "Cell", columns.get(column).ofNumbers());
        }
    }

    private static void fill(XWPFTableCell cell, List<String> texts, String style, boolean right) {
        for (int i = 0; i < texts.size(); i++) {
            var paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            paragraph.setStyle(style);
            if (right) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            Lines.of(texts.get(i)).in(paragraph);
        }
        if (texts.isEmpty()) {
            cell.getParagraphs().get(0).setStyle(style);
        }
    }
}
