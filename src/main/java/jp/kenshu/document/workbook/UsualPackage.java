package jp.kenshu.document.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Office files in unusual packages: in the strict form of Open XML, which Excel and Word offer beside their own (the same
 * parts under other names), or packed as some systems do, with lengths that follow what they measure. They are read in the
 * usual form.
 */
public final class UsualPackage {

    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String USUAL = "http://schemas.openxmlformats.org/";
    private static final String RELATIONS = "_rels/.rels";
    private static final Map<String, String> NAMES = names();

    private UsualPackage() {
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("officeDocument/relationships/extendedProperties", "officeDocument/2006/relationships/extended-properties");
        names.put("officeDocument/relationships/customProperties", "officeDocument/2006/relationships/custom-properties");
        names.put("officeDocument/extendedProperties", "officeDocument/2006/extended-properties");
        names.put("officeDocument/customProperties", "officeDocument/2006/custom-properties");
        for (var part : new String[] {"officeDocument/", "spreadsheetml/", "wordprocessingml/", "presentationml/", "drawingml/"}) {
            names.put(part, part + "2006/");
        }
        return names;
    }

    /** The package, which has been looked into before, in the usual form. */
    public static byte[] of(byte[] office) throws IOException {
        return isUsual(office) ? office : repacked(office);
    }

    private static boolean isUsual(byte[] office) throws IOException {
        try (var in = opened(office)) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                var lengthFollows = part.getMethod() == ZipEntry.STORED && part.getGeneralPurposeBit().usesDataDescriptor();
                if (lengthFollows || part.getName().equals(RELATIONS) && new String(in.readAllBytes(), UTF_8).contains(STRICT)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static ZipArchiveInputStream opened(byte[] office) {
        return new ZipArchiveInputStream(new ByteArrayInputStream(office), "UTF-8", true, true);
    }

    private static byte[] repacked(byte[] office) throws IOException {
        var renamed = new ByteArrayOutputStream(office.length);
        try (var in = opened(office); var out = new ZipOutputStream(renamed)) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                var content = in.readAllBytes();
                out.write(part.getName().endsWith(".xml") || part.getName().endsWith(".rels") ? renamed(content) : content);
            }
        }
        return renamed.toByteArray();
    }

    private static byte[] renamed(byte[] content) {
        var xml = new String(content, UTF_8).replace(" conformance=\"strict\"", "");
        for (var name : NAMES.entrySet()) {
            xml = xml.replace(STRICT + name.getKey(), USUAL + name.getValue());
        }
        return xml.getBytes(UTF_8);
    }
}
