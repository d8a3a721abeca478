package jp.kenshu.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Who waits while somebody writes is written for together by the next one; each hears their own answer. */
class TurnTest {

    private final List<List<String>> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstWrites = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final Turn<String, String> turn = new Turn<>(this::write, RuntimeException::getMessage);

    private List<String> write(List<String> together) {
        written.add(together);
        if (together.get(0).equals("first-1")) {
            firstWrites.countDown();
            await(mayEnd);
        }
        if (together.get(0).startsWith("down")) {
            throw new IllegalStateException("The database is away");
        }
        return together.stream().map(each -> each.startsWith("bad") ? "refused" : "taken").toList();
    }

    @Test
    void allWhoWaitAreWrittenTogetherAndOneRefusalIsOnesOwn() throws Exception {
        var first = begin("first-1");
        await(firstWrites);
        var waiting = IntStream.range(0, 5).mapToObj(number -> begin((number == 2 ? "bad-" : "w-") + number)).toList();
        awaitWaiting(5);

        mayEnd.countDown();

        assertEquals("taken", first.get());
        for (int number = 0; number < 5; number++) {
            assertEquals(number == 2 ? "refused" : "taken", waiting.get(number).get());
        }
        assertEquals(2, written.size());
        assertEquals(5, written.get(1).size());
    }

    @Test
    void noMoreThanAHundredAreWrittenAtOnceAndNobodyIsLeftWaiting() throws Exception {
        var first = begin("first-1");
        await(firstWrites);
        var waiting = IntStream.range(0, 230).mapToObj(number -> begin("w-" + number)).toList();
        awaitWaiting(230);

        mayEnd.countDown();

        first.get();
        for (var each : waiting) {
            assertEquals("taken", each.get());
        }
        assertEquals(List.of(1, 100, 100, 30), written.stream().map(List::size).toList());
    }

    @Test
    void whereNothingCanBeWrittenAllHearOfItAndTheTurnGoesOn() throws Exception {
        var first = begin("first-1");
        await(firstWrites);
        var down = begin("down-1");
        awaitWaiting(1);
        var other = begin("w-1");
        awaitWaiting(2);

        mayEnd.countDown();

        assertEquals("taken", first.get());
        assertEquals("The database is away", down.get());
        assertEquals("The database is away", other.get());
        assertEquals("taken", turn.write("w-2"));
    }

    private FutureTask<String> begin(String id) {
        var task = new FutureTask<>(() -> turn.write(id));
        new Thread(task).start();
        return task;
    }

    private void awaitWaiting(int count) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (turn.waiting() < count && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(count, turn.waiting());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
