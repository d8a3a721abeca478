package jp.kenshu.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import jp.kenshu.HttpClients;

/** Somebody who opens the portal before it has started and looks again and again until it lets them in. */
final class EarlyVisitor {

    private final HttpClient browser = HttpClients.plain();
    private final HttpRequest home;
    private final CompletableFuture<Map<Integer, String>> visit;
    private volatile String retryAfter;

    private EarlyVisitor(int port) {
        home = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
        visit = CompletableFuture.supplyAsync(this::look);
    }

    static EarlyVisitor comeTo(int port) {
        return new EarlyVisitor(port);
    }

    private Map<Integer, String> look() {
        var seen = new TreeMap<Integer, String>();
        while (!seen.containsKey(200)) {
            try {
                var answer = browser.send(home, HttpResponse.BodyHandlers.ofString());
                seen.putIfAbsent(answer.statusCode(), answer.body());
                answer.headers().firstValue("Retry-After").ifPresent(seconds -> retryAfter = seconds);
            } catch (IOException nobodyListens) {
                Thread.onSpinWait();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        return seen;
    }

    /** Every status that was answered until the portal let the visitor in, each with the first page that came with it. */
    Map<Integer, String> letIn() {
        return visit.join();
    }

    /** After how many seconds the visitor was asked to look again. */
    String retryAfter() {
        return retryAfter;
    }
}
