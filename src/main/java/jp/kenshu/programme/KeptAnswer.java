package jp.kenshu.programme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** An answer of the public site that is given again to whoever asks next, packed where the browser can unpack it. */
final class KeptAnswer {

    private static final String FRESH = "public, max-age=30";

    private final String type;
    private final String disposition;
    private final byte[] content;
    private final byte[] packed;
    private final String mark;

    KeptAnswer(String type, String disposition, byte[] content) {
        this.type = type;
        this.disposition = disposition;
        this.content = content;
        this.packed = type != null && type.startsWith("text/") ? pack(content) : null;
        this.mark = markOf(content);
    }

    private static byte[] pack(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String markOf(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return "W/\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(content.length) + "\"";
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", FRESH);
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        response.setHeader("ETag", mark);
        if (mark.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        if (disposition != null) {
            response.setHeader("Content-Disposition", disposition);
        }
        var encodings = request.getHeader("Accept-Encoding");
        var body = content;
        if (packed != null && encodings != null && encodings.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = packed;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
