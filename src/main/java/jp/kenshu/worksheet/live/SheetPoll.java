package jp.kenshu.worksheet.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.AsyncContext;

/** One browser's question what is new, answered when something is, or with nothing after a while. */
final class SheetPoll implements SheetRoom.Follower {

    private final AsyncContext request;
    private final String now;
    private final String knownPeople;
    private final long last;
    private String people;
    private boolean answered;

    /** Waits for entries after {@code last}, or for others to be here than {@code knownPeople}. */
    SheetPoll(AsyncContext request, String now, long last, String knownPeople) {
        this.request = request;
        this.now = now;
        this.last = last;
        this.knownPeople = knownPeople;
        this.people = knownPeople;
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public boolean tell(List<SheetRoom.Told> entries) {
        answer(entries);
        return false;
    }

    @Override
    public synchronized boolean tellHere(String present) {
        people = present;
        if (!present.equals(knownPeople)) {
            answer(List.of());
        }
        return !answered;
    }

    @Override
    public boolean beat() {
        return true;
    }

    /** Answers, once. */
    synchronized void answer(List<SheetRoom.Told> entries) {
        if (answered) {
            return;
        }
        answered = true;
        var words = entries.stream().map(SheetRoom.Told::words).collect(Collectors.joining(",", "{\"entries\":[", "]"))
                + ",\"here\":" + (people.isEmpty() ? "[]" : people) + ",\"now\":\"" + now + "\"}";
        try {
            request.getResponse().setContentType("application/json; charset=UTF-8");
            request.getResponse().getOutputStream().write(words.getBytes(UTF_8));
            request.complete();
        } catch (IOException | IllegalStateException gone) {
            answered = true;
        }
    }
}
