package jp.kenshu.registration.desk;

import java.util.List;
import java.util.stream.Stream;

import jp.kenshu.audit.Said;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamState;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Having;
import jp.kenshu.tally.Records;
import jp.kenshu.tally.Tally;


/** A venue against its capacity: the teams and people admitted, kept for by proposals, and waiting for a decision. */
public record VenueFigures(Venue venue, int admittedTeams, int admittedPeople, int proposedPlaces, int reviewedTeams, int reviewedPeople) {

    private static final String VENUE = "venue";
    private static final String STATE = "state";

    /** The figures of {@code venues} over all {@code teams}; a proposal counts where it keeps places. */
    public static List<VenueFigures> of(List<Venue> venues, List<Team> teams) {
        var facets = List.of(
                Facet.ofOne(VENUE, Said.word("teams.venues"), venues.stream().map(venue -> new Facet.Value(venue.getCode(), venue.getName())).toList()),
                Facet.ofOne(STATE, Said.word("team.state"), Stream.of(TeamState.values())
                        .map(state -> new Facet.Value(state.name(), Said.inBoth(words -> words.name(state)))).toList()));
        var counted = new Records(facets);
        var people = new Records(facets);
        teams.forEach(team -> {
            counted.add(facet -> of(team, facet));
            people.add(placesOf(team), facet -> of(team, facet));
        });
        var ofTeams = Tally.tellingAll(counted);
        var ofPeople = Tally.tellingAll(people);
        return venues.stream().map(venue -> new VenueFigures(venue, count(ofTeams, venue, TeamState.ADMITTED), count(ofPeople, venue, TeamState.ADMITTED),
                count(ofPeople, venue, TeamState.PROPOSED), count(ofTeams, venue, TeamState.UNDER_REVIEW), count(ofPeople, venue, TeamState.UNDER_REVIEW))).toList();
    }

    private static List<String> of(Team team, Facet facet) {
        var at = team.getState() == TeamState.PROPOSED ? team.getProposedVenue() : team.getVenue();
        return facet.code().equals(STATE) ? List.of(team.getState().name()) : at == null ? List.of() : List.of(at.getCode());
    }

    private static int placesOf(Team team) {
        return team.getState() == TeamState.PROPOSED ? team.getProposedPlaces() : team.getMembers().size();
    }

    private static int count(Tally tally, Venue venue, TeamState state) {
        return tally.count(List.of(new Having(VENUE, venue.getCode()), new Having(STATE, state.name()))).number();
    }
}
