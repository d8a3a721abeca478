package jp.kenshu.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Locale;

/** An answer of the portal as it comes in over a line, whole or in pieces: what of HTTP/1.1 that takes, and nothing more. */
final class Incoming {

    private static final int HEX = 16;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Body body;
    private Part part = Part.STATUS;
    private int status;
    private long missing;
    private boolean inPieces;
    private boolean packed;
    private boolean last;
    private String cookie;

    /** Takes the body as it comes. */
    interface Body {

        /** The next {@code length} bytes. */
        void add(byte[] bytes, int from, int length);
    }

    private enum Part { STATUS, HEADERS, PIECE, BODY, BEHIND_PIECE, BEHIND_ALL, DONE }

    /** An answer of which nothing has come yet. */
    Incoming(Body body) {
        this.body = body;
    }

    /** Takes in what has come; {@code true} where the answer is whole. */
    boolean take(ByteBuffer come) {
        while (come.hasRemaining() && part != Part.DONE) {
            if (part == Part.BODY) {
                int length = (int) Math.min(missing, come.remaining());
                body.add(come.array(), come.position(), length);
                come.position(come.position() + length);
                missing -= length;
                part = missing > 0 ? Part.BODY : inPieces ? Part.BEHIND_PIECE : Part.DONE;
            } else {
                takeLine(come);
            }
        }
        return part == Part.DONE;
    }

    /** Takes what has come of a line; what stands in it is heard once its end has come. */
    private void takeLine(ByteBuffer come) {
        int from = come.position();
        int at = from;
        while (at < come.limit() && come.get(at) != '\n') {
            at++;
        }
        line.write(come.array(), from, at - from);
        come.position(Math.min(at + 1, come.limit()));
        if (at < come.limit()) {
            part = behind(line.toString(ISO_8859_1).stripTrailing());
            line.reset();
        }
    }

    private Part behind(String words) {
        return switch (part) {
            case STATUS -> {
                status = Integer.parseInt(words.split(" ")[1]);
                yield Part.HEADERS;
            }
            case HEADERS -> words.isEmpty() ? behindHeaders() : header(words);
            case PIECE -> {
                missing = Long.parseLong(words, HEX);
                yield missing > 0 ? Part.BODY : Part.BEHIND_ALL;
            }
            case BEHIND_PIECE -> Part.PIECE;
            default -> Part.DONE;
        };
    }

    private Part behindHeaders() {
        return inPieces ? Part.PIECE : missing > 0 ? Part.BODY : Part.DONE;
    }

    private Part header(String words) {
        var said = words.toLowerCase(Locale.ROOT);
        var value = words.substring(words.indexOf(':') + 1).strip();
        if (said.startsWith("content-length:")) {
            missing = Long.parseLong(value);
        }
        if (said.startsWith("set-cookie:") && cookie == null) {
            cookie = value.split(";")[0];
        }
        inPieces |= said.startsWith("transfer-encoding:");
        packed |= said.startsWith("content-encoding:") && said.contains("gzip");
        last |= said.startsWith("connection:") && said.contains("close");
        return Part.HEADERS;
    }

    int status() {
        return status;
    }

    /** The first cookie that is set, or null. */
    String cookie() {
        return cookie;
    }

    /** Whether the body is packed by gzip. */
    boolean isPacked() {
        return packed;
    }

    /** Whether the portal answers nothing more over this line. */
    boolean isLast() {
        return last;
    }
}
