package jp.kenshu.launcher;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;

import jp.kenshu.HttpClients;
import jp.kenshu.account.secret.Secrets;

/** A member of the secretariat who sends a video piece by piece (tus 1.0.0), before a portal that may be gone at any moment. */
final class VideoSender {

    private static final HttpClient HTTP = HttpClients.plain();
    private static final String UPLOADS = "/lecture/organiser/upload/";

    private final String address;
    private final String cookie;
    private String upload;

    private VideoSender(String address, String cookie) {
        this.address = address;
        this.cookie = cookie;
    }

    /** Lets somebody of the secretariat in, straight in the database, and begins to send a video of {@code length} bytes to a lecture. */
    static VideoSender begin(String address, Connection database, int length) throws SQLException, IOException, InterruptedException {
        var token = Secrets.token();
        try (var statement = database.createStatement()) {
            statement.executeUpdate("""
                    insert into staff (email, name, role, added_at, added_by)
                    values ('video@example.go.jp', '映像　太郎', 'SECRETARIAT', '2023-01-01', 'PORTAL')""");
            statement.executeUpdate("""
                    insert into kept_sign_in (token_hash, staff_id, began_at, seen_at, ends_at)
                    select '%s', id, utc_timestamp(6), utc_timestamp(6), '2099-01-01' from staff where email = 'video@example.go.jp'""".formatted(Secrets.hash(token)));
        }
        var sender = new VideoSender(address, "kenshu-kept=" + token);
        sender.begin(length, lecture(database));
        return sender;
    }

    private static long lecture(Connection database) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery("select min(id) from lecture")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void begin(int length, long lecture) throws IOException, InterruptedException {
        var begun = send("POST", UPLOADS, HttpRequest.BodyPublishers.noBody(), "Upload-Length", String.valueOf(length),
                "Upload-Metadata", "filename " + base64("講演.mp4") + ",lecture " + base64(String.valueOf(lecture)));
        upload = begun.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException("Not begun: " + begun.statusCode()));
    }

    /** Sends a piece from {@code offset} on; answers the offset that the portal acknowledges. */
    int piece(int offset, byte[] piece) throws IOException, InterruptedException {
        return offset(send("PATCH", upload, HttpRequest.BodyPublishers.ofByteArray(piece), "Upload-Offset", String.valueOf(offset),
                "Content-Type", "application/offset+octet-stream"));
    }

    /** Begins to send another piece from {@code offset} on and does not end: the portal holds the video for it as long as the line is open. */
    Socket hold(int offset, int length) throws IOException {
        var portal = URI.create(address);
        var line = new Socket(portal.getHost(), portal.getPort());
        line.getOutputStream().write(("PATCH " + URI.create(upload).getPath() + " HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: "
                + offset + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + length + "\r\nCookie: " + cookie + "\r\n\r\n..")
                .getBytes(StandardCharsets.ISO_8859_1));
        return line;
    }

    /** From where the portal wants the rest. */
    int offset() throws IOException, InterruptedException {
        return offset(send("HEAD", upload, HttpRequest.BodyPublishers.noBody()));
    }

    private static int offset(HttpResponse<Void> answer) {
        return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow(() -> new IllegalStateException("Answered " + answer.statusCode())));
    }

    private HttpResponse<Void> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path)).method(method, body)
                .header("Cookie", cookie).header("Tus-Resumable", "1.0.0");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
