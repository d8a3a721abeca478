package jp.kenshu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The places of a route that many requests read at once. */
class OccupancyTest {

    private final Route webinar = new Route();

    @Test
    void whatALaterRequestHasSeenIsNotPutBackByAnEarlierOne() {
        webinar.stand(new Occupancy(450, 450, 2));
        webinar.stand(new Occupancy(450, 449, 1));

        assertTrue(webinar.isFull());
        assertEquals(0, webinar.getFree());
    }

    @Test
    void aPlaceGivenBackIsFree() {
        webinar.stand(new Occupancy(450, 450, 1));
        webinar.stand(new Occupancy(450, 449, 2));

        assertFalse(webinar.isFull());
        assertEquals(1, webinar.getFree());
    }

    @Test
    void whoWasToldOfNothingYetHasWhatTheDatabaseHolds() {
        assertFalse(webinar.isLimited());
        assertEquals(0, webinar.getTaken());
    }
}
