package jp.kenshu.form.paper;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.Style;
import jp.kenshu.document.TextLine;
import jp.kenshu.document.Tone;
import jp.kenshu.document.Weight;

/** How the paper is set that people fill in by hand: one size for everything that is asked, and pieces of text, boxes and choices made from it. */
record PaperTypography(float size, float width) {

    /** Choices stand in so many columns; a longer one takes several of them. */
    private static final int COLUMNS = 6;
    private static final float BETWEEN = 8;
    private static final float HAIR = 0.6f;

    Style text() {
        return new Style(Weight.REGULAR, size, 1.35f, Tone.INK, Align.LEFT);
    }

    Style bold() {
        return text().bold();
    }

    Style small() {
        return text().sized(size - 0.8f);
    }

    /** The height of a box for a number by hand. */
    float box() {
        return size * 2;
    }

    /** Text that is set as it is. */
    PaperPiece paragraph(String text, Style style, float measure) {
        float height = TextLine.of(text, style, measure).size() * style.lineHeight();
        return PaperPiece.fixed(height, (sheet, y, given) -> sheet.text(text, style, sheet.body().x(), y, measure));
    }

    /** The heading of a section. */
    PaperPiece heading(String text) {
        var style = bold().sized(size + 1);
        float height = style.lineHeight() + 3;
        return PaperPiece.fixed(height + 3, (sheet, y, given) -> {
            sheet.fill(new Box(sheet.body().x(), y, width, height), Tone.ACCENT_GROUND);
            sheet.text(text, style, sheet.body().x() + 4, y + 1.5f, width - 8);
        });
    }

    /** What is asked in bold, with the remark behind it where there is room for both on one line, else below. */
    PaperPiece asked(String question, String remark, float measure) {
        float end = TextLine.width(question, bold()) + BETWEEN;
        if (remark.isEmpty() || end + TextLine.width(remark, small()) > measure) {
            var lines = new ArrayList<>(List.of(paragraph(question, bold(), measure)));
            if (!remark.isEmpty()) {
                lines.add(paragraph(remark, small(), measure));
            }
            return PaperPiece.stacked(lines);
        }
        return PaperPiece.fixed(bold().lineHeight(), (sheet, y, given) -> {
            sheet.text(question, bold(), sheet.body().x(), y, measure);
            sheet.text(remark, small(), sheet.body().x() + end, y + bold().lineHeight() - small().lineHeight(), measure - end + 1);
        });
    }

    /** The same with a box of this width for the answer at its right, and the unit behind it. */
    PaperPiece askedBeside(String question, String remark, float boxWidth, String unit) {
        float taken = boxWidth + (unit.isEmpty() ? 0 : TextLine.width(unit, text()) + 3);
        var asked = asked(question, remark, width - taken - BETWEEN);
        float height = Math.max(asked.height(), box() + 2);
        return PaperPiece.fixed(height, (sheet, y, given) -> {
            asked.drawing().on(sheet, y + (height - asked.height()) / 2, asked.height());
            var box = new Box(sheet.body().right() - taken, y + (height - box()) / 2, boxWidth, box());
            sheet.frame(box, Tone.INK, HAIR);
            if (!unit.isEmpty()) {
                sheet.text(unit, text(), box.right() + 3, y + (height - text().lineHeight()) / 2, taken - boxWidth);
            }
        });
    }

    /** A frame to write words into, so many lines high at least; it takes shares of the room that is left. */
    PaperPiece writing(float lines, int shares) {
        return new PaperPiece(lines * size * 2 + 4, shares, (sheet, y, height) ->
                sheet.frame(new Box(sheet.body().x(), y + 1, width, height - 4), Tone.INK, HAIR));
    }

    /** A line to write one line upon. */
    PaperPiece line() {
        return PaperPiece.fixed(box() + 4, (sheet, y, height) -> sheet.frame(new Box(sheet.body().x(), y + 1, width, box()), Tone.INK, HAIR));
    }

    /** Choices in columns, row by row; beside one that {@code asksMore} is room for words up to the end of its row. */
    PaperPiece choices(List<Offered> offered) {
        var rows = new ArrayList<List<Offered>>();
        int free = 0;
        for (var choice : offered) {
            int taken = columns(choice);
            if (taken > free) {
                rows.add(new ArrayList<>());
                free = COLUMNS;
            }
            rows.get(rows.size() - 1).add(choice);
            free -= taken;
        }
        return PaperPiece.stacked(rows.stream().map(this::row).toList());
    }

    /** A choice as it is printed, and whether there is room for words beside it. */
    record Offered(String words, boolean asksMore) {
    }

    private int columns(Offered choice) {
        float needed = TextLine.width(choice.words(), text()) + BETWEEN;
        return choice.asksMore() ? COLUMNS / 2 : Math.min(COLUMNS, (int) Math.ceil(needed / (width / COLUMNS)));
    }

    private PaperPiece row(List<Offered> choices) {
        boolean written = choices.stream().anyMatch(Offered::asksMore);
        int most = choices.stream().mapToInt(choice -> TextLine.of(choice.words(), text(), width).size()).max().orElse(1);
        float height = Math.max(most * text().lineHeight(), written ? size * 1.9f : 0) + 1;
        return PaperPiece.fixed(height, (sheet, y, given) -> {
            float down = y + (height - most * text().lineHeight());
            int column = 0;
            for (var choice : choices) {
                float x = sheet.body().x() + column * width / COLUMNS;
                sheet.text(choice.words(), text(), x, down, sheet.body().right() - x);
                column += columns(choice);
                if (choice.asksMore()) {
                    float begin = x + TextLine.width(choice.words(), text()) + 4;
                    float end = column >= COLUMNS || choices.indexOf(choice) == choices.size() - 1 ? sheet.body().right() : sheet.body().x() + column * width / COLUMNS - 4;
                    sheet.rule(begin, y + height - 2, end, y + height - 2, Tone.INK, HAIR);
                }
            }
        });
    }
}
