package jp.kenshu.seed.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.kenshu.programme.Venue;
import jp.kenshu.seed.edition.Announcements;
import jp.kenshu.seed.edition.Edition;

/** Where the demonstration of an edition starts, and who comes to it. */
class DemoMomentTest {

    @ParameterizedTest
    @CsvSource({"r5, 2023-10-06T13:00+09:00", "blocks, 2024-09-20T13:00+09:00", "forum, 2026-06-05T13:00+09:00",
        "lectures, 2025-03-07T08:00+09:00"})
    void clockStartsOnTheEditionsOwnLastDayOfRegistration(String edition, String moment) {
        assertEquals(OffsetDateTime.parse(moment).toInstant(), DemoMoment.of(Announcements.of(edition)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"r5", "blocks", "forum", "lectures"})
    void crowdComesToWhatTheEditionHasInItsSizes(String edition) {
        var conference = Announcements.of(edition);
        var crowd = Edition.read(edition).crowd();
        var routes = conference.getParts().stream().flatMap(part -> part.getRoutes().stream()).toList();
        var venues = conference.getParts().stream().flatMap(part -> part.getVenues().stream()).toList();

        assertTrue(crowd.registered().stream().allMatch(group -> routes.stream().anyMatch(route -> route.getCode().equals(group.route())
                && route.getCategories().stream().anyMatch(category -> category.getCode().equals(group.category())))));
        assertEquals(venues.stream().map(Venue::getCode).toList(), crowd.teams().keySet().stream().toList());
        venues.forEach(venue -> assertTrue(crowd.teams().get(venue.getCode()).stream().allMatch(size -> size <= venue.getPart().getTeamMax())));
    }
}
