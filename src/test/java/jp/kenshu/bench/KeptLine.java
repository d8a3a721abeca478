package jp.kenshu.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;

/**
 * A browser's line to the portal, kept for its next request: HTTP/1.1 over a socket and nothing more, since what a client needs of the
 * machine's processor is taken from the portal beside it.
 */
final class KeptLine implements AutoCloseable {

    private static final int READ_AT_ONCE = 65_536;

    private final URI portal;
    private final ByteBuffer come = ByteBuffer.allocate(READ_AT_ONCE);
    private Socket socket;
    private boolean ended;

    /** What was answered: the status, and the body, packed or not. */
    record Answer(int status, boolean packed, byte[] body) {
    }

    KeptLine(String address) throws IOException {
        portal = URI.create(address);
        open();
    }

    private void open() throws IOException {
        socket = new Socket(portal.getHost(), portal.getPort());
        socket.setTcpNoDelay(true);
        ended = false;
    }

    /** Asks for {@code path}, which may come packed. */
    Answer get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\nAccept-Encoding: gzip\r\n\r\n");
    }

    /** Sends a form that stood on a page of the portal's own. */
    Answer post(String path, String form) throws IOException {
        return ask("POST " + path + " HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\nOrigin: "
                + portal + "\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);
    }

    /** Asks anew by another line where the portal has said that it ends this one, as it does after some hundred requests. */
    private Answer ask(String request) throws IOException {
        if (ended) {
            close();
            open();
        }
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        var body = new ByteArrayOutputStream();
        var answer = new Incoming(body::write);
        do {
            int length = socket.getInputStream().read(come.array());
            if (length < 0) {
                throw new EOFException("The portal hung up");
            }
            come.clear().limit(length);
        } while (!answer.take(come));
        ended = answer.isLast();
        return new Answer(answer.status(), answer.isPacked(), body.toByteArray());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
