package jp.kenshu.bench;

import java.io.File;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jp.kenshu.HttpClients;
import jp.kenshu.launcher.EmbeddedDatabase;
import jp.kenshu.launcher.ServerSettings;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The portal as built as a process of its own with the settings of its launcher, the door of lectures and a bare file of zeros beside it. */
final class LectureServer implements AutoCloseable {

    /** How long the bare file is. */
    static final int BARE = 50_000_000;
    private static final String ACCESS = "WEB-INF/classes/jp/kenshu/account/access.txt";
    private static final String[] DOOR = {"jp/kenshu/Rehearsal", "jp/kenshu/lecture/HandmadeVideo", "jp/kenshu/seed/demo/LectureDoor"};

    private final EmbeddedDatabase database;
    private final ServerProcess server;
    private final HttpClient http = HttpClients.builder().cookieHandler(new CookieManager()).build();

    LectureServer(String name) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "bench", name)).toAbsolutePath();
        var war = archive(folder);
        var settings = Files.write(folder.resolve("settings.txt"), ServerSettings.stated().stream().map(setting -> "set " + setting).toList());
        database = EmbeddedDatabase.start(folder.resolve("data"));
        server = ServerProcess.start("/health/ready", Map.of("KENSHU_DB_URL", database.url(), "KENSHU_DB_USER", database.user(),
                "KENSHU_DB_PASSWORD", database.password()), "-Xmx512m", "-Dkenshu.now=2023-11-02T10:00+09:00", "-Dkenshu.data=" + folder.resolve("data"),
                "-jar", System.getProperty("payara.micro.jar"), "--port", "PORT", "--nocluster", "--disablephonehome",
                "--prebootcommandfile", settings.toString(), "--deploy", war.getPath());
    }

    private static File archive(Path folder) throws Exception {
        var war = ShrinkWrap.create(WebArchive.class, "ROOT.war")
                .merge(ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("kenshu.war"))));
        for (var name : DOOR) {
            war.add(new FileAsset(Path.of("target", "test-classes", name + ".class").toFile()), "WEB-INF/classes/" + name + ".class");
        }
        var access = Files.readString(Path.of("src/main/resources/jp/kenshu/account/access.txt"));
        war.delete(ACCESS);
        war.add(new StringAsset(access + "\n/test/lecture everybody up-to-999MB\n/bare.bin everybody\n"), ACCESS);
        var bare = Files.write(folder.resolve("bare.bin"), new byte[BARE]).toFile();
        war.add(new FileAsset(bare), "bare.bin");
        var file = folder.resolve("ROOT.war").toFile();
        war.as(ZipExporter.class).exportTo(file, true);
        return file;
    }

    /** Gives a lecture a file of so many zeros; answers the id of the lecture and of its files, the largest picture first. */
    List<String> lecture(String code, long bytes) throws Exception {
        return ask("GET", "/test/lecture?sign-in=1&long=1&code=" + code + "&bytes=" + bytes, HttpRequest.BodyPublishers.noBody()).body().lines().toList();
    }

    /** What the server answers to one request of the one who is signed in. */
    HttpResponse<String> ask(String method, String path, HttpRequest.BodyPublisher body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String address() {
        return server.address();
    }

    ServerProcess server() {
        return server;
    }

    @Override
    public void close() throws Exception {
        server.close();
        database.close();
    }
}
