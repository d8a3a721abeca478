package jp.kenshu.worksheet.text;

import java.util.ArrayList;
import java.util.List;

import jakarta.json.JsonArray;
import jp.kenshu.Json;
import jp.kenshu.document.Clusters;

/**
 * What somebody changed in a text: splices from front to back that do not touch one another, all against the same text.
 * Rebased over what somebody else changed in that text meanwhile, it keeps both: what either inserted stands, even in the
 * midst of what the other deleted, and what both deleted is deleted once.
 */
public record Change(List<Splice> splices) {

    /** Splices in their order, each behind the one before. */
    public Change {
        splices = List.copyOf(splices);
        var behind = 0;
        for (var splice : splices) {
            if (splice.position() < behind) {
                throw new IllegalArgumentException("Splices overlap: " + splices);
            }
            behind = splice.end();
        }
    }

    /** A change of one place. */
    public static Change of(int position, int deleted, String inserted) {
        return new Change(List.of(new Splice(position, deleted, inserted)));
    }

    /** The change that makes {@code next} out of {@code text}: what differs between their common beginning and end. */
    public static Change between(String text, String next) {
        var shorter = Math.min(text.length(), next.length());
        var front = 0;
        while (front < shorter && text.charAt(front) == next.charAt(front)) {
            front++;
        }
        front = Math.min(Clusters.start(text, front), Clusters.start(next, front));
        var back = 0;
        while (back < shorter - front && text.charAt(text.length() - 1 - back) == next.charAt(next.length() - 1 - back)) {
            back++;
        }
        while (back > 0 && (isTorn(text, text.length() - back) || isTorn(next, next.length() - back))) {
            back--;
        }
        return new Change(List.of(new Splice(front, text.length() - back - front, next.substring(front, next.length() - back))))
                .withoutNothing();
    }

    private static boolean isTorn(String text, int position) {
        return Clusters.start(text, position) != position;
    }

    private Change withoutNothing() {
        return new Change(splices.stream().filter(splice -> !splice.isNothing()).toList());
    }

    /** The text after this change. */
    public String applyTo(String text) {
        var next = new StringBuilder(text.length() + 16);
        var read = 0;
        for (var splice : splices) {
            next.append(text, read, splice.position()).append(splice.inserted());
            read = splice.end();
        }
        return next.append(text, read, text.length()).toString();
    }

    /** The change as it is stored and sent: an array of {@code [position, deleted, inserted]}, with {@code true} behind where one goes on. */
    public JsonArray written() {
        var array = Json.createArrayBuilder();
        for (var splice : splices) {
            var written = Json.createArrayBuilder().add(splice.position()).add(splice.deleted()).add(splice.inserted());
            array.add(splice.goesOn() ? written.add(true) : written);
        }
        return array.build();
    }

    /** The change that {@link #written()} wrote; fails for anything else. */
    public static Change read(JsonArray written) {
        return new Change(written.getValuesAs(JsonArray.class).stream()
                .map(splice -> new Splice(splice.getInt(0), splice.getInt(1), splice.getString(2), splice.size() > 3 && splice.getBoolean(3))).toList());
    }

    /** Whether all of its places are within a text of {@code length}. */
    public boolean fits(int length) {
        return splices.isEmpty() || splices.get(splices.size() - 1).end() <= length;
    }

    /** By how much the text grows; less than nothing where it shrinks. */
    public int growth() {
        return splices.stream().mapToInt(splice -> splice.inserted().length() - splice.deleted()).sum();
    }

    /** How many characters it inserts. */
    public int insertedLength() {
        return splices.stream().mapToInt(splice -> splice.inserted().length()).sum();
    }

    /**
     * The same change for the text as {@code over} left it, both being against the same text before. Where both insert at
     * one place, that stands first which goes on with what its writer wrote there, so that no sentence is split; where
     * neither or both do, this one's stands {@code first} or behind the other's; who rebases the other over this says the opposite.
     */
    public Change rebase(Change over, boolean first) {
        var mine = new Walk(this);
        var theirs = new Walk(over);
        var rebased = new Writing();
        while (mine.goesOn()) {
            if (mine.inserts() && (!theirs.inserts() || mine.standsBefore(theirs, first))) {
                rebased.insert(mine.goesOnWithOwn(), mine.takeInserted());
            } else if (theirs.inserts()) {
                rebased.retain(theirs.takeInserted().length());
            } else {
                var length = Math.min(mine.length(), theirs.length());
                if (!theirs.deletes() && mine.deletes()) {
                    rebased.delete(length);
                } else if (!theirs.deletes()) {
                    rebased.retain(length);
                }
                mine.pass(length);
                theirs.pass(length);
            }
        }
        return rebased.change();
    }

    /**
     * The same change with every place between two of the reader's characters: what would come to stand within one, as
     * between a character and its variation selector, moves behind it; what begins or ends within one takes the whole of
     * it and writes the rest anew; half of a surrogate pair is left alone.
     */
    public Change snappedTo(String text) {
        var snapped = new ArrayList<Splice>();
        var behind = 0;
        for (var splice : splices) {
            var whole = snapped(splice, text);
            if (whole.position() < behind) {
                var kept = whole.position() + whole.deleted() <= behind ? 0 : whole.end() - behind;
                whole = new Splice(behind, kept, whole.inserted(), whole.goesOn());
            }
            if (!whole.isNothing()) {
                snapped.add(whole);
                behind = whole.end();
            }
        }
        return new Change(snapped);
    }

    private static Splice snapped(Splice splice, String text) {
        var from = outsidePair(text, splice.position(), 1);
        var to = Math.max(from, outsidePair(text, splice.end(), -1));
        if (from == to) {
            var cluster = Clusters.start(text, from);
            return new Splice(cluster == from ? from : Clusters.end(text, cluster), 0, splice.inserted(), splice.goesOn());
        }
        var start = Clusters.start(text, from);
        var last = Clusters.start(text, to);
        var end = last == to ? to : Clusters.end(text, last);
        return new Splice(start, end - start, text.substring(start, from) + splice.inserted() + text.substring(to, end), splice.goesOn());
    }

    private static int outsidePair(String text, int position, int step) {
        var within = position > 0 && position < text.length()
                && Character.isHighSurrogate(text.charAt(position - 1)) && Character.isLowSurrogate(text.charAt(position));
        return within ? position + step : position;
    }

    /** Puts a change together from front to back, joining what touches. */
    private static final class Writing {

        private final List<Splice> splices = new ArrayList<>();
        private int at;
        private int from;
        private int deleted;
        private boolean goesOn;
        private final StringBuilder inserted = new StringBuilder();

        void retain(int length) {
            if (length > 0) {
                end();
                at += length;
                from = at;
            }
        }

        void insert(boolean withOwn, String text) {
            if (deleted > 0) {
                end();
                from = at;
            }
            if (inserted.length() == 0) {
                goesOn = withOwn;
            }
            inserted.append(text);
        }

        void delete(int length) {
            deleted += length;
            at += length;
        }

        private void end() {
            if (deleted > 0 || inserted.length() > 0) {
                splices.add(new Splice(from, deleted, inserted.toString(), goesOn));
                deleted = 0;
                goesOn = false;
                inserted.setLength(0);
            }
        }

        Change change() {
            end();
            return new Change(splices);
        }
    }
}
