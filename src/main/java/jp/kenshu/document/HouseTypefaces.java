package jp.kenshu.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jp.kenshu.InputText;
import jp.kenshu.document.Sign.Glyph;
import jp.kenshu.document.Sign.Likeness;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The typefaces of the house, in the order in which they are asked for a character: BIZ UDPGothic, Noto Sans JP, IPAmj
 * Mincho where the machine has it, and those of other scripts. A character that none of them draws becomes 〓; no text can
 * break a document.
 */
final class HouseTypefaces {

    private static final int GETA = 0x3013;
    private static final int REPLACEMENT = 0xFFFD;
    private static final List<Path> PLACES_OF_IPAMJ = List.of(
            Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf"),
            Path.of("/usr/share/fonts/opentype/ipamj/ipamjm.ttf"),
            Path.of("/usr/share/fonts/ipa-mj-mincho-fonts/ipamjm.ttf"),
            Path.of("/usr/local/share/fonts/ipamjm.ttf"),
            Path.of("/Library/Fonts/ipamjm.ttf"),
            Path.of("C:/Windows/Fonts/ipamjm.ttf"));

    private static final class Regular {
        static final Typeface FACE = bundled("BIZUDPGothic-Regular.ttf");
    }

    private static final class Bold {
        static final Typeface FACE = bundled("BIZUDPGothic-Bold.ttf");
    }

    private static final class Wider {
        static final Typeface FACE = bundled("NotoSansJP-Regular.ttf");
    }

    private static final class Register {
        static final Optional<Typeface> FACE =
                PLACES_OF_IPAMJ.stream().filter(Files::isReadable).findFirst().map(HouseTypefaces::installed);
    }

    private HouseTypefaces() {
    }

    /** The text as the house draws it, sign by sign. */
    static List<Sign> signs(String text, Weight weight) {
        var signs = new ArrayList<Sign>(text.length());
        for (int at = 0; at < text.length();) {
            int end = ScriptFaces.end(text, at);
            signs.add(sign(text.substring(at, end), weight));
            at = end;
        }
        return signs;
    }

    private static Sign sign(String cluster, Weight weight) {
        int first = cluster.codePointAt(0);
        if (Clusters.isNewLine(first)) return Sign.NEW_LINE;
        if (first == '\t') return sign(" ", weight);
        if (Clusters.isInvisible(first)) return Sign.invisible(cluster);
        if (ScriptFaces.isWord(cluster)) return ScriptFaces.sign(cluster, weight).orElseGet(() -> missing(cluster, weight));

        return plain(cluster, weight)
                .or(() -> variant(cluster, weight))
                .or(() -> composed(cluster, weight))
                .or(() -> ScriptFaces.sign(cluster, weight))
                .or(() -> stacked(cluster, weight))
                .orElseGet(() -> missing(cluster, weight));
    }

    private static Optional<Sign> plain(String cluster, Weight weight) {
        int first = cluster.codePointAt(0);
        if (cluster.length() != Character.charCount(first)) return Optional.empty();
        return glyph(first, cluster, weight).map(glyph -> alone(cluster, glyph, Likeness.EXACT));
    }

    private static Optional<Sign> variant(String cluster, Weight weight) {
        int first = cluster.codePointAt(0);
        int selector = cluster.codePointBefore(cluster.length());
        if (!Clusters.isSelector(selector) || cluster.codePointCount(0, cluster.length()) != 2) return Optional.empty();
        if (Clusters.isPresentationSelector(selector)) {
            return glyph(first, cluster, weight).map(glyph -> alone(cluster, glyph, Likeness.EXACT));
        }
        return faces(weight)
                .filter(face -> face.glyphOf(first, selector) != 0).findFirst()
                .map(face -> alone(cluster, glyph(face, face.glyphOf(first, selector), cluster, weight), Likeness.EXACT))
                .or(() -> glyph(first, cluster, weight)
                        .map(glyph -> alone(cluster, glyph, Likeness.ORDINARY_FORM)));
    }

    private static Optional<Sign> composed(String cluster, Weight weight) {
        var composed = InputText.normalized(cluster, Normalizer.Form.NFC);
        if (composed.codePointCount(0, composed.length()) != 1) return Optional.empty();
        return glyph(composed.codePointAt(0), cluster, weight).map(glyph -> alone(cluster, glyph, Likeness.EXACT));
    }

    private static Optional<Sign> stacked(String cluster, Weight weight) {
        var glyphs = new ArrayList<Glyph>();
        var likeness = Likeness.EXACT;
        float width = 0;
        for (int codePoint : cluster.codePoints().toArray()) {
            if (Clusters.isSelector(codePoint)) {
                likeness = Clusters.isPresentationSelector(codePoint) ? likeness : Likeness.ORDINARY_FORM;
                continue;
            }
            if (Clusters.isInvisible(codePoint)) continue;
            var found = glyph(codePoint, Character.toString(codePoint), weight);
            if (found.isEmpty() && glyphs.isEmpty()) return Optional.empty();
            if (found.isEmpty()) {
                likeness = Likeness.ORDINARY_FORM;
            } else if (glyphs.isEmpty()) {
                width = found.get().width();
                glyphs.add(found.get());
            } else {
                glyphs.add(over(found.get(), width));
            }
        }
        return glyphs.isEmpty() ? Optional.empty() : Optional.of(new Sign(cluster, glyphs, width, likeness));
    }

    private static Glyph over(Glyph mark, float widthBelow) {
        float shift = mark.width() == 0 ? widthBelow : (widthBelow - mark.width()) / 2;
        return new Glyph(mark.face(), mark.number(), mark.text(), shift, 0, mark.width(), mark.thickened());
    }

    private static Sign missing(String cluster, Weight weight) {
        int first = cluster.codePointAt(0);
        if (Character.getType(first) == Character.SPACE_SEPARATOR) {
            return alone(cluster, glyph(' ', cluster, weight).orElseThrow(), Likeness.EXACT);
        }
        boolean broken = cluster.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        var legible = broken ? Character.toString(REPLACEMENT) : cluster;
        return alone(cluster, glyph(GETA, legible, weight).orElseThrow(), Likeness.MISSING);
    }

    private static Sign alone(String cluster, Glyph glyph, Likeness likeness) {
        return new Sign(cluster, List.of(glyph), glyph.width(), likeness);
    }

    private static Optional<Glyph> glyph(int codePoint, String text, Weight weight) {
        return Stream.concat(faces(weight), ScriptFaces.faces(codePoint)).filter(face -> face.glyphOf(codePoint) != 0).findFirst()
                .map(face -> glyph(face, face.glyphOf(codePoint), text, weight));
    }

    private static Glyph glyph(Typeface face, int number, String text, Weight weight) {
        boolean thickened = weight == Weight.BOLD && face != Bold.FACE;
        return new Glyph(face, number, text, 0, 0, face.width(number), thickened);
    }

    private static Stream<Typeface> faces(Weight weight) {
        return Stream.<Supplier<Optional<Typeface>>>of(
                () -> Optional.of(weight == Weight.BOLD ? Bold.FACE : Regular.FACE),
                () -> Optional.of(Wider.FACE),
                () -> Register.FACE).flatMap(face -> face.get().stream());
    }

    static Typeface bundled(String file) {
        return Typeface.read(new RandomAccessReadBuffer(bytes(file)));
    }

    static byte[] bytes(String file) {
        try (var stream = HouseTypefaces.class.getResourceAsStream("fonts/" + file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Typeface installed(Path file) {
        try {
            return Typeface.read(new RandomAccessReadBufferedFile(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
