package jp.kenshu.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * A browser's line to the portal, kept for its next request: HTTP/1.1 over a socket and nothing more, since what a client needs of the
 * machine's processor is taken from the portal beside it.
 */
final class KeptLine implements AutoCloseable {

    private static final int HEX = 16;

    private final URI portal;
    private Socket socket;
    private InputStream heard;
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
        heard = new BufferedInputStream(socket.getInputStream());
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
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean packed = false;
        boolean inPieces = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var said = header.toLowerCase(Locale.ROOT);
            length = said.startsWith("content-length:") ? Long.parseLong(said.substring(said.indexOf(':') + 1).strip()) : length;
            packed |= said.startsWith("content-encoding:") && said.contains("gzip");
            inPieces |= said.startsWith("transfer-encoding:");
            ended |= said.startsWith("connection:") && said.contains("close");
        }
        return new Answer(status, packed, inPieces ? pieces() : heard.readNBytes((int) length));
    }

    private byte[] pieces() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), HEX); length > 0; length = Integer.parseInt(line(), HEX)) {
            body.write(heard.readNBytes(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int read = heard.read(); read != '\n'; read = heard.read()) {
            if (read < 0) {
                throw new EOFException("The portal hung up");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
