package jp.kenshu.registration.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jp.kenshu.registration.SoughtAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFilterTest {

    @Test
    void anAnswerIsPassedOnInTheAddress() {
        var filter = RosterFilter.of("髙橋", "3", null, "12", "ALL", "needs:wheelchair");

        assertEquals("?q=%E9%AB%99%E6%A9%8B&category=3&route=&prefecture=12&standing=ALL&answer=needs%3Awheelchair", filter.toQuery());
        assertEquals(new SoughtAnswer("needs", "wheelchair"), filter.answer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "needs", "needs:", ":wheelchair", "needs:a:b", "needs\":a", "$.needs:a", "needs:車椅子"})
    void whatIsNoAnswerRestrictsNothing(String given) {
        assertNull(RosterFilter.of(null, null, null, null, null, given).answer());
        assertEquals("?q=&category=&route=&prefecture=&standing=STANDING", RosterFilter.of(null, null, null, null, null, given).toQuery());
    }
}
