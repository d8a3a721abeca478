package jp.kenshu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.programme.announcement.Calendar;
import jp.kenshu.programme.guide.GuideDocument;
import jp.kenshu.seed.edition.Announcements;
import org.junit.jupiter.api.Test;


/** Deadlines in sentences and calendars: a whole day reads as well as a time of day, and says for whom it is. */
class DatesTest {

    private static final DueMoment AT_FIVE = DueMoment.at(Instant.parse("2024-09-20T08:00:00Z"));
    private static final DueMoment ALL_DAY = DueMoment.allOf(LocalDate.of(2024, 9, 20));

    @Test
    void wholeDayReadsInASentence() {
        var words = Words.in("ja");

        assertEquals("参加者は9月20日（金）の終わりまで変更できます。", words.text("team.lock", Dates.in("ja").until(ALL_DAY)));
        assertEquals("参加者は9月20日（金）17:00まで変更できます。", words.text("team.lock", Dates.in("ja").until(AT_FIVE)));
        assertEquals("申込みの受付は、9月20日（金）の終わりまででした。", words.text("routes.factsClosed", Dates.in("ja").until(ALL_DAY)));
        assertEquals("Members can be changed until the end of Fri 20 Sept.",
                Words.in("en").text("team.lock", Dates.in("en").until(ALL_DAY)).replace("Sep.", "Sept."));
    }

    @Test
    void wholeDayIsAnnouncedAsSuch() {
        assertEquals(List.of("9月20日（金）中", "9月20日（金）17:00まで"), List.of(Dates.in("ja").deadline(ALL_DAY), Dates.in("ja").deadline(AT_FIVE)));
    }

    @Test
    void wholeDayIsStampedWithItsOwnDay() {
        assertEquals(List.of("2024/09/20 24:00", "2024/09/20 17:00"), List.of(Dates.in("ja").stamp(ALL_DAY), Dates.in("ja").stamp(AT_FIVE)));
    }

    @Test
    void calendarSaysForWhichVenueADeadlineIs() {
        var blocks = Announcements.of("blocks");

        var labels = Calendar.of(blocks, Instant.parse("2024-08-10T00:00:00Z"), Words.in("ja")).entries().stream()
                .flatMap(entry -> entry.items().stream()).map(Calendar.Item::label).filter(label -> label.startsWith("申込締切")).toList();

        assertEquals(List.of("申込締切（北海道・東北ブロック）", "申込締切（関東信越ブロック）", "申込締切（東海北陸・近畿ブロック）", "申込締切（中国四国・九州ブロック）"), labels);
    }

    @Test
    void calendarDoesNotSayTheVenueTwice() {
        var labels = Calendar.of(Announcements.of("r5"), Instant.parse("2023-10-01T00:00:00Z"), Words.in("ja")).entries().stream()
                .flatMap(entry -> entry.items().stream()).map(Calendar.Item::label).toList();

        assertEquals(2, labels.stream().filter("資料３（事前課題）の提出締切"::equals).count());
    }

    @Test
    void scenesAreNumberedAsManyAsTheyAre() {
        assertEquals("①～④", Announcements.of("r5").findPart(PartKind.TEAM).orElseThrow().marksOfScenes());
        assertEquals("①～⑤", Announcements.of("forum").findPart(PartKind.TEAM).orElseThrow().marksOfScenes());
        assertEquals("", Announcements.of("blocks").findPart(PartKind.TEAM).orElseThrow().marksOfScenes());
    }

    @Test
    void theEditionSaysWhoMayLeadATalk() {
        assertEquals(List.of("prefecture", "municipality", "coordinator"), leaders("r5"));
        assertEquals(List.of("town", "pref", "volunteer"), leaders("forum"));
    }

    private static List<String> leaders(String edition) {
        return Announcements.of(edition).getCategories().stream().filter(Category::canLead).map(Category::getCode).toList();
    }

    @Test
    void guideCallsItselfAsTheEditionNumbersIt() {
        assertEquals("別紙Ａ", GuideDocument.called(Announcements.of("forum").findPart(PartKind.TEAM).orElseThrow().getVenues().get(0), Words.in("ja")));
        assertEquals("資料１", GuideDocument.called(Announcements.of("r5").findPart(PartKind.TEAM).orElseThrow().getVenues().get(1), Words.in("ja")));
    }
}
