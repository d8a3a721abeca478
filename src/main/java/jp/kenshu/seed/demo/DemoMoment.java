package jp.kenshu.seed.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jp.kenshu.PortalClock;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartNow;
import jp.kenshu.programme.Route;

/** Where the clock of a demonstration starts: on the last day on which one can still register for everything that the edition offers. */
public final class DemoMoment {

    private static final Duration BEFORE_CLOSING = Duration.ofHours(4);
    private static final LocalTime OF_A_WHOLE_DAY = LocalTime.of(13, 0);

    private DemoMoment() {
    }

    /** The moment for that conference. */
    public static Instant of(Conference conference) {
        var closings = conference.getParts().stream().flatMap(DemoMoment::closings).toList();
        var opened = conference.getParts().stream().map(Part::getOpensAt).max(Comparator.naturalOrder()).orElseThrow();
        return firstAfter(opened, closings);
    }

    private static Stream<DueMoment> closings(Part part) {
        return Stream.concat(part.getRoutes().stream().map(Route::getDue), part.getVenues().stream().map(PartNow::registrationDue));
    }

    /** Before the first closing after {@code opened}, when everything has opened. */
    private static Instant firstAfter(Instant opened, List<DueMoment> closings) {
        var first = closings.stream().filter(due -> due.at().isAfter(opened)).min(Comparator.comparing(DueMoment::at)).orElseThrow();
        var wished = first.wholeDay() ? first.day().atTime(OF_A_WHOLE_DAY).atZone(PortalClock.JAPAN).toInstant()
                : first.at().minus(BEFORE_CLOSING);
        return wished.isBefore(opened) ? opened : wished;
    }
}
