package jp.kenshu.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jp.kenshu.launcher.EmbeddedDatabase;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The processor time of a portal on which nobody is, and of one whose 100 sheets are open without anybody typing: each by a stream
 * that says every 15 seconds that it is still there, as the page does. The yardstick is an empty WAR on the same server, which is idle
 * in the same minute. Both are without the server's data grid, which the portal as it is started never has.
 */
@Tag("bench")
@Tag("idle")
class IdleBench {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 40);
    /** Until the portal has made its first files for nobody, and Java's compilers have done with what it began with; so again once sheets are open. */
    private static final int SETTLED_AFTER = Integer.getInteger("bench.settled", 50);
    private static final int SHEETS = 100;
    private static final int HERE_EVERY_S = 15;

    @Test
    void idle() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "bench", "idle").toAbsolutePath());
        var war = SheetServer.archive(folder);
        try (var database = EmbeddedDatabase.start(folder.resolve("data")); var portal = SheetServer.start(war, database, folder);
             var empty = ServerProcess.start("/", Map.of(), "-jar", System.getProperty("payara.micro.jar"), "--port", "PORT", "--nohazelcast",
                     "--disablephonehome", "--deploy", emptyWar(folder).getPath());
             var wires = new Wires(portal.address())) {
            TimeUnit.SECONDS.sleep(SETTLED_AFTER);
            measure("idle, nobody on it", portal, empty);
            var open = open(wires);
            var here = Executors.newSingleThreadScheduledExecutor();
            here.scheduleAtFixedRate(() -> open.forEach(Typist::sayHere), 1, HERE_EVERY_S, TimeUnit.SECONDS);
            TimeUnit.SECONDS.sleep(SETTLED_AFTER);
            measure("idle, " + SHEETS + " open sheets", portal, empty);
            here.shutdownNow();
        }
    }

    private static void measure(String name, ServerProcess portal, ServerProcess empty) throws InterruptedException {
        var portalBefore = portal.processorSeconds();
        var emptyBefore = empty.processorSeconds();
        TimeUnit.SECONDS.sleep(SECONDS);
        Figure.print(name, 100 * (portal.processorSeconds() - portalBefore) / SECONDS, "% of a core", 100 * (empty.processorSeconds() - emptyBefore) / SECONDS);
    }

    private static List<Typist> open(Wires wires) {
        var open = new ArrayList<Typist>();
        for (var table : Table.set(wires, SHEETS)) {
            var typist = new Typist(wires, table, "i" + open.size(), (writer, id) -> { });
            typist.listen();
            open.add(typist);
        }
        return open;
    }

    private static File emptyWar(Path folder) throws IOException {
        var war = Files.createDirectories(folder.resolve("empty")).resolve("ROOT.war").toFile();
        ShrinkWrap.create(WebArchive.class, "ROOT.war").add(new StringAsset("empty"), "index.html").as(ZipExporter.class).exportTo(war, true);
        return war;
    }
}
