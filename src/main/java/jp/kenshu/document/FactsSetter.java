package jp.kenshu.document;

import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** Sets labels and what they stand for into the flow of a document: labels on a light ground, a hairline after each. */
final class FactsSetter {

    private static final float LABEL_SHARE = 0.27f;
    private static final float PADDING_ACROSS = 6;
    private static final float PADDING_DOWN = 5;
    private static final Style VALUE = Style.TEXT.aligned(Align.LEFT).spaced(1.5f);
    private static final Style LABEL = Style.CELL.bold().spaced(VALUE.lineHeight() / Style.CELL.size());

    private final HouseDocument document;
    private final Structure structure;
    private final PDStructureElement table;
    private final Box body;
    private final float labelWidth;

    FactsSetter(HouseDocument document, Structure structure) {
        this.document = document;
        this.structure = structure;
        this.table = structure.add(structure.top(), "Table");
        this.body = document.body();
        this.labelWidth = body.width() * LABEL_SHARE;
    }

    void set(Map<String, String> facts) {
        document.room(height(2));
        rule(Tone.LINE);
        facts.forEach(this::set);
    }

    private void set(String label, String value) {
        var labels = Line.of(label, LABEL, labelWidth - 2 * PADDING_ACROSS);
        var values = Line.of(value, VALUE, body.width() - labelWidth - 2 * PADDING_ACROSS);
        var row = structure.add(table, "TR");
        var header = header(row);
        var cell = structure.add(row, "TD");
        document.room(Math.min(height(Math.max(labels.size(), values.size())), body.height() / 3));
        for (int from = 0; from < values.size();) {
            if (from > 0) document.newPage();
            int to = Math.min(values.size(), from + Math.max(1, document.linesThatFit(VALUE, 2 * PADDING_DOWN)));
            set(header, from == 0 ? labels : List.of(), cell, values.subList(from, to));
            from = to;
        }
    }

    private void set(PDStructureElement header, List<Line> labels, PDStructureElement cell, List<Line> values) {
        float height = height(Math.max(labels.size(), values.size()));
        float y = document.y();
        var sheet = document.sheet();
        sheet.fill(new Box(body.x(), y, labelWidth, height), Tone.GROUND);
        sheet.lines(header, labels, LABEL, body.x() + PADDING_ACROSS, y + PADDING_DOWN,
                labelWidth - 2 * PADDING_ACROSS);
        sheet.lines(cell, values, VALUE, body.x() + labelWidth + PADDING_ACROSS, y + PADDING_DOWN,
                body.width() - labelWidth - 2 * PADDING_ACROSS);
        document.moveTo(y + height);
        rule(Tone.HAIRLINE);
    }

    private PDStructureElement header(PDStructureElement row) {
        var header = structure.add(row, "TH");
        var scope = new PDTableAttributeObject();
        scope.setScope("Row");
        header.addAttribute(scope);
        return header;
    }

    private static float height(int lines) {
        return lines * VALUE.lineHeight() + 2 * PADDING_DOWN;
    }

    private void rule(Tone tone) {
        document.sheet().rule(body.x(), document.y(), body.right(), document.y(), tone, 0.6f);
    }
}
