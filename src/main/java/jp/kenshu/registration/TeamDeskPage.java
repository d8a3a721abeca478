package jp.kenshu.registration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import org.omnifaces.util.Faces;

/** One team at the secretariat's desk: its members, its whole history, its letters, and the decision about it. */
@RequestScoped
@Named
public class TeamDeskPage {

    /** What the secretariat may decide about a team. */
    public enum Decision {
        /** Admit it, whole, to the venue it asks for. */
        ADMIT,
        /** Propose fewer people or another venue. */
        PROPOSE,
        /** Move it, admitted as it is, to another venue. */
        MOVE,
        /** Decline it. */
        DECLINE,
        /** Withdraw it on behalf of its municipality. */
        WITHDRAW
    }

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private TeamDecisions decisions;
    @Inject
    private VenueChoices venueChoices;
    @Inject
    private AuditTrail audit;
    @Inject
    private Outbox outbox;

    private Team team;
    private Decision decision;
    private String venue;
    private Integer people;
    private String reason;

    @PostConstruct
    void read() {
        team = Optional.ofNullable(request.getParameter("id")).filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf).flatMap(teams::find).orElse(null);
    }

    /** There is no such page without a team. */
    public void mustExist() {
        if (team == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Takes the decision that was chosen and tells the representative. */
    public void decide() {
        if (decision == null) {
            throw RuleViolation.at("decision", "teamDesk.decisionMissing");
        }
        var by = signedIn.asActor();
        switch (decision) {
            case ADMIT -> decisions.admit(team.getId(), reason, by);
            case PROPOSE -> decisions.propose(team.getId(), venueId(), people == null ? 0 : people, reason, by);
            case MOVE -> decisions.move(team.getId(), venueId(), reason, by);
            case DECLINE -> decisions.decline(team.getId(), reason, by);
            case WITHDRAW -> teams.withdraw(team.getId(), reason, by);
        }
        show("decided");
    }

    private long venueId() {
        return team.getPart().findVenue(String.valueOf(venue)).orElseThrow(() -> RuleViolation.at("other-venue", "team.venueMissing")).getId();
    }

    /** Takes a member out on behalf. */
    public void remove(long memberId) {
        teams.remove(team.getId(), memberId, signedIn.asActor());
        show("removed");
    }

    /** Sends a member another personal link. */
    public void resendLink(long memberId) {
        teams.resendLink(team.getId(), memberId, signedIn.asActor());
        show("linkSent");
    }

    /** Makes a member the representative. */
    public void handOver(long memberId) {
        teams.handOver(team.getId(), memberId, signedIn.asActor());
        show("handedOver");
    }

    private void show(String what) {
        Faces.redirect("/registration/organiser/team?id=" + team.getId() + "&done=" + what);
    }

    /** The decisions that the team's state allows. */
    public List<Decision> getPossible() {
        return Stream.of(Decision.values()).filter(each -> switch (each) {
            case ADMIT -> team.getState() != TeamState.ADMITTED && team.getState() != TeamState.WITHDRAWN;
            case PROPOSE -> team.getState() == TeamState.UNDER_REVIEW || team.getState() == TeamState.PROPOSED
                    || team.getState() == TeamState.DECLINED;
            case MOVE -> team.getState() == TeamState.ADMITTED && team.getPart().getVenues().size() > 1;
            case DECLINE, WITHDRAW -> team.getState().stands();
        }).toList();
    }

    /** The venues as they stand, for as many people as the team has. */
    public List<VenueChoice> getVenues() {
        return team == null ? List.of() : venueChoices.of(team.getPart(), team.getMembers().size());
    }

    /** Everything that was done to the team, newest first. */
    public List<AuditEntry> getHistory() {
        var history = new ArrayList<>(team == null ? List.<AuditEntry>of() : audit.of(team.getSubject()));
        Collections.reverse(history);
        return history;
    }

    /** The letters about the team, oldest first. */
    public List<OutgoingMail> getLetters() {
        return team == null ? List.of() : outbox.about(team.getSubject());
    }

    /** What has just been done, or null. */
    public String getDone() {
        var done = request.getParameter("done");
        return done != null && done.matches("[a-zA-Z]{1,20}") ? done : null;
    }

    public Team getTeam() {
        return team;
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public Integer getPeople() {
        return people;
    }

    public void setPeople(Integer people) {
        this.people = people;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
