package jp.kenshu.launcher;

import java.util.List;

/**
 * How the portal's server meets the outside, wherever it runs: it does not say what it is, it has threads for many slow
 * visitors at once, and it does not wait half a minute for the next byte of one. Nor does it look every two seconds whether
 * somebody wants the portal deployed anew.
 */
public final class ServerSettings {

    /** Where the server keeps what concerns the network. */
    static final String NETWORK = "configs.config.server-config.network-config.";

    /** More than the portal's {@code PatienceFilter} lets wait for the rest of what is being sent. */
    private static final int THREADS = 1_000;
    private static final int PATIENCE_MILLISECONDS = 20_000;
    /** The server keeps up to four times as much of each answer in the heap while its reader does not read on; unsaid, megabytes. */
    private static final int SENT_AHEAD = 65_536;

    private ServerSettings() {
    }

    /** Every setting as the server's own command {@code set} takes it. */
    public static List<String> stated() {
        return List.of(
                NETWORK + "protocols.protocol.http-listener.http.server-header=false",
                NETWORK + "transports.transport.tcp.read-timeout-millis=" + PATIENCE_MILLISECONDS,
                NETWORK + "transports.transport.tcp.write-timeout-millis=" + PATIENCE_MILLISECONDS,
                NETWORK + "transports.transport.tcp.socket-write-buffer-size=" + SENT_AHEAD,
                "configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=" + THREADS,
                "configs.config.server-config.admin-service.das-config.dynamic-reload-enabled=false");
    }
}
