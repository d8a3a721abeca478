package jp.kenshu.registration.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.programme.place.Prefecture;
import jp.kenshu.tally.Count;
import jp.kenshu.tally.CrossTab;
import jp.kenshu.tally.Distribution;
import jp.kenshu.tally.Having;
import jp.kenshu.tally.Tally;

/** How many people registered for part Ⅰ: by route against its capacity, by category, by prefecture, and day by day. */
@ApplicationScoped
@Transactional
public class Figures {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private CountedRegistrations registrations;
    @Inject
    private Municipalities municipalities;

    /** A route with how many stand and how many wait for it. */
    public record OfRoute(Route route, int standing, int waiting) {
    }

    /** A line of a table: its name's owner (null for none), the people by each route in the order of the announcement, and all of them. */
    public record Line<T>(T of, List<Integer> byRoute, int all) {

        private static <T> Line<T> of(T of, Distribution routes) {
            return new Line<>(of, routes.values().stream().map(Count::number).toList(), routes.records().number());
        }
    }

    /** The figures of one moment. */
    public record Now(List<OfRoute> routes, List<Line<Category>> categories, List<Line<Prefecture>> prefectures, Line<Void> all, List<OfDay> days) {

        /** Where there is nothing to count. */
        static final Now NOTHING = new Now(List.of(), List.of(), List.of(), new Line<>(null, List.of(), 0), List.of());
    }

    /** A day: who registered, who withdrew, and how many stood at its end. */
    public record OfDay(LocalDate day, long registered, long withdrawn, long standing) {
    }

    /** All figures of {@code part}: its routes, the categories of the conference, all prefectures and after them who belongs to none, and the days. */
    public Now now(Part part) {
        var tally = Tally.tellingAll(registrations.ofAnyWeek(part));
        var categories = tally.cross("category", "route", List.of());
        var prefectures = new ArrayList<>(municipalities.prefectures());
        prefectures.add(null);
        return new Now(routes(part, tally), lines(part.getConference().getCategories(), categories), lines(prefectures, tally.cross("prefecture", "route", List.of())),
                Line.of(null, categories.all()), byDay(part));
    }

    private static List<OfRoute> routes(Part part, Tally tally) {
        return part.getRoutes().stream().map(route -> new OfRoute(route, tally.count(List.of(new Having("route", route.getCode()))).number(),
                tally.count(List.of(new Having("waiting", route.getCode()))).number())).toList();
    }

    private static <T> List<Line<T>> lines(List<T> of, CrossTab tab) {
        return IntStream.range(0, of.size()).mapToObj(at -> Line.of(of.get(at), tab.rows().get(at))).toList();
    }

    /** Every day in Japan from the first registration of {@code part} to the last change of the count. */
    private List<OfDay> byDay(Part part) {
        var registered = perDay("registered_at", part);
        var withdrawn = perDay("withdrawn_at", part);
        if (registered.isEmpty()) {
            return List.of();
        }
        var last = withdrawn.isEmpty() || withdrawn.lastKey().isBefore(registered.lastKey())
                ? registered.lastKey() : withdrawn.lastKey();
        var days = new ArrayList<OfDay>();
        long standing = 0;
        for (var day = registered.firstKey(); !day.isAfter(last); day = day.plusDays(1)) {
            var came = registered.getOrDefault(day, 0L);
            var left = withdrawn.getOrDefault(day, 0L);
            standing += came - left;
            days.add(new OfDay(day, came, left, standing));
        }
        return days;
    }

    private TreeMap<LocalDate, Long> perDay(String moment, Part part) {
        List<?> lines = entities.createNativeQuery("""
                select date(date_add(%1$s, interval 9 hour)) as day, count(*) from registration
                where part_id = ? and %1$s is not null group by day""".formatted(moment))
                .setParameter(1, part.getId()).getResultList();
        return lines.stream().map(Object[].class::cast).collect(Collectors.toMap(
                line -> ((java.sql.Date) line[0]).toLocalDate(), line -> ((Number) line[1]).longValue(), Long::sum, TreeMap::new));
    }
}
