package jp.kenshu.group.papers;

import jp.kenshu.document.Drawable;
import jp.kenshu.registration.Attendee;

/**
 * How somebody is called on a card, a sign or a seat: by name, or by reading where the name has a character that no face draws.
 *
 * @param large what stands there to be read from afar
 * @param small what stands beside it: the reading, or the name as far as it can be drawn
 */
record PaperName(String large, String small) {

    static PaperName of(Attendee attendee) {
        return of(attendee.getName(), attendee.getReading());
    }

    static PaperName of(String name, String reading) {
        return Drawable.lacking(name).isEmpty() || !Drawable.lacking(reading).isEmpty() ? new PaperName(name, reading) : new PaperName(reading, name);
    }
}
