package jp.kenshu.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The portal's jar run as a person runs it, and what it says on the console. */
final class PortalProcess {

    private static final String DATA = "--data=";
    private static final int TOLD = 6_000; // characters of each log

    private final Process process;
    private final Path log;
    private final BufferedReader console;
    private final List<String> said = new ArrayList<>();

    private PortalProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
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
        return new PortalProcess(builder.start(), logOf(arguments));
    }

    private static Path logOf(String... arguments) {
        return Stream.of(arguments).filter(argument -> argument.startsWith(DATA)).findFirst()
                .map(argument -> Path.of(argument.substring(DATA.length()), "log")).orElse(Path.of("none"));
    }

    /** A port nobody listens on. */
    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Reads the console until it says this; fails with all it said, and what its logs say of why, if it ends before. */
    PortalProcess until(String words) throws IOException {
        for (var line = console.readLine(); line != null; line = console.readLine()) {
            said.add(line);
            if (line.contains(words)) {
                return this;
            }
        }
        throw new AssertionError("It ended without saying \"" + words + "\": " + said + "\n" + reasons());
    }

    private String reasons() throws IOException {
        var reasons = new StringBuilder();
        for (var name : List.of("console.log", "kenshu.0.log")) {
            var file = log.resolve(name);
            var text = Files.exists(file) ? Files.readString(file) : "";
            reasons.append(name).append(":\n").append(text.substring(Math.max(0, text.length() - TOLD)));
        }
        return reasons.toString();
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
