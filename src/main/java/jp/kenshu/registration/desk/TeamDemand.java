package jp.kenshu.registration.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.VenueDemand;
import jp.kenshu.registration.TeamState;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Records;
import jp.kenshu.tally.Tally;

/** Counts the teams that have registered for each venue and neither withdrew nor were declined. */
@ApplicationScoped
@Transactional
public class TeamDemand implements VenueDemand {

    private static final String VENUE = "venue";
    private static final List<TeamState> STANDING = Stream.of(TeamState.values()).filter(TeamState::stands).toList();

    @PersistenceContext
    private EntityManager entities;

    /** A team that stands: for which venue, and of how many people. */
    private record Standing(long venue, int people) {
    }

    @Override
    public Map<Long, Demand> byVenue() {
        var teams = entities.createQuery("""
                select t.venue.id, count(m.id) from TeamMember m join m.team t
                where m.removedAt is null and t.state in :standing group by t.id, t.venue.id""", Object[].class).setParameter("standing", STANDING).getResultStream()
                .map(row -> new Standing((Long) row[0], ((Number) row[1]).intValue())).toList();
        var venues = teams.stream().map(Standing::venue).distinct().toList();
        var counted = new Records(List.of(facet(venues)));
        var people = new Records(counted.facets());
        teams.forEach(team -> {
            Function<Facet, List<String>> at = facet -> List.of(String.valueOf(team.venue()));
            counted.add(at);
            people.add(team.people(), at);
        });
        var ofTeams = Tally.tellingAll(counted).of(VENUE).values();
        var ofPeople = Tally.tellingAll(people).of(VENUE).values();
        return IntStream.range(0, venues.size()).boxed().collect(Collectors.toMap(venues::get, index -> new Demand(ofTeams.get(index).number(), ofPeople.get(index).number())));
    }

    private static Facet facet(List<Long> venues) {
        return Facet.ofOne(VENUE, Said.word("teams.venues"), venues.stream().map(String::valueOf).map(id -> new Facet.Value(id, new Bilingual(id, id))).toList());
    }
}
