package jp.kenshu.circular;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.Words;
import jp.kenshu.assignment.AssignmentPapers;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.homework.MemberLine;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.group.reception.Arrivals;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.roster.Roster;
import jp.kenshu.registration.roster.RosterFilter;

/** Who belongs to a chosen set at this moment, each with what can be filled in for them. */
@ApplicationScoped
@Transactional
public class Recipients {

    @Inject
    private Roster roster;
    @Inject
    private Teams teams;
    @Inject
    private AssignmentPapers papers;
    @Inject
    private Homeworks homeworks;
    @Inject
    private Arrivals arrivals;
    @Inject
    private WorkGroups groups;

    /** Everybody whom {@code circular} is for now, in the order of their numbers. */
    public List<Recipient> of(Circular circular) {
        var kind = circular.getChosen().getAddressees().isOfTeams() ? PartKind.TEAM : PartKind.INDIVIDUAL;
        return circular.getConference().findPart(kind).map(part -> kind == PartKind.TEAM ? ofTeams(part, circular) : people(part, circular)).orElse(List.of())
                .stream().filter(recipient -> !recipient.person().isErased()).toList();
    }

    private List<Recipient> people(Part part, Circular circular) {
        var chosen = circular.getChosen();
        var standing = chosen.getStanding() == null ? RosterFilter.Standing.STANDING : RosterFilter.Standing.valueOf(chosen.getStanding().name());
        var filter = new RosterFilter(null, chosen.getCategory() == null ? null : chosen.getCategory().getId(),
                chosen.getRoute() == null ? null : chosen.getRoute().getId(), chosen.getPrefecture() == null ? null : chosen.getPrefecture().getCode(),
                standing, null);
        return roster.all(part, filter).stream().map(registration -> of(registration, circular)).toList();
    }

    private static Recipient of(Registration registration, Circular circular) {
        var attendee = registration.getAttendee();
        var language = circular.languageFor(registration.getLanguage());
        var values = new EnumMap<CircularField, String>(CircularField.class);
        values.put(CircularField.NAME, attendee.getName());
        values.put(CircularField.ORGANISATION, attendee.getAffiliation().in(language));
        values.put(CircularField.NUMBER, registration.getNumber());
        values.put(CircularField.ROUTE, registration.getRoute().getName().in(language));
        return new Recipient(attendee.getEmail(), registration.getPerson(), language, values);
    }

    private List<Recipient> ofTeams(Part part, Circular circular) {
        var chosen = circular.getChosen();
        var found = teams.of(part).stream().filter(team -> isOf(team, chosen)).sorted(Comparator.comparing(Team::getId)).toList();
        var lacks = lacking(part, found, chosen.getLacking());
        var places = placesIn(part);
        return found.stream().flatMap(team -> readersOf(team, chosen)).filter(lacks)
                .map(member -> of(member, places.get(member.getId()), circular)).toList();
    }

    private static boolean isOf(Team team, Chosen chosen) {
        var state = team.getState();
        return (chosen.getStanding() == null ? state.stands() : chosen.getStanding().name().equals(state.name()))
                && (chosen.getVenue() == null || chosen.getVenue().getId().equals(team.getVenue().getId()))
                && (chosen.getPrefecture() == null || chosen.getPrefecture().getCode().equals(team.getMunicipality().getPrefecture().getCode()));
    }

    private static Stream<TeamMember> readersOf(Team team, Chosen chosen) {
        return team.getMembers().stream().filter(member -> chosen.getAddressees() == Addressees.MEMBERS || member.isRepresentative())
                .filter(member -> chosen.getCategory() == null || chosen.getCategory().getId().equals(member.getAttendee().getCategory().getId()));
    }

    private Predicate<TeamMember> lacking(Part part, List<Team> found, Lack lack) {
        if (lack == null) {
            return member -> true;
        }
        return lack.paper().map(paper -> lackingPaper(part, found, paper)).orElseGet(() -> switch (lack) {
            case CONFIRMATION -> member -> !member.isConfirmed();
            case ARRIVAL -> notArrived(part);
            default -> notReady(found);
        });
    }

    private Predicate<TeamMember> lackingPaper(Part part, List<Team> found, DeadlineKind paper) {
        var lines = papers.of(part, found);
        var lacking = found.stream().map(Team::getId).filter(id -> lines.get(id).stream().anyMatch(line -> line.kind() == paper && line.isLacking()))
                .collect(Collectors.toSet());
        return member -> lacking.contains(member.getTeam().getId());
    }

    private Predicate<TeamMember> notReady(List<Team> found) {
        var ready = found.stream().flatMap(team -> homeworks.lines(team).stream()).filter(MemberLine::isComplete)
                .map(line -> line.member().getId()).collect(Collectors.toSet());
        return member -> !ready.contains(member.getId());
    }

    private Predicate<TeamMember> notArrived(Part part) {
        Set<Long> arrived = new HashSet<>();
        part.getVenues().forEach(venue -> arrived.addAll(arrivals.at(venue).keySet()));
        return member -> !arrived.contains(member.getId());
    }

    private Map<Long, WorkGroup> placesIn(Part part) {
        var places = new HashMap<Long, WorkGroup>();
        part.getVenues().stream().flatMap(venue -> groups.of(venue).stream())
                .forEach(group -> group.getPeople().stream().map(WorkGroupMember::getMember).forEach(member -> places.put(member.getId(), group)));
        return places;
    }

    private static Recipient of(TeamMember member, WorkGroup place, Circular circular) {
        var team = member.getTeam();
        var language = circular.languageFor(member.getPerson().getLanguage());
        var values = new EnumMap<CircularField, String>(CircularField.class);
        values.put(CircularField.NAME, member.getAttendee().getName());
        values.put(CircularField.ORGANISATION, member.getAttendee().getAffiliation().in(language));
        values.put(CircularField.NUMBER, team.getNumber());
        values.put(CircularField.TEAM, team.getMunicipality().getFullName());
        values.put(CircularField.VENUE, team.getVenue().getName().in(language));
        values.put(CircularField.GROUP, place == null ? "" : Words.in(language).text("formation.groupOf", place.getNumber()));
        return new Recipient(member.getAttendee().getEmail(), member.getPerson(), language, values);
    }

    /** Somebody whom nobody is, for a test of a circular that is for nobody yet. */
    Recipient sample(Circular circular) {
        var values = new EnumMap<CircularField, String>(CircularField.class);
        circular.getChosen().getAddressees().fields().forEach(field -> values.put(field, Words.in("ja").name(field)));
        return new Recipient(null, null, "ja", values);
    }

    /** The parts of {@code conference} that a circular can be for: those of people, of teams, or both. */
    public List<Addressees> addressees(Conference conference) {
        return Stream.of(Addressees.values()).filter(addressees -> conference.findPart(addressees.isOfTeams() ? PartKind.TEAM : PartKind.INDIVIDUAL).isPresent()).toList();
    }
}
