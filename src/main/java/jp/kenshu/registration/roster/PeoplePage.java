package jp.kenshu.registration.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.Language;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Municipalities;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Prefecture;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.roster.RosterFilter.Standing;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The people who registered for part Ⅰ, as the secretariat and the organisers look through them. */
@Named
@RequestScoped
public class PeoplePage {

    @Inject
    private Programme programme;
    @Inject
    private Roster roster;
    @Inject
    private Figures figures;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Language language;

    private String words;
    private String category;
    private String route;
    private String prefecture;
    private String standing;
    private Part part;
    private long found;
    private Map<Long, Long> placesInLine = Map.of();
    private final LazyDataModel<Registration> list = new Stretch();
    private List<Figures.OfRoute> routes = List.of();
    private List<Figures.Line<Category>> categories = List.of();
    private List<Figures.Line<Prefecture>> prefectures = List.of();
    private List<Figures.OfDay> days = List.of();

    @PostConstruct
    void findPart() {
        part = programme.conference().findPart(PartKind.INDIVIDUAL).orElse(null);
    }

    /** Reads the figures, which the first answer shows besides the list. */
    public void open() {
        if (part != null) {
            found = roster.count(part, getFilter());
            routes = figures.byRoute(part);
            categories = figures.byCategory(part);
            prefectures = figures.byPrefecture(part);
            days = figures.byDay(part);
        }
    }

    /** The list as the table asks for it, a stretch at a time. */
    private final class Stretch extends LazyDataModel<Registration> {

        @Override
        public int count(Map<String, FilterMeta> unused) {
            return part == null ? 0 : (int) roster.count(part, getFilter());
        }

        @Override
        public List<Registration> load(int first, int size, Map<String, SortMeta> sorted, Map<String, FilterMeta> unused) {
            if (part == null) {
                return List.of();
            }
            placesInLine = roster.placesInLine(part);
            var by = sorted.values().stream().findFirst();
            return roster.list(part, getFilter(), by.flatMap(PeoplePage::order).orElse(Roster.Order.NUMBER),
                    by.map(sort -> sort.getOrder() == SortOrder.DESCENDING).orElse(true), first, size);
        }

        @Override
        public String getRowKey(Registration registration) {
            return registration.getId().toString();
        }
    }

    private static Optional<Roster.Order> order(SortMeta sort) {
        return Arrays.stream(Roster.Order.values()).filter(order -> order.name().equals(sort.getField())).findFirst();
    }

    /** The filter that the address asks for. */
    public RosterFilter getFilter() {
        return RosterFilter.of(words, category, route, prefecture, standing);
    }

    /** The place in line of somebody who waits. */
    public Long placeInLine(Registration registration) {
        return placesInLine.get(registration.getId());
    }

    /** The people of all lines by each route, and all of them. */
    public Figures.Line<Void> total(List<? extends Figures.Line<?>> lines) {
        return Figures.total(lines);
    }

    /** The chart of registrations over time. */
    public String getChart() {
        return GrowthChart.of(days, language.words());
    }

    /** How registrations may stand, for the filter. */
    public Standing[] getStandings() {
        return Standing.values();
    }

    /** All prefectures, for the filter. */
    public List<Prefecture> getAllPrefectures() {
        return municipalities.prefectures();
    }

    /** How many registrations the filter lets through. */
    public long getFound() {
        return found;
    }

    public Part getPart() {
        return part;
    }

    public LazyDataModel<Registration> getList() {
        return list;
    }

    public List<Figures.OfRoute> getRoutes() {
        return routes;
    }

    public List<Figures.Line<Category>> getCategories() {
        return categories;
    }

    public List<Figures.Line<Prefecture>> getPrefectures() {
        return prefectures;
    }

    public List<Figures.OfDay> getDays() {
        return days;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    public String getPrefecture() {
        return prefecture;
    }

    public void setPrefecture(String prefecture) {
        this.prefecture = prefecture;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }
}
