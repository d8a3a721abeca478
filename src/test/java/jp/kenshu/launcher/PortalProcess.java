package jp.kenshu.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The portal's jar run as a person runs it, and what it says on the console. */
final class PortalProcess {

    private final Process process;
    private final BufferedReader console;
    private final List<String> said = new ArrayList<>();

    private PortalProcess(Process process) {
        this.process = process;
        this.console = process.inputReader();
    }

    /** Runs the jar in English with these arguments. */
    static PortalProcess run(String... arguments) throws IOException {
        return run(Map.of(), arguments);
    }

    /** Runs the jar in English with these arguments and that environment. */
    static PortalProcess run(Map<String, String> environment, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Duser.language=en", "-Xmx768m", "-XX:TieredStopAtLevel=1", "-jar", System.getProperty("kenshu.jar")));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JDK_JAVA_OPTIONS"); // Java would say on the console that it read them
        builder.environment().putAll(environment);
        return new PortalProcess(builder.start());
    }

    /** A port nobody listens on. */
    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Reads the console until it says this; fails with all it said if it ends before. */
    PortalProcess until(String words) throws IOException {
        for (var line = console.readLine(); line != null; line = console.readLine()) {
            said.add(line);
            if (line.contains(words)) {
                return this;
            }
        }
        throw new AssertionError("It ended without saying \"" + words + "\": " + said);
    }

    /** Waits for its end and gives what it said all in all. */
    String toTheEnd() throws IOException {
        console.lines().forEach(said::add);
        return String.join("\n", said);
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** What Ctrl-C and a service manager do. */
    void terminate() {
        process.toHandle().destroy(); // unlike Process.destroy() it leaves the console open for its last words
    }

    /** What a power cut does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    String commandLine() {
        return String.join(" ", process.info().arguments().orElseThrow());
    }
}
