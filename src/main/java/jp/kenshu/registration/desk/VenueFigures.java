package jp.kenshu.registration.desk;

import java.util.List;

import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamState;


/** A venue against its capacity: the teams and people admitted, kept for by proposals, and waiting for a decision. */
public record VenueFigures(Venue venue, int admittedTeams, int admittedPeople, int proposedPlaces, int reviewedTeams, int reviewedPeople) {

    /** The figures of {@code venue} over all {@code teams}. */
    public static VenueFigures of(Venue venue, List<Team> teams) {
        var admitted = teams.stream().filter(team -> team.getState() == TeamState.ADMITTED && isAt(venue, team.getVenue())).toList();
        var reviewed = teams.stream().filter(team -> team.getState() == TeamState.UNDER_REVIEW && isAt(venue, team.getVenue())).toList();
        var proposed = teams.stream().filter(team -> team.getState() == TeamState.PROPOSED && isAt(venue, team.getProposedVenue()))
                .mapToInt(Team::getProposedPlaces).sum();
        return new VenueFigures(venue, admitted.size(), people(admitted), proposed, reviewed.size(), people(reviewed));
    }

    private static boolean isAt(Venue venue, Venue other) {
        return other != null && venue.getId().equals(other.getId());
    }

    private static int people(List<Team> teams) {
        return teams.stream().mapToInt(team -> team.getMembers().size()).sum();
    }
}
