package jp.kenshu.seed.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import jp.kenshu.Bilingual;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Indicator;
import jp.kenshu.programme.Material;
import jp.kenshu.programme.MaterialSeries;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.Venue;

class EditionTest {

    private static final Edition R5 = Edition.read("r5");
    private static final Part ONE = R5.conference().findPart(PartKind.INDIVIDUAL).orElseThrow();
    private static final Part TWO = R5.conference().findPart(PartKind.TEAM).orElseThrow();
    private static final Conference BLOCKS = Edition.read("blocks").conference();

    @Test
    void webinarTakes450AndTheStreamEveryone() {
        var capacities = ONE.getRoutes().stream().map(Route::getCapacity).toList();

        assertEquals(Arrays.asList(450, null), capacities);
        assertEquals("stream", ONE.findRoute("webinar").orElseThrow().getOfferedWhenFull().getCode());
    }

    @Test
    void onlyPrefecturesAndMunicipalitiesMayTakeTheWebinar() {
        var webinar = ONE.findRoute("webinar").orElseThrow().getCategories();
        var stream = ONE.findRoute("stream").orElseThrow().getCategories();

        assertEquals(List.of("prefecture", "municipality"), webinar.stream().map(Category::getCode).toList());
        assertEquals(R5.conference().getCategories(), List.copyOf(stream));
        assertEquals(8, stream.size());
    }

    @Test
    void routesCloseOnTheirOwnDays() {
        var closing = ONE.getRoutes().stream().map(Route::getClosesAt).toList();

        assertEquals(List.of(Instant.parse("2023-10-06T08:00:00Z"), Instant.parse("2023-10-17T08:00:00Z")), closing);
    }

    @Test
    void homeworkIsDueAtFiveInTokyoAndByTheEndOfTheDayInOsaka() {
        var due = new TreeMap<String, DueMoment>();
        R5.conference().getDeadlines().stream().filter(deadline -> deadline.getKind() == DeadlineKind.HOMEWORK)
                .forEach(deadline -> due.put(deadline.getVenue().getCode(), deadline.getDue()));

        assertEquals(Map.of("tokyo", DueMoment.at(Instant.parse("2023-10-17T08:00:00Z")),
                "osaka", DueMoment.allOf(LocalDate.of(2023, 10, 20))), due);
    }

    @Test
    void registrationBeginsWithTheFourthOfSeptember() {
        assertEquals(List.of(Instant.parse("2023-09-03T15:00:00Z"), Instant.parse("2023-09-03T15:00:00Z")),
                R5.conference().getParts().stream().map(Part::getOpensAt).toList());
    }

    @Test
    void bothVenuesHaveTheirDayAndTheSameHours() {
        assertEquals(List.of(LocalDate.of(2023, 10, 20), LocalDate.of(2023, 10, 27)),
                TWO.getVenues().stream().map(Venue::getHeldOn).toList());
        assertTrue(TWO.getVenues().stream().allMatch(venue -> venue.getDoorsAt().equals(LocalTime.of(10, 0))
                && venue.getEndsAt().equals(LocalTime.of(16, 30)) && venue.getCapacity() == 50));
    }

    @Test
    void rulesOfAVenueAreTheCommonOnesAndItsOwn() {
        var rules = TWO.findVenue("osaka").orElseThrow().getRules().ja().lines().toList();

        assertEquals(8, rules.size());
        assertEquals("自動販売機はエレベーターホール受付前と喫煙室前の２か所にあります。", rules.get(7));
    }

    @Test
    void programmeHasElevenAndTenItemsAndTheirParts() {
        assertEquals(List.of(11, 10), List.of(ONE.mainSessions().size(), TWO.mainSessions().size()));
        assertEquals(List.of(16, 12), List.of(ONE.getSessions().size(), TWO.getSessions().size()));
    }

    @Test
    void materialsAreNumberedWithinTheirSeries() {
        var numbers = TWO.getMaterials().stream()
                .filter(material -> material.getSeries() == MaterialSeries.ON_THE_DAY)
                .map(material -> material.getNumber().ja()).toList();

        assertEquals(List.of("当日 資料１", "当日 資料２", "当日 資料３"), numbers);
    }

    @Test
    void materialWithoutATitleIsCalledAfterItsSession() {
        var second = ONE.getMaterials().stream().filter(material -> material.getCode().equals("I-2")).findFirst();

        assertEquals("在宅医療と介護の連携体制の構築に向けて", second.orElseThrow().getTitle().ja());
        assertEquals("対応するプログラムは、資料の点数と登壇の順からの推定です。", second.get().getNote().ja());
    }

    @Test
    void lecturesAndTheGuidesAreForThePublic() {
        var open = TWO.getMaterials().stream().filter(Material::isOpen).map(Material::getCode).toList();

        assertEquals(List.of("before-1-tokyo", "before-1-osaka"), open);
        assertTrue(ONE.getMaterials().stream().allMatch(Material::isOpen));
    }

    @Test
    void countryHas47PrefecturesAnd1741Municipalities() {
        assertEquals(47, R5.prefectures().size());
        assertEquals(1741, R5.municipalities().size());
        assertEquals("千葉県流山市", R5.municipalities().stream()
                .filter(municipality -> municipality.getCode().equals("122203")).findFirst().orElseThrow().getFullName());
    }

    @Test
    void anotherEditionWithFourVenuesAndOnePartIsReadTheSameWay() {
        var part = BLOCKS.getParts().get(0);

        assertEquals(1, BLOCKS.getParts().size());
        assertEquals(new Bilingual("令和６年度", "FY2024"), BLOCKS.getYear());
        assertEquals(4, part.getTeamMax());
        assertEquals(List.of("sendai", "tokyo", "nagoya", "fukuoka"),
                part.getVenues().stream().map(Venue::getCode).toList());
        assertEquals(List.of(true, true, true, false),
                BLOCKS.getDeadlines().stream().map(deadline -> deadline.isWholeDay()).toList());
    }

    @Test
    void fourScenesHaveTheCandidatesOfTheSource() {
        var counts = TWO.getScenes().stream().map(scene -> scene.getName().ja() + " " + scene.getIndicators().size()).toList();
        var marked = TWO.getScenes().stream().flatMap(scene -> scene.getIndicators().stream()).filter(Indicator::isMieruka).count();

        assertEquals(List.of("日常の療養支援 48", "入退院支援 19", "急変時の対応 14", "看取り 10"), counts);
        assertEquals(42, marked);
    }

    @Test
    void anEditionMayHaveNoScenes() {
        assertEquals(List.of(), BLOCKS.findPart(PartKind.TEAM).orElseThrow().getScenes());
    }
}
