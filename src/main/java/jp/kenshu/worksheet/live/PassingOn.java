package jp.kenshu.worksheet.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What has been committed on a sheet and is yet to be told in its room. Whoever writes does not wait until all have been told: that is
 * another thread's work, one at a time for each room, and what comes in quick succession is told together.
 */
final class PassingOn {

    /** So long is between two tellings: what comes first after a rest is told at once. */
    private static final long PACE_NS = 40_000_000L;

    private final SheetRoom room;
    private final ScheduledExecutorService executor;
    private List<SheetRoom.Told> waiting = new ArrayList<>();
    private boolean begun;
    private long lastAt = System.nanoTime() - PACE_NS;

    PassingOn(SheetRoom room, ScheduledExecutorService executor) {
        this.room = room;
        this.executor = executor;
    }

    /** These entries have been committed. */
    synchronized void add(List<SheetRoom.Told> committed) {
        waiting.addAll(committed);
        if (!begun) {
            begun = true;
            begin();
        }
    }

    private void begin() {
        executor.schedule(this::pass, Math.max(0, lastAt + PACE_NS - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private void pass() {
        try {
            room.hear(takeAll());
        } finally {
            goOn();
        }
    }

    private synchronized List<SheetRoom.Told> takeAll() {
        var taken = waiting;
        waiting = new ArrayList<>();
        lastAt = System.nanoTime();
        return taken;
    }

    private synchronized void goOn() {
        begun = !waiting.isEmpty();
        if (begun) {
            begin();
        }
    }
}
