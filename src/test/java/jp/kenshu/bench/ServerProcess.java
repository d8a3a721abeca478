package jp.kenshu.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import jp.kenshu.HttpClients;

/** A server started by a benchmark as a process of its own, with the time it took to its first good answer. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final int port;
    private final double secondsToFirstAnswer;

    private ServerProcess(Process process, int port, String path, long begun) throws IOException, InterruptedException {
        this.process = process;
        this.port = port;
        awaitAnswer(path);
        this.secondsToFirstAnswer = (System.nanoTime() - begun) / 1e9;
    }

    /**
     * Starts {@code java arguments…}, in which PORT stands for a free port, and returns at the first 200 of {@code path}. With
     * {@code -Dbench.profile=true} a flight recording of it lies in {@code target/bench} at its end.
     */
    static ServerProcess start(String path, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var port = freePort();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (Boolean.getBoolean("bench.profile")) {
            command.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=target/bench/server-" + port + ".jfr");
        }
        for (var argument : arguments) {
            command.add(argument.replace("PORT", String.valueOf(port)));
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log());
        builder.environment().putAll(environment);
        var begun = System.nanoTime();
        return new ServerProcess(builder.start(), port, path, begun);
    }

    private static File log() throws IOException {
        return Files.createTempFile(Files.createDirectories(Path.of("target", "bench")), "server-", ".log").toFile();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(String path) throws InterruptedException {
        var http = HttpClients.builder().connectTimeout(Duration.ofSeconds(2)).build();
        var request = HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(20)).build();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        close();
        throw new IllegalStateException("The server did not answer " + path + "; see target/bench/server-*.log");
    }

    /** The address of the server, without a slash at its end. */
    String address() {
        return "http://localhost:" + port;
    }

    /** Seconds from the start of the process to the first 200. */
    double secondsToFirstAnswer() {
        return secondsToFirstAnswer;
    }

    /** The megabytes of heap that the server really uses, after it has cleared up. */
    double heap() throws IOException, InterruptedException {
        told("GC.run");
        var used = USED.matcher(told("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) / 1e3 : -1;
    }

    private String told(String what) throws IOException, InterruptedException {
        var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(process.pid()), what)
                .redirectErrorStream(true).start();
        var words = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        command.waitFor();
        return words;
    }

    /** Ends the server at once, as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The seconds of processor time that the server has used. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
