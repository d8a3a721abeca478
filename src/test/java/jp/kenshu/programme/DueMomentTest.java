package jp.kenshu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import jp.kenshu.RuleViolation;
import org.junit.jupiter.api.Test;

/** Deadlines as people type them into the settings. */
class DueMomentTest {

    private static final LocalDate PRESENT = LocalDate.of(2023, 10, 6);

    @Test
    void theSameMomentIsUnderstoodHoweverItIsTyped() {
        var five = DueMoment.at(OffsetDateTime.parse("2023-10-18T17:00+09:00").toInstant());
        for (var time : List.of("17:00", "１７：００", "17時", "17時00分", "午後5時", "午後５：００", "5:00PM", "1700", " 17:00 ")) {
            assertEquals(five, DueMoment.typed("10月18日", time, PRESENT), time);
        }
        for (var day : List.of("10/18", "１０／１８", "令和5年10月18日", "R5.10.18", "2023-10-18", "10月18日（水）", "10月18日中")) {
            assertEquals(five, DueMoment.typed(day, "17:00", PRESENT), day);
        }
        for (var both : List.of("10月18日17時", "10月18日（水）17:00まで", "10月18日 午後5時", "2023-10-18 17:00", "10月18日午後5時まで")) {
            assertEquals(five, DueMoment.typed(both, "", PRESENT), both);
        }
    }

    @Test
    void noonHalvesAndWholeDaysAreUnderstood() {
        var times = Map.of("正午", "12:00", "午後0時", "12:00", "午前0時", "00:00", "9時半", "09:30", "午前9時5分", "09:05", "0:00", "00:00", "23:59", "23:59");
        times.forEach((typed, meant) -> assertEquals(OffsetDateTime.parse("2023-10-18T" + meant + "+09:00").toInstant(),
                DueMoment.typed("10/18", typed, PRESENT).at(), typed));
        for (var whole : List.of("", "24:00", "24時", "２４：００")) {
            assertEquals(DueMoment.allOf(LocalDate.of(2023, 10, 18)), DueMoment.typed("10/18", whole, PRESENT), whole);
        }
    }

    @Test
    void whatIsNoTimeOrMeansTwoThingsIsRefusedBesideItsField() {
        for (var time : List.of("25:00", "17:60", "午後12時", "午前12時", "午後17時", "夕方", "17:0", ":", "9時半5分", "AM5時PM", "1".repeat(1000) + ":")) {
            var refusal = assertThrows(RuleViolation.class, () -> {
                var typed = DueMoment.typed("10/18", time, PRESENT);
                throw new AssertionError(time.substring(0, Math.min(20, time.length())) + " → " + typed);
            });
            assertEquals("time", refusal.field());
        }
        for (var day : List.of("", "10月", "10月32日", "あした", "9".repeat(100_000), "日".repeat(59))) {
            assertEquals("day", assertThrows(RuleViolation.class, () -> DueMoment.typed(day, "17:00", PRESENT)).field());
        }
    }

    @Test
    void withYearAndWeekdayItIsToldInBothLanguages() {
        var due = DueMoment.typed("令和15年10月6日", "17:00", PRESENT);

        assertEquals("令和15年（2033年）10月6日（木）17:00まで", Dates.in("ja").deadlineInFull(due));
        assertEquals("Thu 6 Oct 2033, 17:00 JST", Dates.in("en").deadlineInFull(due));
        assertEquals("令和5年（2023年）10月18日（水）中", Dates.in("ja").deadlineInFull(DueMoment.allOf(LocalDate.of(2023, 10, 18))));
        assertEquals("the end of Wed 18 Oct 2023", Dates.in("en").deadlineInFull(DueMoment.allOf(LocalDate.of(2023, 10, 18))));
    }
}
