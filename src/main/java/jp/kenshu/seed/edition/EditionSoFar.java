package jp.kenshu.seed.edition;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Scene;
import jp.kenshu.programme.Session;
import jp.kenshu.programme.Venue;

/** What has been read of an edition so far, to which what is read later refers, and what of it is wrong in itself. */
final class EditionSoFar {

    private final Faults faults = new Faults();
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Venue> venues = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, Scene> scenes = new LinkedHashMap<>();
    private final Set<Object> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());
    private Conference conference;

    /** The conference begins, of which all else is part. */
    void begin(Conference begun) {
        conference = begun;
    }

    Conference conference() {
        return conference;
    }

    Faults faults() {
        return faults;
    }

    Map<String, Category> categories() {
        return categories;
    }

    Map<String, Part> parts() {
        return parts;
    }

    Map<String, Venue> venues() {
        return venues;
    }

    Map<String, Session> sessions() {
        return sessions;
    }

    Map<String, Scene> scenes() {
        return scenes;
    }

    /** Parts, venues and sessions whose place or times are wrong in themselves. */
    Set<Object> doubtful() {
        return doubtful;
    }

    /** The parts of one kind. */
    Map<String, Part> partsOf(PartKind kind) {
        var found = new LinkedHashMap<>(parts);
        found.values().removeIf(part -> part.getKind() != kind);
        return asKnownAs(parts, found);
    }

    /** The venues of a part. */
    Map<String, Venue> venuesOf(Part part) {
        var found = new LinkedHashMap<>(venues);
        found.values().removeIf(venue -> venue.getPart() != part);
        return asKnownAs(venues, found);
    }

    private <T> Map<String, T> asKnownAs(Map<String, T> all, Map<String, T> some) {
        if (faults.knowsNothingOf(all)) {
            faults.cannotKnow(some);
        }
        return some;
    }

    /** The days and hours of a part, or of each of its venues. */
    List<Hours> hoursOf(Part part) {
        if (part.getKind() == PartKind.TEAM) {
            return part.getVenues().stream().filter(venue -> !doubtful.contains(venue)).map(venue -> new Hours(venue.getHeldOn(),
                    venue.getDoorsAt(), venue.getStartsAt(), venue.getEndsAt())).toList();
        }
        return doubtful.contains(part) || part.getHeldOn() == null ? List.of()
                : List.of(new Hours(part.getHeldOn(), part.getDoorsAt(), part.getStartsAt(), part.getEndsAt()));
    }
}
