package jp.kenshu.seed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jp.kenshu.Bilingual;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Deadline;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Example;
import jp.kenshu.programme.Indicator;
import jp.kenshu.programme.IndicatorKind;
import jp.kenshu.programme.Material;
import jp.kenshu.programme.MaterialSeries;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.Scene;
import jp.kenshu.programme.Session;
import jp.kenshu.programme.Venue;

/**
 * Makes a conference of the files of one edition. They are read in the order in which they refer to each other, so that
 * a reference to something unknown, and any other contradiction, is found where it is written.
 */
final class EditionReader {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern INDICATOR_KIND = Pattern.compile("background|evaluation");
    private static final Pattern TOPIC = Pattern.compile("goal|current|actions|issues");
    private static final Pattern YES_OR_NO = Pattern.compile("[01]");

    private final SeedFolder folder;
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Venue> venues = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Set<String> materials = new HashSet<>();
    private final Map<String, Scene> scenes = new LinkedHashMap<>();
    private Conference conference;

    private record Kind(Bilingual title, boolean pause) {
    }

    private record Hours(LocalDate date, LocalTime doors, LocalTime starts, LocalTime ends) {
    }

    EditionReader(SeedFolder folder) {
        this.folder = folder;
    }

    Conference read() {
        SeedFile.open(folder, "conference.yaml").read(this::conference);
        SeedFile.open(folder, "venues.yaml").read(this::venues);
        SeedFile.open(folder, "programme.yaml").read(this::programme);
        SeedFile.open(folder, "deadlines.yaml").read(this::deadlines);
        SeedFile.open(folder, "materials.yaml").read(file -> file.each("materials", this::material));
        if (folder.has("scenes.yaml")) {
            SeedFile.open(folder, "scenes.yaml").read(file -> file.each("scenes", this::scene));
            CsvFile.rows(folder, "indicators.csv", "kind", "scene", "item", "mieruka").forEach(this::indicator);
        }
        if (folder.has("examples.csv")) {
            CsvFile.rows(folder, "examples.csv", "scene", "topic", "source", "text").forEach(this::example);
        }
        return conference;
    }

    private void conference(SeedSection file) {
        conference = new Conference(file.id("code", Set.of(), 40), new Conference.Announcement(file.bilingual("title"),
                file.bilingual("shortTitle"), file.bilingual("year"), file.bilingual("project"), file.bilingual("theme"),
                file.prose("purpose"), file.bilingual("organiser"), file.bilingual("secretariat"),
                file.bilingual("fee")));
        file.one("contact", this::contact);
        file.each("categories", category -> categories.put(category.id("id", categories.keySet(), 40),
                category(category)));
        file.each("parts", part -> parts.put(part.id("id", parts.keySet(), 10), part(part)));
        if (parts.isEmpty()) {
            throw file.fault("parts", "a conference has at least one part");
        }
    }

    private void contact(SeedSection section) {
        var email = section.text("email");
        if (!EMAIL.matcher(email).matches()) {
            throw section.fault("email", "「%s」 is not an e-mail address", email);
        }
        conference.answerAt(email, section.findText("phone", 40).orElse(null), section.findProse("note").orElse(null));
    }

    private Category category(SeedSection section) {
        return new Category(conference, section.text("id"), section.bilingual("title"),
                section.oneOf("affiliation", Affiliation.class));
    }

    private Part part(SeedSection section) {
        var kind = section.oneOf("kind", PartKind.class);
        var opens = section.opening("opens");
        var part = new Part(conference, section.text("id"), kind, new Part.Description(section.bilingual("title"),
                section.bilingual("summary"), section.findProse("aims").orElse(null), section.bilingual("mode"),
                section.findProse("note").orElse(null)), opens);
        section.findProse("guidance").ifPresent(part::guide);
        if (kind == PartKind.TEAM) {
            part.limitTeamsTo(section.integer("teamMax", 1, 20));
        } else {
            section.one("held", held -> {
                var hours = hours(held);
                part.isHeld(hours.date(), hours.doors(), hours.starts(), hours.ends());
            });
            routes(section, part);
        }
        return part;
    }

    private void routes(SeedSection section, Part part) {
        var offering = new LinkedHashMap<Route, SeedSection>();
        section.each("routes", entry -> {
            var above = part.getRoutes().stream().map(Route::getCode).toList();
            var route = new Route(part, entry.id("id", above, 40), entry.bilingual("title"), entry.bilingual("description"),
                    entry.findInteger("capacity", 0, Integer.MAX_VALUE).orElse(null), entry.due("closes"),
                    entry.someOf("categories", categories));
            if (!route.getClosesAt().isAfter(part.getOpensAt())) {
                throw entry.fault("closes", "「%s」 is not after the opening", entry.text("closes"));
            }
            entry.findText("offeredWhenFull", 40).ifPresent(other -> offering.put(route, entry));
        });
        if (part.getRoutes().isEmpty()) {
            throw section.fault("routes", "people who register one by one need at least one route");
        }
        offering.forEach((route, entry) -> route.offerWhenFull(entry.oneOf("offeredWhenFull", besides(route, part))));
    }

    private static Map<String, Route> besides(Route one, Part part) {
        var others = new LinkedHashMap<String, Route>();
        part.getRoutes().stream().filter(route -> route != one).forEach(route -> others.put(route.getCode(), route));
        return others;
    }

    private Hours hours(SeedSection section) {
        var hours = new Hours(section.date("date"), section.time("doors"), section.time("starts"), section.time("ends"));
        if (hours.starts().isBefore(hours.doors())) {
            throw section.fault("starts", "%s is before the doors open at %s", hours.starts(), hours.doors());
        }
        if (!hours.ends().isAfter(hours.starts())) {
            throw section.fault("ends", "%s is not after the start at %s", hours.ends(), hours.starts());
        }
        return hours;
    }

    private void venues(SeedSection file) {
        var common = file.bilinguals("rules");
        file.each("venues", venue -> venues.put(venue.id("id", venues.keySet(), 40), venue(venue, common)));
        for (var part : parts.values()) {
            if (part.getKind() == PartKind.TEAM && part.getVenues().isEmpty()) {
                throw file.fault("venues", "teams register for %s at a venue, but it has none", part.getCode());
            }
        }
    }

    private Venue venue(SeedSection section, List<Bilingual> common) {
        var part = section.oneOf("part", partsOf(PartKind.TEAM));
        var venue = new Venue(part, section.text("id"), section.bilingual("title"), section.bilingual("place"),
                section.bilingual("address"), section.findInteger("capacity", 0, Integer.MAX_VALUE).orElse(null));
        var hours = hours(section);
        venue.isHeld(hours.date(), hours.doors(), hours.starts(), hours.ends());
        var rules = new ArrayList<>(common);
        rules.addAll(section.bilinguals("rules"));
        venue.guide(section.findProse("access").orElse(null), lines(rules), section.findProse("lunch").orElse(null),
                section.findProse("emergency").orElse(null), section.findText("url", 500).orElse(null));
        return venue;
    }

    private void programme(SeedSection file) {
        file.each("kinds", kind -> kinds.put(kind.id("id", kinds.keySet(), 40),
                new Kind(kind.bilingual("title"), kind.flag("pause"))));
        file.each("sessions", this::session);
    }

    private void session(SeedSection section) {
        var session = session(section, section.oneOf("part", parts), null);
        for (var hours : hoursOf(session.getPart())) {
            stayWithin(section, session, hours.doors(), Optional.of(hours.ends()));
        }
        section.each("sessions", entry -> {
            var inner = session(entry, session.getPart(), session);
            stayWithin(entry, inner, session.getStartsAt(), Optional.ofNullable(session.getEndsAt()));
        });
    }

    private Session session(SeedSection section, Part part, Session around) {
        var kind = section.oneOf("kind", kinds);
        var starts = section.time("starts");
        var ends = section.findTime("ends");
        if (ends.filter(starts::isAfter).isPresent()) {
            throw section.fault("ends", "%s is before the start at %s", ends.get(), starts);
        }
        var session = new Session(part, around, section.id("id", sessions.keySet(), 40), starts, ends.orElse(null),
                new Session.Content(kind.title(), section.bilingual("title"), section.findBilingual("speaker").orElse(null),
                        section.findProse("note").orElse(null), section.flag("shared"), kind.pause()));
        sessions.put(session.getCode(), session);
        return session;
    }

    private static void stayWithin(SeedSection section, Session session, LocalTime earliest, Optional<LocalTime> latest) {
        if (session.getStartsAt().isBefore(earliest)) {
            throw section.fault("starts", "%s is too early: nothing happens before %s", session.getStartsAt(), earliest);
        }
        var ends = Optional.ofNullable(session.getEndsAt()).orElse(session.getStartsAt());
        if (latest.filter(ends::isAfter).isPresent()) {
            throw section.fault("ends", "%s is too late: all is over at %s", ends, latest.get());
        }
    }

    private void deadlines(SeedSection file) {
        file.each("deadlines", this::deadline);
        for (var part : parts.values()) {
            var needed = part.getKind() == PartKind.TEAM ? DeadlineKind.TEAM_REGISTRATION : DeadlineKind.DETAILS;
            var found = conference.getDeadlines().stream()
                    .filter(deadline -> deadline.getPart() == part && deadline.getKind() == needed).toList();
            if (found.stream().noneMatch(deadline -> deadline.getVenue() == null)
                    && (part.getVenues().isEmpty() || found.size() < part.getVenues().size())) {
                throw file.fault("deadlines", "%s needs a deadline of the kind %s", part.getCode(),
                        needed.name().toLowerCase());
            }
        }
    }

    private void deadline(SeedSection section) {
        var part = section.oneOf("part", parts);
        var kind = section.oneOf("kind", DeadlineKind.class);
        var venue = section.findOneOf("venue", venuesOf(part)).orElse(null);
        var twice = kind != DeadlineKind.OTHER && conference.getDeadlines().stream().anyMatch(
                other -> other.getPart() == part && other.getKind() == kind && other.getVenue() == venue);
        if (twice) {
            throw section.fault("kind", "there is already a deadline for this above");
        }
        var deadline = new Deadline(part, venue, kind, section.due("due"), section.bilingual("label"),
                section.bilingual("audience"));
        if (!deadline.getDueAt().isAfter(part.getOpensAt())) {
            throw section.fault("due", "「%s」 is not after the opening", section.text("due"));
        }
    }

    private void material(SeedSection section) {
        var id = section.id("id", materials, 40);
        materials.add(id);
        var part = section.oneOf("part", parts);
        var session = section.findOneOf("session", sessions);
        var title = section.findBilingual("title").or(() -> session.map(Session::getTitle))
                .orElseThrow(() -> section.fault("title", "is missing, and there is no session to take it from"));
        var material = new Material(part, id, section.oneOf("series", MaterialSeries.class),
                section.bilingual("number"), title, section.flag("public"));
        material.belongsTo(session.orElse(null),
                section.findOneOf("venue", venuesOf(part)).orElse(null),
                section.findProse("note").orElse(null));
        section.findOneOf("made", List.of("flyer", "guide")).ifPresent(material::isMadeByPortal);
    }

    private void scene(SeedSection section) {
        var part = section.oneOf("part", partsOf(PartKind.TEAM));
        scenes.put(section.id("id", scenes.keySet(), 40), new Scene(part, section.text("id"), section.bilingual("title")));
    }

    private void example(CsvFile.Row row) {
        new Example(scene(row), row.matching("topic", TOPIC, "goal, current, actions or issues"), row.text("source"), row.text("text"));
    }

    private Scene scene(CsvFile.Row row) {
        var scene = scenes.get(row.text("scene"));
        if (scene == null) {
            throw row.fault("scene", "「" + row.text("scene") + "」 is not a scene of scenes.yaml");
        }
        return scene;
    }

    private void indicator(CsvFile.Row row) {
        var scene = scene(row);
        var kind = IndicatorKind.valueOf(row.matching("kind", INDICATOR_KIND, "background or evaluation").toUpperCase(Locale.ROOT));
        new Indicator(scene, kind, row.text("item"), row.matching("mieruka", YES_OR_NO, "0 or 1").equals("1"));
    }

    private Map<String, Part> partsOf(PartKind kind) {
        var found = new LinkedHashMap<>(parts);
        found.values().removeIf(part -> part.getKind() != kind);
        return found;
    }

    private Map<String, Venue> venuesOf(Part part) {
        var found = new LinkedHashMap<>(venues);
        found.values().removeIf(venue -> venue.getPart() != part);
        return found;
    }

    private static List<Hours> hoursOf(Part part) {
        return part.getKind() == PartKind.TEAM
                ? part.getVenues().stream().map(venue -> new Hours(venue.getHeldOn(), venue.getDoorsAt(),
                        venue.getStartsAt(), venue.getEndsAt())).toList()
                : List.of(new Hours(part.getHeldOn(), part.getDoorsAt(), part.getStartsAt(), part.getEndsAt()));
    }

    private static Bilingual lines(List<Bilingual> texts) {
        return texts.isEmpty() ? null : new Bilingual(
                String.join("\n", texts.stream().map(Bilingual::ja).toList()),
                String.join("\n", texts.stream().map(Bilingual::en).toList()));
    }
}
