package jp.kenshu.worksheet.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * One browser's stream of server-sent events, for all the sheets that are open in it. Nobody waits for a slow browser: what
 * it has not taken yet is kept for it, and when that becomes too much the stream ends; the browser then asks again from
 * where it was. So it does when whoever came in is let in no more: asking again, they are told.
 */
final class SheetStream implements WriteListener {

    private static final int KEPT_AT_MOST = 2_000_000;
    /** A proxy that waits for a first kilobyte gets it at once. */
    private static final String OPENING = ":" + " ".repeat(2_048) + "\nretry: 1000\n\n";

    /** Between two beats of a sheet, so that each round of beats asks once. */
    private static final long ASKED_EVERY_NS = 10_000_000_000L;

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Deque<byte[]> kept = new ArrayDeque<>();
    private final BooleanSupplier stillSeated;
    private final List<Runnable> leaving = new CopyOnWriteArrayList<>();
    private long seatedAt;
    private int keptBytes;
    private boolean unflushed;
    private boolean ended;

    /** A stream that goes on as long as {@code stillSeated} says so at its beats. */
    SheetStream(AsyncContext request, ServletOutputStream out, BooleanSupplier stillSeated) {
        this.request = request;
        this.out = out;
        this.stillSeated = stillSeated;
        this.seatedAt = System.nanoTime();
    }

    /** The first words: the moment, so that a browser knows how far its clock is off. */
    void open(String now) {
        send((OPENING + "event: hello\ndata: " + now + "\n\n").getBytes(UTF_8));
    }

    /** Follows the sheet of a group from behind entry {@code last} on. */
    void follow(long groupId, SheetRoom room, long last) {
        var following = new Following(groupId, last);
        leaving.add(() -> room.leave(following));
        room.enter(following);
    }

    /** Says why one of the sheets is not for this browser. */
    void tellRefused(long groupId, String why) {
        send(event("refused", "{\"group\":" + groupId + ",\"refused\":" + why + "}"));
    }

    /** Follows no sheet any more. */
    void leave() {
        leaving.forEach(Runnable::run);
    }

    /** What this browser follows of one sheet. */
    private final class Following implements SheetRoom.Follower {

        private final long groupId;
        private long last;

        Following(long groupId, long last) {
            this.groupId = groupId;
            this.last = last;
        }

        @Override
        public long last() {
            return last;
        }

        @Override
        public boolean tell(SheetNews news) {
            last = news.last();
            return send(news.event());
        }

        @Override
        public boolean tellBehind(long sequence) {
            last = sequence;
            return send(event("behind", "{\"group\":" + groupId + ",\"behind\":" + sequence + "}"));
        }

        @Override
        public boolean tellHere(String people) {
            return send(event("here", "{\"group\":" + groupId + ",\"here\":" + people + "}"));
        }

        @Override
        public boolean beat() {
            return isStillSeated() && send(event("beat", ""));
        }
    }

    /** Asks at the beats of the sheets, however many there are, once in a while; who is seated no more is followed by no stream. */
    private synchronized boolean isStillSeated() {
        if (!ended && System.nanoTime() - seatedAt >= ASKED_EVERY_NS) {
            seatedAt = System.nanoTime();
            if (!stillSeated.getAsBoolean()) {
                end();
            }
        }
        return !ended;
    }

    private static byte[] event(String name, String data) {
        return ("event: " + name + "\ndata: " + data + "\n\n").getBytes(UTF_8);
    }

    private synchronized boolean send(byte[] words) {
        if (ended) {
            return false;
        }
        kept.addLast(words);
        keptBytes += words.length;
        if (keptBytes > KEPT_AT_MOST) {
            end();
            return false;
        }
        try {
            write();
        } catch (IOException | IllegalStateException gone) {
            end();
        }
        return !ended;
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        if (!ended) {
            write();
        }
    }

    private void write() throws IOException {
        while ((!kept.isEmpty() || unflushed) && out.isReady()) {
            if (!kept.isEmpty()) {
                var words = kept.removeFirst();
                keptBytes -= words.length;
                unflushed = true;
                out.write(words);
            } else {
                unflushed = false;
                out.flush();
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    /** Ends the stream; the browser comes again if it is still there. */
    synchronized void end() {
        if (!ended) {
            ended = true;
            try {
                request.complete();
            } catch (IllegalStateException completed) {
                kept.clear();
            }
        }
    }
}
