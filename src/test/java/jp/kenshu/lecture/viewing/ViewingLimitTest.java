package jp.kenshu.lecture.viewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** How many viewings of a lecture count. */
class ViewingLimitTest {

    private final ViewingLimit limit = new ViewingLimit();

    private long counted(int times, Long personId, String sender) {
        return IntStream.range(0, times).filter(each -> limit.lets(5, personId, sender)).count();
    }

    @Test
    void onePersonIsCountedAFewTimesAndOthersOfTheirNetworkAllTheSame() {
        assertEquals(ViewingLimit.OF_A_PERSON, counted(100, 7L, "192.0.2.1"));
        assertEquals(1, counted(1, 8L, "192.0.2.1"));
        assertTrue(limit.lets(6, 7L, "192.0.2.1"), "another lecture");
    }

    @Test
    void aCityHallIsCountedAndAFloodIsNot() {
        assertEquals(ViewingLimit.OF_A_NETWORK, counted(1_000, null, "192.0.2.1"));
        assertEquals(1, counted(1, null, "192.0.2.2"));
    }

    @Test
    void manyNetworksTogetherMakeNoMoreThanCanBeTrue() {
        for (int network = 0; network < 20; network++) {
            counted(ViewingLimit.OF_A_NETWORK, null, "2001:db8::" + network);
        }

        assertFalse(limit.lets(5, null, "2001:db8::ffff"));
    }
}
