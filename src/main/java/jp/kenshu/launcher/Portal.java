package jp.kenshu.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;

/** The portal's server: Payara Micro in this process, with the WAR that lies in the jar at its root address. */
final class Portal {

    private static final String LISTENER = "configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.";
    private static final String HTTP = "configs.config.server-config.network-config.protocols"
            + ".protocol.http-listener.http.";

    private final Options options;
    private final DataFolder folder;
    private PayaraMicroRuntime server;

    Portal(Options options, DataFolder folder) {
        this.options = options;
        this.folder = folder;
    }

    /** Refuses an address or port that cannot be listened on, before anything is started for it. */
    static void refuseTakenPort(Options options) {
        try (var probe = new ServerSocket()) {
            var address = InetAddress.getByName(options.bind());
            probe.bind(new InetSocketAddress(address, options.port()));
        } catch (UnknownHostException e) {
            throw new StartRefused(e, "bind.unknown", options.bind());
        } catch (IOException e) {
            var reason = String.valueOf(e.getMessage());
            var key = reason.contains("Permission") ? "port.forbidden"
                    : reason.contains("assign") ? "bind.unknown" : "port.taken";
            throw new StartRefused(e, key, key.equals("bind.unknown") ? options.bind() : String.valueOf(options.port()));
        }
    }

    /**
     * Starts the server with the portal in it, while the database starts too; returns when the portal is deployed, ready
     * or not.
     */
    void start(CompletableFuture<DatabaseAccess> database) {
        try {
            options.settings().forEach(System::setProperty);
            System.setProperty("kenshu.data", folder.path().toString());
            System.setProperty("payaramicro.disablePhoneHome", "true");
            PayaraMicro.setUpackedJarDir(freshHome().toFile());
            server = (PayaraMicroRuntime) PayaraMicro.getInstance()
                    .setLogPropertiesFile(logging().toFile())
                    .setHttpPort(options.port())
                    .setNoHazelcast(true) // not with setNoCluster, which would take its place and start the data grid
                    .setPreBootHandler(this::configure)
                    .setPostBootHandler(runner -> handOver(database.join()))
                    .bootStrap();
        } catch (IOException | BootstrapException e) {
            throw reasonOf(e);
        }
        if (server.getDeployedApplicationNames().isEmpty()) {
            throw new StartRefused("portal.failed", log());
        }
    }

    private static void handOver(DatabaseAccess database) {
        System.setProperty("kenshu.db.url", database.url());
        System.setProperty("kenshu.db.user", database.user());
        System.setProperty("kenshu.db.password", database.password());
    }

    private StartRefused reasonOf(Exception failure) {
        for (Throwable reason = failure; reason != null; reason = reason.getCause()) {
            if (reason instanceof StartRefused refused) {
                return refused;
            }
        }
        return new StartRefused(failure, "portal.failed", log());
    }

    private Path freshHome() throws IOException {
        var home = folder.resolve("server");
        DataFolder.delete(home);
        return Files.createDirectory(home);
    }

    private Path logging() throws IOException {
        return Files.writeString(folder.resolve("log/logging.properties"), """
                # Written anew at every start.
                handlers=java.util.logging.FileHandler
                java.util.logging.FileHandler.pattern=%s/kenshu.%%g.log
                java.util.logging.FileHandler.limit=10000000
                java.util.logging.FileHandler.count=20
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=com.sun.enterprise.server.logging.ODLLogFormatter
                com.sun.enterprise.server.logging.ODLLogFormatter.excludeFields=timeMillis,levelValue,version
                .level=INFO
                javax.enterprise.system.tools.deployment.dol.level=WARNING
                javax.enterprise.system.tools.deployment.common.level=WARNING
                fish.payara.boot.runtime.level=WARNING
                fish.payara.nucleus.util.level=WARNING
                org.glassfish.admin.mbeanserver.level=WARNING
                """.formatted(folder.resolve("log").toString().replace("%", "%%")));
    }

    private void configure(AdminCommandRunner runner) {
        List.of(LISTENER + "address=" + options.bind(), HTTP + "server-header=false")
                .forEach(setting -> runner.run("set", setting));
    }

    /** Whether the portal answers that it is ready. */
    boolean isReady() {
        var host = options.bind().equals("0.0.0.0") || options.bind().equals("::") ? "127.0.0.1" : options.bind();
        try {
            var ready = new URL("http", host, options.port(), "/health/ready");
            var connection = (HttpURLConnection) ready.openConnection();
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops the server and returns when it is stopped, also where its own hook at the end of the process is doing so. */
    void stop() {
        try {
            if (server != null) {
                server.shutdown();
            }
        } catch (IllegalStateException e) {
            System.err.println("Payara's own hook came first: " + e.getMessage());
        } catch (BootstrapException e) {
            e.printStackTrace(); // to the log: the process ends all the same
        }
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("Payara Micro Shutdown Hook")).forEach(Portal::await);
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path log() {
        return folder.resolve("log");
    }
}
