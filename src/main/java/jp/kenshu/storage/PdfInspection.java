package jp.kenshu.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jp.kenshu.RuleViolation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Looks into a PDF: whether everybody can open it, and whether its pages show what was meant, rather than "please open
 * this with …" or an empty cover.
 */
final class PdfInspection {

    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int JUNK_MAX = 10_000;
    private static final int TAIL = 2048;
    private static final Pattern REFERENCE = Pattern.compile("\\s{0,30}+(?:xref\\b|\\d{1,10}+\\s{1,4}+\\d{1,5}+\\s{1,4}+obj)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}+");
    private static final List<String> KEPT_FROM_OTHERS = List.of("/MicrosoftIRMServices", "/Adobe.PubSec", "/EncryptedPayload");
    private static final COSName NEEDS_RENDERING = COSName.getPDFName("NeedsRendering");
    private static final COSName COLLECTION = COSName.getPDFName("Collection");

    private final String field;
    private final byte[] content;

    PdfInspection(String field, byte[] content) {
        this.field = field;
        this.content = content;
    }

    /** Where the PDF begins in {@code content}, after what mail gateways and old programs put before it; -1 where there is none. */
    static int beginOf(byte[] content) {
        for (int place = 0; place <= Math.min(JUNK_MAX, content.length - HEADER.length); place++) {
            if (Arrays.equals(content, place, place + HEADER.length, HEADER, 0, HEADER.length)) {
                return place;
            }
        }
        return -1;
    }

    /** The PDF without what stands before it, which many programs do not forgive. */
    static byte[] fromItsBegin(byte[] content) {
        var begin = beginOf(content);
        return begin <= 0 ? content : Arrays.copyOfRange(content, begin, content.length);
    }

    FileKind admit() {
        if (isKeptFromOthers()) {
            throw RuleViolation.at(field, "storage.rights");
        }
        try (var document = Loader.loadPDF(fromItsBegin(content))) {
            if (document.getNumberOfPages() == 0) {
                throw RuleViolation.at(field, "storage.damagedPdf");
            }
            document.getPages().forEach(page -> page.getMediaBox());
            mustShowItsPages(document);
            return FileKind.PDF;
        } catch (RuleViolation unusable) {
            throw unusable;
        } catch (InvalidPasswordException locked) {
            throw RuleViolation.at(field, "storage.password");
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError broken) {
            throw RuleViolation.at(field, "storage.damagedPdf");
        }
    }

    /** Whether only named people can open it, by certificate or by the rights management of their office. */
    private boolean isKeptFromOthers() {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return KEPT_FROM_OTHERS.stream().anyMatch(text::contains) && (text.contains("/Encrypt") || text.contains("/EmbeddedFile"));
    }

    private void mustShowItsPages(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        var form = catalog.getAcroForm(null);
        if (catalog.getCOSObject().getBoolean(NEEDS_RENDERING, false) || form != null && form.hasXFA() && form.getFields().isEmpty()) {
            throw RuleViolation.at(field, "storage.xfa");
        }
        var collection = catalog.getCOSObject().getDictionaryObject(COLLECTION);
        if (collection instanceof COSDictionary folder && !"H".equals(folder.getNameAsString("View"))) {
            throw RuleViolation.at(field, "storage.portfolio");
        }
    }

    /** Whether the cross-reference of a PDF is where the PDF says, so that every program opens it without mending it. */
    static boolean isWhole(byte[] pdf) {
        var tail = latin(pdf, Math.max(0, pdf.length - TAIL), pdf.length);
        var number = NUMBER.matcher(tail);
        if (!number.find(Math.max(0, tail.lastIndexOf("startxref")))) {
            return false;
        }
        var place = Integer.parseInt(number.group());
        return place < pdf.length
                && REFERENCE.matcher(latin(pdf, place, Math.min(pdf.length, place + 40)).toLowerCase(Locale.ROOT)).lookingAt();
    }

    private static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
