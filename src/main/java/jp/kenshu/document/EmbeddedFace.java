package jp.kenshu.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * What one document uses of a typeface. Every pair of drawing and text has a code of its own, so that copying from the
 * document gives back the text as typed, even where two characters share a drawing or 〓 stands in for one. A drawing that
 * belongs to another's text, such as a mark above it, tells nothing.
 */
final class EmbeddedFace {

    private static final int TEXTS_A_BLOCK = 100;
    private static final int SYMBOLIC = 4;

    private record Use(int glyph, String text) {
    }

    private final Typeface face;
    private final String tag;
    private final COSDictionary dictionary = new COSDictionary();
    private final Map<Use, Integer> codes = new LinkedHashMap<>();

    EmbeddedFace(Typeface face, int number) {
        this.face = face;
        this.tag = "KENSH" + (char) ('A' + number);
    }

    /** The code under which the document knows this drawing of this text. */
    int code(int glyph, String text) {
        return codes.computeIfAbsent(new Use(glyph, text), use -> codes.size() + 1);
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    /** Embeds the glyphs that were used; nothing more can be set in this face afterwards. */
    void embed(PDDocument document) throws IOException {
        var glyphs = new HashSet<Integer>();
        codes.keySet().forEach(use -> glyphs.add(use.glyph()));
        var file = new ByteArrayOutputStream();
        var numbers = face.cut(glyphs, file);

        var descriptor = describe();
        var fontFile = stream(document, file.toByteArray());
        fontFile.getCOSObject().setLong(COSName.LENGTH1, file.size());
        descriptor.setFontFile2(fontFile);

        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, descriptor.getFontName());
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        var descendants = new COSArray();
        descendants.add(descendant(descriptor, stream(document, codesToGlyphs(numbers))));
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(COSName.TO_UNICODE, stream(document, codesToText().getBytes(US_ASCII)));
    }

    private PDFontDescriptor describe() throws IOException {
        var dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.FONT_DESC);
        var descriptor = new PDFontDescriptor(dictionary);
        var bounds = face.bounds();
        descriptor.setFontName(tag + "+" + face.name());
        descriptor.setFlags(SYMBOLIC);
        descriptor.setFontBoundingBox(new PDRectangle(bounds.getLowerLeftX(), bounds.getLowerLeftY(),
                bounds.getWidth(), bounds.getHeight()));
        descriptor.setItalicAngle(0);
        descriptor.setAscent(face.ascent());
        descriptor.setDescent(face.descent());
        descriptor.setCapHeight(face.ascent());
        descriptor.setStemV(80);
        return descriptor;
    }

    private COSDictionary descendant(PDFontDescriptor descriptor, PDStream codesToGlyphs) {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);

        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, descriptor.getFontName());
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setItem(COSName.W, widths());
        descendant.setItem(COSName.CID_TO_GID_MAP, codesToGlyphs);
        return descendant;
    }

    private COSArray widths() {
        var widths = new COSArray();
        codes.keySet().forEach(use -> widths.add(new COSFloat(face.width(use.glyph()) * 1000)));
        var fromFirstCode = new COSArray();
        fromFirstCode.add(COSInteger.ONE);
        fromFirstCode.add(widths);
        return fromFirstCode;
    }

    private byte[] codesToGlyphs(Map<Integer, Integer> numbers) {
        var map = new byte[2 * (codes.size() + 1)];
        codes.forEach((use, code) -> {
            int number = numbers.get(use.glyph());
            map[2 * code] = (byte) (number >> 8);
            map[2 * code + 1] = (byte) number;
        });
        return map;
    }

    private String codesToText() {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var telling = codes.entrySet().stream().filter(code -> !code.getKey().text().isEmpty()).toList();
        int done = 0;
        for (var code : telling) {
            if (done % TEXTS_A_BLOCK == 0) {
                if (done > 0) map.append("endbfchar\n");
                map.append(Math.min(TEXTS_A_BLOCK, telling.size() - done)).append(" beginbfchar\n");
            }
            map.append("<%04X> <%s>\n".formatted(code.getValue(),
                    HexFormat.of().withUpperCase().formatHex(code.getKey().text().getBytes(UTF_16BE))));
            done++;
        }
        return map.append("""
                endbfchar
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """).toString();
    }

    private static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }
}
