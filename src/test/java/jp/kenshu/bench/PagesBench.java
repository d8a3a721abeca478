package jp.kenshu.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jp.kenshu.launcher.EmbeddedDatabase;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The public pages' and forms' requests per second beside a bare static file and an empty Faces page of the same portal. */
@Tag("bench")
@Tag("pages")
class PagesBench {

    private static final int WARM_UP = 5;
    private static final int SECONDS = 10;
    private static final List<String> PAGES = List.of("/", "/programme", "/registration/part1", "/registration/part2");
    private static final String ACCESS = "WEB-INF/classes/jp/kenshu/account/access.txt";

    @Test
    void pages() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "bench"));
        var war = warWithEmptyPage(folder);
        try (var database = EmbeddedDatabase.start(folder.resolve("pages-data"));
             var server = ServerProcess.start("/health/ready", Map.of("KENSHU_DB_URL", database.url(), "KENSHU_DB_USER", database.user(),
                     "KENSHU_DB_PASSWORD", database.password()), "-Dkenshu.now=2023-10-02T10:00+09:00",
                     "-Dkenshu.data=" + folder.resolve("pages-data"), "-jar", System.getProperty("payara.micro.jar"),
                     "--port", "PORT", "--nocluster", "--disablephonehome", "--deploy", war.getPath())) {
            compare(server.address());
        }
    }

    private static void compare(String address) throws Exception {
        var load = new Load();
        var file = measured(load, address + "/bare.txt");
        var empty = measured(load, address + "/empty");
        for (var page : PAGES) {
            var figure = measured(load, address + page);
            Figure.print("pages " + page + " (static file)", figure, "requests/s", file);
            Figure.print("pages " + page + " (empty Faces page)", figure, "requests/s", empty);
        }
    }

    private static double measured(Load load, String address) throws Exception {
        load.requestsPerSecond(address, WARM_UP);
        return load.requestsPerSecond(address, SECONDS);
    }

    private static File warWithEmptyPage(Path folder) throws Exception {
        var war = ShrinkWrap.create(WebArchive.class, "ROOT.war")
                .merge(ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("kenshu.war"))));
        var access = Files.readString(Path.of("src/main/resources/jp/kenshu/account/access.txt"));
        war.delete(ACCESS);
        war.add(new StringAsset(access + "\n/empty everybody\n/bare.txt everybody\n"), ACCESS);
        war.add(new StringAsset("bare\n".repeat(1000)), "bare.txt");
        war.add(new StringAsset("""
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:f="jakarta.faces.core"><f:view transient="true">
                <head><title>empty</title></head><body></body></f:view></html>
                """), "empty.xhtml");
        var file = Files.createDirectories(folder.resolve("pages")).resolve("ROOT.war").toFile();
        war.as(ZipExporter.class).exportTo(file, true);
        return file;
    }
}
