package jp.kenshu.lecture.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import jp.kenshu.lecture.course.Intervals.Interval;
import org.junit.jupiter.api.Test;

/** What counts as watched: what was truly played, once, in whatever order and on whatever device. */
class WatchedTest {

    private static final Instant BEGUN = Instant.parse("2023-10-20T01:00:00Z");
    private static final int MINUTE = 600;
    private static final int SECONDS = 300;

    private final Watched watched = new Watched(5, 7, BEGUN);

    private int after(int seconds, int place, Interval... played) {
        watched.report(place, List.of(played), SECONDS * 10, BEGUN.plusSeconds(seconds));
        return watched.percentOf(SECONDS);
    }

    @Test
    void stretchesAreMergedInWhateverOrderTheyCome() {
        var merged = Intervals.NONE.with(List.of(new Interval(600, 900), new Interval(0, 300), new Interval(295, 610), new Interval(2_000, 2_100)), 3_000);

        assertEquals("0-900 2000-2100", merged.toString());
        assertEquals(1_000, merged.length());
        assertEquals(merged.toString(), Intervals.parse(merged.toString()).toString());
        assertEquals("", Intervals.parse("").toString());
    }

    @Test
    void skippingToTheEndIsNoWatching() {
        assertEquals(3, after(10, 2_990, new Interval(2_900, 3_000)));
        assertEquals(2_990, watched.getPlace());
    }

    @Test
    void replayCountsOnce() {
        assertEquals(20, after(60, MINUTE, new Interval(0, MINUTE)));
        assertEquals(20, after(120, MINUTE, new Interval(0, MINUTE)));
    }

    @Test
    void doubleSpeedCountsAsWhatWasPlayed() {
        assertEquals(40, after(60, 2 * MINUTE, new Interval(0, 2 * MINUTE)));
    }

    @Test
    void nobodyPlaysMoreThanTwiceTheTimeThatPassed() {
        assertEquals(14, after(10, 3_000, new Interval(0, 3_000)));
        assertEquals(14, after(10, 3_000, new Interval(5_000, 9_000), new Interval(300, 100)));
    }

    @Test
    void windowInTheBackgroundThatReportsLateLosesNothing() {
        assertEquals(100, after(300, 3_000, new Interval(0, 1_000), new Interval(1_000, 3_000)));
    }

    @Test
    void reportFromBeforeTheLastOneIsNoTimeTravel() {
        after(60, MINUTE, new Interval(0, MINUTE));

        assertEquals(27, after(30, MINUTE, new Interval(MINUTE, 3_000)));
    }

    @Test
    void twoDevicesAddUp() {
        after(60, MINUTE, new Interval(0, MINUTE));

        assertEquals(40, after(120, 2_000, new Interval(1_400, 2_000)));
    }

    @Test
    void tellingOftenIsNoWayAroundTheTime() {
        for (int second = 0; second < 10; second++) {
            after(second, 3_000, new Interval(300 * second, 300 * second + 200));
        }

        assertTrue(watched.percentOf(SECONDS) <= 14, watched.percentOf(SECONDS) + " %");
    }

    @Test
    void answerThatWasLostAndToldAgainTakesNothingFromWhatComesNext() {
        after(10, 200, new Interval(0, 200));
        after(11, 200, new Interval(0, 200));
        after(21, 400, new Interval(0, 200), new Interval(200, 400));

        assertEquals(13, watched.percentOf(SECONDS));
    }

    @Test
    void clockOfThePortalThatIsPutBackAnHourStopsNobody() {
        after(60, MINUTE, new Interval(0, MINUTE));

        assertEquals(23, after(60 - 3_600, 700, new Interval(MINUTE, 700)));
        assertEquals(27, after(60 - 3_590, 800, new Interval(700, 800)));
    }

    @Test
    void goingBackToTheBeginningTakesNothingAway() {
        after(60, MINUTE, new Interval(0, MINUTE));

        assertEquals(20, after(70, 0));
        assertEquals(0, watched.getPlace());
    }

    @Test
    void shortVideoIsWatchedWholeAlthoughItsLengthIsRoundedUp() {
        var brief = new Watched(5, 7, BEGUN);
        brief.report(31, List.of(new Interval(0, 31)), 40, BEGUN.plusSeconds(4));

        assertEquals(100, brief.percentOf(4));
        assertEquals(0, new Watched(5, 7, BEGUN).percentOf(1));
        assertEquals(0, new Watched(5, 7, BEGUN).percentOf(0));
    }
}
