package jp.kenshu.form.paper;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.TextLine;
import jp.kenshu.document.Tone;

/** Rows that are judged on scales, on the paper that people fill in by hand: the first column as wide as it can be, a box for each number. */
record PaperGrid(PaperTypography type, List<String> scales) {

    private static final float SCALE_WIDTH = 84;
    private static final float HAIR = 0.5f;
    private static final float PADDING = 3;

    /** Its head and rows. */
    List<PaperPiece> rows(List<String> labels) {
        var pieces = new ArrayList<PaperPiece>();
        pieces.add(head());
        labels.forEach(label -> pieces.add(row(label)));
        return pieces;
    }

    private float scaleWidth() {
        return Math.min(SCALE_WIDTH, type.width() * 0.6f / scales.size());
    }

    private float labelWidth() {
        return type.width() - scales.size() * scaleWidth();
    }

    private PaperPiece head() {
        var style = type.bold().sized(type.size() - 0.4f).aligned(Align.CENTRE);
        int lines = scales.stream().mapToInt(scale -> TextLine.of(scale, style, scaleWidth() - 4).size()).max().orElse(1);
        float height = lines * style.lineHeight() + 4;
        return PaperPiece.fixed(height, (sheet, y, given) -> {
            for (int at = 0; at < scales.size(); at++) {
                var cell = new Box(sheet.body().x() + labelWidth() + at * scaleWidth(), y, scaleWidth(), height);
                sheet.fill(cell, Tone.ACCENT_GROUND);
                sheet.frame(cell, Tone.INK, HAIR);
                sheet.textIn(cell.inset(2), scales.get(at), style);
            }
        });
    }

    private PaperPiece row(String label) {
        int lines = TextLine.of(label, type.text(), labelWidth() - 2 * PADDING).size();
        float textHeight = lines * type.text().lineHeight();
        float height = Math.max(textHeight + 2, type.box());
        return PaperPiece.fixed(height, (sheet, y, given) -> {
            sheet.frame(new Box(sheet.body().x(), y, labelWidth(), height), Tone.INK, HAIR);
            sheet.text(label, type.text(), sheet.body().x() + PADDING, y + (height - textHeight) / 2, labelWidth() - 2 * PADDING);
            for (int at = 0; at < scales.size(); at++) {
                sheet.frame(new Box(sheet.body().x() + labelWidth() + at * scaleWidth(), y, scaleWidth(), height), Tone.INK, HAIR);
            }
        });
    }
}
