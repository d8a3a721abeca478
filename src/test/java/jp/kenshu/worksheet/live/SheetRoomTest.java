package jp.kenshu.worksheet.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/** Whoever follows a sheet hears every entry in its order, or that they are behind and must read the sheet anew; nothing silently. */
class SheetRoomTest {

    private static final long GROUP = 4;

    private long written;
    private final SheetRoom room = new SheetRoom(GROUP, 0, last -> LongStream.rangeClosed(last + 1, Math.min(written, last + SheetRoom.TOLD_AT_ONCE))
            .mapToObj(number -> new SheetRoom.Told(number, "{" + number + "}")).toList());

    private static final class Listener implements SheetRoom.Follower {

        private final List<String> heard = new ArrayList<>();
        private long last;

        Listener(long last) {
            this.last = last;
        }

        @Override
        public long last() {
            return last;
        }

        @Override
        public boolean tell(SheetNews news) {
            news.entries().forEach(entry -> heard.add(String.valueOf(entry.sequence())));
            last = news.last();
            return true;
        }

        @Override
        public boolean tellBehind(long sequence) {
            heard.add("behind " + sequence);
            last = sequence;
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

    private void write(int entries) {
        for (int count = 0; count < entries; count++) {
            written++;
            room.hear(List.of(new SheetRoom.Told(written, "{" + written + "}")));
        }
    }

    @Test
    void entriesAreHeardInTheirOrderWhicheverCommitIsHeardOfFirst() {
        var listener = new Listener(0);
        room.enter(listener);

        room.hear(List.of(new SheetRoom.Told(2, "{2}")));
        room.hear(List.of(new SheetRoom.Told(1, "{1}")));
        room.hear(List.of(new SheetRoom.Told(3, "{3}")));

        assertEquals(List.of("1", "2", "3"), listener.heard);
    }

    @Test
    void whoMissedALittleHearsEachEntry() {
        write(700);
        var listener = new Listener(690);

        room.enter(listener);
        write(1);

        assertEquals(LongStream.rangeClosed(691, 701).mapToObj(String::valueOf).toList(), listener.heard);
    }

    @Test
    void whoMissedMuchIsToldSoAndGoesOnFromThere() {
        write(6_000);
        var listener = new Listener(12);

        room.enter(listener);
        write(1);

        assertEquals(List.of("behind 6000", "6001"), listener.heard);
    }

    @Test
    void whatAnotherNodeDidIsReadFromTheLogToItsEnd() {
        var listener = new Listener(0);
        room.enter(listener);
        written = 499;

        room.compare(written);
        room.compare(written);

        assertEquals(LongStream.rangeClosed(1, 499).mapToObj(String::valueOf).toList(), listener.heard);
    }

    @Test
    void nodeThatMissedMuchTellsItsFollowersSo() {
        var listener = new Listener(0);
        room.enter(listener);
        written = 6_000;

        room.compare(written);
        room.compare(written);
        write(1);

        assertEquals(List.of("behind 6000", "6001"), listener.heard);
    }
}
