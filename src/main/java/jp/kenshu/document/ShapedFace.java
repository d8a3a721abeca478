package jp.kenshu.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Bidi;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kenshu.document.Sign.Glyph;
import jp.kenshu.document.Sign.Likeness;

/**
 * A typeface whose letters take another form or place beside their neighbours: Arabic joins them from right to left, Thai piles
 * marks up, pictures merge. Java lays them out by the rules in the font file; the document draws the glyphs that it says where it says.
 */
final class ShapedFace {

    private static final Logger LOG = Logger.getLogger(ShapedFace.class.getName());
    private static final float SIZE = 1000;
    private static final int FIRST_WITHOUT_SHAPE = 0xFFFE;
    private static final FontRenderContext AS_DESIGNED = new FontRenderContext(null, true, true);

    private final Typeface face;
    private final Optional<Font> font;

    ShapedFace(Typeface face, byte[] file) {
        this.face = face;
        this.font = font(file);
    }

    /** The font, if this machine's Java can lay out text: some without a screen lack a part that it needs. */
    private static Optional<Font> font(byte[] file) {
        return possible(() -> {
            try {
                return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)).deriveFont(SIZE);
            } catch (FontFormatException | IOException unreadable) {
                throw new IllegalArgumentException(unreadable);
            }
        });
    }

    private static <T> Optional<T> possible(Supplier<T> layout) {
        try {
            return Optional.of(layout.get());
        } catch (RuntimeException | LinkageError | InternalError unable) {
            LOG.log(Level.WARNING, "Text in scripts that join their letters cannot be laid out on this machine; does it have fontconfig?", unable);
            return Optional.empty();
        }
    }

    Typeface face() {
        return face;
    }

    /** The text as one sign; nothing where the face lacks something of it or no text can be laid out here. */
    Optional<Sign> sign(String text, Weight weight) {
        return font.flatMap(each -> possible(() -> laidOut(each, text))).filter(ShapedFace::isWhole).map(vector -> sign(text, vector, weight));
    }

    private static GlyphVector laidOut(Font font, String text) {
        int direction = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? Font.LAYOUT_LEFT_TO_RIGHT : Font.LAYOUT_RIGHT_TO_LEFT;
        return font.layoutGlyphVector(AS_DESIGNED, text.toCharArray(), 0, text.length(), direction);
    }

    private static boolean isWhole(GlyphVector vector) {
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            if (vector.getGlyphCode(i) == 0) {
                return false;
            }
        }
        return vector.getNumGlyphs() > 0;
    }

    private Sign sign(String text, GlyphVector vector, Weight weight) {
        var parts = parts(text, vector);
        var glyphs = IntStream.range(0, vector.getNumGlyphs()).boxed()
                .filter(i -> vector.getGlyphCode(i) < FIRST_WITHOUT_SHAPE)
                .sorted(Comparator.comparing((Integer i) -> leftmost(vector, i)).thenComparing(i -> -face.width(vector.getGlyphCode(i))))
                .map(i -> glyph(vector, i, Optional.ofNullable(parts.remove(vector.getGlyphCharIndex(i))).orElse(""), weight)).toList();
        return new Sign(text, glyphs, (float) vector.getGlyphPosition(vector.getNumGlyphs()).getX() / SIZE, Likeness.EXACT);
    }

    /** What is copied from the paper: each letter that takes room together with the marks on it, by where it stands in the text. */
    private Map<Integer, String> parts(String text, GlyphVector vector) {
        var begins = new TreeSet<>(Set.of(0));
        IntStream.range(0, vector.getNumGlyphs()).filter(i -> vector.getGlyphCode(i) < FIRST_WITHOUT_SHAPE && face.width(vector.getGlyphCode(i)) > 0)
                .forEach(i -> begins.add(vector.getGlyphCharIndex(i)));
        return begins.stream().collect(Collectors.toMap(from -> from,
                from -> text.substring(from, Optional.ofNullable(begins.higher(from)).orElse(text.length()))));
    }

    /** Where the letter of a glyph begins on the line: a mark stands in order behind the letter that it belongs to. */
    private static float leftmost(GlyphVector vector, int glyph) {
        double left = Double.MAX_VALUE;
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            if (vector.getGlyphCharIndex(i) == vector.getGlyphCharIndex(glyph)) {
                left = Math.min(left, vector.getGlyphPosition(i).getX());
            }
        }
        return (float) left;
    }

    private Glyph glyph(GlyphVector vector, int i, String drawn, Weight weight) {
        var place = vector.getGlyphPosition(i);
        int number = vector.getGlyphCode(i);
        return new Glyph(face, number, drawn, (float) place.getX() / SIZE, -(float) place.getY() / SIZE, face.width(number), weight == Weight.BOLD);
    }
}
