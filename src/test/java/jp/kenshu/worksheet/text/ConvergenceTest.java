package jp.kenshu.worksheet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several writers who hear of one another late, and one order: in the end all have the same text, with every mark in it. */
class ConvergenceTest {

    private record Entry(int writer, Change change) {
    }

    /** Writer as a browser is one: at most one change on its way, later ones wait, and everything heard is rebased. */
    private static final class Writer {

        private final int number;
        private final Random dice;
        private String text;
        private int revision;
        private Change sent;
        private final Deque<Change> waiting = new ArrayDeque<>();

        Writer(int number, String text, Random dice) {
            this.number = number;
            this.text = text;
            this.dice = dice;
        }

        void write(String mark) {
            var change = ChangeTest.change(dice, text, mark);
            text = change.applyTo(text);
            waiting.add(change);
        }

        void hear(Entry entry) {
            revision++;
            if (entry.writer() == number) {
                assertEquals(sent, entry.change());
                sent = null;
                return;
            }
            var first = number < entry.writer();
            var heard = entry.change();
            if (sent != null) {
                var mine = sent.rebase(heard, first);
                heard = heard.rebase(sent, !first);
                sent = mine;
            }
            for (int left = waiting.size(); left > 0; left--) {
                var mine = waiting.poll();
                waiting.add(mine.rebase(heard, first));
                heard = heard.rebase(mine, !first);
            }
            text = heard.applyTo(text);
        }
    }

    /** The one order. */
    private static final class Order {

        private final List<Entry> log = new ArrayList<>();
        private String text;

        Order(String text) {
            this.text = text;
        }

        void take(Writer from) {
            from.sent = from.waiting.poll();
            if (from.sent == null) {
                return;
            }
            var change = from.sent;
            for (var entry : log.subList(from.revision, log.size())) {
                change = change.rebase(entry.change(), from.number < entry.writer());
            }
            text = change.applyTo(text);
            log.add(new Entry(from.number, change));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8})
    void allEndWithOneText(int writers) {
        for (int seed = 0; seed < 400; seed++) {
            var dice = new Random(seed * 31L + writers);
            var begun = ChangeTest.text(dice, 10);
            var order = new Order(begun);
            var all = new ArrayList<Writer>();
            for (int number = 0; number < writers; number++) {
                all.add(new Writer(number, begun, dice));
            }
            writeAtOnce(all, order, dice);
            settle(all, order);
            all.forEach(writer -> assertEquals(order.text, writer.text));
            assertTrue(order.text.equals(order.text.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()));
        }
    }

    private static void writeAtOnce(List<Writer> writers, Order order, Random dice) {
        for (int step = 0; step < 120; step++) {
            var writer = writers.get(dice.nextInt(writers.size()));
            switch (dice.nextInt(3)) {
                case 0 -> writer.write("［" + writer.number + "］");
                case 1 -> {
                    if (writer.sent == null) {
                        order.take(writer);
                    }
                }
                default -> {
                    if (writer.revision < order.log.size()) {
                        writer.hear(order.log.get(writer.revision));
                    }
                }
            }
        }
    }

    private static void settle(List<Writer> writers, Order order) {
        var busy = true;
        while (busy) {
            busy = false;
            for (var writer : writers) {
                while (writer.revision < order.log.size()) {
                    writer.hear(order.log.get(writer.revision));
                    busy = true;
                }
                if (writer.sent == null && !writer.waiting.isEmpty()) {
                    order.take(writer);
                    busy = true;
                }
            }
        }
    }
}
