package jp.kenshu;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ClassLoaderAsset;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The base of tests inside the running portal, on the real database. All of them share one portal, which is the WAR as it
 * was built with the test classes beside it; a test therefore makes the people, routes and teams that it needs itself,
 * or lets {@link Rehearsal} set the stage.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class PortalIT {

    private static final String ACCESS = "WEB-INF/classes/jp/kenshu/account/access.txt";

    /** The WAR as built, with the tests and the doors through which they come in. */
    @Deployment
    public static WebArchive portal() {
        var built = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("kenshu.war")));
        var portal = ShrinkWrap.create(WebArchive.class, "ROOT.war").merge(built);
        addTests(portal);
        portal.add(new ClassLoaderAsset(AxeDoor.SCRIPT, AxeBuilder.class.getClassLoader()), "WEB-INF/classes/" + AxeDoor.SCRIPT);
        portal.delete(ACCESS);
        return portal.add(new StringAsset(statedAccess() + """

                /ArquillianServletRunnerEE9  everybody
                /test/*                      everybody
                /test/answers                everybody
                /test/axe                    everybody
                /test/bench/*                everybody
                /test/account                everybody
                /test/edge                   everybody
                /test/edition                everybody
                /test/form                   everybody
                /test/gathering              everybody
                /test/lecture                everybody
                /test/room                   everybody
                /test/sheet                  everybody
                /test/team                   everybody
                /test/tokyo-teams            everybody
                """), ACCESS);
    }

    private static void addTests(WebArchive portal) {
        var root = Path.of("target", "test-classes");
        try (var files = Files.walk(root.resolve("jp"))) {
            files.filter(Files::isRegularFile).forEach(file -> portal.add(new FileAsset(file.toFile()),
                    "WEB-INF/classes/" + root.relativize(file).toString().replace(File.separatorChar, '/')));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String statedAccess() {
        try {
            return Files.readString(Path.of("src/main/resources/jp/kenshu/account/access.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
