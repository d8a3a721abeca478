package jp.kenshu.seed.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jp.kenshu.programme.Deadline;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Venue;

/** Reads until when everything is to be done, which lies between the opening and the day itself ({@code deadlines.yaml}). */
final class DeadlineReader {

    private final EditionSoFar known;

    DeadlineReader(EditionSoFar known) {
        this.known = known;
    }

    /** Reads {@code deadlines.yaml}. */
    void read(SeedSection file) {
        file.each("deadlines", this::deadline);
        for (var part : known.parts().values()) {
            var needed = part.getKind() == PartKind.TEAM ? DeadlineKind.TEAM_REGISTRATION : DeadlineKind.DETAILS;
            var found = known.conference().getDeadlines().stream()
                    .filter(deadline -> deadline.getPart() == part && deadline.getKind() == needed).toList();
            if (file.isSound("deadlines") && found.stream().noneMatch(deadline -> deadline.getVenue() == null)
                    && (part.getVenues().isEmpty() || found.size() < part.getVenues().size())) {
                file.fault("deadlines", "%s needs a deadline of the kind %s", part.getCode(),
                        needed.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void deadline(SeedSection section) {
        var part = section.oneOf("part", known.parts());
        var kind = section.oneOf("kind", DeadlineKind.class);
        var venue = section.findOneOf("venue", known.venuesOf(part)).orElse(null);
        var twice = kind != DeadlineKind.OTHER && known.conference().getDeadlines().stream().anyMatch(
                other -> other.getPart() == part && other.getKind() == kind && other.getVenue() == venue);
        if (twice && section.isSound("kind", "part", "venue")) {
            section.fault("kind", "there is already a deadline for this above");
        }
        var deadline = new Deadline(part, venue, kind, section.due("due"), section.bilingual("label"),
                section.bilingual("audience"));
        if (section.isSound("due", "kind", "part", "venue") && !known.doubtful().contains(part)) {
            mustLieWithin(section, deadline);
        }
    }

    private void mustLieWithin(SeedSection section, Deadline deadline) {
        var days = daysOf(deadline);
        if (deadline.getKind() != DeadlineKind.OTHER) {
            Days.mustLieBetween(section, "due", deadline.getDue(), deadline.getPart(), days.stream().min(LocalDate::compareTo).orElse(null));
        } else if (days.stream().max(LocalDate::compareTo).filter(last -> deadline.getDue().day().isAfter(last.plusYears(1))).isPresent()) {
            section.fault("due", "「%s」 is more than a year after all is over", section.text("due"));
        } else {
            Days.mustLieBetween(section, "due", deadline.getDue(), deadline.getPart(), null);
        }
    }

    /** The days for which a deadline holds: that of its venue, or those of the part. */
    private List<LocalDate> daysOf(Deadline deadline) {
        var part = deadline.getPart();
        if (part.getKind() == PartKind.INDIVIDUAL) {
            return part.getHeldOn() == null ? List.of() : List.of(part.getHeldOn());
        }
        return part.getVenues().stream().filter(venue -> !known.doubtful().contains(venue))
                .filter(venue -> deadline.getVenue() == null || deadline.getVenue() == venue).map(Venue::getHeldOn).toList();
    }
}
