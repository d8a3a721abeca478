package jp.kenshu.seed.edition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Material;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.Scene;
import jp.kenshu.programme.Session;
import jp.kenshu.programme.Venue;

/** The names that R5 gives, for tests that look for them where another edition speaks. */
public final class NamesOfR5 {

    /** Categories of R5 that are called like a profession, which people of any edition may have. */
    private static final Set<String> PROFESSIONS = Set.of("コーディネーター", "Coordinator");
    private static final int TELLING_SESSION = 12;
    private static final int TELLING_NAME = 4;

    private final Set<String> names = new LinkedHashSet<>();

    /** Reads them from the edition. */
    public NamesOfR5() {
        var conference = Edition.read("r5").conference();
        add(conference.getTitle(), conference.getShortTitle(), conference.getYear(), conference.getProject(), conference.getSubject(),
                conference.getTheme(), conference.getOrganiser(), conference.getSecretariat(), conference.getFee());
        conference.getCategories().stream().map(Category::getName).forEach(this::add);
        conference.getParts().forEach(this::add);
        names.add(conference.getContactEmail());
        names.addAll(List.of("資料１", "資料２", "資料３", "資料４", "①～④", "４つの場面", "the four scenes", "paper 2", "paper 3", "paper 4",
                "material 2", "material 3", "material 4", "part II", "part Ⅱ", "見える化", "2023年10月", "Oct 2023"));
        names.removeAll(PROFESSIONS);
        names.removeIf(name -> name.codePointCount(0, name.length()) < 3);
    }

    private void add(Part part) {
        add(part.getTitle());
        part.getRoutes().stream().map(Route::getName).forEach(this::add);
        part.getScenes().stream().map(Scene::getName).forEach(this::add);
        part.getVenues().stream().flatMap(venue -> Stream.of(venue.getName(), venue.getPlace())).forEach(this::add);
        part.getVenues().stream().map(Venue::getAddress).forEach(this::add);
        part.getMaterials().stream().map(Material::getCalled).forEach(this::add);
        part.getMaterials().stream().filter(material -> material.getAsks() != null).map(Material::getPaper).forEach(this::add);
        part.getSessions().stream().map(Session::getTitle)
                .filter(title -> title.ja().length() >= TELLING_SESSION).forEach(this::add);
    }

    private void add(Bilingual... texts) {
        Stream.of(texts).filter(Objects::nonNull).forEach(text -> {
            names.add(text.ja());
            if (text.en().length() >= TELLING_NAME && !text.en().equals("Contractor") && !text.en().equals("Flyer")) {
                names.add(text.en());
            }
        });
    }

    /** Those of the names that {@code text} has in it, however it is spaced. */
    public Set<String> in(String text) {
        var plain = withoutSpaces(text);
        return names.stream().filter(name -> plain.contains(withoutSpaces(name))).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }
}
