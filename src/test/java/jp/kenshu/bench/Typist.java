package jp.kenshu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final String ENTRY = "{\"sequence\":";
    private static final Pattern EDIT = Pattern.compile("\"sequence\":(\\d+),\"kind\":\"EDIT\",\"edit\":\"([^\"]+)\".*?\"field\":(\\d+),\"revision\":(\\d+)");

    private final Wires.Wire writing;
    private final Wires.Wire listening;
    private final long group;
    private final String writer;
    private final BiConsumer<String, String> heard;
    private final String cookie;
    private final Map<Long, Long> revisions = new ConcurrentHashMap<>();
    private final TreeMap<Long, String> entries = new TreeMap<>();
    private final List<Long> fields = new ArrayList<>();
    private final AtomicInteger typed = new AtomicInteger();
    private volatile CompletableFuture<?> busy = CompletableFuture.completedFuture(null);
    private volatile boolean here = true;

    /** Sits down; {@code heard} learns of each edit that arrives here, by this writer's name and the edit's id. */
    Typist(Wires wires, Table table, String writer, BiConsumer<String, String> heard) {
        this.writing = wires.wire();
        this.listening = wires.wire();
        this.group = table.group();
        this.writer = writer;
        this.heard = heard;
        this.cookie = writing.get("/test/bench/sit?group=" + group + "&person=" + table.person(), null).join().cookie();
        Pattern.compile("\"id\":(\\d+),\"name\"").matcher(state()).results().forEach(field -> {
            fields.add(Long.valueOf(field.group(1)));
            revisions.put(Long.valueOf(field.group(1)), 0L);
        });
    }

    /** Follows the sheet by a stream of events. */
    void listen() {
        listening.follow("/worksheet/live/events?group=" + group + "&after=0", cookie, this::hearAll);
    }

    /** Follows the sheet by asking again and again. */
    void poll() {
        var last = entries.isEmpty() ? 0 : entries.lastKey();
        listening.get("/worksheet/live/poll?group=" + group + "&after=" + last, cookie).thenAccept(answer -> {
            hearAll(answer.body());
            if (here) {
                poll();
            }
        });
    }

    /** Says that this browser is still there, as pages do now and then. */
    void sayHere() {
        writing.post("/worksheet/live/here?group=" + group, cookie, "{\"writer\":\"" + writer + "\",\"field\":null}");
    }

    /** Asks no more. */
    void leave() {
        here = false;
    }

    private void hearAll(String told) {
        for (int place = told.indexOf(ENTRY); place >= 0;) {
            var next = told.indexOf(ENTRY, place + 1);
            hear(next < 0 ? told.substring(place) : told.substring(place, next));
            place = next;
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
        return writing.post("/worksheet/live/edit?group=" + group, cookie, body).thenAccept(answer -> {
            if (answer.status() != 200) {
                throw new IllegalStateException(id + " answered " + answer.status() + " " + answer.body());
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
    String state() {
        return writing.get("/worksheet/live/state?group=" + group, cookie).join().body();
    }

    long group() {
        return group;
    }
}
