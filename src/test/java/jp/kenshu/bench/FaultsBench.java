package jp.kenshu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jp.kenshu.launcher.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Writers who retry until they are answered, while their requests are sent twice, sent again late and out of order, their
 * answers thrown away, and the server killed under them. What was acknowledged must be there once, and what was typed too.
 */
@Tag("bench")
@Tag("faults")
class FaultsBench {

    private static final int WRITERS = 6;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 200);
    private static final int KILLS = Integer.getInteger("bench.kills", 3);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final ConcurrentLinkedQueue<String> marks = new ConcurrentLinkedQueue<>();
    private volatile String address;
    private long group;
    private long person;

    @Test
    void faults() throws Exception {
        var folder = Path.of("target", "bench", "faults").toAbsolutePath();
        var war = SheetServer.archive(folder);
        try (var database = EmbeddedDatabase.start(folder.resolve("data"))) {
            var server = SheetServer.start(war, database, folder);
            address = server.address();
            var table = get("/test/bench/tables?count=1", null).body().strip().split(" ");
            group = Long.parseLong(table[0]);
            person = Long.parseLong(table[1]);
            var writers = Executors.newFixedThreadPool(WRITERS);
            var begun = new ArrayList<java.util.concurrent.Future<?>>();
            for (int number = 0; number < WRITERS; number++) {
                var writer = new Writer(number);
                begun.add(writers.submit(writer::write));
            }
            var back = new ArrayList<Double>();
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.SECONDS.sleep(3);
                server.kill();
                server = SheetServer.start(war, database, folder);
                back.add(server.secondsToFirstAnswer());
                address = server.address();
            }
            for (var writer : begun) {
                writer.get();
            }
            tell(back);
            server.close();
        }
    }

    private void tell(List<Double> back) throws Exception {
        var text = get("/worksheet/live/state?group=" + group, sit()).body();
        var lost = marks.stream().filter(mark -> !text.contains(mark)).count();
        var twice = marks.stream().filter(mark -> text.indexOf(mark) != text.lastIndexOf(mark)).count();
        Figure.say("bench faults: %d rounds, %d marks acknowledged, lost %d, written twice %d, server killed %d times, first answer after %s s",
                WRITERS * ROUNDS, marks.size(), lost, twice, back.size(), back.stream().map("%.1f"::formatted).toList());
        assertEquals(0, lost);
        assertEquals(0, twice);
    }

    /** One who writes a mark a round, with one fault in each. */
    private final class Writer {

        private final int number;
        private final Random dice;
        private final List<String> earlier = new ArrayList<>();
        private String cookie;
        private long field;

        Writer(int number) {
            this.number = number;
            this.dice = new Random(number);
        }

        Void write() throws Exception {
            for (int round = 1; round <= ROUNDS; round++) {
                var mark = "［%d・%03d］".formatted(number, round);
                var edit = "f%d-%d".formatted(number, round);
                var sendings = new ArrayList<>(List.of(body(edit, mark)));
                switch (dice.nextInt(4)) {
                    case 0 -> sendings.add(sendings.get(0));
                    case 1 -> sendings.add(0, earlier.isEmpty() ? sendings.get(0) : earlier.get(dice.nextInt(earlier.size())));
                    case 2 -> giveUpEarly(sendings.get(0));
                    default -> Collections.shuffle(sendings, dice);
                }
                for (var sending : sendings) {
                    until(sending);
                }
                earlier.add(sendings.get(sendings.size() - 1));
                marks.add(mark);
            }
            return null;
        }

        private String body(String edit, String mark) throws InterruptedException {
            while (cookie == null) {
                comeIn();
            }
            return "{\"field\":%d,\"edit\":\"%s\",\"base\":0,\"change\":[[0,0,\"%s\"]]}".formatted(field, edit, mark);
        }

        /** The answer never arrives: the writer does not know whether it was written. */
        private void giveUpEarly(String body) {
            http.sendAsync(request("/worksheet/live/edit?group=" + group, cookie).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.discarding()).cancel(true);
        }

        private void until(String body) throws InterruptedException {
            while (true) {
                try {
                    var answer = http.send(request("/worksheet/live/edit?group=" + group, cookie).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                            HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                    comeIn();
                } catch (java.io.IOException gone) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }

        private void comeIn() throws InterruptedException {
            try {
                cookie = sit();
                var state = get("/worksheet/live/state?group=" + group, cookie).body();
                var ids = java.util.regex.Pattern.compile("\"id\":(\\d+),\"name\"").matcher(state).results().toList();
                field = field == 0 ? Long.parseLong(ids.get(number % ids.size()).group(1)) : field;
            } catch (Exception notYet) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private String sit() throws Exception {
        return get("/test/bench/sit?group=" + group + "&person=" + person, null).headers().firstValue("set-cookie").orElseThrow().split(";")[0];
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return http.send(request(path, cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
        return cookie == null ? request : request.header("Cookie", cookie);
    }
}
