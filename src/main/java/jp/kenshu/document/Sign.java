package jp.kenshu.document;

import java.util.List;

/**
 * What a reader takes for one character, and how the house draws it: its text as typed, the glyphs, its width as a
 * fraction of the size, and whether it is shown as it was typed.
 */
record Sign(String text, List<Glyph> glyphs, float width, Likeness likeness) {

    /** How close the drawing comes to what was typed. */
    enum Likeness {
        EXACT, ORDINARY_FORM, MISSING
    }

    /** One drawing out of a typeface; {@code shift} to the right and {@code rise} are fractions of the size, {@code thickened} stands in for bold. */
    record Glyph(Typeface face, int number, String text, float shift, float rise, float width, boolean thickened) {
    }

    static final Sign NEW_LINE = new Sign("\n", List.of(), 0, Likeness.EXACT);

    static Sign invisible(String text) {
        return new Sign(text, List.of(), 0, Likeness.EXACT);
    }

    int first() {
        return text.codePointAt(0);
    }

    boolean isNewLine() {
        return this == NEW_LINE;
    }

    /** Whether it is read from right to left, as Arabic and Hebrew are. */
    boolean isRightToLeft() {
        return switch (Character.getDirectionality(first())) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    boolean isSpace() {
        int first = first();
        return Character.getType(first) == Character.SPACE_SEPARATOR && first != 0xA0 && first != 0x202F
                || first == 0x200B;
    }
}
