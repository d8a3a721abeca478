package jp.kenshu.programme.announcement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.VisitorMarks;
import jp.kenshu.programme.MarkedPage;

/** An answer of the public site that is given again to whoever asks next, packed where the browser can unpack it. */
final class KeptAnswer {

    private static final String FRESH = "public, max-age=30";

    private final String type;
    private final String disposition;
    private final byte[] content;
    private final byte[] packed;
    private final String mark;
    private final MarkedPage page;

    /** The same answer for everybody. */
    KeptAnswer(String type, String disposition, byte[] content) {
        this.type = type;
        this.disposition = disposition;
        this.content = content;
        this.packed = type != null && type.startsWith("text/") ? pack(content) : null;
        this.mark = markOf(content);
        this.page = null;
    }

    /** An answer that has places for the marks of each visitor. */
    KeptAnswer(String type, MarkedPage page) {
        this.type = type;
        this.disposition = null;
        this.content = null;
        this.packed = null;
        this.mark = null;
        this.page = page;
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

    /** Whether it has a place for everything that is said under {@code names}. */
    boolean says(Set<String> names) {
        return names.isEmpty() || page != null && VisitorMarks.places(names).values().stream().allMatch(page::hasPlace);
    }

    /** Answers {@code request}; where it has places for that, the page says of the visitor what is {@code said}. */
    void answer(Map<String, String> said, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (page != null) {
            answerMarked(said, request, response);
            return;
        }
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
        var body = content;
        if (packed != null && isPacked(request)) {
            response.setHeader("Content-Encoding", "gzip");
            body = packed;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Answers one visitor, with the marks that are theirs; nobody keeps that. */
    private void answerMarked(Map<String, String> said, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var marks = new HashMap<String, String>();
        if (page.hasPlace(VisitorMarks.TOKEN_PLACE)) {
            marks.put(VisitorMarks.TOKEN_PLACE, VisitorMarks.token(request, response));
        }
        marks.put(VisitorMarks.ATTEMPT_PLACE, VisitorMarks.anotherAttempt());
        VisitorMarks.places(said.keySet()).forEach((name, place) -> marks.put(place, markup(said.get(name))));
        response.setContentType(type);
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        var packs = isPacked(request);
        if (packs) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var body = packs ? page.packedWith(marks) : page.with(marks);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Words as they stand in a page, in a text or in an attribute. */
    private static String markup(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static boolean isPacked(HttpServletRequest request) {
        var encodings = request.getHeader("Accept-Encoding");
        return encodings != null && encodings.contains("gzip");
    }
}
