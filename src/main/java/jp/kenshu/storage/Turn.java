package jp.kenshu.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The turn of those who write to one place, as one sheet: whoever has it writes at once what all who wait want to write, and hands it
 * on. Who waits here holds no connection to the database.
 *
 * @param <W> what each of them writes
 * @param <A> what each of them is answered
 */
public final class Turn<W, A> {

    /** No more is written at once. */
    static final int TOGETHER_MAX = 100;

    private final Function<List<W>, List<A>> writer;
    private final Function<RuntimeException, A> refused;
    private final Deque<Waiting<W, A>> waiting = new ArrayDeque<>();
    private boolean taken;

    /** One who waits: told either the answer or, with nothing, that it is their turn. */
    private record Waiting<W, A>(W own, CompletableFuture<Optional<A>> told) {

        Waiting(W own) {
            this(own, new CompletableFuture<>());
        }
    }

    /**
     * A turn whose holders write by {@code writer}, which answers each in its place; where it fails, each is answered what {@code refused}
     * makes of that.
     */
    public Turn(Function<List<W>, List<A>> writer, Function<RuntimeException, A> refused) {
        this.writer = writer;
        this.refused = refused;
    }

    /** Writes {@code what} when its turn has come, perhaps with others'. */
    public A write(W what) {
        var own = new Waiting<W, A>(what);
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

    private synchronized boolean isFirst(Waiting<W, A> own) {
        waiting.addLast(own);
        var first = !taken;
        taken = true;
        return first;
    }

    private List<A> writeTogether() {
        var together = takeAll();
        List<A> answers = List.of();
        try {
            answers = writer.apply(together.stream().map(Waiting::own).toList());
        } catch (RuntimeException failure) {
            answers = together.stream().map(each -> refused.apply(failure)).toList();
        } finally {
            for (int place = 1; place < together.size(); place++) {
                together.get(place).told().complete(Optional.of(place < answers.size() ? answers.get(place)
                        : refused.apply(new IllegalStateException("Nothing was written"))));
            }
        }
        return answers;
    }

    private synchronized List<Waiting<W, A>> takeAll() {
        var together = new ArrayList<Waiting<W, A>>();
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
