package jp.kenshu.report.participation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.registration.TeamState;
import jp.kenshu.report.tally.Facet.Value;
import jp.kenshu.report.tally.Facet;
import jp.kenshu.report.tally.Records;

/** The people of the conference as records to be counted, without anything that names them: who stands in part Ⅰ, who takes part in part Ⅱ. */
@ApplicationScoped
@Transactional
public class Participants {

    /** The value of {@code prefecture} of who belongs to none. */
    static final String NOWHERE = "-";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Municipalities municipalities;

    /** The registrations for part Ⅰ that stand, those on a waiting line by the route on which they take part meanwhile. */
    public Records individuals(Part part) {
        var rows = entities.createQuery("""
                select r.route.code, r.attendee.category.code, p.code, r.registeredAt
                from Registration r left join r.attendee.prefecture p where r.part = :part and r.withdrawnAt is null""", Object[].class)
                .setParameter("part", part).getResultList();
        var records = new Records(List.of(routes(part), categories(part), prefectures(),
                weeks(rows.stream().map(row -> weekOf((Instant) row[3])).toList())));
        rows.forEach(row -> records.add(facet -> List.of(switch (facet.code()) {
            case "route" -> (String) row[0];
            case "category" -> (String) row[1];
            case "prefecture" -> row[2] == null ? NOWHERE : (String) row[2];
            default -> weekOf((Instant) row[3]).toString();
        })));
        return records;
    }

    /** The members of the teams that take part in part Ⅱ, with the scene of their group once it is published. */
    public Records members(Part part) {
        var scenes = pairs("select w.member.id, w.group.scene.code from WorkGroupMember w where w.member.team.part = :part", part);
        var came = new HashSet<>(entities.createQuery("select a.member.id from Arrival a where a.member.team.part = :part", Long.class)
                .setParameter("part", part).getResultList());
        var rows = entities.createQuery("""
                select m.id, m.team.venue.code, m.attendee.category.code, p.code
                from TeamMember m left join m.attendee.prefecture p
                where m.team.part = :part and m.team.state = :admitted and m.removedAt is null""", Object[].class)
                .setParameter("part", part).setParameter("admitted", TeamState.ADMITTED).getResultList();
        var records = new Records(List.of(venues(part), scenes(part), categories(part), prefectures(), came()));
        rows.forEach(row -> records.add(facet -> List.of(switch (facet.code()) {
            case "venue" -> (String) row[1];
            case "scene" -> scenes.getOrDefault(row[0], NOWHERE);
            case "category" -> (String) row[2];
            case "prefecture" -> row[3] == null ? NOWHERE : (String) row[3];
            default -> came.contains(row[0]) ? "yes" : "no";
        })));
        return records;
    }

    /** The codes of the municipalities from which somebody stands in one of these parts, as its own people or as a team. */
    public Set<String> reached(List<Part> parts) {
        var codes = new HashSet<String>();
        for (var part : parts) {
            for (var query : List.of("select distinct r.attendee.municipality.code from Registration r where r.part = :part and r.withdrawnAt is null",
                    "select distinct t.municipality.code from Team t where t.part = :part and t.withdrawnAt is null and t.state <> jp.kenshu.registration.TeamState.DECLINED")) {
                codes.addAll(entities.createQuery(query, String.class).setParameter("part", part).getResultList());
            }
        }
        codes.remove(null);
        return codes;
    }

    /** How often the lectures of this conference were watched, by the code of the category; empty for people who were not signed in. */
    public Map<String, Long> viewings(Part part) {
        return entities.createQuery("select v.category, sum(v.views) from ViewCount v where v.lecture.session.part = :part group by v.category", Object[].class)
                .setParameter("part", part).getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    private Map<Long, String> pairs(String query, Part part) {
        return entities.createQuery(query, Object[].class).setParameter("part", part).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1], (one, other) -> one));
    }

    private static Facet routes(Part part) {
        return Facet.ofOne("route", both("participation.route"), part.getRoutes().stream().map(route -> new Value(route.getCode(), route.getName())).toList());
    }

    private static Facet categories(Part part) {
        return Facet.ofOne("category", both("participation.category"),
                part.getConference().getCategories().stream().map(category -> new Value(category.getCode(), category.getName())).toList());
    }

    private Facet prefectures() {
        var values = new ArrayList<>(municipalities.prefectures().stream()
                .map(prefecture -> new Value(prefecture.getCode(), new Bilingual(prefecture.getName(), prefecture.getName()))).toList());
        values.add(new Value(NOWHERE, both("participation.nowhere")));
        return Facet.ofOne("prefecture", both("participation.prefecture"), values);
    }

    private static Facet venues(Part part) {
        return Facet.ofOne("venue", both("participation.venue"), part.getVenues().stream().map(venue -> new Value(venue.getCode(), venue.getName())).toList());
    }

    private static Facet scenes(Part part) {
        var values = new ArrayList<>(part.getScenes().stream().map(scene -> new Value(scene.getCode(), scene.getName())).toList());
        values.add(new Value(NOWHERE, both("participation.noScene")));
        return Facet.ofOne("scene", both("participation.scene"), values);
    }

    private static Facet came() {
        return Facet.ofOne("came", both("participation.came"), List.of(new Value("yes", both("participation.came.yes")), new Value("no", both("participation.came.no"))));
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
        return Facet.ofOne("week", both("participation.week"), values);
    }

    private static LocalDate weekOf(Instant moment) {
        return moment.atZone(PortalClock.JAPAN).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Bilingual both(String key) {
        return new Bilingual(Words.in("ja").text(key), Words.in("en").text(key));
    }
}
