package jp.kenshu.registration;

import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Venue;

/** A venue as a team may choose it: until when, and whether so many people fit at this moment. */
public record VenueChoice(Venue venue, DueMoment closes, boolean open, boolean fits) {

    /** The words that say how it stands, from {@code VenueChoice.<key>}. */
    public String key() {
        if (!open) {
            return "VenueChoice.closed";
        }
        return fits ? "VenueChoice.free" : "VenueChoice.full";
    }

    /** The tone in which that is said. */
    public String tone() {
        if (!open) {
            return "";
        }
        return fits ? "ok" : "warn";
    }
}
