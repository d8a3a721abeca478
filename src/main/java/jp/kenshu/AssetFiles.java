package jp.kenshu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Hands out the portal's own style sheets, scripts and pictures, read and packed once. An address with the mark of the
 * present content ({@link Asset}) may be kept for good, any other one only for a while.
 */
@AllowedToEverybody("style sheets, scripts and pictures of the portal itself")
@WebServlet(urlPatterns = "/resources/*", asyncSupported = true)
public class AssetFiles extends HttpServlet {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_A_WHILE = "public, max-age=300";

    private final transient Map<String, Held> held = new ConcurrentHashMap<>();

    /** One file; {@code packed} is null where packing does not make it smaller. */
    private record Held(String type, byte[] content, byte[] packed, String mark) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var file = path == null ? null : held.get(path);
        if (file == null && path != null) {
            file = read(path);
        }
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", ("v=" + file.mark).equals(request.getQueryString()) ? FOR_GOOD : FOR_A_WHILE);
        response.setHeader("ETag", "W/\"" + file.mark + "\"");
        response.setHeader("Vary", "Accept-Encoding");
        if (("W/\"" + file.mark + "\"").equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type);
        var encodings = request.getHeader("Accept-Encoding");
        var body = file.content;
        if (file.packed != null && encodings != null && encodings.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = file.packed;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Held read(String path) throws IOException {
        try (var stream = getServletContext().getResourceAsStream("/resources" + path)) {
            if (stream == null || path.endsWith("/")) {
                return null;
            }
            var content = stream.readAllBytes();
            var packed = packed(content);
            var sum = new CRC32();
            sum.update(content);
            var file = new Held(typeOf(path), content, packed.length < content.length ? packed : null,
                    Long.toHexString(sum.getValue()));
            held.put(path, file);
            return file;
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private String typeOf(String path) {
        var type = switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> getServletContext().getMimeType(path);
        };
        return type == null ? "application/octet-stream" : type.startsWith("text/") ? type + "; charset=UTF-8" : type;
    }
}
