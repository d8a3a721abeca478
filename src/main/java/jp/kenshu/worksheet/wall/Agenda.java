package jp.kenshu.worksheet.wall;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
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

    /** The agenda of {@code venue} at {@code moment}. */
    public static Agenda of(Venue venue, Instant moment) {
        var inJapan = moment.atZone(PortalClock.JAPAN);
        var isToday = inJapan.toLocalDate().equals(venue.getHeldOn());
        var isPast = venue.getHeldOn() != null && inJapan.toLocalDate().isAfter(venue.getHeldOn());
        var items = new ArrayList<Item>();
        for (var session : venue.getPart().getSessions()) {
            if (session.getParent() == null && session.getStartsAt() != null) {
                items.add(item(session, inJapan.toLocalTime(), isToday, isPast));
            }
        }
        return new Agenda(items);
    }

    private static Item item(Session session, LocalTime time, boolean isToday, boolean isPast) {
        var begun = !time.isBefore(session.getStartsAt());
        var ended = session.getEndsAt() != null && !time.isBefore(session.getEndsAt());
        return new Item(session.getStartsAt(), session.getEndsAt(), session.getTitle(), isToday && begun && !ended, isPast || isToday && ended);
    }
}
