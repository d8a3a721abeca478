package jp.kenshu.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class WaitingMarksTest {

    @Test
    void whatWaitedBeforeTheEndWaitsAfterTheStart() {
        var before = new WaitingMarks();
        before.add(3, 912_345_678_901_234_567L);
        before.add(3, 5);
        before.add(8, 7);
        before.remove(8, List.of(7L));

        var after = new WaitingMarks();
        after.read(before.written());

        assertEquals("3:5,912345678901234567", before.written(), "numbers in their order tell nothing of who came first");
        assertTrue(after.has(3, 5) && after.has(3, 912_345_678_901_234_567L));
        assertFalse(after.has(8, 7) || after.has(3, 7));
        after.read("");
        assertEquals(before.written(), after.written());
    }
}
