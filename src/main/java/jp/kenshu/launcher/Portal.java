package jp.kenshu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;

/** The portal's server: Payara Micro in this process, with the WAR that lies in the jar at its root address. */
final class Portal {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String LISTENERS = ServerSettings.NETWORK + "network-listeners.network-listener.";
    private static final String PUBLIC_DOOR = LISTENERS + "public.";
    /** How long one change of the server's settings waits for another; the server's own three seconds are short on a machine that is busy starting. */
    private static final String PATIENCE_SECONDS = "60";

    private static final int KNOCK_MILLISECONDS = 1_000;
    private static final int KNOCKS = 300;

    private final Options options;
    private final DataFolder folder;
    private PayaraMicroRuntime server;
    private AdminCommandRunner commands;
    private int innerPort;

    Portal(Options options, DataFolder folder) {
        this.options = options;
        this.folder = folder;
    }

    /**
     * Starts the server with the portal in it, while the database starts too; returns when the portal is deployed, ready
     * or not. Until {@link #listen} it can be asked from inside alone: its address belongs to the {@link WaitingRoom}.
     */
    void start(CompletableFuture<DatabaseAccess> database) {
        try {
            options.settings().forEach(System::setProperty);
            System.setProperty("kenshu.data", folder.path().toString());
            System.setProperty("payaramicro.disablePhoneHome", "true");
            System.setProperty("org.glassfish.hk2.config.locktimeout", PATIENCE_SECONDS);
            innerPort = freePort();
            PayaraMicro.setUpackedJarDir(folder.renew("server").toFile());
            server = (PayaraMicroRuntime) PayaraMicro.getInstance()
                    .setLogPropertiesFile(logging().toFile())
                    .setHttpPort(innerPort)
                    .setNoHazelcast(true) // not with setNoCluster, which would take its place and start the data grid
                    .setPreBootHandler(this::configure)
                    .setPostBootHandler(runner -> handOver(runner, database.join()))
                    .bootStrap();
        } catch (IOException | BootstrapException e) {
            throw reasonOf(e);
        }
        if (server.getDeployedApplicationNames().isEmpty()) {
            throw new StartRefused("portal.failed", log());
        }
    }

    /**
     * Opens the portal's address to everybody, at the moment at which the waiting room leaves it. The door has been opened and
     * shut once elsewhere before: what the server does for the first time takes seconds, in which nobody would be answered.
     */
    void listen(WaitingRoom waitingRoom) {
        set(PUBLIC_DOOR + "port=" + freePort());
        set(PUBLIC_DOOR + "enabled=true");
        set(PUBLIC_DOOR + "enabled=false");
        set(PUBLIC_DOOR + "port=" + options.port());
        waitingRoom.close();
        set(PUBLIC_DOOR + "enabled=true");
        mustLetIn(options.port());
    }

    /** A setting that is taken with a warning is taken; whether the door is open is told by the door. */
    private void set(String setting) {
        var answer = commands.run("set", setting);
        if (answer.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
            throw new StartRefused(answer.getFailureCause(), "portal.failed", log());
        }
    }

    private void mustLetIn(int port) {
        for (int tries = KNOCKS; !letsIn(port); tries--) {
            if (tries == 0) {
                throw new StartRefused("portal.failed", log());
            }
            Launcher.pause();
        }
    }

    private boolean letsIn(int port) {
        try (var visitor = new Socket()) {
            var bound = InetAddress.getByName(options.bind());
            visitor.connect(new InetSocketAddress(bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound, port), KNOCK_MILLISECONDS);
            return true;
        } catch (IOException shut) {
            return false;
        }
    }

    private void handOver(AdminCommandRunner runner, DatabaseAccess database) {
        commands = runner;
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
        ServerSettings.stated().forEach(setting -> runner.run("set", setting));
        runner.run("set", LISTENERS + "http-listener.address=" + LOOPBACK);
        runner.run("create-network-listener", "--address=" + options.bind(), "--listenerport=" + freePort(),
                "--protocol=http-listener", "--threadpool=http-thread-pool", "--enabled=false", "public");
    }

    /** Whether the portal answers that it is ready. */
    boolean isReady() {
        try {
            var connection = (HttpURLConnection) new URL("http", LOOPBACK, innerPort, "/health/ready").openConnection();
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

    private static int freePort() {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
