package jp.kenshu.seed.edition;

import java.time.LocalDate;
import java.time.LocalTime;

/** The day on which something is held, with its hours. */
record Hours(LocalDate date, LocalTime doors, LocalTime starts, LocalTime ends) {

    /** Reads the day and hours of something, which follow one another. */
    static Hours of(SeedSection section) {
        var hours = new Hours(section.date("date"), section.time("doors"), section.time("starts"), section.time("ends"));
        if (section.isSound("doors", "starts") && hours.starts().isBefore(hours.doors())) {
            section.fault("starts", "%s is before the doors open at %s", hours.starts(), hours.doors());
        }
        if (section.isSound("ends", "starts") && !hours.ends().isAfter(hours.starts())) {
            section.fault("ends", "%s is not after the start at %s", hours.ends(), hours.starts());
        }
        return hours;
    }
}
