package jp.kenshu.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long {@code java -jar} takes to the first 200, beside an empty WAR on the same Payara Micro; both once unpacked. */
@Tag("bench")
@Tag("start")
class StartBench {

    private static final int ROUNDS = 3;

    @Test
    void start() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "bench"));
        var empty = emptyWar(folder);
        startPortal(folder);
        startEmpty(empty);

        var portal = new ArrayList<Double>();
        var yardstick = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            portal.add(startPortal(folder));
            yardstick.add(startEmpty(empty));
        }

        Figure.print("start", median(portal), "s", median(yardstick));
    }

    private static double startPortal(Path folder) throws Exception {
        try (var server = ServerProcess.start("/", Map.of(), "-jar", System.getProperty("kenshu.jar"),
                "--port=PORT", "--data=" + folder.resolve("start-data"), "--now=2023-10-02T10:00+09:00")) {
            return server.secondsToFirstAnswer();
        }
    }

    private static double startEmpty(File war) throws Exception {
        try (var server = ServerProcess.start("/", Map.of(), "-jar", System.getProperty("payara.micro.jar"),
                "--port", "PORT", "--nocluster", "--disablephonehome", "--deploy", war.getPath())) {
            return server.secondsToFirstAnswer();
        }
    }

    private static File emptyWar(Path folder) {
        var war = folder.resolve("ROOT.war").toFile();
        ShrinkWrap.create(WebArchive.class, "ROOT.war").add(new StringAsset("empty"), "index.html")
                .as(ZipExporter.class).exportTo(war, true);
        return war;
    }

    private static double median(ArrayList<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
