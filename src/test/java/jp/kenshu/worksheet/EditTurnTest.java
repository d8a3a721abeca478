package jp.kenshu.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.text.Change;
import org.junit.jupiter.api.Test;

/** Who waits while somebody writes is written for together by the next one; each hears their own answer. */
class EditTurnTest {

    private final List<List<String>> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstWrites = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final EditTurn turn = new EditTurn(this::write);

    private List<EditAnswer> write(List<SheetEdit> edits) {
        written.add(edits.stream().map(SheetEdit::editId).toList());
        if (edits.get(0).editId().equals("first-1")) {
            firstWrites.countDown();
            await(mayEnd);
        }
        if (edits.get(0).editId().startsWith("down")) {
            throw new IllegalStateException("The database is away");
        }
        return edits.stream().map(edit -> edit.editId().startsWith("bad") ? EditAnswer.refused(RuleViolation.of("sheet.broken"))
                : EditAnswer.taken(List.<SheetEntry>of())).toList();
    }

    @Test
    void allWhoWaitAreWrittenTogetherAndOneRefusalIsOnesOwn() throws Exception {
        var first = begin("first-1");
        await(firstWrites);
        var waiting = IntStream.range(0, 5).mapToObj(number -> begin((number == 2 ? "bad-" : "w-") + number)).toList();
        awaitWaiting(5);

        mayEnd.countDown();

        assertEquals(List.of(), first.get().get());
        for (int number = 0; number < 5; number++) {
            var answer = waiting.get(number).get();
            if (number == 2) {
                assertEquals("sheet.broken", assertThrows(RuleViolation.class, answer::get).key());
            } else {
                assertEquals(List.of(), answer.get());
            }
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
            assertEquals(List.of(), each.get().get());
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

        first.get();
        var failure = assertThrows(IllegalStateException.class, down.get()::get);
        assertSame(failure, assertThrows(IllegalStateException.class, other.get()::get));
        assertEquals(List.of(), turn.write(edit("w-2")).get());
    }

    private FutureTask<EditAnswer> begin(String id) {
        var task = new FutureTask<>(() -> turn.write(edit(id)));
        new Thread(task).start();
        return task;
    }

    private static SheetEdit edit(String id) {
        return new SheetEdit(1, id, 0, Change.of(0, 0, "x"), Actor.participant("森田 真理"));
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
