package jp.kenshu.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers a request for a file: all of it, a part, or that the browser's copy still holds (RFC 9110). The file is never whole in
 * memory, and only so many long answers go out whole at the same time.
 */
public final class FileAnswer {

    /** How many may be taking a long file whole at once; each keeps a thread until it has it or stops taking it. */
    static final int WHOLE_AT_ONCE = 48;
    private static final Semaphore ROOM = new Semaphore(WHOLE_AT_ONCE);
    private static final String SECONDS_UNTIL_ROOM = "20";
    private static final int PIECE = 64 * 1024;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String mark;

    /** The answer to {@code request}; {@code mark} is another one for every other content. */
    public FileAnswer(HttpServletRequest request, HttpServletResponse response, String mark) {
        this.request = request;
        this.response = response;
        this.mark = '"' + mark + '"';
    }

    /** Answers with what was asked for of {@code file}. */
    void send(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            send(FileContent.of(channel));
        }
    }

    /** Answers with what was asked for of {@code content}. */
    public void send(FileContent content) throws IOException {
        response.setHeader("ETag", mark);
        response.setHeader("Accept-Ranges", "bytes");
        if (request.getHeader("If-Match") != null && !isNamedIn("If-Match", false)) {
            response.sendError(HttpServletResponse.SC_PRECONDITION_FAILED);
        } else if (isNamedIn("If-None-Match", true)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            sendAsAsked(content);
        }
    }

    private void sendAsAsked(FileContent file) throws IOException {
        var size = file.size();
        var asked = AskedRange.of(range(), size);
        switch (asked.kind()) {
            case NOT_THERE -> {
                response.setHeader("Content-Range", asked.contentRange(size));
                response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            }
            case PART -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", asked.contentRange(size));
                copy(file, asked);
            }
            case WHOLE -> sendWhole(file, asked);
        }
    }

    private void sendWhole(FileContent file, AskedRange whole) throws IOException {
        if (whole.length() <= AskedRange.LONGEST || request.getMethod().equals("HEAD")) {
            copy(file, whole);
        } else if (ROOM.tryAcquire()) {
            try {
                copy(file, whole);
            } finally {
                ROOM.release();
            }
        } else {
            response.setHeader("Retry-After", SECONDS_UNTIL_ROOM);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** The header {@code Range} where it counts: of a GET whose {@code If-Range}, if any, is the strong mark of this very content. */
    private String range() {
        var upon = request.getHeader("If-Range");
        return request.getMethod().equals("GET") && (upon == null || upon.equals(mark)) ? request.getHeader("Range") : null;
    }

    private boolean isNamedIn(String header, boolean weakly) {
        var named = request.getHeader(header);
        return named != null && Arrays.stream(named.split(",")).map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(mark) || weakly && each.equals("W/" + mark));
    }

    private void copy(FileContent file, AskedRange part) throws IOException {
        response.setContentLengthLong(part.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var piece = new byte[(int) Math.min(PIECE, part.length())];
        var out = response.getOutputStream();
        for (long done = 0; done < part.length();) {
            var read = file.read(ByteBuffer.wrap(piece, 0, (int) Math.min(piece.length, part.length() - done)), part.from() + done);
            if (read < 0 || !isTaken(out, piece, read)) {
                return;
            }
            done += read;
        }
    }

    /** Whether the viewer is still there to take the piece; whoever leaves in the middle of a video is no fault. */
    private static boolean isTaken(OutputStream out, byte[] piece, int length) {
        try {
            out.write(piece, 0, length);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
