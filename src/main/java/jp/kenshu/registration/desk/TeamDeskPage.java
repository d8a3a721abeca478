package jp.kenshu.registration.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.draft.Drafts;
import jp.kenshu.listing.Listed;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamDecisions;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.VenueChoice;
import jp.kenshu.registration.VenueChoices;
import org.omnifaces.util.Faces;

/** One team at the secretariat's desk: its members, its whole history, its letters, and the decision about it. */
@RequestScoped
@AllowedTo(Role.SECRETARIAT)
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
    private Listed listed;
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
    @Inject
    private LettersAhead lettersAhead;
    @Inject
    private Language language;
    @Inject
    private Drafts drafts;

    private Team team;
    private List<AuditEntry> history;
    private List<OutgoingMail> letters;
    private Decision decision;
    private String venue;
    private Integer people;
    private String reason;

    @PostConstruct
    void read() {
        team = Asked.id(request, "id").flatMap(teams::find).orElse(null);
    }

    /** There is no such page without a team. */
    public void mustExist() {
        if (team == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Takes the decision that was chosen and tells the representative, once it has been seen what is written to whom. */
    public void decide() {
        if (decision == null) {
            throw RuleViolation.at("decision", "teamDesk.decisionMissing");
        }
        onceSeen("take-decision", String.join(" ", decision.name(), String.valueOf(venue), String.valueOf(people), String.valueOf(reason)),
                language.text("teamDesk.willDecide", team.getMunicipality().getFullName(), language.text("Decision." + decision)), this::take, "decided");
    }

    private void take() {
        var by = signedIn.asActor();
        switch (decision) {
            case ADMIT -> decisions.admit(team.getId(), reason, by);
            case PROPOSE -> decisions.propose(team.getId(), venueId(), people == null ? 0 : people, reason, by);
            case MOVE -> decisions.move(team.getId(), venueId(), reason, by);
            case DECLINE -> decisions.decline(team.getId(), reason, by);
            case WITHDRAW -> teams.withdraw(team.getId(), reason, by);
        }
        drafts.forget(EntryDrafts.DECISION, team.getId());
    }

    private void onceSeen(String button, String sign, String saying, Runnable deed, String done) {
        if (!lettersAhead.mustBeSeen(button, sign + " " + team.getVersion(), List.of(saying), deed)) {
            deed.run();
            show(done);
        }
    }

    private long venueId() {
        return team.getPart().findVenue(String.valueOf(venue)).orElseThrow(() -> RuleViolation.at("other-venue", "team.venueMissing")).getId();
    }

    /** Takes a member out on behalf. */
    public void remove(long memberId) {
        onceSeen("remove", "remove " + memberId, language.text("teamDesk.willRemove", nameOf(memberId)),
                () -> teams.remove(team.getId(), memberId, signedIn.asActor()), "removed");
    }

    /** Sends a member another personal link. */
    public void resendLink(long memberId) {
        teams.resendLink(team.getId(), memberId, signedIn.asActor());
        show("linkSent");
    }

    /** Makes a member the representative. */
    public void handOver(long memberId) {
        onceSeen("hand-over", "hand over " + memberId, language.text("teamDesk.willHandOver", nameOf(memberId)),
                () -> teams.handOver(team.getId(), memberId, signedIn.asActor()), "handedOver");
    }

    private String nameOf(long memberId) {
        return team.getMember(memberId).getAttendee().getName();
    }

    private void show(String what) {
        Faces.redirect(listed.carrying("/registration/organiser/team?id=" + team.getId() + "&done=" + what));
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
        if (history == null) {
            history = new ArrayList<>(team == null ? List.<AuditEntry>of() : audit.of(team.getSubject()));
            Collections.reverse(history);
        }
        return history;
    }

    /** The letters about the team, oldest first. */
    public List<OutgoingMail> getLetters() {
        if (letters == null) {
            letters = team == null ? List.of() : outbox.about(team.getSubject());
        }
        return letters;
    }

    /** What has just been done, or null. */
    public String getDone() {
        return Asked.word(request, "done");
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
