package jp.kenshu.seed.edition;

import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jp.kenshu.Bilingual;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Session;

/** Reads the sessions of each part, which keep to its hours and to one room ({@code programme.yaml}). */
final class ProgrammeReader {

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final EditionSoFar known;

    ProgrammeReader(EditionSoFar known) {
        this.known = known;
    }

    private record Kind(Bilingual title, boolean pause) {
    }

    /** Reads {@code programme.yaml}. */
    void read(SeedSection file) {
        file.each("kinds", kind -> {
            var id = kind.id("id", kinds.keySet(), 40);
            kinds.put(id, new Kind(kind.bilingual("title"), kind.flag("pause")));
        });
        file.each("sessions", this::session);
    }

    private void session(SeedSection section) {
        var session = session(section, section.oneOf("part", known.parts()), null);
        if (!known.doubtful().contains(session)) {
            known.hoursOf(session.getPart()).forEach(hours -> stayWithin(section, session, hours.doors(), Optional.of(hours.ends())));
            stayApart(section, session, session.getPart().mainSessions());
        }
        section.each("sessions", entry -> {
            var inner = session(entry, session.getPart(), session);
            if (!known.doubtful().contains(session) && !known.doubtful().contains(inner)) {
                stayWithin(entry, inner, session.getStartsAt(), Optional.ofNullable(session.getEndsAt()));
                stayApart(entry, inner, session.getChildren());
            }
        });
    }

    private Session session(SeedSection section, Part part, Session around) {
        var id = section.id("id", known.sessions().keySet(), 40);
        var kind = section.oneOf("kind", kinds);
        var starts = section.time("starts");
        var ends = section.findTime("ends");
        if (section.isSound("starts", "ends") && ends.filter(starts::isAfter).isPresent()) {
            section.fault("ends", "%s is before the start at %s", ends.get(), starts);
        }
        var session = new Session(part, around, id, starts, ends.orElse(null),
                new Session.Content(kind.title(), section.bilingual("title"), section.findBilingual("speaker").orElse(null),
                        section.findProse("note").orElse(null), section.flag("shared"), kind.pause()));
        known.sessions().put(id, session);
        if (!section.isSound("part", "starts", "ends")) {
            known.doubtful().add(session);
        }
        if (!section.isSound("id")) {
            known.faults().cannotKnow(known.sessions());
        }
        return session;
    }

    private static void stayWithin(SeedSection section, Session session, LocalTime earliest, Optional<LocalTime> latest) {
        if (session.getStartsAt().isBefore(earliest)) {
            section.fault("starts", "%s is too early: nothing happens before %s", session.getStartsAt(), earliest);
        }
        var ends = Optional.ofNullable(session.getEndsAt()).orElse(session.getStartsAt());
        if (latest.filter(ends::isAfter).isPresent()) {
            section.fault("ends", "%s is too late: all is over at %s", ends, latest.get());
        }
    }

    /** A part is held in one room: two of its sessions overlap only where both share the time. */
    private void stayApart(SeedSection section, Session session, Collection<Session> siblings) {
        siblings.stream().filter(other -> other != session && !known.doubtful().contains(other) && overlap(session, other))
                .filter(other -> !(session.isSharedSlot() && other.isSharedSlot()))
                .min(Comparator.comparing(Session::getStartsAt)).ifPresent(other -> section.fault("starts",
                        "%s falls into 「%s」, which ends at %s", session.getStartsAt(), other.getTitle().ja(), other.getEndsAt()));
    }

    private static boolean overlap(Session one, Session other) {
        return one.getEndsAt() != null && other.getEndsAt() != null && one.getStartsAt().isBefore(other.getEndsAt())
                && other.getStartsAt().isBefore(one.getEndsAt());
    }
}
