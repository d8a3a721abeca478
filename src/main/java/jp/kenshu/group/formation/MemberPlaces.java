package jp.kenshu.group.formation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.group.TableSeat;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.group.seating.SeatingChart;
import jp.kenshu.group.seating.SeatingPlans;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;

/**
 * Where each member of a team that a page shows works and sits as published, as the team's pages say it beside the name; and what is
 * not right with it, as when somebody came in another's place and inherited a role that a rule keeps for others.
 */
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@Named
@RequestScoped
public class MemberPlaces {

    @Inject
    private WorkGroups groups;
    @Inject
    private SeatingPlans plans;
    @Inject
    private Formations formations;
    @Inject
    private Situations situations;
    @Inject
    private Language language;

    private final Map<Long, Map<Long, Place>> ofTeams = new HashMap<>();

    /** Group, table, seat and roles in one line, and what is not right with them in sentences. */
    public record Place(String words, List<String> faults) {
    }

    /** The place of {@code member}, or null before the groups of their venue are published; for nobody, as between the rows of a list, null. */
    public Place of(TeamMember member) {
        return member == null ? null : ofTeams.computeIfAbsent(member.getTeam().getId(), id -> look(member)).get(member.getId());
    }

    private Map<Long, Place> look(TeamMember one) {
        var team = one.getTeam();
        if (team.getState() != TeamState.ADMITTED || groups.of(team.getVenue()).isEmpty()) {
            return Map.of();
        }
        var places = groups.ofTeam(team.getId()).stream().collect(Collectors.toMap(place -> place.getMember().getId(), place -> place));
        var seats = plans.published(team.getVenue()).map(SeatingChart::getTableSeats).orElse(Map.of());
        var situation = situations.seen(team.getVenue(), termsAt(team.getVenue()));
        var all = new HashMap<Long, Place>();
        for (var party : situation.parties()) {
            party.members().stream().filter(member -> member.getTeam().getId().equals(team.getId())).forEach(member -> all.put(member.getId(),
                    place(situation.candidate(party, member), places.get(member.getId()), seats)));
        }
        return all;
    }

    private Terms termsAt(Venue venue) {
        return formations.published(venue).map(Formation::getTerms).orElseGet(() -> formations.termsOf(venue));
    }

    private Place place(Candidate candidate, WorkGroupMember place, Map<Long, TableSeat> seats) {
        if (place == null) {
            return new Place(language.text("memberPlace.noGroup"), List.of(language.text("memberPlace.noGroup.mend")));
        }
        var words = new ArrayList<String>();
        words.add(language.text("formation.groupOf", place.getGroup().getNumber()));
        var seat = seats.get(candidate.id());
        if (seat != null) {
            words.add(language.text("memberPlace.seat", seat.table(), seat.seat()));
        }
        place.getRoles().forEach(role -> words.add(language.text("group." + role)));
        return new Place(String.join(language.text("formation.and"), words), faults(candidate, place, seat == null && !seats.isEmpty()));
    }

    private List<String> faults(Candidate candidate, WorkGroupMember place, boolean withoutSeat) {
        var faults = new ArrayList<String>();
        if (place.isChair() && !candidate.leads() && !candidate.wishes(Duties.Role.CHAIR)) {
            faults.add(language.text("memberPlace.chair.office"));
        }
        if (place.isChair() && candidate.served(Duties.Role.CHAIR)) {
            faults.add(language.text("memberPlace.chair.again"));
        }
        if (withoutSeat) {
            faults.add(language.text("memberPlace.noSeat.mend"));
        }
        return faults;
    }
}
