package jp.kenshu.registration.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Facet.Value;
import jp.kenshu.tally.Records;

/** The registrations for part Ⅰ that stand, as records to be counted, without anything that names anybody. */
@ApplicationScoped
@Transactional
public class CountedRegistrations {

    /** The value of the prefecture of who belongs to none. */
    public static final String NOWHERE = "-";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Municipalities municipalities;

    /**
     * By {@code route}, those on a waiting line by the route on which they take part meanwhile and besides by the one they are {@code waiting}
     * for; by {@code category}, {@code prefecture} and {@code week}.
     */
    public Records of(Part part) {
        var rows = entities.createQuery("""
                select r.route.code, w.code, r.attendee.category.code, p.code, r.registeredAt
                from Registration r left join r.waitingRoute w left join r.attendee.prefecture p
                where r.part = :part and r.withdrawnAt is null""", Object[].class).setParameter("part", part).getResultList();
        var records = new Records(List.of(routes("route", part), routes("waiting", part), categories(part), prefectures(),
                weeks(rows.stream().map(row -> weekOf((Instant) row[4])).toList())));
        rows.forEach(row -> records.add(facet -> facet.code().equals("week") ? List.of(weekOf((Instant) row[4]).toString()) : given(row, facet)));
        return records;
    }

    /** The same without the weeks; people who are alike are counted by the database, so that nobody need be read. */
    Records ofAnyWeek(Part part) {
        var records = new Records(List.of(routes("route", part), routes("waiting", part), categories(part), prefectures()));
        entities.createQuery("""
                select r.route.code, w.code, r.attendee.category.code, p.code, count(r)
                from Registration r left join r.waitingRoute w left join r.attendee.prefecture p
                where r.part = :part and r.withdrawnAt is null group by r.route.code, w.code, r.attendee.category.code, p.code""", Object[].class)
                .setParameter("part", part).getResultList().forEach(row -> records.add(((Long) row[4]).intValue(), facet -> given(row, facet)));
        return records;
    }

    private static List<String> given(Object[] row, Facet facet) {
        return switch (facet.code()) {
            case "route" -> List.of((String) row[0]);
            case "waiting" -> row[1] == null ? List.of() : List.of((String) row[1]);
            case "category" -> List.of((String) row[2]);
            default -> List.of(row[3] == null ? NOWHERE : (String) row[3]);
        };
    }

    private static Facet routes(String code, Part part) {
        return Facet.ofOne(code, Said.word("people.route"), part.getRoutes().stream().map(route -> new Value(route.getCode(), route.getName())).toList());
    }

    /** The categories of the conference of {@code part}. */
    public static Facet categories(Part part) {
        return Facet.ofOne("category", Said.word("people.category"),
                part.getConference().getCategories().stream().map(category -> new Value(category.getCode(), category.getName())).toList());
    }

    /** All prefectures, and none. */
    public Facet prefectures() {
        var values = new ArrayList<>(municipalities.prefectures().stream()
                .map(prefecture -> new Value(prefecture.getCode(), prefecture.getCalled())).toList());
        values.add(new Value(NOWHERE, Said.word("people.nowhere")));
        return Facet.ofOne("prefecture", Said.word("people.prefecture"), values);
    }

    /** Every week from the first to the last, each under its Monday. */
    private static Facet weeks(List<LocalDate> mondays) {
        var values = new ArrayList<Value>();
        if (!mondays.isEmpty()) {
            var last = mondays.stream().max(LocalDate::compareTo).orElseThrow();
            for (var day = mondays.stream().min(LocalDate::compareTo).orElseThrow(); !day.isAfter(last); day = day.plusWeeks(1)) {
                var name = "%d/%d–%d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.plusDays(6).getMonthValue(), day.plusDays(6).getDayOfMonth());
                values.add(new Value(day.toString(), new Bilingual(name, name)));
            }
        }
        return Facet.ofOne("week", Said.word("people.week"), values);
    }

    private static LocalDate weekOf(Instant moment) {
        return moment.atZone(PortalClock.JAPAN).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
