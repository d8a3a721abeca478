package jp.kenshu.seed.edition;

import java.time.LocalDate;

import jp.kenshu.PortalClock;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;

/** What holds for the days of an edition, wherever one is written. */
final class Days {

    private Days() {
    }

    /** Tells a day that lies before anybody could register. */
    static void mustNotBeBeforeRegistration(SeedSection section, LocalDate day, Part part) {
        if (section.isSound("date") && !opensBefore(part, day)) {
            section.fault("date", "「%s」 is before registration opens", day);
        }
    }

    private static boolean opensBefore(Part part, LocalDate day) {
        return part.getOpensAt().isBefore(day.plusDays(1).atStartOfDay(PortalClock.JAPAN).toInstant());
    }

    /** Tells a due moment that does not lie between the opening of {@code part} and its day, where that is known. */
    static void mustLieBetween(SeedSection section, String key, DueMoment due, Part part, LocalDate heldOn) {
        if (!due.at().isAfter(part.getOpensAt())) {
            section.fault(key, "「%s」 is not after the opening", section.text(key));
        } else if (heldOn != null && due.day().isAfter(heldOn)) {
            section.fault(key, "「%s」 is after the day itself, %s", section.text(key), heldOn);
        }
    }
}
