package jp.kenshu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jp.kenshu.BrowserIT;
import jp.kenshu.launcher.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One window with a sheet of more than 60 rows follows eight writers, each of whom puts in a mark twice a second. Measured by the
 * browser itself, in processor time of the page's thread: what a mark costs, of that its scripts, styles and layout; and how many
 * tasks kept the page busy for more than 50 ms, of which there should be none.
 */
@Tag("bench")
@Tag("redraw")
class RedrawBench {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final int WRITERS = 8;
    private static final int PAUSE_MS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void redraw() throws Exception {
        var folder = Path.of("target", "bench", "redraw").toAbsolutePath();
        var war = SheetServer.archive(folder);
        try (var database = EmbeddedDatabase.start(folder.resolve("data")); var server = SheetServer.start(war, database, folder);
             var wires = new Wires(server.address())) {
            var table = Table.set(wires, 1).get(0);
            wires.wire().get("/test/bench/fill?group=" + table.group() + "&rows=30", null).join();
            var window = BrowserIT.anotherBrowser();
            try {
                follow(window, server.address(), wires, table);
            } finally {
                window.quit();
            }
        }
    }

    private static void follow(ChromeDriver window, String address, Wires wires, Table table) throws Exception {
        window.get(address + "/test/bench/sit?group=" + table.group() + "&person=" + table.person());
        window.get(address + "/worksheet/" + table.group());
        new WebDriverWait(window, PATIENCE).until(each -> Boolean.TRUE.equals(window.executeScript("return document.getElementById('sheet')?.dataset.ready === 'true'")));
        var writers = new ArrayList<Typist>();
        for (int place = 0; place < WRITERS; place++) {
            var writer = new Typist(wires, table, "r" + place, (listener, id) -> { });
            writer.listen();
            writers.add(writer);
        }
        type(writers, 5);
        window.executeScript("window.longTasks = []; new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((task) => task.duration)))"
                + ".observe({ type: 'longtask' });");
        window.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
        var before = metrics(window);
        var marks = type(writers, SECONDS);
        var after = metrics(window);
        var longTasks = (List<?>) window.executeScript("return window.longTasks");
        Figure.say("bench redraw: %d marks, %.2f ms of the page's thread for each (scripts %.2f, styles %.2f, layout %.2f), wanted 2 ms; long tasks %d", marks,
                perMark(before, after, "TaskDuration", marks), perMark(before, after, "ScriptDuration", marks),
                perMark(before, after, "RecalcStyleDuration", marks), perMark(before, after, "LayoutDuration", marks), longTasks.size());
        writers.forEach(Typist::leave);
        assertEquals(List.of(), longTasks);
    }

    /** Lets the writers write for so long; answers how many marks they put in. */
    private static int type(List<Typist> writers, int seconds) throws InterruptedException {
        var marks = new AtomicInteger();
        var clock = Executors.newScheduledThreadPool(2);
        for (int index = 0; index < writers.size(); index++) {
            var writer = writers.get(index);
            clock.scheduleAtFixedRate(() -> writer.type((id, mark) -> marks.incrementAndGet()), (long) PAUSE_MS * index / writers.size(), PAUSE_MS, TimeUnit.MILLISECONDS);
        }
        TimeUnit.SECONDS.sleep(seconds);
        clock.shutdownNow();
        clock.awaitTermination(10, TimeUnit.SECONDS);
        writers.forEach(Typist::finish);
        TimeUnit.SECONDS.sleep(1);
        return marks.get();
    }

    private static double perMark(Map<String, Double> before, Map<String, Double> after, String name, int marks) {
        return 1e3 * (after.get(name) - before.get(name)) / marks;
    }

    private static Map<String, Double> metrics(ChromeDriver window) {
        var metrics = new HashMap<String, Double>();
        for (var metric : (List<?>) window.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics")) {
            var named = (Map<?, ?>) metric;
            metrics.put((String) named.get("name"), ((Number) named.get("value")).doubleValue());
        }
        return metrics;
    }
}
