package jp.kenshu.lecture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import jp.kenshu.HttpClients;
import jp.kenshu.PortalIT;
import jp.kenshu.SharedPortal;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.FluentWait;

/** How a video comes in piece by piece (tus 1.0.0), whatever breaks it off. */
@RunAsClient
class UploadIT extends PortalIT {

    private static final String ADDRESS = "/lecture/organiser/upload/";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String PIECE = "application/offset+octet-stream";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClients.builder().cookieHandler(cookies).build();
    private byte[] video;
    private String lecture;

    @BeforeEach
    void makeAVideo() throws Exception {
        ask("GET", "/test/begin-anew", null);
        var sample = text(ask("GET", "/test/lecture?code=r5-I-07", null)).lines().toList();
        video = ask("GET", "/storage/file?id=" + sample.get(1), null).body();
        lecture = text(ask("GET", "/test/lecture?code=r5-I-03", null)).lines().toList().get(0);
    }

    private void signInAs(String role) throws Exception {
        assertEquals(200, ask("GET", "/test/sign-in?role=" + role, null).statusCode());
    }

    private HttpResponse<byte[]> ask(String method, String path, byte[] body, String... headers) throws Exception {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> tus(String method, String path, byte[] body, String... headers) throws Exception {
        var all = new java.util.ArrayList<>(List.of("Tus-Resumable", "1.0.0"));
        all.addAll(List.of(headers));
        return ask(method, path, body, all.toArray(String[]::new));
    }

    private HttpResponse<byte[]> begin(long length, String name) throws Exception {
        return tus("POST", ADDRESS, null, "Upload-Length", String.valueOf(length), "Upload-Metadata", "filename " + base64(name) + ",lecture " + base64(lecture));
    }

    private HttpResponse<byte[]> send(String upload, int from, int to, byte[] all) throws Exception {
        return tus("PATCH", upload, Arrays.copyOfRange(all, from, to), "Upload-Offset", String.valueOf(from), "Content-Type", PIECE);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("-");
    }

    private int offset(String upload) throws Exception {
        var head = tus("HEAD", upload, null);
        assertEquals(200, head.statusCode());
        return Integer.parseInt(header(head, "Upload-Offset"));
    }

    @Test
    void videoComesInPieceByPieceAndBecomesTheLectures() throws Exception {
        signInAs("SECRETARIAT");
        assertEquals("creation,expiration,termination", header(ask("OPTIONS", ADDRESS, null), "Tus-Extension"));
        var begun = begin(video.length, "講演３.mp4");
        assertEquals(201, begun.statusCode());
        var upload = header(begun, "Location");
        var half = video.length / 2;

        assertEquals(String.valueOf(half), header(send(upload, 0, half, video), "Upload-Offset"));
        var wrong = send(upload, 0, half, video);
        assertEquals(List.of("409", String.valueOf(half)), List.of(String.valueOf(wrong.statusCode()), header(wrong, "Upload-Offset")));
        assertEquals(half, offset(upload));
        assertEquals(204, send(upload, half, video.length, video).statusCode());

        assertEquals(video.length, offset(upload));
        assertEquals(204, headAlone(upload, video.length, 0));
        var files = text(ask("GET", "/test/lecture?code=r5-I-03", null)).lines().toList();
        assertArrayEquals(video, ask("GET", "/storage/file?id=" + files.get(1), null).body());
        assertTrue(text(ask("GET", "/lecture/organiser/lecture?id=" + lecture, null)).contains("講演３.mp4"));
    }

    @Test
    void brokenLineLosesNoAcknowledgedByte() throws Exception {
        signInAs("SECRETARIAT");
        var upload = header(begin(video.length, "a.mp4"), "Location");
        assertEquals(204, send(upload, 0, 20_000, video).statusCode());

        sendHalfAndHangUp(upload, 20_000, 30_000);

        int from = settled(upload);
        assertTrue(from >= 20_000 && from <= 50_000, "goes on from " + from);
        assertEquals(204, send(upload, from, video.length, video).statusCode());
        var files = text(ask("GET", "/test/lecture?code=r5-I-03", null)).lines().toList();
        assertArrayEquals(video, ask("GET", "/storage/file?id=" + files.get(1), null).body());
    }

    private void sendHalfAndHangUp(String upload, int from, int count) throws Exception {
        try (var line = line()) {
            line.getOutputStream().write(head(upload, from, video.length - from));
            line.getOutputStream().write(video, from, count);
            line.getOutputStream().flush();
        }
    }

    /** What is answered to a piece of {@code length} of which nothing but the head has come yet. */
    private int headAlone(String upload, long from, long length) throws Exception {
        try (var line = line()) {
            line.getOutputStream().write(head(upload, from, length));
            line.getOutputStream().flush();
            var answer = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1)).readLine();
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    private static Socket line() throws IOException {
        var portal = URI.create(SharedPortal.address());
        return new Socket(portal.getHost(), portal.getPort());
    }

    private byte[] head(String upload, long from, long length) {
        return ("PATCH " + upload + " HTTP/1.1\r\nHost: localhost:" + URI.create(SharedPortal.address()).getPort() + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: "
                + from + "\r\nContent-Type: " + PIECE + "\r\nContent-Length: " + length + "\r\nConnection: close\r\nCookie: "
                + cookies.getCookieStore().getCookies().stream().map(each -> each.getName() + "=" + each.getValue()).collect(Collectors.joining("; "))
                + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The offset once the portal has noticed that nobody sends any more: until then a piece, even an empty one, has to wait. */
    private int settled(String upload) {
        return new FluentWait<>(upload).withTimeout(PATIENCE).pollingEvery(BETWEEN_LOOKS)
                .withMessage("The portal still waits for the sender who hung up").until(this::freeOffset);
    }

    private Integer freeOffset(String upload) {
        try {
            var at = offset(upload);
            var answer = headAlone(upload, at, 0);
            assertTrue(List.of(204, 409, 423).contains(answer), "answered " + answer);
            return answer == 204 ? at : null;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void whatIsNoVideoIsToldOnTheLecturesPage() throws Exception {
        signInAs("SECRETARIAT");
        var words = "MZ ただの文です。".getBytes(StandardCharsets.UTF_8);
        var upload = header(begin(words.length, "video.mp4"), "Location");

        assertEquals(204, send(upload, 0, words.length, words).statusCode());

        assertTrue(text(ask("GET", "/lecture/organiser/lecture?id=" + lecture, null)).contains("video.mp4：映像のファイルではありません。"));
    }

    @Test
    void whoMayNotAndWhatMayNotIsAnsweredPlainly() throws Exception {
        assertEquals(302, begin(10, "a.mp4").statusCode());
        signInAs("ORGANISER");
        assertEquals(404, begin(10, "a.mp4").statusCode());
        signInAs("SECRETARIAT");
        assertEquals(413, begin(5_000_000_000L, "a.mp4").statusCode());
        assertEquals(400, begin(0, "a.mp4").statusCode());
        assertEquals(412, ask("POST", ADDRESS, null, "Upload-Length", "10").statusCode());
        assertEquals(404, tus("HEAD", ADDRESS + "00000000-0000-0000-0000-000000000000", null).statusCode());
        var upload = header(begin(10, "a.mp4"), "Location");
        assertEquals(415, tus("PATCH", upload, new byte[10], "Upload-Offset", "0", "Content-Type", "video/mp4").statusCode());
        assertEquals(413, send(upload, 0, 20, new byte[20]).statusCode());
        assertEquals(413, headAlone(header(begin(50_000_000, "a.mp4"), "Location"), 0, 22_000_000));
        assertEquals(204, tus("DELETE", upload, null).statusCode());
        assertEquals(404, tus("HEAD", upload, null).statusCode());
    }

    @Test
    void diskThatIsFullIsToldAndTheUploadGoesOnOnceThereIsRoom() throws Exception {
        signInAs("SECRETARIAT");
        var upload = header(begin(video.length, "a.mp4"), "Location");
        meddle(upload, "full");

        var refused = send(upload, 0, 20_000, video);

        assertEquals(List.of("507", "0"), List.of(String.valueOf(refused.statusCode()), header(refused, "Upload-Offset")));
        meddle(upload, "free");
        assertEquals(204, send(upload, 0, video.length, video).statusCode());
        assertArrayEquals(video, ask("GET", "/storage/file?id=" + file(), null).body());
    }

    private void meddle(String upload, String as) throws Exception {
        assertEquals(200, ask("GET", "/test/lecture?code=r5-I-07&as=" + as + "&upload=" + upload.substring(ADDRESS.length()), null).statusCode());
    }

    /** The id of the file that the lecture shows. */
    private String file() throws Exception {
        var files = text(ask("GET", "/test/lecture?code=r5-I-03", null)).lines().toList();
        assertEquals(2, files.size(), "one video");
        return files.get(1);
    }

    @Test
    void whatCameWholeBecomesAVideoEvenIfTheSenderWasNeverTold() throws Exception {
        signInAs("SECRETARIAT");
        var upload = header(begin(video.length, "最後の一片.mp4"), "Location");
        meddle(upload, "whole");

        assertEquals(video.length, offset(upload));

        assertArrayEquals(video, ask("GET", "/storage/file?id=" + file(), null).body());
        assertTrue(text(ask("GET", "/lecture/organiser/lecture?id=" + lecture, null)).contains("最後の一片.mp4"));
    }

    @Test
    void twoWhoSendForOneTalkAtOnceDoNotMixAndTheLastOneStays() throws Exception {
        signInAs("SECRETARIAT");
        var first = header(begin(video.length, "一.mp4"), "Location");
        ask("GET", "/test/lecture?code=r5-I-07&sign-in=another", null);
        var second = header(begin(video.length, "二.mp4"), "Location");
        assertEquals(404, tus("HEAD", first, null).statusCode(), "somebody else's upload");
        assertEquals(404, send(first, 0, 10, video).statusCode());
        assertEquals(204, send(second, 0, 30_000, video).statusCode());
        signInAs("SECRETARIAT");
        assertEquals(404, tus("DELETE", second, null).statusCode());
        assertEquals(204, send(first, 0, video.length, video).statusCode());
        var former = file();

        ask("GET", "/test/lecture?code=r5-I-07&sign-in=another", null);
        assertEquals(204, send(second, 30_000, video.length, video).statusCode());

        assertArrayEquals(video, ask("GET", "/storage/file?id=" + file(), null).body());
        assertEquals(404, ask("GET", "/storage/file?id=" + former, null).statusCode());
        assertTrue(text(ask("GET", "/lecture/organiser/lecture?id=" + lecture, null)).contains("二.mp4"));
    }
}
