package jp.kenshu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.programme.announcement.Calendar;
import jp.kenshu.programme.guide.Passage;
import jp.kenshu.programme.guide.Timetable;
import jp.kenshu.seed.edition.Announcements;
import org.junit.jupiter.api.Test;


/** What the first page says of the parts and the calendar, moment by moment. */
class PartNowTest {

    private final Conference r5 = Announcements.of("r5");
    private final Part one = r5.findPart(PartKind.INDIVIDUAL).orElseThrow();
    private final Part two = r5.findPart(PartKind.TEAM).orElseThrow();

    @Test
    void partOpensOnItsDayAndClosesToTheSecond() {
        assertEquals(PartNow.Stage.NOT_YET, stage(two, "2023-09-03T23:59:59+09:00"));
        assertEquals(PartNow.Stage.OPEN, stage(two, "2023-09-04T00:00:00+09:00"));
        assertEquals(PartNow.Stage.OPEN, stage(two, "2023-10-06T16:59:59+09:00"));
        assertEquals(PartNow.Stage.CLOSED, stage(two, "2023-10-06T17:00:00+09:00"));
        assertEquals(PartNow.Stage.CLOSED, stage(two, "2023-10-27T23:59:59+09:00"));
        assertEquals(PartNow.Stage.OVER, stage(two, "2023-10-28T00:00:00+09:00"));
    }

    @Test
    void streamStaysOpenAfterTheWebinarHasClosed() {
        var now = now(one, "2023-10-10T10:00:00+09:00");

        assertEquals(List.of(false, true), now.routes().stream().map(PartNow.RouteNow::open).toList());
        assertTrue(now.isOpen());
    }

    @Test
    void venueIsOversubscribedOnlyBeyondItsCapacity() {
        var tokyo = two.findVenue("tokyo").orElseThrow();
        var due = PartNow.registrationDue(tokyo);

        assertFalse(new PartNow.VenueNow(tokyo, due, true, new VenueDemand.Demand(10, 50)).isOversubscribed());
        assertTrue(new PartNow.VenueNow(tokyo, due, true, new VenueDemand.Demand(11, 51)).isOversubscribed());
    }

    @Test
    void venuesOfAnotherEditionCloseOneByOne() {
        var blocks = Announcements.of("blocks").getParts().get(0);

        var open = now(blocks, "2024-10-01T10:00:00+09:00").venues().stream().map(PartNow.VenueNow::open).toList();

        assertEquals(List.of(false, true, true, true), open);
    }

    @Test
    void calendarPutsWhatFallsTogetherUnderOneMoment() {
        var calendar = Calendar.of(r5, moment("2023-10-16T10:00:00+09:00"), Words.in("ja"));

        var first = calendar.entries().get(0);
        assertEquals("2023-10-17 17:00まで", first.day() + " " + first.hours());
        assertEquals(List.of("研修会議Ⅰの申込内容の変更・取消の締切", "資料３（事前課題）の提出締切", "資料４（自治体概要資料）の提出締切",
                "研修会議Ⅰ YouTubeライブ配信による参加の申込締切"), first.items().stream().map(Calendar.Item::label).toList());
        assertEquals(List.of("2023-10-17 17:00まで", "2023-10-19 10:00～16:00", "2023-10-20 10:30～16:30", "2023-10-20 24:00まで",
                "2023-10-27 10:30～16:30"), calendar.entries().stream().map(entry -> entry.day() + " " + entry.hours()).toList());
    }

    @Test
    void calendarIsEmptyWhenAllIsOver() {
        assertEquals(List.of(), Calendar.of(r5, moment("2023-11-01T00:00:00+09:00"), Words.in("en")).entries());
    }

    @Test
    void symposiumHoldsItsSessionsAndSharedHoursAreToldOnce() {
        var symposium = Timetable.of(one).rows().stream().filter(row -> !row.within().isEmpty()).findFirst().orElseThrow();

        assertEquals(List.of(true, false, false, false, true),
                symposium.within().stream().map(Timetable.Row::hoursShown).toList());
        assertEquals("研修会議Ⅰ 資料５", symposium.within().get(0).materials().get(0).getNumber().ja());
    }

    @Test
    void passagesBeginAtTheirHeadings() {
        var passages = Passage.of("はじめに\n【当日の流れ】\n（１）座学\n（２）紹介");

        assertEquals(List.of(new Passage("", List.of("はじめに")), new Passage("当日の流れ", List.of("（１）座学", "（２）紹介"))), passages);
    }

    private static PartNow.Stage stage(Part part, String moment) {
        return now(part, moment).stage();
    }

    private static PartNow now(Part part, String moment) {
        return PartNow.of(part, moment(moment), new HashMap<>());
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
