package jp.kenshu.seed.edition;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jp.kenshu.InputText;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Route;

/** Reads what a conference is called and who may take part in which part by which route ({@code conference.yaml}). */
final class ConferenceReader {

    private static final Pattern PHONE = Pattern.compile("[-+() 0-9０-９－（）]+");

    private final Set<PartKind> kindsOfParts = EnumSet.noneOf(PartKind.class);
    private final EditionSoFar known;

    ConferenceReader(EditionSoFar known) {
        this.known = known;
    }

    /** Reads {@code conference.yaml}. */
    void read(SeedSection file) {
        var conference = new Conference(file.id("code", Set.of(), 40), new Conference.Announcement(file.bilingual("title"),
                file.bilingual("shortTitle"), file.bilingual("year"), file.bilingual("project"), file.bilingual("theme"),
                file.prose("purpose"), file.bilingual("organiser"), file.bilingual("secretariat"),
                file.bilingual("fee")));
        known.begin(conference);
        file.findBilingual("subject").ifPresent(conference::setSubject);
        file.one("contact", this::contact);
        if (file.has("personalDataUntil")) {
            conference.keepPersonalDataUntil(file.date("personalDataUntil"), false);
        }
        file.each("categories", this::category);
        file.each("parts", this::part);
        if (known.parts().isEmpty() && file.isSound("parts")) {
            file.fault("parts", "a conference has at least one part");
        }
        var team = conference.findPart(PartKind.TEAM);
        if (team.isPresent() && file.isSound("categories", "parts") && conference.findCategory(Affiliation.MUNICIPALITY).isEmpty()) {
            file.fault("categories", "nobody may register a team for %s: no category has the affiliation municipality",
                    team.get().getCode());
        }
    }

    private void contact(SeedSection section) {
        var email = section.text("email");
        if (section.isSound("email") && !InputText.isEmail(email)) {
            section.fault("email", "「%s」 is not an e-mail address", email);
        }
        var phone = section.findText("phone", 40);
        if (section.isSound("phone") && phone.filter(number -> !PHONE.matcher(number).matches()).isPresent()) {
            section.fault("phone", "「%s」 is not a telephone number", phone.get());
        }
        known.conference().answerAt(email, phone.orElse(null), section.findProse("note").orElse(null));
    }

    private void category(SeedSection section) {
        var id = section.id("id", known.categories().keySet(), 40);
        var category = new Category(known.conference(), id, section.name("title", known.categories().values().stream().map(Category::getName).toList()),
                section.oneOf("affiliation", Affiliation.class));
        if (section.flag("facilitates")) {
            category.allowFacilitating();
        }
        known.categories().put(id, category);
    }

    private void part(SeedSection section) {
        var id = section.id("id", known.parts().keySet(), 10);
        var kind = section.oneOf("kind", PartKind.class);
        if (section.isSound("kind") && !kindsOfParts.add(kind)) {
            section.fault("kind", "there is already a part of the kind %s above", kind.name().toLowerCase(Locale.ROOT));
        }
        var part = new Part(known.conference(), id, kind, new Part.Description(
                section.name("title", known.conference().getParts().stream().map(Part::getTitle).toList()),
                section.prose("summary"), section.findProse("aims").orElse(null), section.bilingual("mode"),
                section.findProse("note").orElse(null)), section.opening("opens"));
        known.parts().put(id, part);
        section.findProse("guidance").ifPresent(part::guide);
        if (section.flag("recorded")) {
            part.letBeRecorded();
        }
        if (kind == PartKind.TEAM && section.isSound("kind")) {
            part.limitTeamsTo(section.integer("teamMax", 1, 20));
        } else if (section.isSound("kind")) {
            section.one("held", held -> held(held, part, section.isSound("opens")));
            routes(section, part);
        }
        if (!section.isSound("id", "kind", "opens", "teamMax", "held")) {
            known.doubtful().add(part);
        }
        if (!section.isSound("id", "kind")) {
            known.faults().cannotKnow(known.parts());
        }
    }

    private void held(SeedSection section, Part part, boolean opensSoundly) {
        var hours = Hours.of(section);
        part.schedule(hours.date(), hours.doors(), hours.starts(), hours.ends());
        if (opensSoundly) {
            Days.mustNotBeBeforeRegistration(section, hours.date(), part);
        }
    }

    private void routes(SeedSection section, Part part) {
        var offering = new LinkedHashMap<Route, SeedSection>();
        section.each("routes", entry -> route(entry, part, section).ifPresent(route -> offering.put(route, entry)));
        if (part.getRoutes().isEmpty() && section.isSound("routes")) {
            section.fault("routes", "people who register one by one need at least one route");
        }
        offering.forEach((route, entry) -> route.offerWhenFull(entry.oneOf("offeredWhenFull", besides(route, part))));
    }

    /** Reads a route; answers it if it names another one that is offered when it is full. */
    private Optional<Route> route(SeedSection entry, Part part, SeedSection ofPart) {
        var above = part.getRoutes().stream().map(Route::getCode).toList();
        var names = part.getRoutes().stream().map(Route::getName).toList();
        var route = new Route(part, entry.id("id", above, 40), entry.name("title", names), entry.prose("description"),
                entry.findInteger("capacity", 0, Integer.MAX_VALUE).orElse(null), entry.due("closes"),
                entry.someOf("categories", known.categories()));
        if (route.getCategories().isEmpty() && entry.isSound("categories")) {
            entry.fault("categories", "nobody may register: name at least one category");
        }
        if (entry.isSound("closes") && ofPart.isSound("opens")) {
            Days.mustLieBetween(entry, "closes", route.getDue(), part, ofPart.isSound("held") ? part.getHeldOn() : null);
        }
        return entry.findText("offeredWhenFull", 40).map(other -> route);
    }

    private static Map<String, Route> besides(Route one, Part part) {
        var others = new LinkedHashMap<String, Route>();
        part.getRoutes().stream().filter(route -> route != one).forEach(route -> others.put(route.getCode(), route));
        return others;
    }
}
