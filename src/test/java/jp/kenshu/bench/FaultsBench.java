package jp.kenshu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;

import jp.kenshu.HttpClients;
import jp.kenshu.launcher.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on one database, and writers before them whom no balancer keeps on one. They retry until they are answered, while
 * their requests are sent twice, sent again late and out of order, their answers thrown away, and the nodes killed in turn.
 * Each edit is made against the empty field, as by somebody cut off since the beginning. What was acknowledged must be there
 * once, in the order of one log.
 */
@Tag("bench")
@Tag("faults")
class FaultsBench {

    private static final int WRITERS = 6;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 200);
    private static final int PAUSE_MS = 300;
    private static final int KILLS = Integer.getInteger("bench.kills", 3);

    private final ConcurrentLinkedQueue<String> marks = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> waits = new ConcurrentLinkedQueue<>();
    private final AtomicReferenceArray<String> nodes = new AtomicReferenceArray<>(2);
    private volatile boolean killing = true;
    private long group;
    private long person;

    @Test
    void faults() throws Exception {
        var folder = Path.of("target", "bench", "faults").toAbsolutePath();
        var war = SheetServer.archive(folder);
        try (var database = EmbeddedDatabase.start(folder.resolve("data"))) {
            var servers = new ServerProcess[] {SheetServer.start(war, database, folder), SheetServer.start(war, database, folder)};
            nodes.set(0, servers[0].address());
            nodes.set(1, servers[1].address());
            var table = new Writer(0).get("/test/bench/tables?count=1").body().strip().split(" ");
            group = Long.parseLong(table[0]);
            person = Long.parseLong(table[1]);
            var writers = Executors.newFixedThreadPool(WRITERS);
            var begun = new ArrayList<Future<Integer>>();
            for (int number = 0; number < WRITERS; number++) {
                begun.add(writers.submit(new Writer(number)::write));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.SECONDS.sleep(2);
                var node = kill % servers.length;
                servers[node].kill();
                servers[node] = SheetServer.start(war, database, folder);
                nodes.set(node, servers[node].address());
            }
            killing = false;
            var rounds = 0;
            for (var writer : begun) {
                rounds += writer.get();
            }
            tell(rounds);
            servers[0].close();
            servers[1].close();
        }
    }

    private void tell(int rounds) throws Exception {
        var reader = new Writer(0);
        reader.comeIn();
        var text = reader.get("/worksheet/live/state?group=" + group).body();
        var lost = marks.stream().filter(mark -> !text.contains(mark)).count();
        var twice = marks.stream().filter(mark -> text.indexOf(mark) != text.lastIndexOf(mark)).count();
        var seconds = waits.stream().mapToDouble(Double::doubleValue).toArray();
        Figure.say("bench faults: %d rounds by two nodes, %d marks acknowledged, lost %d, written twice %d, a node killed %d times; "
                + "until acknowledged p50 %.3f s, p99 %.3f s, at longest %.2f s", rounds, marks.size(), lost, twice, KILLS,
                Figure.percentile(seconds, 0.5), Figure.percentile(seconds, 0.99), Figure.percentile(seconds, 1));
        assertEquals(0, lost);
        assertEquals(0, twice);
    }

    /** One who writes a mark a round, with one fault in each, at whichever node answers. */
    private final class Writer {

        private final int number;
        private final Random dice;
        private final List<String> earlier = new ArrayList<>();
        private final HttpClient http = HttpClients.builder().cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(2)).build();
        private List<Long> fields;

        Writer(int number) {
            this.number = number;
            this.dice = new Random(number);
        }

        Integer write() throws Exception {
            comeIn();
            var round = 0;
            while (round < ROUNDS || killing) {
                round++;
                var mark = "［%d・%04d］".formatted(number, round);
                var body = "{\"field\":%d,\"edit\":\"f%d-%d\",\"base\":0,\"change\":[[0,0,\"%s\"]]}".formatted(fields.get(dice.nextInt(fields.size())), number, round, mark);
                var begun = System.nanoTime();
                switch (dice.nextInt(4)) {
                    case 0 -> until(body);
                    case 1 -> until(earlier.isEmpty() ? body : earlier.get(dice.nextInt(earlier.size())));
                    case 2 -> giveUpEarly(body);
                    default -> { }
                }
                until(body);
                waits.add((System.nanoTime() - begun) / 1e9);
                earlier.add(body);
                marks.add(mark);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
            return round;
        }

        /** The answer never arrives: the writer does not know whether it was written. */
        private void giveUpEarly(String body) {
            http.sendAsync(edit(body), HttpResponse.BodyHandlers.discarding()).cancel(true);
        }

        private void until(String body) throws InterruptedException {
            while (true) {
                try {
                    var answer = http.send(edit(body), HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                } catch (IOException gone) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
        }

        private HttpRequest edit(String body) {
            return request("/worksheet/live/edit?group=" + group).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        }

        /** Sits down at the table; what the browser is given there is good at both nodes. */
        void comeIn() throws Exception {
            get("/test/bench/sit?group=" + group + "&person=" + person);
            var state = get("/worksheet/live/state?group=" + group).body();
            fields = Pattern.compile("\"id\":(\\d+),\"name\"").matcher(state).results().map(found -> Long.valueOf(found.group(1))).toList();
        }

        HttpResponse<String> get(String path) throws Exception {
            return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(nodes.get(dice.nextInt(nodes.length())) + path)).timeout(Duration.ofSeconds(20));
        }
    }
}
