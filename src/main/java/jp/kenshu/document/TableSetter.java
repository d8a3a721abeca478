package jp.kenshu.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** Sets a table into the flow of a document, from page to page. */
final class TableSetter {

    private static final float PADDING_ACROSS = 5;
    private static final float PADDING_DOWN = 4;

    private final HouseDocument document;
    private final Structure structure;
    private final Table table;
    private final PDStructureElement element;
    private final float[] lefts;
    private boolean headingsAreSet;

    TableSetter(HouseDocument document, Structure structure, Table table) {
        this.document = document;
        this.structure = structure;
        this.table = table;
        this.element = structure.add(structure.top(), "Table");
        this.lefts = lefts(document.body(), table.columns());
    }

    private static float[] lefts(Box body, List<Column> columns) {
        float shares = 0;
        for (var column : columns) shares += column.share();
        var lefts = new float[columns.size() + 1];
        lefts[0] = body.x();
        for (int i = 0; i < columns.size(); i++) {
            lefts[i + 1] = lefts[i] + body.width() * columns.get(i).share() / shares;
        }
        return lefts;
    }

    void set() {
        float headings = table.hasHeadings() ? height(headingCells()) : 0;
        document.room(headings + firstRowHeight());
        headings();
        for (var row : table.rows()) {
            if (row.section()) section(row);
            else row(row);
        }
    }

    /** How high it is on a page that holds all of it. */
    float height() {
        float height = table.hasHeadings() ? height(headingCells()) : 0;
        for (var row : table.rows()) height += height(cells(row));
        return height;
    }

    private float firstRowHeight() {
        return table.rows().isEmpty() ? 0 : Math.min(height(cells(table.rows().get(0))), document.body().height() / 3);
    }

    private void headings() {
        if (!table.hasHeadings()) return;
        var cells = headingCells();
        float height = height(cells);
        float y = document.y();
        document.sheet().fill(new Box(lefts[0], y, lefts[lefts.length - 1] - lefts[0], height), Tone.GROUND);
        draw(cells, headingsAreSet ? repeated(cells) : headingParts(cells), 0, Integer.MAX_VALUE, y);
        headingsAreSet = true;
        rule(y + height, Tone.SOFT, 0.8f);
        frame(y, height);
        document.moveTo(y + height);
    }

    private void section(Table.Row row) {
        var style = table.style().bold();
        var lines = Line.of(row.cells().get(0), style, document.body().width() - 2 * PADDING_ACROSS);
        float height = lines.size() * style.lineHeight() + 2 * PADDING_DOWN;
        roomFor(height + table.style().lineHeight() + 2 * PADDING_DOWN);

        var cell = header(structure.add(element, "TR"), "Column");
        var span = new PDTableAttributeObject();
        span.setColSpan(table.columns().size());
        cell.addAttribute(span);
        float y = document.y();
        document.sheet().lines(cell, lines, style, lefts[0] + PADDING_ACROSS, y + PADDING_DOWN,
                document.body().width() - 2 * PADDING_ACROSS);
        rule(y + height, Tone.LINE, 0.6f);
        document.moveTo(y + height);
    }

    private void row(Table.Row row) {
        var cells = cells(row);
        int lines = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1);
        boolean tall = height(cells) > document.body().height() / 3;
        if (!tall) roomFor(height(cells));
        if (row.total()) rule(document.y(), Tone.SOFT, 0.8f);

        var element = structure.add(this.element, "TR");
        var parts = new ArrayList<PDStructureElement>();
        for (int i = 0; i < cells.size(); i++) parts.add(structure.add(element, "TD"));
        for (int from = 0; from < lines;) {
            if (linesThatFit() < Math.min(2, lines - from) && document.y() > document.body().y()) nextPage();
            int to = Math.min(lines, from + Math.max(1, linesThatFit()));
            draw(cells, parts, from, to, document.y());
            float below = document.y() + (to - from) * table.style().lineHeight() + 2 * PADDING_DOWN;
            if (to == lines) rule(below, Tone.HAIRLINE, 0.5f);
            frame(document.y(), below - document.y());
            document.moveTo(below);
            from = to;
        }
    }

    private int linesThatFit() {
        return (int) ((document.body().bottom() - document.y() - 2 * PADDING_DOWN + 0.01f) / table.style().lineHeight());
    }

    private void roomFor(float height) {
        if (document.y() + height > document.body().bottom()) nextPage();
    }

    private void nextPage() {
        document.newPage();
        headings();
    }

    private record Cell(List<Line> lines, Style style) {
    }

    private List<Cell> headingCells() {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            cells.add(cell(column.heading(), table.style().bold().aligned(column.align()), i));
        }
        return cells;
    }

    private List<Cell> cells(Table.Row row) {
        if (row.section()) return List.of(cell(row.cells().get(0), table.style().bold(), 0));
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < row.cells().size(); i++) {
            var style = table.style().aligned(table.columns().get(i).align());
            cells.add(cell(row.cells().get(i), row.total() ? style.bold() : style, i));
        }
        return cells;
    }

    private Cell cell(String text, Style style, int column) {
        return new Cell(Line.of(text, style, measure(column)), style);
    }

    private float measure(int column) {
        return lefts[column + 1] - lefts[column] - 2 * PADDING_ACROSS;
    }

    private float height(List<Cell> cells) {
        int lines = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1);
        return lines * table.style().lineHeight() + 2 * PADDING_DOWN;
    }

    private List<PDStructureElement> headingParts(List<Cell> cells) {
        var row = structure.add(element, "TR");
        return cells.stream().map(cell -> header(row, "Column")).toList();
    }

    private static List<PDStructureElement> repeated(List<Cell> cells) {
        return Collections.nCopies(cells.size(), null);
    }

    private void draw(List<Cell> cells, List<PDStructureElement> parts, int from, int to, float y) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var shown = cell.lines().subList(Math.min(from, cell.lines().size()), Math.min(to, cell.lines().size()));
            float x = lefts[i] + PADDING_ACROSS;
            if (parts.get(i) == null) document.sheet().margin(shown, cell.style(), x, y + PADDING_DOWN, measure(i));
            else document.sheet().lines(parts.get(i), shown, cell.style(), x, y + PADDING_DOWN, measure(i));
        }
    }

    private PDStructureElement header(PDStructureElement row, String scope) {
        var header = structure.add(row, "TH");
        var attributes = new PDTableAttributeObject();
        attributes.setScope(scope);
        header.addAttribute(attributes);
        return header;
    }

    private void frame(float y, float height) {
        if (!table.isFramed()) return;
        for (int i = 0; i < table.columns().size(); i++) {
            document.sheet().frame(new Box(lefts[i], y, lefts[i + 1] - lefts[i], height), Tone.SOFT, 0.6f);
        }
    }

    private void rule(float y, Tone tone, float thickness) {
        document.sheet().rule(lefts[0], y, lefts[lefts.length - 1], y, tone, thickness);
    }
}
