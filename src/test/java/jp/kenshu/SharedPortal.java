package jp.kenshu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import jp.kenshu.launcher.EmbeddedDatabase;
import jp.kenshu.launcher.ServerSettings;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * The one portal that all tests in the container and in the browser share, with its database and a real mail server.
 * It is deployed for the first test class that asks and stays until the last one is done; starting it anew for each
 * class would take minutes.
 */
public class SharedPortal extends PayaraMicroDeployableContainer {

    /** The mail server to which the shared portal sends. */
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static PayaraMicroContainerConfiguration configuration;
    private static EmbeddedDatabase database;
    private static ProtocolMetaData deployed;
    private static DeploymentException refused;

    /** Puts this container in the place of the one it builds on. */
    public static class Extension implements LoadableExtension {

        @Override
        public void register(ExtensionBuilder builder) {
            builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, SharedPortal.class);
        }
    }

    /** The address of the shared portal, without a slash at its end. */
    public static String address() {
        var context = deployed.getContexts(HTTPContext.class).iterator().next();
        return "http://localhost:" + context.getPort();
    }

    /** The mail server to which the shared portal sends. */
    public static GreenMail mail() {
        return MAIL;
    }

    @Override
    public void setup(PayaraMicroContainerConfiguration newConfiguration) {
        configuration = newConfiguration;
        super.setup(newConfiguration);
    }

    @Override
    public synchronized ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (refused != null) {
            throw refused;
        }
        if (deployed == null) {
            MAIL.start();
            configuration.setCmdOptions(options());
            configuration.setExtraMicroOptions(configuration.getExtraMicroOptions() + " --prebootcommandfile " + settings());
            try {
                deployed = super.deploy(archive);
            } catch (DeploymentException failure) {
                refused = failure;
                throw failure;
            }
        }
        return deployed;
    }

    private static String options() {
        var options = new StringBuilder("-Xmx1g -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=200m -XX:+UseSerialGC -Dfile.encoding=UTF-8")
                .append(" -Dkenshu.now=2023-10-02T10:00:00+09:00")
                .append(" -Dkenshu.base.url=http://portal.example.jp -Dkenshu.warm.up=false -Dkenshu.proxy=127.0.0.2")
                .append(" -Dkenshu.mail.host=127.0.0.1 -Dkenshu.mail.tls=none -Dkenshu.mail.from=kenshu@example.jp")
                .append(" -Dkenshu.mail.port=").append(MAIL.getSmtp().getPort())
                .append(" -Dkenshu.data=").append(newFolder());
        var outside = Optional.ofNullable(System.getenv("KENSHU_DB_URL"));
        if (outside.isEmpty()) {
            database = EmbeddedDatabase.start(freshDatabase());
            options.append(" -Dkenshu.db.user=").append(database.user()).append(" -Dkenshu.db.password=").append(database.password());
        }
        options.append(" -Dkenshu.db.url=").append(overheard(outside.orElseGet(() -> database.url())));
        return options.toString();
    }

    /** The database's address with the ear by which tests hear what is asked of it. */
    private static String overheard(String url) {
        return url + (url.contains("?") ? "&" : "?") + "queryInterceptors=" + AskedStatements.class.getName();
    }

    /** The settings with which the portal's own launcher starts the server. */
    private static Path settings() {
        try {
            return Files.write(newFolder().resolve("settings.txt"),
                    ServerSettings.stated().stream().map(setting -> "set " + setting).toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path freshDatabase() {
        var folder = Path.of("target", "test-database").toAbsolutePath();
        try {
            for (var old : new String[] {"database", "database.properties"}) {
                var path = folder.resolve(old);
                if (Files.exists(path)) {
                    try (var files = Files.walk(path)) {
                        files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                    }
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return folder;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "portal-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // the shared portal stays for the next class
    }

    @Override
    public void stop() throws LifecycleException {
        try {
            if (deployed != null) {
                super.undeploy((Archive<?>) null);
            }
            super.stop();
        } catch (DeploymentException failure) {
            throw new LifecycleException("The shared portal did not stop", failure);
        } finally {
            MAIL.stop();
            if (database != null) {
                database.close();
            }
        }
    }
}
