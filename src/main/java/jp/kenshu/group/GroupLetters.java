package jp.kenshu.group;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.mail.Letter;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.guide.Letterhead;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;

/**
 * The letters that tell a team's representative which groups its people are in, on which scene, with whom, in which roles, and
 * where they sit. Each encloses the same as PDF, to be passed on to the team. Who comes in another's place is told by a letter of their own.
 */
@ApplicationScoped
public class GroupLetters {

    private static final Duration LINK_LASTS = Duration.ofDays(14);

    @Inject
    private Outbox outbox;
    @Inject
    private Letterhead letterhead;
    @Inject
    private PublicAddress address;
    @Inject
    private AccessLinks links;
    @Inject
    private PortalClock clock;

    /**
     * Tells {@code team} of its places among {@code groups}: for the first time, or that something has changed. {@code seats}
     * are those published so far, by the id of the team member.
     */
    public void published(Team team, List<WorkGroup> groups, Map<Long, TableSeat> seats, boolean first) {
        tell(team, groups, seats, first ? "group-published" : "group-changed", "/group");
    }

    /** Tells {@code team} where its people sit: for the first time, or that somebody sits elsewhere. */
    public void seated(Team team, List<WorkGroup> groups, Map<Long, TableSeat> seats, boolean first) {
        tell(team, groups, seats, first ? "seats-published" : "seats-changed", "/group/seat");
    }

    /** Tells who comes in another's place, and does not represent the team, the group, the roles and the seat that pass to them. */
    public void succeeded(TeamMember successor, List<WorkGroup> groups, Map<Long, TableSeat> seats) {
        var words = Words.in(successor.getPerson().getLanguage());
        outbox.post(letter(successor, "group-successor", "/group")
                .with("affiliation", successor.getAttendee().getAffiliation().in(words.locale()))
                .with("groups", groups.stream().flatMap(group -> group.getPeople().stream()).filter(place -> place.getMember().equals(successor))
                        .map(place -> describe(place.getGroup(), Stream.of(place), successor.getTeam(), seats, words)).collect(Collectors.joining("\n\n"))));
    }

    private void tell(Team team, List<WorkGroup> groups, Map<Long, TableSeat> seats, String template, String page) {
        var language = team.getRepresentative().getPerson().getLanguage();
        var own = groups.stream().filter(group -> group.getPeople().stream().anyMatch(member -> member.isOf(team))).toList();
        outbox.post(letter(team.getRepresentative(), template, page)
                .with("groups", own.stream().map(group -> describe(group, group.getPeople().stream().filter(member -> member.isOf(team)), team, seats,
                        Words.in(language))).collect(Collectors.joining("\n\n")))
                .enclosing(team.getNumber() + "-groups.pdf", GroupsDocument.of(team, own, seats, language, clock.now())));
    }

    private Letter letter(TeamMember reader, String template, String page) {
        var team = reader.getTeam();
        var language = reader.getPerson().getLanguage();
        var venue = team.getVenue();
        return letterhead.letter(team.getPart().getConference(), reader.getAttendee().getEmail(), language, template, team.getSubject())
                .with("name", reader.getAttendee().getName())
                .with("part", team.getPart().getTitle().in(language))
                .with("municipality", team.getMunicipality().getFullName())
                .with("number", team.getNumber())
                .with("venue", venue.getName().in(language))
                .with("place", venue.getPlace().in(language))
                .with("day", Dates.in(language).held(venue.getHeldOn(), venue.getStartsAt(), venue.getEndsAt()))
                .with("link", links.openFor(reader.getPerson(), LINK_LASTS, page))
                .with("signIn", address.of("/account/sign-in"));
    }

    private static String describe(WorkGroup group, Stream<WorkGroupMember> whom, Team team, Map<Long, TableSeat> seats, Words words) {
        var own = whom.map(member -> "  " + member.getMember().getAttendee().getName() + roles(member, words) + seat(member, seats, words));
        var others = group.getPeople().stream().filter(member -> !member.isOf(team))
                .collect(Collectors.groupingBy(member -> member.getMember().getTeam().getMunicipality().getFullName(),
                        TreeMap::new, Collectors.counting()));
        var company = others.isEmpty() ? words.text("groupLetter.alone") : others.entrySet().stream()
                .map(each -> words.text("groupLetter.others", each.getKey(), each.getValue())).collect(Collectors.joining(words.text("groupLetter.and")));
        return words.text("groupLetter.group", group.getNumber(), group.getScene().getName().in(words.locale())) + "\n"
                + own.collect(Collectors.joining("\n")) + "\n" + words.text("groupLetter.company", company);
    }

    /** The roles of a member in brackets, or nothing. */
    private static String roles(WorkGroupMember member, Words words) {
        var roles = member.getRoles().stream().map(role -> words.text("group." + role)).toList();
        return roles.isEmpty() ? "" : words.text("groupLetter.roles", String.join(words.text("groupLetter.and"), roles));
    }

    /** The table and the seat of a member, or nothing before they are published. */
    private static String seat(WorkGroupMember member, Map<Long, TableSeat> seats, Words words) {
        return Optional.ofNullable(seats.get(member.getMember().getId()))
                .map(seat -> words.text("groupLetter.seat", seat.table(), seat.seat())).orElse("");
    }
}
