package jp.kenshu.report.participation;

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
import jp.kenshu.audit.Said;
import jp.kenshu.programme.Part;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.roster.CountedRegistrations;
import jp.kenshu.tally.Facet.Value;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Records;

/** The people of part Ⅱ as records to be counted, without anything that names them, and what else is told of who takes part. */
@ApplicationScoped
@Transactional
public class Participants {

    /** The value of {@code scene} of who is in no group yet. */
    private static final String NO_SCENE = "-";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private CountedRegistrations registrations;

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
        var records = new Records(List.of(venues(part), scenes(part), CountedRegistrations.categories(part), registrations.prefectures(), came()));
        rows.forEach(row -> records.add(facet -> List.of(switch (facet.code()) {
            case "venue" -> (String) row[1];
            case "scene" -> scenes.getOrDefault(row[0], NO_SCENE);
            case "category" -> (String) row[2];
            case "prefecture" -> row[3] == null ? CountedRegistrations.NOWHERE : (String) row[3];
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

    private static Facet venues(Part part) {
        return Facet.ofOne("venue", Said.word("participation.venue"), part.getVenues().stream().map(venue -> new Value(venue.getCode(), venue.getName())).toList());
    }

    private static Facet scenes(Part part) {
        var values = new ArrayList<>(part.getScenes().stream().map(scene -> new Value(scene.getCode(), scene.getName())).toList());
        values.add(new Value(NO_SCENE, Said.word("participation.noScene")));
        return Facet.ofOne("scene", Said.word("participation.scene"), values);
    }

    private static Facet came() {
        return Facet.ofOne("came", Said.word("participation.came"), List.of(new Value("yes", Said.word("participation.came.yes")), new Value("no", Said.word("participation.came.no"))));
    }
}
