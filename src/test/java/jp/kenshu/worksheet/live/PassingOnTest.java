package jp.kenshu.worksheet.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes in quick succession is told together, in its order, and put into words once for all who follow. */
class PassingOnTest {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final SheetRoom room = new SheetRoom(4, 0, last -> List.of());
    private final PassingOn passingOn = new PassingOn(room, thread);

    private static final class Listener implements SheetRoom.Follower {

        private final List<SheetNews> heard = new CopyOnWriteArrayList<>();
        private final CountDownLatch toHear;

        Listener(int entries) {
            toHear = new CountDownLatch(entries);
        }

        @Override
        public long last() {
            return heard.isEmpty() ? 0 : heard.get(heard.size() - 1).last();
        }

        @Override
        public boolean tell(SheetNews news) {
            heard.add(news);
            news.entries().forEach(entry -> toHear.countDown());
            return true;
        }

        @Override
        public boolean tellBehind(long sequence) {
            return true;
        }

        @Override
        public boolean tellHere(String people) {
            return true;
        }

        @Override
        public boolean beat() {
            return true;
        }
    }

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void whatIsCommittedWhileTheThreadIsBusyIsToldTogetherAndTheSameBytesToAll() throws Exception {
        var one = new Listener(3);
        var other = new Listener(3);
        room.enter(one);
        room.enter(other);
        var free = new CountDownLatch(1);
        thread.execute(() -> await(free));

        passingOn.add(List.of(told(2)));
        passingOn.add(List.of(told(1)));
        passingOn.add(List.of(told(3)));
        free.countDown();
        one.toHear.await();
        other.toHear.await();

        assertEquals(List.of("[{1},{2},{3}]"), one.heard.stream().map(SheetNews::words).toList());
        assertSame(one.heard.get(0).event(), other.heard.get(0).event());
    }

    @Test
    void nothingIsForgottenHoweverManyTellAtOnce() throws Exception {
        var listener = new Listener(400);
        room.enter(listener);

        IntStream.range(0, 4).mapToObj(writer -> new Thread(() -> LongStream.rangeClosed(1, 100)
                .forEach(number -> passingOn.add(List.of(told(4 * number - writer)))))).forEach(Thread::start);
        listener.toHear.await();

        assertEquals(LongStream.rangeClosed(1, 400).boxed().toList(),
                listener.heard.stream().flatMap(news -> news.entries().stream()).map(SheetRoom.Told::sequence).toList());
    }

    private static SheetRoom.Told told(long number) {
        return new SheetRoom.Told(number, "{" + number + "}");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
