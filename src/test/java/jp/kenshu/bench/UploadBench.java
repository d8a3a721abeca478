package jp.kenshu.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast a large file comes in piece by piece, each acknowledged once it is on the disk, beside a plain POST of the same bytes. */
@Tag("bench")
@Tag("upload")
class UploadBench {

    private static final int LENGTH = 200_000_000;
    private static final int PIECE = 16 << 20;
    private static final int ROUNDS = 3;
    private static final String PIECE_OF_A_FILE = "application/offset+octet-stream";

    @Test
    void upload() throws Exception {
        var bytes = new byte[LENGTH];
        new java.util.Random(7).nextBytes(bytes);
        try (var server = new LectureServer("upload")) {
            var lecture = server.lecture("r5-I-05", 1_000).get(0);
            plain(server, bytes);
            var plain = new double[ROUNDS];
            var pieces = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                plain[round] = megabytesPerSecond(() -> plain(server, bytes));
                pieces[round] = megabytesPerSecond(() -> inPieces(server, lecture, bytes));
            }
            Figure.print("upload", Figure.percentile(pieces, 0.5), "MB/s", Figure.percentile(plain, 0.5));
        }
    }

    private interface Deed {
        void run() throws Exception;
    }

    private static double megabytesPerSecond(Deed deed) throws Exception {
        var begun = System.nanoTime();
        deed.run();
        return LENGTH / 1e6 / ((System.nanoTime() - begun) / 1e9);
    }

    private static void plain(LectureServer server, byte[] bytes) throws Exception {
        must(200, server.ask("POST", "/test/lecture", HttpRequest.BodyPublishers.ofByteArray(bytes), "Content-Type", PIECE_OF_A_FILE));
    }

    private static void inPieces(LectureServer server, String lecture, byte[] bytes) throws Exception {
        var begun = must(201, server.ask("POST", "/lecture/organiser/upload/", HttpRequest.BodyPublishers.noBody(), "Tus-Resumable", "1.0.0",
                "Upload-Length", String.valueOf(LENGTH), "Upload-Metadata", "filename " + base64("bench.mp4") + ",lecture " + base64(lecture)));
        var address = begun.headers().firstValue("Location").orElseThrow();
        for (int from = 0; from < LENGTH; from += PIECE) {
            must(204, server.ask("PATCH", address, HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOfRange(bytes, from, Math.min(LENGTH, from + PIECE))),
                    "Tus-Resumable", "1.0.0", "Upload-Offset", String.valueOf(from), "Content-Type", PIECE_OF_A_FILE));
        }
    }

    private static HttpResponse<String> must(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
