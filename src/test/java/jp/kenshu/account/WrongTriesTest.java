package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class WrongTriesTest {

    private static final Instant NOW = Instant.parse("2023-10-02T01:00:00Z");

    private final WrongTries tries = new WrongTries();

    @Test
    void theFirstFewMakeNobodyWait() {
        count(WrongTries.FREE - 1, NOW);

        assertFalse(tries.isRefusingAt(NOW));
    }

    @Test
    void fromThenOnEachMakesTheNextWaitTwiceAsLongUpToAQuarterOfAnHour() {
        assertEquals("[1, 2, 4, 8, 15, 15]", IntStream.range(WrongTries.FREE, WrongTries.FREE + 6)
                .mapToObj(count -> WrongTries.waitAfter(count).toMinutes()).toList().toString());
        count(WrongTries.FREE, NOW);

        assertTrue(tries.isRefusingAt(NOW.plusSeconds(59)));
        assertFalse(tries.isRefusingAt(NOW.plusSeconds(60)));
    }

    @Test
    void aDayLaterTheyAreForgotten() {
        count(WrongTries.FREE, NOW);
        var later = NOW.plus(Duration.ofHours(25));

        count(1, later);

        assertFalse(tries.isRefusingAt(later));
    }

    @Test
    void whoComesInBeginsAnew() {
        count(WrongTries.FREE, NOW);

        tries.forget();

        assertFalse(tries.isRefusingAt(NOW));
    }

    private void count(int times, Instant at) {
        for (int each = 0; each < times; each++) {
            tries.count(at);
        }
    }
}
