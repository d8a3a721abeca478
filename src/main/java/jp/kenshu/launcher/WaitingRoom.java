package jp.kenshu.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Where visitors wait until the portal has started: from the first second on it answers everything at the portal's address
 * with a page that says so and looks again by itself, then it makes room for the portal.
 */
final class WaitingRoom {

    private static final int HOSTS = 16;
    private static final int UNAVAILABLE = 503;
    private static final String LOOK_AGAIN_SECONDS = "5";
    private static final String STYLE = "/starting.css";

    private final HttpServer server;
    private final ThreadPoolExecutor hosts = new ThreadPoolExecutor(HOSTS, HOSTS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            WaitingRoom::host);

    private WaitingRoom(HttpServer server) {
        this.server = server;
        hosts.allowCoreThreadTimeOut(true);
        server.setExecutor(hosts);
        server.createContext("/", WaitingRoom::answer);
        server.start();
    }

    private static Thread host(Runnable work) {
        var host = new Thread(work, "kenshu-waiting-room");
        host.setDaemon(true);
        return host;
    }

    /** Opens it at the portal's address; refuses an address or port that cannot be listened on, before anything is started for it. */
    static WaitingRoom open(Options options) {
        System.setProperty("sun.net.httpserver.maxReqTime", "10"); // seconds in which a request must have come, whoever sends it
        try {
            return new WaitingRoom(HttpServer.create(new InetSocketAddress(InetAddress.getByName(options.bind()), options.port()), 0));
        } catch (UnknownHostException e) {
            throw new StartRefused(e, "bind.unknown", options.bind());
        } catch (IOException e) {
            var reason = String.valueOf(e.getMessage());
            var key = reason.contains("Permission") ? "port.forbidden"
                    : reason.contains("assign") ? "bind.unknown" : "port.taken";
            throw new StartRefused(e, key, key.equals("bind.unknown") ? options.bind() : String.valueOf(options.port()));
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Cache-Control", "no-store");
            headers.set("Connection", "close");
            headers.set("X-Content-Type-Options", "nosniff");
            if (exchange.getRequestURI().getPath().equals(STYLE)) {
                headers.set("Content-Type", "text/css; charset=utf-8");
                send(exchange, 200, read("starting.css"));
                return;
            }
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            headers.set("Retry-After", LOOK_AGAIN_SECONDS);
            var looks = exchange.getRequestMethod().equals("GET") || exchange.getRequestMethod().equals("HEAD");
            send(exchange, UNAVAILABLE, read(looks ? "starting.html" : "not-received.html"));
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] page) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    private static byte[] read(String name) throws IOException {
        try (var in = WaitingRoom.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** Makes room: the address is free for the portal. */
    void close() {
        server.stop(0);
        hosts.shutdownNow();
    }
}
