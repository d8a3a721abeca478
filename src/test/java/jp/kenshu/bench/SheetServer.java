package jp.kenshu.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import jp.kenshu.launcher.EmbeddedDatabase;
import jp.kenshu.launcher.ServerSettings;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The portal as built, with the door of the benchmarks beside it, as a process of its own. */
final class SheetServer {

    private static final String ACCESS = "WEB-INF/classes/jp/kenshu/account/access.txt";
    private static final String[] DOOR = {"jp/kenshu/Rehearsal", "jp/kenshu/registration/Delegates", "jp/kenshu/worksheet/Tables", "jp/kenshu/worksheet/BenchDoor",
        "jp/kenshu/assignment/Wishes", "jp/kenshu/group/formation/BoardDoor"};

    private SheetServer() {
    }

    /** The archive in {@code folder}. */
    static File archive(Path folder) throws Exception {
        var war = ShrinkWrap.create(WebArchive.class, "ROOT.war")
                .merge(ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("kenshu.war"))));
        for (var name : DOOR) {
            war.add(new FileAsset(Path.of("target", "test-classes", name + ".class").toFile()), "WEB-INF/classes/" + name + ".class");
        }
        var access = Files.readString(Path.of("src/main/resources/jp/kenshu/account/access.txt"));
        war.delete(ACCESS);
        war.add(new StringAsset(access + "\n/test/bench/* everybody\n/test/bench/board everybody\n"), ACCESS);
        var file = Files.createDirectories(folder).resolve("ROOT.war").toFile();
        war.as(ZipExporter.class).exportTo(file, true);
        return file;
    }

    /** Starts the portal of {@code war} on {@code database}. */
    static ServerProcess start(File war, EmbeddedDatabase database, Path folder) throws Exception {
        var settings = Files.write(folder.resolve("settings.txt"), ServerSettings.stated().stream().map(setting -> "set " + setting).toList());
        return ServerProcess.start("/health/ready", Map.of("KENSHU_DB_URL", database.url(), "KENSHU_DB_USER", database.user(),
                "KENSHU_DB_PASSWORD", database.password()), "-Xmx1g", "-Dkenshu.now=2023-10-02T10:00+09:00", "-Dkenshu.data=" + folder,
                "-jar", System.getProperty("payara.micro.jar"), "--port", "PORT", "--nohazelcast", "--disablephonehome",
                "--prebootcommandfile", settings.toString(), "--deploy", war.getPath());
    }
}
