package jp.kenshu.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessRead;

/** One font file, read once for the whole portal: which characters it draws, how wide they are, and cuts of it. */
final class Typeface {

    private static final List<String> TABLES_TO_EMBED =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private final String name;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final VariantForms variants;
    private final float unitsPerEm;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.name = font.getName();
        this.characters = font.getUnicodeCmapLookup();
        this.variants = VariantForms.in(ByteBuffer.wrap(font.getTableBytes(font.getTableMap().get("cmap"))));
        this.unitsPerEm = font.getUnitsPerEm();
        font.getGlyph();
        font.getIndexToLocation();
        font.getHorizontalMetrics();
    }

    static Typeface read(RandomAccessRead file) {
        try {
            return new Typeface(new TTFParser().parse(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The glyph that draws the character, or 0. */
    int glyphOf(int codePoint) {
        return characters.getGlyphId(codePoint);
    }

    /** The glyph that draws exactly this variant form of the character, or 0. */
    int glyphOf(int codePoint, int selector) {
        return variants.glyphOf(codePoint, selector).orElseGet(
                () -> variants.isOrdinaryForm(codePoint, selector) ? glyphOf(codePoint) : 0);
    }

    /** The glyph's width as a fraction of the size it is set in. */
    float width(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes a font file with these glyphs alone and tells under which number each of them is found in it. */
    synchronized Map<Integer, Integer> cut(Set<Integer> glyphs, OutputStream file) throws IOException {
        var subset = new TTFSubsetter(font, TABLES_TO_EMBED);
        subset.addGlyphIds(glyphs);
        var numbers = new HashMap<Integer, Integer>();
        subset.getGIDMap().forEach((inFile, inFont) -> numbers.put(inFont, inFile));
        subset.writeToStream(file);
        return numbers;
    }

    /** The box that holds every glyph, in thousandths of the size. */
    BoundingBox bounds() throws IOException {
        var header = font.getHeader();
        return new BoundingBox(thousandths(header.getXMin()), thousandths(header.getYMin()),
                thousandths(header.getXMax()), thousandths(header.getYMax()));
    }

    float ascent() throws IOException {
        return thousandths(font.getHorizontalHeader().getAscender());
    }

    float descent() throws IOException {
        return thousandths(font.getHorizontalHeader().getDescender());
    }

    private float thousandths(int units) {
        return units * 1000 / unitsPerEm;
    }

    String name() {
        return name;
    }
}
