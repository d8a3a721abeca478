package jp.kenshu.registration.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** How many people registered for part Ⅰ: by route against its capacity, by category, by prefecture, and day by day. */
@ApplicationScoped
@Transactional
public class Figures {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Municipalities municipalities;

    /** A route with how many stand and how many wait for it. */
    public record OfRoute(Route route, long standing, long waiting) {
    }

    /** A line of a table: its name's owner, the people by each route in the order of the announcement, and all of them. */
    public record Line<T>(T of, List<Long> byRoute, long all) {

        private static <T> Line<T> of(T of, List<Long> byRoute) {
            return new Line<>(of, byRoute, byRoute.stream().mapToLong(Long::longValue).sum());
        }
    }

    /** A day: who registered, who withdrew, and how many stood at its end. */
    public record OfDay(LocalDate day, long registered, long withdrawn, long standing) {
    }

    /** The routes of {@code part}, as filled at this moment. */
    public List<OfRoute> byRoute(Part part) {
        var standing = counts("r.route.id", "r.route.id", part, "r.withdrawnAt is null");
        var waiting = counts("r.waitingRoute.id", "r.waitingRoute.id", part, "r.waitingRoute is not null");
        return part.getRoutes().stream().map(route -> new OfRoute(route,
                of(standing, route.getId(), route), of(waiting, route.getId(), route))).toList();
    }

    /** The categories of the conference with their people, those without any included. */
    public List<Line<Category>> byCategory(Part part) {
        var counts = counts("r.attendee.category.id", "r.route.id", part, "r.withdrawnAt is null");
        return part.getConference().getCategories().stream()
                .map(category -> Line.of(category, byRoute(part, counts, category.getId()))).toList();
    }

    /** All prefectures with their people; who belongs to none is in a last line without a prefecture. */
    public List<Line<Prefecture>> byPrefecture(Part part) {
        var counts = counts("r.attendee.prefecture.code", "r.route.id", part, "r.withdrawnAt is null and r.attendee.prefecture is not null");
        var nowhere = counts("r.route.id", "r.route.id", part, "r.withdrawnAt is null and r.attendee.prefecture is null");
        var lines = new ArrayList<>(municipalities.prefectures().stream()
                .map(prefecture -> Line.of(prefecture, byRoute(part, counts, prefecture.getCode()))).toList());
        lines.add(Line.of(null, part.getRoutes().stream().map(route -> of(nowhere, route.getId(), route)).toList()));
        return lines;
    }

    /** The people of all lines by each route, and all of them. */
    static Line<Void> total(List<? extends Line<?>> lines) {
        return lines.stream().map(Line::byRoute).reduce(Figures::sums).map(sums -> Line.<Void>of(null, sums))
                .orElse(new Line<>(null, List.of(), 0));
    }

    private static List<Long> sums(List<Long> these, List<Long> those) {
        return IntStream.range(0, these.size()).mapToObj(i -> these.get(i) + those.get(i)).toList();
    }

    /** Every day in Japan from the first registration of {@code part} to the last change of the count. */
    public List<OfDay> byDay(Part part) {
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

    private Map<List<Object>, Long> counts(String row, String column, Part part, String condition) {
        return entities.createQuery("select " + row + ", " + column + ", count(r) from Registration r where r.part = :part and "
                        + condition + " group by " + (row.equals(column) ? row : row + ", " + column), Object[].class)
                .setParameter("part", part).getResultStream()
                .collect(Collectors.toMap(line -> List.of(line[0], line[1]), line -> (Long) line[2]));
    }

    private static List<Long> byRoute(Part part, Map<List<Object>, Long> counts, Object row) {
        return part.getRoutes().stream().map(route -> of(counts, row, route)).toList();
    }

    private static long of(Map<List<Object>, Long> counts, Object row, Route route) {
        return counts.getOrDefault(List.of(row, route.getId()), 0L);
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
