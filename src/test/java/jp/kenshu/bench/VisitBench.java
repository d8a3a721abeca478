package jp.kenshu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.kenshu.BrowserIT;
import jp.kenshu.launcher.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What a first visit to each public page and form costs a browser that has kept nothing: requests, bytes as they come over the line,
 * and how far what is shown moves afterwards (Chromium's own count of layout shifts). Where Lighthouse is at hand
 * ({@code -Dbench.lighthouse=…/node_modules/lighthouse/cli/index.js}), it judges each page besides, in both languages.
 */
@Tag("bench")
@Tag("visit")
class VisitBench {

    private static final int REQUESTS_MAX = 10;
    private static final double KILOBYTES_MAX = 60;
    private static final List<String> PAGES = List.of("/", "/programme", "/programme/venues", "/programme/materials", "/programme/who", "/programme/contact",
            "/registration/part1", "/registration/part2", "/registration/receipt", "/registration/team-receipt", "/lecture", "/lecture/talk?id=r5-I-05",
            "/lecture/transcript?id=r5-I-05", "/lecture/certificate", "/q/r5", "/questionnaire/thanks?questionnaire=r5", "/questionnaire/invited",
            "/worksheet/join", "/account/sign-in", "/account/staff-sign-in", "/account/signed-out", "/privacy/notice");
    private static final String LIGHTHOUSE = System.getProperty("bench.lighthouse");

    /** Once the page has settled: requests, kilobytes and shift; the icon in the bar is not among what the page counts. */
    private static final String COST = """
            const done = arguments[arguments.length - 1];
            let shift = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((each) => { shift += each.value; })).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              done([loaded.length + 1, loaded.reduce((sum, each) => sum + each.transferSize, 0) / 1000, shift]);
            }, 500);""";

    @Test
    void firstVisits() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "bench"));
        try (var database = EmbeddedDatabase.start(folder.resolve("visit-data"));
             var server = ServerProcess.start("/health/ready", Map.of("KENSHU_DB_URL", database.url(), "KENSHU_DB_USER", database.user(),
                     "KENSHU_DB_PASSWORD", database.password()), "-Dkenshu.now=2023-10-02T10:00+09:00",
                     "-Dkenshu.data=" + folder.resolve("visit-data"), "-jar", System.getProperty("payara.micro.jar"),
                     "--port", "PORT", "--nocluster", "--disablephonehome", "--deploy", atTheRoot(folder))) {
            openWhatComesLater(database);
            var window = BrowserIT.anotherBrowser();
            try {
                assertEquals(List.of(), costly(window, server.address()));
            } finally {
                window.quit();
            }
            if (LIGHTHOUSE != null) {
                assertEquals(List.of(), Lighthouse.faults(LIGHTHOUSE, server.address(), PAGES));
            }
        }
    }

    /** A copy of the WAR as built under the name by which the server puts it at its root. */
    private static String atTheRoot(Path folder) throws Exception {
        var war = Files.createDirectories(folder.resolve("visit")).resolve("ROOT.war");
        return Files.copy(Path.of(System.getProperty("kenshu.war")), war, StandardCopyOption.REPLACE_EXISTING).toString();
    }

    private static List<String> costly(ChromeDriver window, String address) {
        window.manage().timeouts().scriptTimeout(Duration.ofSeconds(20));
        var costly = new ArrayList<String>();
        for (var page : PAGES) {
            window.executeCdpCommand("Network.clearBrowserCache", Map.of());
            window.get(address + page);
            var cost = ((List<?>) window.executeAsyncScript(COST)).stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
            Figure.say("bench visit %s: %.0f requests, %.1f kB, layout shift %.3f (%s)", page, cost[0], cost[1], cost[2], window.getTitle());
            if (cost[0] > REQUESTS_MAX || cost[1] > KILOBYTES_MAX || cost[2] > 0) {
                costly.add(page);
            }
        }
        return costly;
    }

    private static void openWhatComesLater(EmbeddedDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password()); var statement = connection.createStatement()) {
            statement.executeUpdate("update form_version set opened_at = '2023-10-01 07:00:00', opened_by = 'PORTAL Kenshu' where code = 'questionnaire-r5'");
            statement.executeUpdate("update questionnaire set opened_at = '2023-10-01 07:00:00', opened_by = 'PORTAL Kenshu' where code = 'r5'");
            statement.executeUpdate("update lecture set visible_from = '2023-10-01 07:00:00'");
        }
    }
}
