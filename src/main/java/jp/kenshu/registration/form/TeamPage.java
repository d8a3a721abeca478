package jp.kenshu.registration.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.programme.Deadline;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.Changes;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamDecisions;
import jp.kenshu.registration.TeamLetters;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.VenueChoice;
import jp.kenshu.registration.VenueChoices;
import org.omnifaces.util.Faces;

/**
 * The representative's console (チームの管理): how the team stands, who has confirmed, what is due, and what may be changed.
 * It always shows the team that the signed-in person represents, never one named in the address.
 */
@RequestScoped
@AllowedTo(Role.PARTICIPANT)
@Named
public class TeamPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private TeamDecisions decisions;
    @Inject
    private Programme programme;
    @Inject
    private VenueChoices venueChoices;
    @Inject
    private PortalClock clock;
    @Inject
    private LettersAhead lettersAhead;
    @Inject
    private Language language;

    private Team team;
    private Part part;
    private List<VenueChoice> venues = List.of();
    private String reason;
    private String remark;
    private String done;

    @PostConstruct
    void read() {
        team = teams.representedBy(signedIn.getId()).orElse(null);
        if (team != null) {
            part = programme.announced(team.getPart());
            venues = venueChoices.of(part, team.getMembers().size());
        }
        done = request.getParameter("done");
    }

    /** Takes a member out. */
    public void remove(long memberId) {
        onceSeen("remove", "remove " + memberId, "teamDesk.willRemove", memberId, () -> teams.remove(mine(), memberId, signedIn.asActor()), "removed");
    }

    /** Sends a member another personal link. */
    public void resendLink(long memberId) {
        teams.resendLink(mine(), memberId, signedIn.asActor());
        show("linkSent");
    }

    /** Hands the representation over; the page is then the other person's. */
    public void handOver(long memberId) {
        onceSeen("hand-over", "hand over " + memberId, "teamDesk.willHandOver", memberId, () -> teams.handOver(mine(), memberId, signedIn.asActor()), "handedOver");
    }

    /** Does what concerns a member of one's own team, once it has been seen what is written to whom. */
    private void onceSeen(String button, String sign, String saying, long memberId, Runnable deed, String done) {
        mine();
        if (!lettersAhead.mustBeSeen(button, sign + " " + team.getVersion(), List.of(
                language.text(saying, team.getMember(memberId).getAttendee().getName())), deed)) {
            deed.run();
            show(done);
        }
    }

    /** Changes to the venue that was chosen. */
    public void changeVenue() {
        var chosen = chosenVenue();
        if (!lettersAhead.mustBeSeen("change-venue", "venue " + chosen + " " + team.getVersion(), List.of(language.text("team.changeVenue")),
                () -> teams.changeVenue(mine(), chosen, signedIn.asActor()))) {
            teams.changeVenue(mine(), chosen, signedIn.asActor());
            show("venueChanged");
        }
    }

    private long chosenVenue() {
        return part.findVenue(String.valueOf(request.getParameter("venue"))).orElseThrow(() ->
                RuleViolation.at("venue", "team.venueMissing")).getId();
    }

    /** Withdraws the team. */
    public void withdraw() {
        mine();
        if (!lettersAhead.mustBeSeen("withdraw", "withdraw " + team.getVersion() + " " + reason, List.of(language.text("team.withdraw.what")),
                () -> teams.withdraw(mine(), reason, signedIn.asActor()))) {
            teams.withdraw(mine(), reason, signedIn.asActor());
            show("withdrawn");
        }
    }

    /** Accepts the proposal with those who were chosen to stay. */
    public void accept() {
        decisions.accept(mine(), getStaying(), signedIn.asActor());
        show("accepted");
    }

    /** Does not accept the proposal. */
    public void refuse() {
        decisions.refuse(mine(), remark, signedIn.asActor());
        show("refused");
    }

    private long mine() {
        if (team == null) {
            throw RuleViolation.of("team.unknown");
        }
        return team.getId();
    }

    private static void show(String what) {
        Faces.redirect("/registration/team?done=" + what);
    }

    /** The ids of those chosen to stay; before anything is chosen, everybody as far as there are places. */
    public List<Long> getStaying() {
        var chosen = request.getParameterValues("staying");
        if (chosen != null) {
            return Arrays.stream(chosen).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList();
        }
        if (Faces.isPostback() || team == null || team.getProposedPlaces() == null) {
            return List.of();
        }
        var first = new ArrayList<>(List.of(team.getRepresentative().getId()));
        team.getMembers().stream().filter(member -> !member.isRepresentative()).limit(team.getProposedPlaces() - 1L)
                .map(TeamMember::getId).forEach(first::add);
        return first;
    }

    /** What is due for the team, the next deadline first. */
    public List<Deadline> getDue() {
        return team == null ? List.of() : part.getConference().getDeadlines().stream()
                .filter(deadline -> deadline.getPart().getId().equals(part.getId()))
                .filter(deadline -> deadline.getVenue() == null || deadline.getVenue().getId().equals(team.getVenue().getId()))
                .filter(deadline -> !deadline.hasPassedAt(clock.now())).toList();
    }

    /** Until when members may be changed. */
    public DueMoment getLocksAt() {
        return venueChoices.membersLockAt(team.getVenue());
    }

    /** Whether members may be changed now. */
    public boolean isChangeable() {
        return team != null && venueChoices.isBeforeLock(team.getVenue());
    }

    /** Whether the venue may be changed now. */
    public boolean isVenueChangeable() {
        return team != null && part.getVenues().size() > 1 && team.getState() != TeamState.PROPOSED
                && venueChoices.isOpen(team.getVenue());
    }

    /** The venues as they stand, for as many people as the team has. */
    public List<VenueChoice> getVenues() {
        return venues;
    }

    /** The address of the receipt's PDF. */
    public String getPdf() {
        return TeamLetters.receiptPath(team).replace("/team-receipt?", "/team-receipt.pdf?");
    }

    /** The team that the signed-in person represents, or null. */
    public Team getTeam() {
        return team;
    }

    /** What has just been done, or null. */
    public String getDone() {
        return done != null && done.matches("[a-zA-Z]{1,20}") ? done : null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
