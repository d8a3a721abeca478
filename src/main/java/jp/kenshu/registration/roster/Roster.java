package jp.kenshu.registration.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jp.kenshu.programme.Part;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.RegistrationNumber;

/** The registrations for part Ⅰ as lists: filtered, sorted, a stretch at a time. */
@ApplicationScoped
@Transactional
public class Roster {

    private static final String FROM = """
            from Registration r join fetch r.person join fetch r.route join fetch r.attendee.category
            left join fetch r.attendee.prefecture left join fetch r.attendee.municipality""";

    private static final Pattern VALUE = Pattern.compile("\\?");

    @PersistenceContext
    private EntityManager entities;

    /** By what a list is sorted. */
    public enum Order {
        /** As they registered. */
        NUMBER("r.id"),
        /** By the reading of the name, in the order of あいうえお. */
        NAME("r.readingOrder"),
        /** From Hokkaido to Okinawa, associations after the local governments. */
        AFFILIATION("column('prefecture_code', r)", "column('municipality_code', r)", "r.organisationOrder", "r.readingOrder"),
        /** In the order of the announcement. */
        CATEGORY("r.attendee.category.position"),
        /** In the order of the announcement, who waits first. */
        ROUTE("r.route.position", "r.waitingNumber"),
        /** By the way in which they reached the portal. */
        CHANNEL("r.channel");

        private final List<String> paths;

        Order(String... paths) {
            this.paths = List.of(paths);
        }

        /** The order that an address names, with a minus before it where it is from the end; as they registered where it names none. */
        static Order named(String sort) {
            return Arrays.stream(values()).filter(order -> sort != null && order.name().equals(sort.replaceFirst("^-", ""))).findFirst().orElse(NUMBER);
        }

        private String clause(boolean descending) {
            var direction = descending ? " desc" : " asc";
            return String.join(", ", paths.stream().map(path -> path + direction).toList())
                    + (this == NUMBER ? "" : ", r.id" + direction);
        }
    }

    /** One condition of a list: its words in JPQL, with a question mark for each of its values. */
    private record Condition(String words, Object... values) {
    }

    /** How many registrations of {@code part} the filter lets through. */
    public long count(Part part, RosterFilter filter) {
        return query("select count(r) from Registration r", conditions(part, filter), "", Long.class).getSingleResult();
    }

    /**
     * A stretch of the filtered and sorted list of {@code part}. Which registrations they are is asked first, by their numbers alone: the
     * database would put together, and sort, all of everybody otherwise before it leaves all but a page away.
     */
    public List<Registration> list(Part part, RosterFilter filter, Order order, boolean descending, int first, int size) {
        var shown = query("select r.id from Registration r", conditions(part, filter), " order by " + order.clause(descending), Long.class)
                .setFirstResult(first).setMaxResults(size).getResultList();
        if (shown.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select r " + FROM + " where r.id in :shown", Registration.class).setParameter("shown", shown).getResultList().stream()
                .sorted(Comparator.comparingInt(registration -> shown.indexOf(registration.getId()))).toList();
    }

    /** The whole filtered list of {@code part}, as they registered. */
    public List<Registration> all(Part part, RosterFilter filter) {
        return all(part, filter, null);
    }

    /** The whole filtered list of {@code part} in the order that an address names. */
    List<Registration> all(Part part, RosterFilter filter, String sort) {
        var order = Order.named(sort).clause(sort != null && sort.startsWith("-"));
        return query("select r " + FROM, conditions(part, filter), " order by " + order, Registration.class).getResultList();
    }

    /** The place in line of everybody who waits for a route of {@code part}, by the registration's id. */
    public Map<Long, Long> placesInLine(Part part) {
        var waiting = entities.createQuery("""
                select r.waitingRoute.id, r.id from Registration r where r.part = :part and r.waitingRoute is not null
                order by r.waitingNumber""", Object[].class).setParameter("part", part).getResultList();
        var lengths = new HashMap<Object, Long>();
        return waiting.stream().collect(Collectors.toMap(line -> (Long) line[1], line -> lengths.merge(line[0], 1L, Long::sum)));
    }

    private static List<Condition> conditions(Part part, RosterFilter filter) {
        var conditions = new ArrayList<>(List.of(new Condition("r.part = ?", part)));
        switch (filter.standing()) {
            case STANDING -> conditions.add(new Condition("r.withdrawnAt is null"));
            case WAITING -> conditions.add(new Condition("r.waitingRoute is not null"));
            case WITHDRAWN -> conditions.add(new Condition("r.withdrawnAt is not null"));
            case ALL -> { }
        }
        if (filter.category() != null) {
            conditions.add(new Condition("r.attendee.category.id = ?", filter.category()));
        }
        if (filter.route() != null) {
            conditions.add(new Condition("(r.route.id = ? or r.waitingRoute.id = ?)", filter.route(), filter.route()));
        }
        if (filter.prefecture() != null) {
            conditions.add(new Condition("r.attendee.prefecture.code = ?", filter.prefecture()));
        }
        if (filter.answer() != null) {
            conditions.add(new Condition("function('json_contains', r.attendee.writtenAnswers, ?, ?) = 1",
                    '"' + filter.answer().value() + '"', "$.\"" + filter.answer().question() + '"'));
        }
        filter.searched().forEach(word -> conditions.add(searched(word)));
        return conditions;
    }

    private static Condition searched(String word) {
        return RegistrationNumber.read(word.contains("-") ? word : null).map(id -> new Condition("r.id = ?", id)).orElseGet(() ->
                new Condition("r.search like ? escape '!'", "%" + word.replaceAll("[!%_]", "!$0") + "%"));
    }

    private <T> TypedQuery<T> query(String from, List<Condition> conditions, String order, Class<T> type) {
        var values = conditions.stream().flatMap(condition -> Stream.of(condition.values())).toList();
        var number = new AtomicInteger();
        var where = conditions.stream().map(Condition::words).collect(Collectors.joining(" and "));
        var numbered = VALUE.matcher(where).replaceAll(found -> "?" + number.incrementAndGet());
        var query = entities.createQuery(from + " where " + numbered + order, type);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
