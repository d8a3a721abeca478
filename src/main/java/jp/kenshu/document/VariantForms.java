package jp.kenshu.document;

import java.nio.ByteBuffer;
import java.util.OptionalInt;

/**
 * The variant forms of characters (異体字, Unicode variation sequences) that a font file draws, read from subtable 14 of
 * its character map: names in the family register use them, and FontBox knows nothing of them.
 */
final class VariantForms {

    private static final int UNICODE_PLATFORM = 0;
    private static final int VARIATION_SEQUENCES = 5;
    private static final int SELECTOR_RECORD = 11;

    private final ByteBuffer table;

    private VariantForms(ByteBuffer table) {
        this.table = table;
    }

    static VariantForms in(ByteBuffer characterMap) {
        int subtables = characterMap.getShort(2);
        for (int i = 0; i < subtables; i++) {
            int record = 4 + 8 * i;
            if (characterMap.getShort(record) == UNICODE_PLATFORM
                    && characterMap.getShort(record + 2) == VARIATION_SEQUENCES) {
                int start = characterMap.getInt(record + 4);
                return new VariantForms(characterMap.slice(start, characterMap.capacity() - start));
            }
        }
        return new VariantForms(ByteBuffer.allocate(10));
    }

    /** The glyph drawn for this form, when it is another than the character's ordinary one. */
    OptionalInt glyphOf(int codePoint, int selector) {
        int forms = listOf(selector, 7);
        if (forms == 0) return OptionalInt.empty();
        for (int i = 0, at = forms + 4; i < table.getInt(forms); i++, at += 5) {
            if (threeBytes(at) == codePoint) return OptionalInt.of(Short.toUnsignedInt(table.getShort(at + 3)));
        }
        return OptionalInt.empty();
    }

    /** Whether the form is the one that the font draws for the character anyway. */
    boolean isOrdinaryForm(int codePoint, int selector) {
        int ranges = listOf(selector, 3);
        if (ranges == 0) return false;
        for (int i = 0, at = ranges + 4; i < table.getInt(ranges); i++, at += 4) {
            int first = threeBytes(at);
            if (codePoint >= first && codePoint <= first + Byte.toUnsignedInt(table.get(at + 3))) return true;
        }
        return false;
    }

    private int listOf(int selector, int offsetInRecord) {
        for (int i = 0; i < table.getInt(6); i++) {
            int record = 10 + SELECTOR_RECORD * i;
            if (threeBytes(record) == selector) return table.getInt(record + offsetInRecord);
        }
        return 0;
    }

    private int threeBytes(int at) {
        return Short.toUnsignedInt(table.getShort(at)) << 8 | Byte.toUnsignedInt(table.get(at + 2));
    }
}
