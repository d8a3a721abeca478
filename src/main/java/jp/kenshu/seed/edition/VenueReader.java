package jp.kenshu.seed.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.kenshu.Bilingual;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Venue;

/** Reads where teams meet, when, and what holds there ({@code venues.yaml}). */
final class VenueReader {

    private final EditionSoFar known;

    VenueReader(EditionSoFar known) {
        this.known = known;
    }

    /** Reads {@code venues.yaml}. */
    void read(SeedSection file) {
        var common = file.bilinguals("rules");
        var ids = new HashSet<String>();
        file.each("venues", venue -> venue(venue, common, ids));
        for (var part : known.parts().values()) {
            if (part.getKind() == PartKind.TEAM && part.getVenues().isEmpty() && file.isSound("venues")) {
                file.fault("venues", "teams register for %s at a venue, but it has none", part.getCode());
                known.faults().cannotKnow(known.venues());
            }
        }
    }

    private void venue(SeedSection section, List<Bilingual> common, Set<String> ids) {
        var id = section.id("id", ids, 40);
        ids.add(id);
        var part = section.oneOf("part", known.partsOf(PartKind.TEAM));
        var names = part.getVenues().stream().map(Venue::getName).toList();
        var venue = new Venue(part, id, section.name("title", names), section.bilingual("place"),
                section.bilingual("address"), section.findInteger("capacity", 0, Integer.MAX_VALUE).orElse(null));
        known.venues().putIfAbsent(id, venue);
        var hours = Hours.of(section);
        venue.schedule(hours.date(), hours.doors(), hours.starts(), hours.ends());
        var rules = new ArrayList<>(common);
        rules.addAll(section.bilinguals("rules"));
        venue.guide(section.findProse("access").orElse(null), lines(rules), section.findProse("lunch").orElse(null),
                section.findProse("emergency").orElse(null), section.findAddress("url").orElse(null));
        if (!known.doubtful().contains(part) && section.isSound("part")) {
            Days.mustNotBeBeforeRegistration(section, hours.date(), part);
            if (section.isSound("capacity") && venue.isLimited() && venue.getCapacity() < part.getTeamMax()) {
                section.fault("capacity", "a team of %d does not fit into %d places", part.getTeamMax(), venue.getCapacity());
            }
        }
        if (!section.isSound("id", "part", "date", "doors", "starts", "ends")) {
            known.doubtful().add(venue);
        }
        if (!section.isSound("id")) {
            known.faults().cannotKnow(known.venues());
        }
    }

    private static Bilingual lines(List<Bilingual> texts) {
        return texts.isEmpty() ? null : new Bilingual(
                String.join("\n", texts.stream().map(Bilingual::ja).toList()),
                String.join("\n", texts.stream().map(Bilingual::en).toList()));
    }
}
