package jp.kenshu.questionnaire.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

import jp.kenshu.questionnaire.AnswerChannel;
import org.junit.jupiter.api.Test;

/** No hour is written down for fewer than five who came by the same way. */
class ArrivalsTest {

    private static final Arrivals.Way BY_CODE = new Arrivals.Way(1, AnswerChannel.QR);
    private static final Arrivals.Way BY_LETTER = new Arrivals.Way(1, AnswerChannel.LETTER);

    @Test
    void fiveOfOneWayAreCountedTogetherAndFewerNotAtAll() {
        var waiting = new HashMap<Arrivals.Way, Integer>();

        var scanned = IntStream.range(0, 11).map(each -> Arrivals.together(waiting, BY_CODE, 1)).boxed().toList();
        var byLetter = IntStream.range(0, 4).map(each -> Arrivals.together(waiting, BY_LETTER, 1)).sum();

        assertEquals(List.of(0, 0, 0, 0, 5, 0, 0, 0, 0, 5, 0), scanned);
        assertEquals(0, byLetter);
        assertEquals(10, Arrivals.together(waiting, BY_LETTER, 6), "who came in one go is counted in one go, with who waited");
    }
}
