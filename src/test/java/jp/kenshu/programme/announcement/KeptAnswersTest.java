package jp.kenshu.programme.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    private static final long OLD = KeptAnswers.KEPT.toNanos() + 1;

    private final AtomicLong now = new AtomicLong();
    private final KeptAnswers<String, String> answers = new KeptAnswers<>(now::get);

    @Test
    void forASecondTheAnswerIsTheOneThatWasMadeFirst() {
        assertEquals("first", answers.get("/", () -> "first"));
        now.addAndGet(OLD - 1);

        assertEquals("first", answers.get("/", () -> "second"));
        assertEquals("other", answers.get("/programme", () -> "other"));
    }

    @Test
    void whoComesAfterThatMakesItAnew() {
        answers.get("/", () -> "first");
        now.addAndGet(OLD);

        assertEquals("second", answers.get("/", () -> "second"));
        assertEquals("second", answers.get("/", () -> "third"));
    }

    @Test
    void whoComesWhileItIsMadeAnewGetsTheOneBefore() throws Exception {
        answers.get("/", () -> "first");
        now.addAndGet(OLD);
        var begun = new CountDownLatch(1);
        var readOn = new CountDownLatch(1);
        var maker = CompletableFuture.supplyAsync(() -> answers.get("/", () -> {
            begun.countDown();
            await(readOn);
            return "second";
        }));
        begun.await();

        assertEquals("first", answers.get("/", () -> "third"));
        readOn.countDown();
        assertEquals("second", maker.get());
        assertEquals("second", answers.get("/", () -> "third"));
    }

    @Test
    void whatIsOlderThanTwoSecondsIsGivenToNobody() {
        answers.get("/", () -> "first");
        now.addAndGet(2 * OLD);
        assertThrows(IllegalStateException.class, () -> answers.get("/", () -> {
            throw new IllegalStateException("The page broke");
        }));

        assertEquals("second", answers.get("/", () -> "second"));
    }

    @Test
    void whatIsNotToBeKeptIsMadeEachTime() {
        answers.get("/", () -> "first");
        now.addAndGet(OLD);

        assertNull(answers.get("/", () -> null));
        assertEquals("second", answers.get("/", () -> "second"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
