package jp.kenshu.worksheet.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import jp.kenshu.Json;

/**
 * The browsers on this node that follow one sheet, and who is where in it. Entries are passed on in the order of their
 * numbers, whichever of two commits is heard of first.
 */
final class SheetRoom {

    private static final int REMEMBERED = 500;
    private static final long GONE_AFTER = 40_000_000_000L;

    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Deque<Told> recent = new ArrayDeque<>();
    private final TreeMap<Long, String> early = new TreeMap<>();
    private final Map<String, Present> here = new LinkedHashMap<>();
    private final LongFunction<List<Told>> fromLog;
    private final Lock turn = new ReentrantLock(true);
    private long sequence;
    private long seenInLog;
    private boolean hereChanged;

    /** An entry of the log: its number and its words. */
    record Told(long sequence, String words) {
    }

    private record Present(String name, Long field, long at) {
    }

    /** Somebody who follows the sheet. What is told is told in order; {@code false} says that nothing reaches them any more. */
    interface Follower {

        /** The number of the newest entry that was passed on. */
        long last();

        /** Passes entries on. */
        boolean tell(List<Told> entries);

        /** Passes on who is here, as JSON. */
        boolean tellHere(String people);

        /** A sign of life. */
        boolean beat();
    }

    /** A room for a sheet whose newest entry is {@code sequence}; {@code fromLog} reads the entries after a number. */
    SheetRoom(long sequence, LongFunction<List<Told>> fromLog) {
        this.sequence = sequence;
        this.seenInLog = sequence;
        this.fromLog = fromLog;
    }

    /** Lets one write after the other, in the order of their coming: who waits here holds no connection to the database. */
    <T> T inTurn(Supplier<T> deed) {
        turn.lock();
        try {
            return deed.get();
        } finally {
            turn.unlock();
        }
    }

    /** Somebody comes in, and hears at once what they missed. */
    synchronized void enter(Follower follower) {
        var missed = after(follower.last());
        if ((missed.isEmpty() || follower.tell(missed)) && follower.tellHere(people())) {
            followers.add(follower);
        }
    }

    /** What happened after entry {@code last}, from memory or from the log. */
    synchronized List<Told> after(long last) {
        if (last >= sequence) {
            return List.of();
        }
        if (!recent.isEmpty() && recent.peekFirst().sequence() <= last + 1) {
            return recent.stream().filter(told -> told.sequence() > last).toList();
        }
        return fromLog.apply(last);
    }

    /** Somebody leaves; nobody is waited for, since they may leave while something is passed on to them. */
    void leave(Follower follower) {
        followers.remove(follower);
    }

    /** An entry has been committed. */
    synchronized void hear(long number, String words) {
        if (number <= sequence) {
            return;
        }
        early.put(number, words);
        while (early.containsKey(sequence + 1)) {
            sequence++;
            var told = new Told(sequence, early.remove(sequence));
            recent.addLast(told);
            if (recent.size() > REMEMBERED) {
                recent.removeFirst();
            }
            followers.removeIf(follower -> follower.last() < told.sequence() && !follower.tell(List.of(told)));
        }
    }

    /** The log stands at {@code number}: whatever has been missing for a while, as from another node, is read from it. */
    synchronized void compare(long number) {
        if (sequence < seenInLog) {
            fromLog.apply(sequence).forEach(told -> hear(told.sequence(), told.words()));
        }
        seenInLog = number;
    }

    /** Somebody is in a field, or in none. */
    synchronized void isHere(String writer, String name, Long field) {
        var before = here.put(writer, new Present(name, field, System.nanoTime()));
        hereChanged |= before == null || !java.util.Objects.equals(before.field(), field);
    }

    /** Somebody has closed the sheet. */
    synchronized void isGone(String writer) {
        hereChanged |= here.remove(writer) != null;
    }

    /** Tells who is here when that has changed. */
    synchronized void tellHere() {
        var now = System.nanoTime();
        hereChanged |= here.values().removeIf(present -> now - present.at() > GONE_AFTER);
        if (hereChanged) {
            hereChanged = false;
            var people = people();
            followers.removeIf(follower -> !follower.tellHere(people));
        }
    }

    /** A sign of life to everybody. */
    synchronized void beat() {
        followers.removeIf(follower -> !follower.beat());
    }

    /** Who is here and in which field, as JSON. */
    synchronized String people() {
        var people = Json.createArrayBuilder();
        here.forEach((writer, present) -> {
            var person = Json.createObjectBuilder().add("writer", writer).add("name", present.name());
            people.add(present.field() == null ? person.addNull("field") : person.add("field", present.field()));
        });
        return people.build().toString();
    }
}
