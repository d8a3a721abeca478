package jp.kenshu.bench;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast many viewers read a video by ranges beside a bare static file of the same server, and what viewers cost who ask for
 * everything and stop reading.
 */
@Tag("bench")
@Tag("video")
class VideoBench {

    private static final int VIEWERS = 50;
    private static final int STALLED = 300;
    private static final int SECONDS = 10;
    private static final int PIECE = 1 << 20;
    private static final long LARGE = 2_000_000_000L;
    private static final int SEEKS = 100;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random chance = new Random(3);

    @Test
    void video() throws Exception {
        try (var server = new LectureServer("video")) {
            var file = server.address() + "/storage/file?id=" + server.lecture("r5-I-05", LectureServer.BARE).get(1);
            var bare = server.address() + "/bare.bin";
            megabytesPerSecond(bare, 3);
            megabytesPerSecond(file, 3);
            var yardstick = megabytesPerSecond(bare, SECONDS);
            Figure.print("video", megabytesPerSecond(file, SECONDS), "MB/s", yardstick);
            stall(server, server.address() + "/storage/file?id=" + server.lecture("r5-I-07", LARGE).get(1));
        }
    }

    private double megabytesPerSecond(String address, int seconds) throws Exception {
        var bytes = new AtomicLong();
        var viewers = Executors.newFixedThreadPool(VIEWERS);
        var begun = System.nanoTime();
        var end = begun + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<?>> running = new ArrayList<>();
        for (int viewer = 0; viewer < VIEWERS; viewer++) {
            running.add(viewers.submit(() -> {
                for (long from = 0; System.nanoTime() < end; from = (from + PIECE) % (LectureServer.BARE - PIECE)) {
                    bytes.addAndGet(range(address, from).body().length);
                }
                return null;
            }));
        }
        for (var viewer : running) {
            viewer.get();
        }
        viewers.shutdown();
        return bytes.get() / 1e6 / ((System.nanoTime() - begun) / 1e9);
    }

    private HttpResponse<byte[]> range(String address, long from) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(URI.create(address)).header("Range", "bytes=" + from + "-" + (from + PIECE - 1)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 206) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return answer;
    }

    private void stall(LectureServer server, String file) throws Exception {
        var before = server.server().heap();
        var address = URI.create(file);
        var stalled = new ArrayList<Socket>();
        for (int i = 0; i < STALLED; i++) {
            var line = new Socket(address.getHost(), address.getPort());
            line.getOutputStream().write(("GET " + address.getPath() + "?" + address.getQuery() + " HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            stalled.add(line);
        }
        TimeUnit.SECONDS.sleep(3);
        var seeks = times(() -> range(file, Math.abs(chance.nextLong()) % (LARGE - PIECE)));
        var pages = times(() -> http.send(HttpRequest.newBuilder(URI.create(server.address() + "/lecture")).build(), HttpResponse.BodyHandlers.ofString()));
        var cost = server.server().heap() - before;
        for (var line : stalled) {
            line.close();
        }
        Figure.say("bench video: %d viewers who stopped reading cost %.0f MB of heap; beside them a seek p95 %.0f ms, the archive's page p95 %.0f ms", STALLED, cost,
                Figure.percentile(seeks, 0.95), Figure.percentile(pages, 0.95));
    }

    private interface Deed {
        void run() throws Exception;
    }

    private static double[] times(Deed deed) throws Exception {
        var times = new double[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            var begun = System.nanoTime();
            deed.run();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        return times;
    }
}
