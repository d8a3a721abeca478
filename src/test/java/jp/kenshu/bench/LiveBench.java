package jp.kenshu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jakarta.json.JsonObject;
import jp.kenshu.Json;
import jp.kenshu.launcher.EmbeddedDatabase;
import jp.kenshu.worksheet.text.Change;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 40 groups of eight people write on their sheets, each twice a second; then ten groups by long polling only; then a
 * hundred people on one sheet. Measured is the time from leaving the writer to having reached all others. Nothing may be
 * lost, and all must end with the text that the log makes. The yardstick is a bare echo of the same posts to as many
 * streams.
 */
@Tag("bench")
@Tag("live")
class LiveBench {

    private static final int GROUPS = 40;
    private static final int PEOPLE = 8;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 40);
    private static final int WARM_UP = 30;
    private static final int SHORTER = Math.max(10, SECONDS * 3 / 8);
    private static final int PAUSE_MS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void live() throws Exception {
        var folder = Path.of("target", "bench", "live").toAbsolutePath();
        var war = SheetServer.archive(folder);
        try (var database = EmbeddedDatabase.start(folder.resolve("data")); var server = SheetServer.start(war, database, folder);
             var wires = new Wires(server.address())) {
            measure("live warm-up", server, wires, Table.set(wires, GROUPS), PEOPLE, WARM_UP, Typist::listen);
            var usual = measure("live", server, wires, Table.set(wires, GROUPS), PEOPLE, SECONDS, Typist::listen);
            var bare = echo(wires, GROUPS, SHORTER);
            bare.say("live yardstick (bare echo)", SHORTER);
            Figure.print("live p50 (ms)", usual.percentile(0.5), "ms", bare.percentile(0.5));
            Figure.print("live p99 (ms)", usual.percentile(0.99), "ms", bare.percentile(0.99));
            measure("live by long polling, 10 groups", server, wires, Table.set(wires, 10), PEOPLE, SHORTER, Typist::poll);
            measure("live, 100 people on one sheet", server, wires, Table.set(wires, 1), 100, SHORTER, Typist::listen);
        }
    }

    private static Watch measure(String name, ServerProcess server, Wires wires, List<Table> tables, int people, int seconds, Consumer<Typist> way) throws Exception {
        var watch = new Watch(people - 1);
        Map<String, String> marks = new ConcurrentHashMap<>();
        var typists = new ArrayList<Typist>();
        for (var table : tables) {
            for (int place = 0; place < people; place++) {
                var typist = new Typist(wires, table, "w" + typists.size(), watch::heard);
                way.accept(typist);
                typists.add(typist);
            }
        }
        var before = Processor.now(server);
        twiceASecond(typists, seconds, typist -> typist.type((id, mark) -> {
            marks.put(id, mark);
            watch.sent(id);
        }));
        typists.forEach(Typist::finish);
        awaitAll(watch);
        typists.forEach(Typist::leave);
        watch.say(name, seconds);
        var used = Processor.now(server).since(before);
        var lost = lost(typists, marks);
        Figure.say("bench %s: lost %d of %d; processor of the portal %.2f cores, of the database %.2f, of the clients %.2f", name, lost, marks.size(),
                used.portal() / seconds, used.database() / seconds, used.clients() / seconds);
        assertEquals(0, lost);
        return watch;
    }

    private static <T> void twiceASecond(List<T> writers, int seconds, Consumer<T> write) throws InterruptedException {
        var clock = Executors.newScheduledThreadPool(4);
        for (int index = 0; index < writers.size(); index++) {
            var writer = writers.get(index);
            clock.scheduleAtFixedRate(() -> write.accept(writer), (long) PAUSE_MS * 1000 * index / writers.size(), PAUSE_MS * 1000L, TimeUnit.MICROSECONDS);
        }
        TimeUnit.SECONDS.sleep(seconds);
        clock.shutdownNow();
        clock.awaitTermination(10, TimeUnit.SECONDS);
    }

    private static void awaitAll(Watch watch) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (watch.seenByAll() < watch.sentCount() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Marks that are not, whole and once, in the sheets; everybody's copy made from what they heard must be the portal's. */
    private static long lost(List<Typist> typists, Map<String, String> marks) throws Exception {
        var texts = new StringBuilder();
        Map<Long, Map<Long, String>> sheets = new HashMap<>();
        for (var typist : typists) {
            if (!sheets.containsKey(typist.group())) {
                sheets.put(typist.group(), texts(typist.state()));
                sheets.get(typist.group()).values().forEach(text -> texts.append(text).append('\n'));
            }
            assertEquals(sheets.get(typist.group()), copy(typist, sheets.get(typist.group())), "The copy of a typist differs from the portal's");
        }
        var all = texts.toString();
        return marks.values().stream().filter(mark -> !all.contains(mark)).count();
    }

    private static Map<Long, String> copy(Typist typist, Map<Long, String> fields) {
        var copy = new HashMap<Long, String>();
        fields.keySet().forEach(field -> copy.put(field, ""));
        for (var line : typist.heardInOrder()) {
            var entry = read(line.substring(line.indexOf('{')));
            copy.merge((long) entry.getInt("field"), "", (text, none) -> Change.read(entry.getJsonArray("change")).applyTo(text));
        }
        return copy;
    }

    private static Map<Long, String> texts(String state) {
        var texts = new HashMap<Long, String>();
        var sheet = read(state);
        sheet.getJsonArray("fields").getValuesAs(JsonObject.class).forEach(field -> texts.put((long) field.getInt("id"), field.getString("text")));
        sheet.getJsonArray("rows").getValuesAs(JsonObject.class).forEach(row -> row.getJsonArray("fields").getValuesAs(JsonObject.class)
                .forEach(field -> texts.put((long) field.getInt("id"), field.getString("text"))));
        return texts;
    }

    private static JsonObject read(String words) {
        try (var reader = Json.createReader(new StringReader(words))) {
            return reader.readObject();
        }
    }

    /** The yardstick: as many streams and posts, and nothing between them but the server. */
    private static Watch echo(Wires wires, int groups, int seconds) throws Exception {
        var watch = new Watch(PEOPLE - 1);
        var writers = new ArrayList<Echo>();
        for (int place = 0; place < groups * PEOPLE; place++) {
            var writer = new Echo("e" + place, "/test/bench/echo?room=" + place / PEOPLE, wires.wire());
            wires.wire().follow(writer.path, null, line -> writer.hear(line, watch));
            writers.add(writer);
        }
        TimeUnit.SECONDS.sleep(3);
        twiceASecond(writers, seconds, writer -> writer.post(watch));
        awaitAll(watch);
        return watch;
    }

    /** One who posts to a room of the bare echo, unless the post before is still on its way. */
    private static final class Echo {

        private static final String DATA = "data: ";

        private final String name;
        private final String path;
        private final Wires.Wire wire;
        private CompletableFuture<?> busy = CompletableFuture.completedFuture(null);
        private int posted;

        Echo(String name, String path, Wires.Wire wire) {
            this.name = name;
            this.path = path;
            this.wire = wire;
        }

        void post(Watch watch) {
            if (busy.isDone()) {
                posted++;
                var id = name + "-" + posted;
                watch.sent(id);
                busy = wire.post(path, null, id);
            }
        }

        void hear(String line, Watch watch) {
            if (line.startsWith(DATA)) {
                watch.heard(name, line.substring(DATA.length()));
            }
        }
    }
}
