package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void namesAreKeptAsTheyAreWritten() {
        for (var name : List.of("葛󠄀西 𠮷太郎", "髙﨑　花子", "か\u3099く", "Zoë O’Brien", "①㈱〜～", "محمد", "می\u200Cخواهم", "ශ\u0DCA\u200Dරී",
                "👨\u200D👩\u200D👧", "👩🏽\u200D🔬", "❤\uFE0F\u200D🔥", "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F", "", "佐藤\u00A0花子")) {
            assertEquals(name, OneLine.in("name", name));
        }
        assertNull(OneLine.in("name", null));
    }

    @Test
    void lineBreaksAndTabsAreRefused() {
        for (var mark : List.of("\n", "\r", "\r\n", "\t", "\u000B", "\f", "\u0085", "\u2028", "\u2029")) {
            assertEquals("oneLine.severalLines", fault("佐藤" + mark + "花子").key(), mark);
        }
    }

    @Test
    void whatNobodySeesIsRefusedAndItsPlaceIsTold() {
        for (var mark : List.of("\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2060", "\u2061",
                "\u2066", "\u2067", "\u2068", "\u2069", "\u061C", "\u00AD", "\uFEFF", "\u034F", "\u115F", "\u1160", "\u3164", "\uFFA0", "\u180E", "\uFFF9",
                "\uDB40\uDC01", "\uDB40\uDC41")) {
            var fault = fault("佐藤" + mark + "花子");
            var code = "U+%04X".formatted(mark.codePointAt(0));

            assertEquals("oneLine.unseen", fault.key(), code);
            assertEquals(List.of(code, "佐藤"), List.of(fault.values()));
            assertEquals("name", fault.field());
        }
        assertEquals("oneLine.unseenFirst", fault("\uFEFF佐藤").key());
        assertEquals("oneLine.unseen", fault("佐藤\u200B").key());
        assertEquals("oneLine.unseen", fault("😀\u200D").key());
        assertEquals("oneLine.unseen", fault("か\u200D😀").key());
    }

    @Test
    void controlCharactersAreRefused() {
        for (var mark : List.of("\u0000", "\u0007", "\u001B", "\u007F", "\u0080", "\u009F", "\uD842", "\uFFFD")) {
            assertEquals("oneLine.broken", fault("佐藤" + mark).key());
        }
    }

    @Test
    void linesThatThePortalFillsInHoldTheSameWithoutThem() {
        assertEquals("一行目 二行目 三", OneLine.from("一行目\n二行目\u2028三\u202E\u200B\u0007"));
        assertEquals("葛󠄀西👨\u200D👩\u200D👧", OneLine.from("葛󠄀西👨\u200D👩\u200D👧"));
    }

    private static RuleViolation fault(String text) {
        return assertThrows(RuleViolation.class, () -> OneLine.in("name", text), text);
    }
}
