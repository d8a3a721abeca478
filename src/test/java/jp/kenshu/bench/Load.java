package jp.kenshu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import jp.kenshu.HttpClients;

/** Many readers of one address at once, each asking again as soon as it is answered. */
final class Load {

    private static final int READERS = 16;

    private final HttpClient http = HttpClients.plain();

    /** The requests per second that {@code address} answers with 200 over {@code seconds}. */
    double requestsPerSecond(String address, int seconds) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip").build();
        var answered = new AtomicLong();
        var readers = Executors.newFixedThreadPool(READERS);
        var begun = System.nanoTime();
        var end = begun + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<?>> running = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            running.add(readers.submit(() -> {
                while (System.nanoTime() < end) {
                    ask(request);
                    answered.incrementAndGet();
                }
                return null;
            }));
        }
        for (var reader : running) {
            reader.get();
        }
        readers.shutdown();
        return answered.get() / ((System.nanoTime() - begun) / 1e9);
    }

    private void ask(HttpRequest request) throws IOException, InterruptedException {
        var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException(request.uri() + " answered " + status);
        }
    }
}
