package jp.kenshu.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class WarekiTest {

    private static final LocalDate PART_ONE = LocalDate.of(2023, 10, 19);

    @Test
    void aDayIsWrittenAsTheConferenceAnnouncedIt() {
        assertEquals("令和５年10月19日（木）", Wareki.day(PART_ONE, Locale.JAPANESE));
        assertEquals("令和５年９月４日（月）", Wareki.day(LocalDate.of(2023, 9, 4), Locale.JAPANESE));
        assertEquals("令和５年（2023年）10月６日（金）", Wareki.dayInBothCalendars(LocalDate.of(2023, 10, 6), Locale.JAPANESE));
        assertEquals("10月６日（金）", Wareki.shortDay(LocalDate.of(2023, 10, 6), Locale.JAPAN));
    }

    @Test
    void inEnglishADayIsOfTheWesternCalendar() {
        assertEquals("Thu 19 October 2023", Wareki.day(PART_ONE, Locale.ENGLISH));
        assertEquals("Thu 19 October 2023", Wareki.dayInBothCalendars(PART_ONE, Locale.UK));
        assertEquals("Thu 19 October", Wareki.shortDay(PART_ONE, Locale.ENGLISH));
        assertEquals("Fri 6 October 2023, 17:00", Wareki.moment(Instant.parse("2023-10-06T08:00:00Z"), Locale.ENGLISH));
    }

    @Test
    void aMomentIsToldInJapaneseTime() {
        assertEquals("令和５年10月７日（土） 0:30", Wareki.moment(Instant.parse("2023-10-06T15:30:00Z"), Locale.JAPANESE));
    }

    @Test
    void theFirstYearOfAnEraIsGannen() {
        assertEquals("平成31年４月30日（火）", Wareki.day(LocalDate.of(2019, 4, 30), Locale.JAPANESE));
        assertEquals("令和元年５月１日（水）", Wareki.day(LocalDate.of(2019, 5, 1), Locale.JAPANESE));
    }

    @Test
    void theSameDayIsUnderstoodHoweverItIsTyped() {
        for (var typed : List.of("令和５年10月19日（木）", "令和5年10月19日", "令和　５年　１０月　１９日", "Ｒ５．１０．１９", "r5/10/19",
                "R5-10-19", "㋿5年10月19日", "令和５年（2023年）10月19日（木）", "2023年10月19日（木曜日）", "2023年10月19日(木曜)", "西暦2023年10月19日",
                "2023/10/19", "2023-10-19", "２０２３／１０／１９", "2023‐10‐19", "２０２３−１０−１９", "20231019", " 2023.10.19 ")) {
            assertEquals(Optional.of(PART_ONE), Wareki.parse(typed), typed);
        }
    }

    @Test
    void otherErasAreUnderstoodToo() {
        assertEquals(Optional.of(LocalDate.of(1989, 1, 7)), Wareki.parse("昭和64年1月7日"));
        assertEquals(Optional.of(LocalDate.of(1989, 1, 8)), Wareki.parse("平成元年１月８日"));
        assertEquals(Optional.of(LocalDate.of(1926, 12, 24)), Wareki.parse("T15.12.24"));
    }

    @Test
    void whatIsNoDayIsNotGuessed() {
        for (var typed : List.of("", "木曜日", "令和5年", "令和5年13月1日", "令和5年2月29日", "令和0年1月1日", "平成40年1月1日", "2023年2月30日",
                "令和５年10月19日（金）", "令和５年（2022年）10月19日", "10月19日", "20231340", "2023/10/19/1", "99999999")) {
            assertEquals(Optional.empty(), Wareki.parse(typed), typed);
        }
    }

    @Test
    void aDayWithoutItsYearIsTheNearestOne() {
        var near = LocalDate.of(2023, 10, 6);
        for (var typed : List.of("10/19", "10月19日", "１０月１９日（木）", "10-19", "10.19", "10／19")) {
            assertEquals(Optional.of(PART_ONE), Wareki.parse(typed, near), typed);
        }
        assertEquals(Optional.of(LocalDate.of(2024, 1, 9)), Wareki.parse("1/9", near));
        assertEquals(Optional.of(LocalDate.of(2023, 12, 30)), Wareki.parse("12/30", LocalDate.of(2024, 1, 5)));
        assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), Wareki.parse("2/29", near));
        assertEquals(Optional.of(PART_ONE), Wareki.parse("令和5年10月19日", LocalDate.of(2030, 1, 1)));
        for (var typed : List.of("", "13/1", "10月32日", "10月19日（日）日", "10", "x".repeat(100_000), "1/".repeat(50_000))) {
            assertEquals(Optional.empty(), Wareki.parse(typed, near), typed.substring(0, Math.min(20, typed.length())));
        }
    }

    @Test
    void everyDayIsReadBackAsItWasWritten() {
        for (var day = LocalDate.of(1950, 1, 1); day.isBefore(LocalDate.of(2060, 1, 1)); day = day.plusDays(13)) {
            assertEquals(Optional.of(day), Wareki.parse(Wareki.day(day, Locale.JAPANESE)));
            assertEquals(Optional.of(day), Wareki.parse(Wareki.dayInBothCalendars(day, Locale.JAPANESE)));
        }
    }
}
