package jp.kenshu.document;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The faces for what stands in names and answers beside Japanese and Latin: Korean, Thai, Arabic, and pictures (emoji). Each is
 * read when it is first needed.
 */
final class ScriptFaces {

    private static final int SARA_AM = 0x0E33;
    private static final int KEYCAP = 0x20E3;
    private static final int JOINERS = 0x200C;
    private static final int JOINERS_END = 0x200D;

    private static final class Korean {
        static final Typeface FACE = HouseTypefaces.bundled("NotoSansKR-Hangul.ttf");
    }

    private static final class Thai {
        static final ShapedFace FACE = shaped("NotoSansThai-Regular.ttf");
    }

    private static final class Arabic {
        static final ShapedFace FACE = shaped("NotoSansArabic-Regular.ttf");
    }

    private static final class Pictures {
        static final ShapedFace FACE = shaped("NotoEmoji-Regular.ttf");
    }

    private ScriptFaces() {
    }

    /** Where what is drawn together with the character at {@code start} ends: an Arabic word, a Thai letter with its marks, else a cluster. */
    static int end(String text, int start) {
        int end = Clusters.end(text, start);
        if (isArabic(text.codePointAt(start))) {
            while (end < text.length() && (isArabic(text.codePointAt(end)) || text.charAt(end) >= JOINERS && text.charAt(end) <= JOINERS_END)) {
                end = Clusters.end(text, end);
            }
        } else if (isThai(text.codePointAt(start))) {
            while (end < text.length() && text.charAt(end) == SARA_AM) {
                end = Clusters.end(text, end);
            }
        }
        return end;
    }

    /** Whether letters drawn one by one would be something else than what was typed. */
    static boolean isWord(String cluster) {
        return isArabic(cluster.codePointAt(0)) && cluster.codePointCount(0, cluster.length()) > 1;
    }

    /** The cluster as its script's face draws it; nothing for other scripts and for what the face lacks. */
    static Optional<Sign> sign(String cluster, Weight weight) {
        int first = cluster.codePointAt(0);
        if (isArabic(first)) {
            return Arabic.FACE.sign(cluster, weight);
        }
        if (isThai(first)) {
            return Thai.FACE.sign(cluster, weight);
        }
        return isPicture(first) || cluster.indexOf(KEYCAP) > 0 ? Pictures.FACE.sign(cluster, weight) : Optional.empty();
    }

    /** The faces that may draw the character alone. */
    static Stream<Typeface> faces(int codePoint) {
        if (isArabic(codePoint) || Character.UnicodeBlock.of(codePoint) == Character.UnicodeBlock.ARABIC) {
            return of(() -> Arabic.FACE.face());
        }
        if (isThai(codePoint)) {
            return of(() -> Thai.FACE.face());
        }
        if (UnicodeScript.of(codePoint) == UnicodeScript.HANGUL) {
            return of(() -> Korean.FACE);
        }
        return isPicture(codePoint) ? of(() -> Pictures.FACE.face()) : Stream.empty();
    }

    private static Stream<Typeface> of(Supplier<Typeface> face) {
        return Stream.of(face).map(Supplier::get);
    }

    private static boolean isArabic(int c) {
        return UnicodeScript.of(c) == UnicodeScript.ARABIC;
    }

    private static boolean isThai(int c) {
        return UnicodeScript.of(c) == UnicodeScript.THAI;
    }

    private static boolean isPicture(int c) {
        return c >= 0x1F000 && c <= 0x1FAFF || c >= 0x2190 && c <= 0x2BFF;
    }

    private static ShapedFace shaped(String file) {
        return new ShapedFace(HouseTypefaces.bundled(file), HouseTypefaces.bytes(file));
    }
}
