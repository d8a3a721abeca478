package jp.kenshu.seed.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Material;
import jp.kenshu.programme.MaterialSeries;
import jp.kenshu.programme.Session;

/** Reads the papers that are handed out and those that teams hand in ({@code materials.yaml}). */
final class MaterialReader {

    private static final Map<String, DeadlineKind> PAPERS = Map.of("scene_preference", DeadlineKind.SCENE_PREFERENCE,
            "homework", DeadlineKind.HOMEWORK, "overview", DeadlineKind.OVERVIEW);

    private final Set<String> materials = new HashSet<>();
    private final EditionSoFar known;

    MaterialReader(EditionSoFar known) {
        this.known = known;
    }

    /** Reads one of {@code materials.yaml}. */
    void read(SeedSection section) {
        var id = section.id("id", materials, 40);
        materials.add(id);
        var part = section.oneOf("part", known.parts());
        var session = section.findOneOf("session", known.sessions());
        var title = section.findBilingual("title").or(() -> session.map(Session::getTitle));
        if (title.isEmpty() && section.isSound("session", "title")) {
            section.fault("title", "is missing, and there is no session to take it from");
        }
        var number = section.bilingual("number");
        var material = new Material(part, id, section.oneOf("series", MaterialSeries.class), number, title.orElse(number),
                section.flag("public"));
        material.belongsTo(session.orElse(null),
                section.findOneOf("venue", known.venuesOf(part)).orElse(null),
                section.findProse("note").orElse(null));
        section.findOneOf("made", List.of("flyer", "guide")).ifPresent(material::makeByPortal);
        section.findBilingual("called").ifPresent(material::name);
        section.findOneOf("asks", PAPERS).ifPresent(paper -> asks(section, material, paper));
    }

    private static void asks(SeedSection section, Material material, DeadlineKind paper) {
        if (material.getPart().findMaterial(paper).isPresent()) {
            section.fault("asks", "there is already a material for this above");
        }
        material.asksFor(paper, section.findBilingual("paper").orElse(null));
    }
}
