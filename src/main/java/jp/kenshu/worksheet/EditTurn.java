package jp.kenshu.worksheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The turn of those who write on one sheet: whoever has it writes at once what all who wait want to write, and hands it on. Who
 * waits here holds no connection to the database.
 */
final class EditTurn {

    /** No more is written at once. */
    static final int TOGETHER_MAX = 100;

    private final Function<List<SheetEdit>, List<EditAnswer>> writer;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean taken;

    /** One who waits: told either the answer or, with nothing, that it is their turn. */
    private record Waiting(SheetEdit edit, CompletableFuture<Optional<EditAnswer>> told) {

        Waiting(SheetEdit edit) {
            this(edit, new CompletableFuture<>());
        }
    }

    /** A turn whose holders write by {@code writer}, which answers each edit in its place. */
    EditTurn(Function<List<SheetEdit>, List<EditAnswer>> writer) {
        this.writer = writer;
    }

    /** Writes {@code edit} when its turn has come, perhaps with others'. */
    EditAnswer write(SheetEdit edit) {
        var own = new Waiting(edit);
        if (!isFirst(own)) {
            var told = own.told().join();
            if (told.isPresent()) {
                return told.get();
            }
        }
        try {
            return writeTogether().get(0);
        } finally {
            handOn();
        }
    }

    private synchronized boolean isFirst(Waiting own) {
        waiting.addLast(own);
        var first = !taken;
        taken = true;
        return first;
    }

    private List<EditAnswer> writeTogether() {
        var together = takeAll();
        List<EditAnswer> answers = List.of();
        try {
            answers = writer.apply(together.stream().map(Waiting::edit).toList());
        } catch (RuntimeException failure) {
            answers = together.stream().map(each -> EditAnswer.refused(failure)).toList();
        } finally {
            for (int place = 1; place < together.size(); place++) {
                together.get(place).told().complete(Optional.of(place < answers.size() ? answers.get(place)
                        : EditAnswer.refused(new IllegalStateException("The edit was not written"))));
            }
        }
        return answers;
    }

    private synchronized List<Waiting> takeAll() {
        var together = new ArrayList<Waiting>();
        while (!waiting.isEmpty() && together.size() < TOGETHER_MAX) {
            together.add(waiting.removeFirst());
        }
        return together;
    }

    /** How many wait for the one who writes. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized void handOn() {
        if (waiting.isEmpty()) {
            taken = false;
        } else {
            waiting.peekFirst().told().complete(Optional.empty());
        }
    }
}
