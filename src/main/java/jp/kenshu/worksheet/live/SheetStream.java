package jp.kenshu.worksheet.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * One browser's stream of server-sent events. Nobody waits for a slow browser: what it has not taken yet is kept for it,
 * and when that becomes too much the stream ends; the browser then asks again from where it was.
 */
final class SheetStream implements WriteListener, SheetRoom.Follower {

    private static final int KEPT_AT_MOST = 2_000_000;
    /** A proxy that waits for a first kilobyte gets it at once. */
    private static final String OPENING = ":" + " ".repeat(2_048) + "\nretry: 1000\n\n";

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long last;
    private boolean unflushed;
    private boolean ended;

    SheetStream(AsyncContext request, ServletOutputStream out, long last) {
        this.request = request;
        this.out = out;
        this.last = last;
    }

    /** The first words: the moment, so that a browser knows how far its clock is off. */
    void open(String now) {
        send(OPENING + "event: hello\ndata: " + now + "\n\n");
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public boolean tell(List<SheetRoom.Told> entries) {
        var words = new StringBuilder();
        for (var entry : entries) {
            words.append("id: ").append(entry.sequence()).append("\nevent: entry\ndata: ").append(entry.words()).append("\n\n");
        }
        last = entries.get(entries.size() - 1).sequence();
        return send(words.toString());
    }

    @Override
    public boolean tellHere(String people) {
        return send("event: here\ndata: " + people + "\n\n");
    }

    @Override
    public boolean beat() {
        return send("event: beat\ndata: \n\n");
    }

    private synchronized boolean send(String words) {
        if (ended) {
            return false;
        }
        kept.writeBytes(words.getBytes(UTF_8));
        if (kept.size() > KEPT_AT_MOST) {
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
        while ((kept.size() > 0 || unflushed) && out.isReady()) {
            if (kept.size() > 0) {
                var words = kept.toByteArray();
                kept.reset();
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
                kept.reset();
            }
        }
    }
}
