package jp.kenshu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import jp.kenshu.HttpClients;
import jp.kenshu.launcher.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The board of a draft with a team from each of the 1,741 municipalities: the page, the menu of all groups to which a team could go with
 * what each would change, and a move. Each is asked one after the other; the yardstick is what the issue wants of it.
 */
@Tag("bench")
@Tag("board")
class BoardBench {

    private static final int TIMES = 20;
    private static final int WARM_UP = 5;
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    private final HttpClient http = HttpClients.builder().cookieHandler(new CookieManager()).build();
    private String address;
    private String revision;

    /** Something to be measured, by its turn. */
    private interface Deed {

        void act(int turn) throws Exception;
    }

    @Test
    void board() throws Exception {
        var folder = Path.of("target", "bench", "board").toAbsolutePath();
        var war = SheetServer.archive(folder);
        try (var database = EmbeddedDatabase.start(folder.resolve("data")); var server = SheetServer.start(war, database, folder)) {
            address = server.address();
            var formation = answer(HttpRequest.newBuilder(URI.create(address + "/test/bench/board")).POST(BodyPublishers.noBody()));
            get("/test/bench/board");
            awaitGroups(formation);
            var page = get("/group/organiser/formation?venue=tokyo");
            var party = Pattern.compile("data-party=\"(t\\d+)\"").matcher(page).results().map(found -> found.group(1)).findFirst().orElseThrow();
            measure("board, page", 0.5, turn -> get("/group/organiser/formation?venue=tokyo"));
            measure("board, menu of targets", 0.3, turn -> get("/group/organiser/board?formation=" + formation + "&party=" + party));
            measure("board, move", 0.3, turn -> move(formation, party, 2 + turn % 2));
        }
    }

    private void awaitGroups(String formation) throws Exception {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (get("/group/organiser/board?formation=" + formation).contains("\"solving\":true") && System.nanoTime() < end) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void move(String formation, String party, int group) throws Exception {
        var form = "deed=move&formation=%s&revision=%s&party=%s&group=%d".formatted(formation, revision, party, group);
        remember(answer(HttpRequest.newBuilder(URI.create(address + "/group/organiser/board")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
    }

    private static void measure(String name, double wanted, Deed deed) throws Exception {
        var seconds = new double[TIMES];
        for (int turn = -WARM_UP; turn < TIMES; turn++) {
            var begun = System.nanoTime();
            deed.act(turn + WARM_UP);
            if (turn >= 0) {
                seconds[turn] = (System.nanoTime() - begun) / 1e9;
            }
        }
        Figure.say("bench %s: p50 %.2f s, p95 %.2f s, wanted %.1f s, ratio %.2f", name, Figure.percentile(seconds, 0.5), Figure.percentile(seconds, 0.95),
                wanted, Figure.percentile(seconds, 0.5) / wanted);
    }

    private String get(String path) throws Exception {
        return remember(answer(HttpRequest.newBuilder(URI.create(address + path))));
    }

    private String remember(String answer) {
        var found = REVISION.matcher(answer);
        revision = found.find() ? found.group(1) : revision;
        return answer;
    }

    private String answer(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.timeout(Duration.ofMinutes(5)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().strip();
    }
}
