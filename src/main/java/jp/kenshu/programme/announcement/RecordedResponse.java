package jp.kenshu.programme.announcement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jp.kenshu.VisitorMarks;
import jp.kenshu.programme.MarkedPage;

/** An answer that is kept back while it is made, to see whether it is one that everybody may have. */
final class RecordedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(16_384);
    private PrintWriter writer;
    private ServletOutputStream stream;
    private String disposition;
    private boolean personal;
    private boolean failed;

    RecordedResponse(HttpServletResponse response) {
        super(response);
    }

    boolean isGood() {
        return isSaid() && !personal && getStatus() == SC_OK;
    }

    /** Whether there is an answer besides an error or another address. */
    boolean isSaid() {
        return !failed && content() > 0;
    }

    private int content() {
        if (writer != null) {
            writer.flush();
        }
        return content.size();
    }

    KeptAnswer keep() {
        return new KeptAnswer(getContentType(), disposition, content.toByteArray());
    }

    /** The answer with places for the marks of each visitor, and for what is said of them under {@code names}. */
    KeptAnswer keepMarked(Set<String> names) {
        var places = new ArrayList<>(List.of(VisitorMarks.TOKEN_PLACE, VisitorMarks.ATTEMPT_PLACE));
        places.addAll(VisitorMarks.places(names).values());
        return new KeptAnswer(getContentType(), new MarkedPage(content.toByteArray(), places));
    }

    /** Lets the answer go to the one who asked, as it is. */
    void release() throws IOException {
        if (isSaid()) {
            getResponse().getOutputStream().write(content.toByteArray());
        }
    }

    @Override
    public void addCookie(Cookie cookie) {
        personal = true;
        super.addCookie(cookie);
    }

    @Override
    public void setHeader(String name, String value) {
        if ("Content-Disposition".equalsIgnoreCase(name)) {
            disposition = value;
        }
        super.setHeader(name, value);
    }

    @Override
    public void sendError(int status) throws IOException {
        failed = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        failed = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        failed = true;
        super.sendRedirect(location);
    }

    @Override
    public void reset() {
        resetBuffer();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        content();
        content.reset();
    }

    @Override
    public void flushBuffer() {
        content();
    }

    @Override
    public void setContentLength(int length) {
        // told when the whole answer is known
    }

    @Override
    public void setContentLengthLong(long length) {
        // told when the whole answer is known
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Recording();
        }
        return stream;
    }

    private final class Recording extends ServletOutputStream {

        @Override
        public void write(int octet) {
            content.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            content.write(octets, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("The public site does not write asynchronously");
        }
    }
}
