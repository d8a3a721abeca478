package jp.kenshu;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A file that the portal hands to somebody's browser: under which name, as what, whether to look at or to keep. It is theirs
 * alone, so that nothing between keeps it, and the browser takes it for nothing else.
 */
public final class Download {

    private static final String KEPT_IN_A_NAME = "!#$&+-.^_`|~";
    private static final String NOT_IN_A_FILE_NAME = "/\\:*?\"<>|";

    private final String name;
    private final String mediaType;
    private final boolean shown;

    private Download(String name, String mediaType, boolean shown) {
        this.name = withoutSigns(OneLine.from(name));
        this.mediaType = mediaType;
        this.shown = shown;
    }

    /** A file to look at in the browser. */
    public static Download toLookAt(String name, String mediaType) {
        return new Download(name, mediaType, true);
    }

    /** A file to keep. */
    public static Download toKeep(String name, String mediaType) {
        return new Download(name, mediaType, false);
    }

    /** A workbook for Excel to keep. */
    public static Download workbook(String name) {
        return toKeep(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    /** A list to keep that Excel and others open. */
    public static Download csv(String name) {
        return toKeep(name, "text/csv; charset=UTF-8");
    }

    /** Sends what was made. */
    public void send(byte[] content, HttpServletResponse response) throws IOException {
        begin(response).setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** Sends what lies in {@code file}. */
    public void send(Path file, HttpServletResponse response) throws IOException {
        begin(response).setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    /** Begins to send what is made as it goes, however long it will be. */
    public OutputStream open(HttpServletResponse response) throws IOException {
        return begin(response).getOutputStream();
    }

    private HttpServletResponse begin(HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", disposition());
        return response;
    }

    /** The header {@code Content-Disposition}: the name in Latin letters for old browsers, and as it is (RFC 6266, RFC 8187). */
    public String disposition() {
        return (shown ? "inline" : "attachment") + "; filename=\"" + inLatinLetters() + "\"; filename*=UTF-8''" + encoded();
    }

    private String inLatinLetters() {
        var latin = new StringBuilder();
        name.codePoints().forEach(c -> latin.append(c >= 0x20 && c < 0x7F && c != '%' ? Character.toString(c) : "_"));
        return latin.toString();
    }

    private String encoded() {
        var encoded = new StringBuilder();
        for (var each : name.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (each & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || KEPT_IN_A_NAME.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }

    private static String withoutSigns(String line) {
        var name = new StringBuilder();
        line.codePoints().forEach(c -> name.appendCodePoint(NOT_IN_A_FILE_NAME.indexOf(c) < 0 ? c : '_'));
        return name.toString();
    }
}
