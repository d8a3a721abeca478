package jp.kenshu.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import jp.kenshu.Bilingual;

/** What an edition calls the things that the portal's own sentences speak of; the names of {@link jp.kenshu.EditionNames}. */
public final class NamesOfEdition {

    private final Map<String, Bilingual> names = new HashMap<>();

    private NamesOfEdition() {
    }

    /** The names of {@code conference}; what it does not have has none. */
    public static Map<String, Bilingual> of(Conference conference) {
        var edition = new NamesOfEdition();
        edition.put("conference", conference.getShortTitle());
        edition.put("secretariat", conference.getSecretariat());
        edition.put("subject", conference.getSubject());
        edition.put("officer", conference.findCategory(Affiliation.MUNICIPALITY).map(Category::getName));
        edition.put("prefectureOfficer", conference.findCategory(Affiliation.PREFECTURE).map(Category::getName));
        edition.put("leaders", joined(conference.getCategories(), Category::canLead));
        edition.put("flyer", conference.getParts().stream().flatMap(part -> part.getMaterials().stream())
                .filter(material -> "flyer".equals(material.getMadeByPortal())).findFirst().map(Material::getCalled));
        edition.put("recorded", conference.getParts().stream().filter(Part::isRecorded).findFirst().map(Part::getTitle));
        conference.findPart(PartKind.INDIVIDUAL).ifPresent(edition::putIndividual);
        conference.findPart(PartKind.TEAM).ifPresent(edition::putTeam);
        return edition.names;
    }

    private void putIndividual(Part part) {
        put("individual", part.getTitle());
        put("individualCode", new Bilingual(part.getCode(), part.getCode()));
        put("limitedRoute", part.getRoutes().stream().filter(route -> route.getOfferedWhenFull() != null).findFirst().map(Route::getName));
    }

    private void putTeam(Part part) {
        put("team", part.getTitle());
        put("teamCode", new Bilingual(part.getCode(), part.getCode()));
        putPaper("preference", part.findMaterial(DeadlineKind.SCENE_PREFERENCE));
        putPaper("homework", part.findMaterial(DeadlineKind.HOMEWORK));
        putPaper("overview", part.findMaterial(DeadlineKind.OVERVIEW));
    }

    /** A paper by its number alone (資料２), by its title, and in full (資料２ 検討希望場面). */
    private void putPaper(String name, Optional<Material> material) {
        material.ifPresent(asking -> {
            var number = asking.getCalled();
            var title = asking.getPaper();
            put(name, number);
            put(name + "Title", title);
            put(name + "Name", new Bilingual(number.ja() + " " + title.ja(), number.en() + ": " + title.en()));
        });
    }

    private void put(String name, Optional<Bilingual> text) {
        text.ifPresent(given -> put(name, given));
    }

    private void put(String name, Bilingual text) {
        names.put(name, text);
    }

    private static Optional<Bilingual> joined(List<Category> categories, Predicate<Category> which) {
        return categories.stream().filter(which).map(Category::getName)
                .reduce((one, other) -> new Bilingual(one.ja() + "・" + other.ja(), one.en() + ", " + other.en()));
    }
}
