package jp.kenshu.bench;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures, for each mark, the time until all others at the sheet have seen it. */
final class Watch {

    private final int others;
    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final Queue<Double> milliseconds = new ConcurrentLinkedQueue<>();

    /** Each mark is to be seen by {@code others} besides its writer. */
    Watch(int others) {
        this.others = others;
    }

    /** A mark leaves. */
    void sent(String id) {
        seen.put(id, new AtomicInteger());
        begun.put(id, System.nanoTime());
    }

    /** A mark arrives at {@code listener}. */
    void heard(String listener, String id) {
        var count = seen.get(id);
        if (count != null && !id.startsWith(listener + "-") && count.incrementAndGet() == others) {
            milliseconds.add((System.nanoTime() - begun.get(id)) / 1e6);
        }
    }

    /** How many marks left. */
    int sentCount() {
        return begun.size();
    }

    /** How many marks all others have seen. */
    int seenByAll() {
        return milliseconds.size();
    }

    /** The value below which {@code share} of the times lie, in ms. */
    double percentile(double share) {
        return Figure.percentile(milliseconds.stream().mapToDouble(Double::doubleValue).toArray(), share);
    }

    /** Says the figures in one line. */
    void say(String name, double seconds) {
        Figure.say("bench %s: %d edits, %.0f/s, seen by all others %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms", name, sentCount(), sentCount() / seconds,
                seenByAll(), percentile(0.5), percentile(0.95), percentile(0.99));
    }
}
