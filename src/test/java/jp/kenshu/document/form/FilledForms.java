package jp.kenshu.document.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Fills Word forms as somebody does who opens them in Word. */
public final class FilledForms {

    private FilledForms() {
    }

    /** The form with {@code text}, of plain signs and line breaks, typed into the entry of {@code key}. */
    public static byte[] fill(byte[] form, String key, String text) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(form)); var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var part = in.readAllBytes();
                zip.write(entry.getName().equals("word/document.xml")
                        ? typed(new String(part, StandardCharsets.UTF_8), key, text).getBytes(StandardCharsets.UTF_8) : part);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return out.toByteArray();
    }

    private static String typed(String xml, String key, String text) {
        int tag = xml.indexOf("w:val=\"" + key + "\"");
        int from = xml.lastIndexOf("<w:sdt>", tag);
        int to = xml.indexOf("</w:sdt>", tag);
        var control = xml.substring(from, to).replace("<w:showingPlcHdr/>", "")
                .replaceAll("(?s)<w:sdtContent>.*", "<w:sdtContent><w:r><w:t xml:space=\"preserve\">"
                        + text.replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">") + "</w:t></w:r></w:sdtContent>");
        return xml.substring(0, from) + control + xml.substring(to);
    }
}
