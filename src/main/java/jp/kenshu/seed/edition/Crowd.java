package jp.kenshu.seed.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.Venue;

/**
 * Who comes to the demonstration of an edition: how many people of each category by each route, teams of which sizes to each
 * venue, and how many answer the questionnaire. An edition may say so in {@code demo.yaml}; else it is as many as its places suggest.
 */
public record Crowd(List<Registered> registered, Map<String, List<Integer>> teams, List<String> companions, int answers) {

    private static final int ON_AN_OPEN_ROUTE = 120;
    private static final int AT_AN_OPEN_VENUE = 40;
    private static final int MOST_ON_A_ROUTE = 600;
    private static final int MOST_AT_A_VENUE = 80;
    private static final int MOST_OF_ONE_KIND = 5_000;

    /** So many people of a category who come by a route. */
    public record Registered(String route, String category, int people) {
    }

    /** As {@code demo.yaml} says; teams of venues that it does not name do not come. */
    static Crowd read(SeedSection file, Conference conference) {
        var categories = byCode(conference.getCategories(), Category::getCode);
        var registered = new ArrayList<Registered>();
        var teams = new LinkedHashMap<String, List<Integer>>();
        file.each("registrations", entry -> registered.add(new Registered(
                entry.oneOf("route", routes(conference).keySet()), entry.oneOf("category", categories.keySet()),
                entry.integer("people", 1, MOST_OF_ONE_KIND))));
        var companions = file.someOf("companions", categories).stream().map(Category::getCode).toList();
        file.each("teams", entry -> teams.put(entry.oneOf("venue", venues(conference).keySet()),
                entry.integers("sizes", 1, teamMax(conference))));
        return new Crowd(registered, teams, companions.isEmpty() ? List.copyOf(categories.keySet()) : companions,
                file.findInteger("answers", 0, MOST_OF_ONE_KIND).orElse(answersOf(registered)));
    }

    /** As many as the places of {@code conference} suggest: a few more than its limited routes and its venues take. */
    public static Crowd thatFits(Conference conference) {
        var registered = routes(conference).values().stream().flatMap(route -> comingBy(route).stream()).toList();
        var teams = new LinkedHashMap<String, List<Integer>>();
        venues(conference).values().forEach(venue -> teams.put(venue.getCode(), sizes(venue)));
        return new Crowd(registered, teams, conference.getCategories().stream().map(Category::getCode).toList(),
                answersOf(registered));
    }

    /** A half of those who registered answer a questionnaire. */
    private static int answersOf(List<Registered> registered) {
        return registered.stream().mapToInt(Registered::people).sum() / 2;
    }

    /** How many come by {@code route}. */
    public int people(Route route) {
        return registered.stream().filter(group -> group.route().equals(route.getCode())).mapToInt(Registered::people).sum();
    }

    /** Local government comes in twice the number of anybody else. */
    private static List<Registered> comingBy(Route route) {
        var all = route.isLimited() ? Math.min(route.getCapacity() + 2, MOST_ON_A_ROUTE) : ON_AN_OPEN_ROUTE;
        var shares = route.getCategories().stream().mapToInt(Crowd::share).sum();
        return route.getCategories().stream().map(category -> new Registered(route.getCode(), category.getCode(),
                Math.max(1, all * share(category) / shares))).toList();
    }

    private static int share(Category category) {
        return category.isLocalGovernment() ? 2 : 1;
    }

    /** Teams of every size in turn, the largest first, until the venue is full and one more waits. */
    private static List<Integer> sizes(Venue venue) {
        var places = venue.isLimited() ? Math.min(venue.getCapacity(), MOST_AT_A_VENUE) : AT_AN_OPEN_VENUE;
        var sizes = new ArrayList<Integer>();
        for (int people = 0, size = venue.getPart().getTeamMax(); people <= places; size = size == 1 ? venue.getPart().getTeamMax() : size - 1) {
            sizes.add(size);
            people += size;
        }
        return sizes;
    }

    private static Map<String, Route> routes(Conference conference) {
        return byCode(conference.findPart(PartKind.INDIVIDUAL).map(Part::getRoutes).orElse(List.of()), Route::getCode);
    }

    private static Map<String, Venue> venues(Conference conference) {
        return byCode(conference.findPart(PartKind.TEAM).map(Part::getVenues).orElse(List.of()), Venue::getCode);
    }

    private static int teamMax(Conference conference) {
        return conference.findPart(PartKind.TEAM).map(Part::getTeamMax).orElse(1);
    }

    private static <T> Map<String, T> byCode(Iterable<T> things, Function<T, String> code) {
        var found = new LinkedHashMap<String, T>();
        things.forEach(thing -> found.putIfAbsent(code.apply(thing), thing));
        return found;
    }
}
