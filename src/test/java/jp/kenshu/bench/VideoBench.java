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

import jp.kenshu.HttpClients;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast many viewers read a video by ranges beside a bare static file of the same server, and how long others wait meanwhile;
 * the heap while all of a long file goes out, and what viewers cost who ask for everything and stop reading.
 */
@Tag("bench")
@Tag("video")
class VideoBench {

    private static final int VIEWERS = 50;
    private static final int STALLED = 300;
    private static final int SECONDS = 10;
    private static final int PIECE = 1 << 20;
    private static final long LARGE = 2_000_000_000L;
    private static final int TIMES = 100;

    private final HttpClient http = HttpClients.plain();
    private final Random chance = new Random(3);

    @Test
    void video() throws Exception {
        try (var server = new LectureServer("video")) {
            var file = server.address() + "/storage/file?id=" + server.lecture("r5-I-05", LectureServer.BARE).get(1);
            var bare = server.address() + "/bare.bin";
            megabytesPerSecond(bare, 3);
            megabytesPerSecond(file, 3);
            var yardstick = megabytesPerSecond(bare, SECONDS);
            var own = megabytesPerSecond(file, SECONDS);
            Figure.print("video", own, "MB/s", yardstick);
            waitBeside(server, file);
            var large = server.address() + "/storage/file?id=" + server.lecture("r5-I-07", LARGE).get(1);
            serveAll(server, large);
            stall(server, large);
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
        var answer = http.send(asked(address, from), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 206) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static HttpRequest asked(String address, long from) {
        return HttpRequest.newBuilder(URI.create(address)).header("Range", "bytes=" + from + "-" + (from + PIECE - 1)).build();
    }

    /** How long others wait for the first byte of a seek and for a page while the viewers take as much as they can. */
    private void waitBeside(LectureServer server, String file) throws Exception {
        var beside = Executors.newSingleThreadExecutor();
        var viewing = beside.submit(() -> megabytesPerSecond(file, 2 * SECONDS));
        var seeks = times(() -> seek(file, LectureServer.BARE), SECONDS);
        var pages = times(() -> page(server), SECONDS);
        viewing.get();
        beside.shutdown();
        Figure.say("bench video: beside %d viewers a seek's first byte p95 %.0f ms, the archive's page p95 %.0f ms", VIEWERS,
                Figure.percentile(seeks, 0.95), Figure.percentile(pages, 0.95));
    }

    private void seek(String file, long length) throws Exception {
        try (var body = http.send(asked(file, Math.floorMod(chance.nextLong(), length - PIECE)), HttpResponse.BodyHandlers.ofInputStream()).body()) {
            body.read();
        }
    }

    private void page(LectureServer server) throws Exception {
        http.send(HttpRequest.newBuilder(URI.create(server.address() + "/lecture")).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The heap before, in the middle and at the end of handing out all of a long file. */
    private void serveAll(LectureServer server, String file) throws Exception {
        var before = server.server().heap();
        var begun = System.nanoTime();
        double within = 0;
        long bytes = 0;
        try (var body = http.send(HttpRequest.newBuilder(URI.create(file)).build(), HttpResponse.BodyHandlers.ofInputStream()).body()) {
            var piece = new byte[PIECE];
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                bytes += read;
                within = within == 0 && bytes > LARGE / 2 ? server.server().heap() : within;
            }
        }
        if (bytes != LARGE) {
            throw new IllegalStateException("Only " + bytes + " bytes came");
        }
        Figure.say("bench video: %.1f GB whole in %.1f s; heap before %.0f MB, in the middle %.0f MB, after %.0f MB", LARGE / 1e9,
                (System.nanoTime() - begun) / 1e9, before, within, server.server().heap());
    }

    /** Half of them ask for a range without an end, as browsers do, the others for the whole file. */
    private void stall(LectureServer server, String file) throws Exception {
        var before = server.server().heap();
        var address = URI.create(file);
        var stalled = new ArrayList<Socket>();
        for (int i = 0; i < STALLED; i++) {
            var line = new Socket(address.getHost(), address.getPort());
            line.getOutputStream().write(("GET " + address.getPath() + "?" + address.getQuery() + " HTTP/1.1\r\nHost: localhost\r\n"
                    + (i % 2 == 0 ? "Range: bytes=0-\r\n" : "") + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            stalled.add(line);
        }
        TimeUnit.SECONDS.sleep(3);
        var cost = server.server().heap() - before;
        var seeks = times(() -> seek(file, LARGE), SECONDS);
        var pages = times(() -> page(server), SECONDS);
        for (var line : stalled) {
            line.close();
        }
        Figure.say("bench video: %d viewers who stopped reading cost %.0f MB of heap; beside them a seek's first byte p95 %.0f ms, the archive's page p95 %.0f ms",
                STALLED, cost, Figure.percentile(seeks, 0.95), Figure.percentile(pages, 0.95));
    }

    private interface Deed {
        void run() throws Exception;
    }

    /** How long a deed takes, in ms, done again and again for so many seconds or so many times. */
    private static double[] times(Deed deed, int seconds) throws Exception {
        var times = new ArrayList<Double>();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (times.size() < TIMES && System.nanoTime() < end) {
            var begun = System.nanoTime();
            deed.run();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
