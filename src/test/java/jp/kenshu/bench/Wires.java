package jp.kenshu.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * The lines of many browsers to the portal, all of them heard by one thread: what clients need of the machine's processor is taken
 * from the portal beside them.
 */
final class Wires implements AutoCloseable {

    private static final int READ_AT_ONCE = 65_536;

    private final URI portal;
    private final Selector selector = Selector.open();
    private final Queue<Wire> opened = new ConcurrentLinkedQueue<>();
    private final ByteBuffer come = ByteBuffer.allocate(READ_AT_ONCE);
    private volatile boolean closed;

    /** What was answered: the status, the first cookie that was set or null, and the body. */
    record Answer(int status, String cookie, String body) {
    }

    /** Lines to the portal at {@code address}. */
    Wires(String address) throws IOException {
        portal = URI.create(address);
        var hearing = new Thread(this::hear, "wires");
        hearing.setDaemon(true);
        hearing.start();
    }

    /** One more line, opened when it is first needed. */
    Wire wire() {
        return new Wire();
    }

    private void hear() {
        try {
            while (!closed) {
                selector.select(this::read);
                for (var wire = opened.poll(); wire != null; wire = opened.poll()) {
                    wire.channel.register(selector, SelectionKey.OP_READ, wire);
                }
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(SelectionKey key) {
        ((Wire) key.attachment()).read(key);
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }

    /** A browser's line to the portal, kept for its next request. It asks one thing at a time. */
    final class Wire {

        private SocketChannel channel;
        private Incoming incoming;
        private Runnable whole;
        private CompletableFuture<Answer> waiting;

        /** Asks for {@code path} with what {@code cookie} says, if anything. */
        CompletableFuture<Answer> get(String path, String cookie) {
            return ask(head("GET", path, cookie) + "\r\n");
        }

        /** Posts JSON. */
        CompletableFuture<Answer> post(String path, String cookie, String json) {
            return ask(head("POST", path, cookie) + "Content-Type: application/json\r\nContent-Length: " + json.getBytes(UTF_8).length + "\r\n\r\n" + json);
        }

        /** Follows the stream at {@code path}: {@code line} hears of each of its lines. */
        void follow(String path, String cookie, Consumer<String> line) {
            var words = new ByteArrayOutputStream();
            send(head("GET", path, cookie) + "\r\n", new Incoming((bytes, from, length) -> {
                for (int place = from; place < from + length; place++) {
                    if (bytes[place] == '\n') {
                        line.accept(words.toString(UTF_8));
                        words.reset();
                    } else {
                        words.write(bytes[place]);
                    }
                }
            }), () -> { }, null);
        }

        private String head(String verb, String path, String cookie) {
            return verb + " " + path + " HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\n" + (cookie == null ? "" : "Cookie: " + cookie + "\r\n");
        }

        private CompletableFuture<Answer> ask(String request) {
            var words = new ByteArrayOutputStream();
            var answer = new CompletableFuture<Answer>();
            var asked = new Incoming(words::write);
            send(request, asked, () -> answer.complete(new Answer(asked.status(), asked.cookie(), words.toString(UTF_8))), answer);
            return answer;
        }

        private void send(String request, Incoming answer, Runnable then, CompletableFuture<Answer> asking) {
            try {
                incoming = answer;
                whole = then;
                waiting = asking;
                if (channel == null || !channel.isOpen()) {
                    open();
                }
                var bytes = ByteBuffer.wrap(request.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void open() throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(portal.getHost(), portal.getPort()));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            opened.add(this);
            selector.wakeup();
        }

        /** What has come is heard; whoever waits for the whole of it goes on in this thread, and may ask the next thing. */
        private void read(SelectionKey key) {
            try {
                come.clear();
                if (channel.read(come) < 0) {
                    hungUp(key, new EOFException("the portal hung up"));
                    return;
                }
                come.flip();
                if (incoming.take(come)) {
                    if (incoming.isLast()) {
                        key.cancel();
                        channel.close();
                    }
                    whole.run();
                }
            } catch (IOException gone) {
                hungUp(key, gone);
            }
        }

        /** Whoever still waits for an answer is told that none will come. */
        private void hungUp(SelectionKey key, IOException why) {
            key.cancel();
            try {
                channel.close();
            } catch (IOException closing) {
                why.addSuppressed(closing);
            }
            if (waiting != null) {
                waiting.completeExceptionally(why);
            }
        }
    }
}
