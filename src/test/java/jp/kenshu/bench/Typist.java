package jp.kenshu.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One browser at a sheet, without the browser: it listens by a stream or by long polling, and puts marks of eight characters
 * between those that it knows, each as an edit against the revision it has heard of.
 */
final class Typist {

    /** Every mark has so many characters. */
    static final int MARK = 8;

    private static final Pattern EDIT = Pattern.compile("\"sequence\":(\\d+),\"kind\":\"EDIT\",\"edit\":\"([^\"]+)\".*?\"field\":(\\d+),\"revision\":(\\d+)");

    private final HttpClient http;
    private final String address;
    private final long group;
    private final String writer;
    private final BiConsumer<String, String> heard;
    private final String cookie;
    private final Map<Long, Long> revisions = new ConcurrentHashMap<>();
    private final TreeMap<Long, String> entries = new TreeMap<>();
    private final List<Long> fields = new ArrayList<>();
    private final AtomicInteger typed = new AtomicInteger();
    private volatile CompletableFuture<?> busy = CompletableFuture.completedFuture(null);
    private volatile boolean listening = true;

    /** Sits down; {@code heard} learns of each edit that arrives here, by this writer's name and the edit's id. */
    Typist(HttpClient http, String address, long group, long person, String writer, BiConsumer<String, String> heard) throws Exception {
        this.http = http;
        this.address = address;
        this.group = group;
        this.writer = writer;
        this.heard = heard;
        var sat = http.send(request("/test/bench/sit?group=" + group + "&person=" + person, null).build(), HttpResponse.BodyHandlers.ofString());
        this.cookie = sat.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
        var state = http.send(request("/worksheet/live/state?group=" + group, cookie).build(), HttpResponse.BodyHandlers.ofString()).body();
        Pattern.compile("\"id\":(\\d+),\"name\"").matcher(state).results().forEach(field -> {
            fields.add(Long.valueOf(field.group(1)));
            revisions.put(Long.valueOf(field.group(1)), 0L);
        });
    }

    private HttpRequest.Builder request(String path, String session) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        return session == null ? request : request.header("Cookie", session);
    }

    /** Follows the sheet by a stream of events. */
    void listen() {
        var events = HttpRequest.newBuilder(URI.create(address + "/worksheet/live/events?group=" + group + "&after=0")).header("Cookie", cookie).build();
        http.sendAsync(events, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines()));
    }

    /** Follows the sheet by asking again and again. */
    void poll() {
        var last = entries.isEmpty() ? 0 : entries.lastKey();
        http.sendAsync(request("/worksheet/live/poll?group=" + group + "&after=" + last, cookie).build(), HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failure) -> {
                    if (answer != null) {
                        hearAll(answer.body());
                    }
                    if (listening) {
                        poll();
                    }
                });
    }

    /** Says that this browser is still there, as pages do now and then. */
    void sayHere() {
        http.sendAsync(request("/worksheet/live/here?group=" + group, cookie).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"writer\":\"" + writer + "\",\"field\":null}")).build(), HttpResponse.BodyHandlers.discarding());
    }

    void leave() {
        listening = false;
    }

    /** Hears lines of the stream. */
    private final class Lines implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            hearAll(line);
        }

        @Override
        public void onError(Throwable failure) {
            listening = false;
        }

        @Override
        public void onComplete() {
            listening = false;
        }
    }

    private void hearAll(String told) {
        for (var entry : told.split("(?=\\{\"sequence\":)")) {
            hear(entry);
        }
    }

    private void hear(String line) {
        var edit = EDIT.matcher(line);
        if (edit.find() && remember(edit, line)) {
            heard.accept(writer, edit.group(2));
        }
    }

    private synchronized boolean remember(Matcher edit, String line) {
        var fresh = entries.put(Long.valueOf(edit.group(1)), line) == null;
        revisions.merge(Long.valueOf(edit.group(3)), Long.valueOf(edit.group(4)), Math::max);
        return fresh;
    }

    /** Puts a mark into some field, unless the one before is still on its way; answers its id, or null. */
    String type(BiConsumer<String, String> sent) {
        if (!busy.isDone()) {
            return null;
        }
        var id = writer + "-" + typed.incrementAndGet();
        var dice = ThreadLocalRandom.current();
        var field = fields.get(dice.nextInt(fields.size()));
        long base = revisions.get(field);
        var position = MARK * dice.nextLong(base + 1);
        var mark = mark(id);
        sent.accept(id, mark);
        busy = post(field, id, base, position, mark);
        return id;
    }

    private CompletableFuture<Void> post(long field, String id, long base, long position, String mark) {
        var body = "{\"field\":%d,\"edit\":\"%s\",\"base\":%d,\"change\":[[%d,0,\"%s\"]]}".formatted(field, id, base, position, mark);
        return http.sendAsync(request("/worksheet/live/edit?group=" + group, cookie).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString()).thenAccept(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(id + " answered " + answer.statusCode() + " " + answer.body());
                    }
                });
    }

    private static String mark(String id) {
        return String.format("%1$" + MARK + "s", id.replace("-", "・").replaceFirst("^w", "")).replace(' ', '＿');
    }

    /** Waits for the answer to the last mark. */
    void finish() {
        busy.join();
    }

    /** Everything heard, in the order of the log. */
    synchronized List<String> heardInOrder() {
        return List.copyOf(entries.values());
    }

    /** The sheet as the portal has it now. */
    String state() throws Exception {
        return http.send(request("/worksheet/live/state?group=" + group, cookie).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    long group() {
        return group;
    }
}
