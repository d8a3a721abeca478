package jp.kenshu.registration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.mail.Letter;
import jp.kenshu.mail.LetterKey;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.guide.Letterhead;

/** The letters about a team for part Ⅱ: to its representative, and to each member with a personal link. */
@ApplicationScoped
public class TeamLetters {

    /** A link is good until the members are locked, and never shorter than this. */
    private static final Duration LINK_LASTS_AT_LEAST = Duration.ofDays(7);

    @Inject
    private Outbox outbox;
    @Inject
    private Letterhead letterhead;
    @Inject
    private PublicAddress address;
    @Inject
    private AccessLinks links;
    @Inject
    private TeamDeadlines deadlines;
    @Inject
    private PapersAsked papers;
    @Inject
    private PortalClock clock;

    /** The receipt (受付のお知らせ): admitted, or being adjusted by the secretariat. */
    void receipt(Team team) {
        var template = team.getState() == TeamState.ADMITTED ? "team-receipt" : "team-receipt-review";
        toRepresentative(team, template, "");
    }

    /** The team is admitted by the secretariat's decision or by accepting what was proposed. */
    void admitted(Team team, String reason) {
        toRepresentative(team, "team-admitted", reason);
    }

    /** The secretariat proposes fewer people or another venue. */
    void proposed(Team team, String reason) {
        toRepresentative(team, "team-proposed", reason);
    }

    /** The answer to a proposal has been received: not accepted. */
    void proposalRefused(Team team, String remark) {
        toRepresentative(team, "team-proposal-refused", remark);
    }

    /** The team cannot be admitted. Its members hear it too. */
    void declined(Team team, String reason) {
        toRepresentative(team, "team-declined", reason);
        toldToMembers(team, "teamLetter.declined");
    }

    /** The team goes to another venue. Its members hear it too. */
    void moved(Team team, String reason) {
        toRepresentative(team, "team-moved", reason);
        toMembers(team, "member-moved");
    }

    /** The team has been changed; the letter lists who belongs to it now. */
    void changed(Team team) {
        toRepresentative(team, "team-changed", "");
    }

    /** The withdrawal has been received. The members hear it too. */
    void withdrawn(Team team, String reason) {
        toRepresentative(team, "team-withdrawn", reason);
        toldToMembers(team, "teamLetter.withdrawn");
    }

    /** Somebody else represents the team from now on. */
    void represents(TeamMember member) {
        toRepresentative(member.getTeam(), "team-represented", "");
    }

    /** To a member: the personal link to confirm or correct their details and to refuse being recorded. */
    void invited(TeamMember member) {
        outbox.post(letter(member, "member-invited")
                .with("papers", papersAsked(member)).with("link", link(member, "/registration/member")));
    }

    /** The papers that the team can still hand in, each with its deadline and its page. */
    private String papersAsked(TeamMember member) {
        var language = member.getPerson().getLanguage();
        return papers.asked(member.getTeam()).stream().filter(paper -> clock.now().isBefore(paper.due().at()))
                .map(paper -> Words.in(language).text("teamLetter.paper", paper.nameIn(language), Dates.in(language).deadline(paper.due()),
                        address.of(paper.path()))).collect(Collectors.joining("\n"));
    }

    /** To somebody who belongs to the team no more. */
    void removed(TeamMember member) {
        outbox.post(letter(member, "member-removed"));
    }

    private void toRepresentative(Team team, String template, String reason) {
        var representative = team.getRepresentative();
        var language = representative.getPerson().getLanguage();
        var proposed = team.getProposedVenue();
        outbox.post(letter(representative, template)
                .with("code", ReceiptKeys.codeOf(team))
                .with("reason", reason)
                .with("members", team.getMembers().stream().map(member -> line(member, language)).collect(Collectors.joining("\n")))
                .with("proposedVenue", proposed == null ? "" : proposed.getName().in(language))
                .with("proposedDay", proposed == null ? "" : Dates.in(language).day(proposed.getHeldOn()))
                .with("proposedPeople", team.getProposedPlaces())
                .with("receipt", ReceiptKeys.receiptOf(team))
                .with("papers", team.getState().stands() ? papersAsked(representative) : "")
                .with("link", team.getState().stands() ? link(representative, "/registration/team") : ""));
    }

    private static String line(TeamMember member, String reader) {
        var attendee = member.getAttendee();
        return "%d. %s (%s)".formatted(member.getPosition(), attendee.getName(), attendee.getBelonging(reader));
    }

    private void toMembers(Team team, String template) {
        team.getMembers().stream().filter(member -> !member.isRepresentative())
                .forEach(member -> outbox.post(letter(member, template)));
    }

    /** To the members, that their team does not come, in the sentence of {@code outcome}: who was declined did not give up. */
    private void toldToMembers(Team team, String outcome) {
        team.getMembers().stream().filter(member -> !member.isRepresentative()).forEach(member -> outbox.post(letter(member, "member-team-ended")
                .with("outcome", Words.in(member.getPerson().getLanguage()).text(outcome, team.getMunicipality().getFullName(),
                        team.getPart().getTitle().in(member.getPerson().getLanguage())))));
    }

    private LetterKey link(TeamMember member, String leadsTo) {
        var untilLock = Duration.between(clock.now(), deadlines.membersLockAt(member.getTeam().getVenue()).at());
        var lasts = untilLock.compareTo(LINK_LASTS_AT_LEAST) > 0 ? untilLock : LINK_LASTS_AT_LEAST;
        return links.openFor(member.getPerson(), lasts, leadsTo);
    }

    private Letter letter(TeamMember member, String template) {
        var team = member.getTeam();
        var language = member.getPerson().getLanguage();
        var venue = team.getVenue();
        return letterhead.letter(team.getPart().getConference(), member.getAttendee().getEmail(), language, template, team.getSubject())
                .with("name", member.getAttendee().getName())
                .with("affiliation", member.getAttendee().getAffiliation().in(language))
                .with("part", team.getPart().getTitle().in(language))
                .with("municipality", team.getMunicipality().getFullName())
                .with("number", team.getNumber())
                .with("state", Words.in(language).name(team.getState()))
                .with("venue", venue.getName().in(language))
                .with("place", venue.getPlace().in(language))
                .with("day", Dates.in(language).held(venue.getHeldOn(), venue.getStartsAt(), venue.getEndsAt()))
                .with("lock", untilLock(venue, language, "members"))
                .with("details", untilLock(venue, language, "details"))
                .with("signIn", address.of("/account/sign-in"));
    }

    /** Until when {@code what} can be changed by the team itself; once that is over, that the secretariat sees to it. */
    private String untilLock(Venue venue, String language, String what) {
        var lock = deadlines.membersLockAt(venue);
        return clock.now().isBefore(lock.at()) ? Words.in(language).text("teamLetter." + what + "Open", Dates.in(language).until(lock))
                : Words.in(language).text("teamLetter." + what + "Locked");
    }

    /** The address of the receipt's page. */
    public static String receiptPath(Team team) {
        return "/registration/team-receipt?number=" + team.getNumber() + "&code="
                + URLEncoder.encode(team.getCode(), StandardCharsets.UTF_8);
    }
}
