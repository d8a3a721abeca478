package jp.kenshu.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, cell by cell, as other programs than ours make them. */
public final class HandmadeWorkbook {

    private static final String USUAL = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final List<String> names = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private boolean strict;

    /** One more sheet of these rows in their own words, and what comes after them. */
    public HandmadeWorkbook sheet(String name, String rows, String after) {
        names.add(name);
        sheets.add("<sheetData>" + rows + "</sheetData>" + after);
        return this;
    }

    /** In the strict form of Open XML. */
    public HandmadeWorkbook strict() {
        strict = true;
        return this;
    }

    /** A row of texts; a text that begins with < stands for the whole cell. */
    public static String row(int number, String... texts) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            var place = org.apache.poi.ss.util.CellReference.convertNumToColString(i) + number;
            row.append(texts[i].startsWith("<") ? texts[i].replace("@", place) : texts[i].isEmpty() ? ""
                    : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + texts[i] + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /** The file. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>");
            var relations = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
            var workbook = new StringBuilder("<workbook xmlns=\"" + name("spreadsheetml/", "main") + "\" xmlns:r=\"" + name("officeDocument/", "relationships")
                    + "\"" + (strict ? " conformance=\"strict\"" : "") + "><sheets>");
            for (int i = 0; i < sheets.size(); i++) {
                types.append("<Override PartName=\"/xl/worksheets/sheet").append(i)
                        .append(".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                relations.append("<Relationship Id=\"r").append(i).append("\" Type=\"").append(name("officeDocument/", "relationships"))
                        .append("/worksheet\" Target=\"worksheets/sheet").append(i).append(".xml\"/>");
                workbook.append("<sheet name=\"").append(names.get(i)).append("\" sheetId=\"").append(i + 1).append("\" r:id=\"r").append(i).append("\"/>");
                put(zip, "xl/worksheets/sheet" + i + ".xml", "<worksheet xmlns=\"" + name("spreadsheetml/", "main") + "\">" + sheets.get(i) + "</worksheet>");
            }
            put(zip, "[Content_Types].xml", types + "</Types>");
            put(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                    + name("officeDocument/", "relationships") + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(zip, "xl/_rels/workbook.xml.rels", relations + "</Relationships>");
            put(zip, "xl/workbook.xml", workbook + "</sheets></workbook>");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private String name(String part, String rest) {
        return strict ? STRICT + part + rest : USUAL + part + "2006/" + rest;
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** The package not compressed, each length after what it measures, as some systems write it. */
    public static byte[] withLengthsThatFollow(byte[] office) throws IOException {
        var stored = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(office)); var zip = new ZipOutputStream(stored)) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                var content = in.readAllBytes();
                var sum = new CRC32();
                sum.update(content);
                var entry = new ZipEntry(part.getName());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return lengthsMoved(stored.toByteArray());
    }

    private static byte[] lengthsMoved(byte[] zip) throws IOException {
        var out = new ByteArrayOutputStream();
        var offsets = new java.util.HashMap<Integer, Integer>();
        var in = java.nio.ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int place = 0;
        while (in.getInt(place) == 0x04034B50) {
            offsets.put(place, out.size());
            int size = in.getInt(place + 18);
            int begin = place + 30 + (in.getShort(place + 26) & 0xFFFF) + (in.getShort(place + 28) & 0xFFFF);
            var head = java.util.Arrays.copyOfRange(zip, place, begin);
            head[6] |= 8;
            java.util.Arrays.fill(head, 14, 26, (byte) 0);
            out.write(head);
            out.write(zip, begin, size);
            out.write(new byte[] {'P', 'K', 7, 8});
            out.write(zip, place + 14, 12);
            place = begin + size;
        }
        int directory = out.size();
        while (in.getInt(place) == 0x02014B50) {
            int length = 46 + (in.getShort(place + 28) & 0xFFFF) + (in.getShort(place + 30) & 0xFFFF) + (in.getShort(place + 32) & 0xFFFF);
            var head = java.util.Arrays.copyOfRange(zip, place, place + length);
            head[8] |= 8;
            java.nio.ByteBuffer.wrap(head).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(42, offsets.get(in.getInt(place + 42)));
            out.write(head);
            place += length;
        }
        var end = java.util.Arrays.copyOfRange(zip, place, zip.length);
        java.nio.ByteBuffer.wrap(end).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(16, directory);
        out.write(end);
        return out.toByteArray();
    }
}
