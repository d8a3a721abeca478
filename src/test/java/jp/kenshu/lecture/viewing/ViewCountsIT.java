package jp.kenshu.lecture.viewing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.registration.Registrants;
import org.junit.jupiter.api.Test;

/** What is counted of viewings: the talk, the month and the category, and nobody's name. */
class ViewCountsIT extends PortalIT {

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Registrants registrants;
    @Inject
    private Lectures lectures;
    @Inject
    private ViewCounts views;

    @Test
    void viewingsAreCountedByTalkMonthAndCategory() {
        rehearsal.beginAnew();
        var viewer = registrants.register("視聴 花子", "webinar");
        var category = viewer.getAttendee().getCategory().getCode();
        var first = lectures.all().get(0);
        var second = lectures.all().get(1);

        views.count(first, viewer.getPerson().getId());
        views.count(first, viewer.getPerson().getId());
        views.count(first, null);
        views.count(second, null);
        rehearsal.standAt(OffsetDateTime.parse("2023-11-01T00:00+09:00").toInstant());
        views.count(first, null);

        assertEquals(List.of(first.getCode() + " 2023-10  1", first.getCode() + " 2023-10 " + category + " 2", first.getCode() + " 2023-11  1",
                second.getCode() + " 2023-10  1"), views.all().stream()
                .map(each -> each.getLecture().getCode() + " " + each.getMonth() + " " + each.getCategory() + " " + each.getViews()).toList());
        rehearsal.standAt(Rehearsal.DURING_REGISTRATION);
    }
}
