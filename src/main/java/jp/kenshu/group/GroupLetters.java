package jp.kenshu.group;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Words;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Letterhead;
import jp.kenshu.registration.Team;

/** The letters that tell a team's representative which groups its people are in, on which scene, with whom, in which roles. */
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

    /** Tells {@code team} of its places among {@code groups}: for the first time, or that something has changed. */
    public void published(Team team, List<WorkGroup> groups, boolean first) {
        var representative = team.getRepresentative();
        var language = representative.getPerson().getLanguage();
        var venue = team.getVenue();
        var dates = Dates.in(language);
        outbox.post(letterhead.letter(team.getPart().getConference(), representative.getAttendee().getEmail(), language,
                        first ? "group-published" : "group-changed", team.getSubject())
                .with("name", representative.getAttendee().getName())
                .with("part", team.getPart().getTitle().in(language))
                .with("municipality", team.getMunicipality().getFullName())
                .with("number", team.getNumber())
                .with("venue", venue.getName().in(language))
                .with("place", venue.getPlace().in(language))
                .with("day", dates.day(venue.getHeldOn()) + " " + dates.hours(venue.getStartsAt(), venue.getEndsAt()))
                .with("groups", groups.stream().filter(group -> group.getMembers().stream().anyMatch(member -> isOf(member, team)))
                        .map(group -> describe(group, team, Words.in(language))).collect(Collectors.joining("\n\n")))
                .with("link", address.of(links.openFor(representative.getPerson(), LINK_LASTS, "/group")))
                .with("signIn", address.of("/account/sign-in")));
    }

    private static boolean isOf(WorkGroupMember member, Team team) {
        return member.getMember().getTeam().getId().equals(team.getId());
    }

    private static String describe(WorkGroup group, Team team, Words words) {
        var own = group.getMembers().stream().filter(member -> isOf(member, team))
                .map(member -> "  " + member.getMember().getAttendee().getName() + roles(member, words));
        var others = group.getMembers().stream().filter(member -> !isOf(member, team))
                .collect(Collectors.groupingBy(member -> member.getMember().getTeam().getMunicipality().getFullName(),
                        java.util.TreeMap::new, Collectors.counting()));
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
}
