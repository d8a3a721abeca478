package jp.kenshu.worksheet.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.servlet.AsyncContext;

/**
 * One browser's question what is new on its sheets, answered soon after something is, so that what comes in quick succession is one
 * answer, or with nothing after a while.
 */
final class SheetPoll {

    private final AsyncContext request;
    private final String now;
    private final Consumer<Runnable> soon;
    private final List<String> news = new ArrayList<>();
    private final List<Runnable> leaving = new CopyOnWriteArrayList<>();
    private boolean asked;
    private boolean answered;

    /** A question at the moment {@code now}; {@code soon} lets something happen a little later. */
    SheetPoll(AsyncContext request, String now, Consumer<Runnable> soon) {
        this.request = request;
        this.now = now;
        this.soon = soon;
    }

    /** Asks what happens on the sheet of a group after entry {@code last}, and whether others are here than those of the mark. */
    void follow(long groupId, SheetRoom room, long last, String knownMark) {
        var following = new Following(groupId, last, knownMark);
        leaving.add(() -> room.leave(following));
        room.enter(following);
    }

    /** Says why one of the sheets is not for this browser. */
    void tellRefused(long groupId, String why) {
        tell(groupId, "\"refused\":" + why);
    }

    /** All has been asked: what is new already is answered now, everything when it happens, and all at once without {@code waits}. */
    synchronized void ask(boolean waits) {
        asked = true;
        if (!waits || !news.isEmpty()) {
            answer();
        }
    }

    /** Waits no more. */
    void leave() {
        leaving.forEach(Runnable::run);
    }

    /** What this browser follows of one sheet. */
    private final class Following implements SheetRoom.Follower {

        private final long groupId;
        private final String knownMark;
        private long last;

        Following(long groupId, long last, String knownMark) {
            this.groupId = groupId;
            this.last = last;
            this.knownMark = knownMark;
        }

        @Override
        public long last() {
            return last;
        }

        @Override
        public boolean tell(SheetNews news) {
            last = news.last();
            return SheetPoll.this.tell(groupId, "\"entries\":" + news.words());
        }

        @Override
        public boolean tellBehind(long sequence) {
            last = sequence;
            return SheetPoll.this.tell(groupId, "\"behind\":" + sequence);
        }

        @Override
        public boolean tellHere(String people) {
            var mark = Integer.toHexString(people.hashCode());
            return mark.equals(knownMark) || SheetPoll.this.tell(groupId, "\"here\":" + people + ",\"mark\":\"" + mark + "\"");
        }

        @Override
        public boolean beat() {
            return true;
        }
    }

    private synchronized boolean tell(long groupId, String what) {
        if (answered) {
            return false;
        }
        news.add("{\"group\":" + groupId + "," + what + "}");
        if (asked && news.size() == 1) {
            soon.accept(this::answer);
        }
        return true;
    }

    /** Answers, once. */
    synchronized void answer() {
        if (answered) {
            return;
        }
        answered = true;
        var words = news.stream().collect(Collectors.joining(",", "{\"sheets\":[", "],\"now\":\"" + now + "\"}"));
        try {
            request.getResponse().setContentType("application/json; charset=UTF-8");
            request.getResponse().getOutputStream().write(words.getBytes(UTF_8));
            request.complete();
        } catch (IOException | IllegalStateException gone) {
            answered = true;
        }
    }
}
