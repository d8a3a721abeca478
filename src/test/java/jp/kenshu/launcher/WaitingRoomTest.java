package jp.kenshu.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import jp.kenshu.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered at the portal's address while it starts: to who opens a lecture, plays one, or sends a video. */
class WaitingRoomTest {

    private final HttpClient http = HttpClients.plain();
    private int port;
    private WaitingRoom room;

    @BeforeEach
    void open() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        room = WaitingRoom.open(Options.of(List.of("--bind", "127.0.0.1", "--port", String.valueOf(port)), Map.of()));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoOpensALectureIsAskedToWaitAndComesToItByItself() throws Exception {
        var answer = ask("GET", "/lecture/r5-I-05?t=95");

        assertEquals(List.of(503, "5", "no-store"), List.of(answer.statusCode(), answer.headers().firstValue("Retry-After").orElse("-"),
                answer.headers().firstValue("Cache-Control").orElse("-")));
        assertTrue(answer.body().contains("ただいま準備しています"), answer.body());
        assertTrue(answer.body().contains("<meta http-equiv=\"refresh\" content=\"5\">"), "looks again at the same address");
    }

    @Test
    void playerAndSenderAreToldToWaitAndNeverThatThereIsNoSuchVideo() throws Exception {
        for (var path : List.of("/storage/file?id=7", "/lecture/captions.vtt?lecture=7&language=ja", "/lecture/audio?lecture=7", "/lecture/transcript?id=r5-I-05")) {
            assertEquals(503, ask("GET", path, "Range", "bytes=0-").statusCode(), path);
            assertEquals(503, ask("HEAD", path).statusCode(), path);
        }
        for (var method : List.of("HEAD", "PATCH", "POST", "DELETE")) {
            var answer = ask(method, "/lecture/organiser/upload/0b6f2c4e-0000-0000-0000-000000000000", "Tus-Resumable", "1.0.0");
            assertEquals(List.of(503, "-"), List.of(answer.statusCode(), answer.headers().firstValue("Upload-Offset").orElse("-")), method);
        }
        assertEquals(503, ask("POST", "/lecture/watched?lecture=7").statusCode());
    }
}
