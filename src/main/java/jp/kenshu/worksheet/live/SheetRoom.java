package jp.kenshu.worksheet.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

import jp.kenshu.Json;

/**
 * The browsers on this node that follow one sheet, and who is where in it. Entries are passed on in the order of their
 * numbers, whichever of two commits is heard of first.
 */
final class SheetRoom {

    /** So much is told one by one; whoever has missed more reads the sheet anew. */
    static final int TOLD_AT_ONCE = 500;

    private static final long GONE_AFTER = 40_000_000_000L;

    private final long groupId;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Deque<Told> recent = new ArrayDeque<>();
    private final TreeMap<Long, Told> early = new TreeMap<>();
    private final Map<String, Present> here = new LinkedHashMap<>();
    private final LongFunction<List<Told>> fromLog;
    private long sequence;
    private long seenInLog;
    private boolean hereChanged;
    private long lastUsed = System.nanoTime();

    /** An entry of the log: its number, and as browsers hear of it. */
    record Told(long sequence, String words) {
    }

    private record Present(String name, Long field, long at) {
    }

    /** Somebody who follows the sheet. What is told is told in order; {@code false} says that nothing reaches them any more. */
    interface Follower {

        /** The number of the newest entry that was passed on. */
        long last();

        /** Passes entries on. */
        boolean tell(SheetNews news);

        /** Says that more has happened, up to entry {@code sequence}, than is told one by one. */
        boolean tellBehind(long sequence);

        /** Passes on who is here, as JSON. */
        boolean tellHere(String people);

        /** A sign of life. */
        boolean beat();
    }

    /** A room for a group's sheet whose newest entry is {@code sequence}; {@code fromLog} reads the next entries after a number. */
    SheetRoom(long groupId, long sequence, LongFunction<List<Told>> fromLog) {
        this.groupId = groupId;
        this.sequence = sequence;
        this.seenInLog = sequence;
        this.fromLog = fromLog;
    }

    /** Somebody asks for the room. */
    synchronized void use() {
        lastUsed = System.nanoTime();
    }

    /** Whether anybody follows the sheet. */
    boolean isFollowed() {
        return !followers.isEmpty();
    }

    /** Whether nobody is here any more, and has not been for a while. */
    synchronized boolean isLeft() {
        return followers.isEmpty() && here.isEmpty() && System.nanoTime() - lastUsed > GONE_AFTER;
    }

    /** Somebody comes in, and hears at once what they missed. */
    synchronized void enter(Follower follower) {
        if ((follower.last() >= sequence || catchUp(follower)) && follower.tellHere(people())) {
            followers.add(follower);
        }
    }

    private boolean catchUp(Follower follower) {
        return sequence - follower.last() > TOLD_AT_ONCE ? follower.tellBehind(sequence) : follower.tell(new SheetNews(groupId, after(follower.last())));
    }

    private List<Told> after(long last) {
        if (!recent.isEmpty() && recent.peekFirst().sequence() <= last + 1) {
            return recent.stream().filter(told -> told.sequence() > last).toList();
        }
        return fromLog.apply(last);
    }

    /** Somebody leaves; nobody is waited for, since they may leave while something is passed on to them. */
    void leave(Follower follower) {
        followers.remove(follower);
    }

    /** Entries have been committed; those that are next in the log are told together. */
    synchronized void hear(List<Told> committed) {
        committed.stream().filter(told -> told.sequence() > sequence).forEach(told -> early.put(told.sequence(), told));
        var next = new ArrayList<Told>();
        while (early.containsKey(sequence + 1)) {
            sequence++;
            next.add(early.remove(sequence));
        }
        if (!next.isEmpty()) {
            tell(next);
        }
    }

    private void tell(List<Told> next) {
        recent.addAll(next);
        while (recent.size() > TOLD_AT_ONCE) {
            recent.removeFirst();
        }
        var news = new SheetNews(groupId, next);
        followers.removeIf(follower -> follower.last() < sequence && !follower.tell(news.after(follower.last())));
    }

    /** The log stands at {@code number}: whatever has been missing for a while, as from another node, is read from it. */
    synchronized void compare(long number) {
        if (seenInLog - sequence > TOLD_AT_ONCE) {
            goOnFrom(seenInLog);
        }
        while (sequence < seenInLog) {
            hear(fromLog.apply(sequence));
        }
        seenInLog = number;
    }

    private void goOnFrom(long number) {
        sequence = number;
        recent.clear();
        early.headMap(number, true).clear();
        followers.removeIf(follower -> follower.last() < number && !follower.tellBehind(number));
    }

    /** Somebody is in a field, or in none. */
    synchronized void showPresence(String writer, String name, Long field) {
        var before = here.put(writer, new Present(name, field, System.nanoTime()));
        hereChanged |= before == null || !java.util.Objects.equals(before.field(), field);
    }

    /** Somebody has closed the sheet. */
    synchronized void endPresence(String writer) {
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
