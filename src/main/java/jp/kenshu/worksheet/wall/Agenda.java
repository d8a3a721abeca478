package jp.kenshu.worksheet.wall;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.programme.Session;
import jp.kenshu.programme.Venue;

/** The agenda of a venue's day from the part's programme: what is over, what is on, what comes. */
public record Agenda(List<Item> items) {

    /** A session of the day; {@code now} says whether it is on. */
    public record Item(LocalTime from, LocalTime to, Bilingual title, boolean now, boolean over) {
    }

    /** The agenda of {@code venue} at {@code moment}; a session without an end ends when the next one begins. */
    public static Agenda of(Venue venue, Instant moment) {
        var inJapan = moment.atZone(PortalClock.JAPAN);
        return of(venue.getPart().getSessions(), venue.getHeldOn() == null ? 1 : venue.getHeldOn().compareTo(inJapan.toLocalDate()), inJapan.toLocalTime());
    }

    /** The agenda of these sessions at a time of the day that is still {@code ahead}, today for 0, or past below it. */
    static Agenda of(List<Session> sessions, int ahead, LocalTime time) {
        var held = sessions.stream().filter(session -> session.getParent() == null && session.getStartsAt() != null).toList();
        return new Agenda(held.stream().map(session -> {
            var end = session.getEndsAt() != null ? session.getEndsAt() : held.stream().map(Session::getStartsAt)
                    .filter(start -> start.isAfter(session.getStartsAt())).min(LocalTime::compareTo).orElse(LocalTime.MAX);
            var over = ahead < 0 || ahead == 0 && !time.isBefore(end);
            return new Item(session.getStartsAt(), session.getEndsAt(), session.getTitle(), ahead == 0 && !over && !time.isBefore(session.getStartsAt()), over);
        }).toList());
    }
}
