package jp.kenshu.registration.form;

import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.Drafts;
import jp.kenshu.listing.Listed;
import jp.kenshu.programme.Conference;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.VenueChoices;
import org.omnifaces.util.Faces;

/**
 * One person of a team, added, corrected or replaced by the representative, or by the secretariat on behalf. The
 * representative's team is the one they represent; only the secretariat names a team in the address.
 */
@RequestScoped
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@Named
public class TeamMemberPage {

    @Inject
    private Listed listed;
    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private Drafts drafts;
    @Inject
    private FurtherForms furtherForms;
    @Inject
    private VenueChoices venueChoices;
    @Inject
    private Language language;

    private Team team;
    private TeamMember member;
    private boolean replacing;
    private MemberForm form;

    @PostConstruct
    void read() {
        team = (signedIn.isSecretariat() ? idIn("team").flatMap(teams::find) : teams.representedBy(signedIn.getId())).orElse(null);
        member = team == null ? null : team.getMembers().stream()
                .filter(each -> idIn("member").filter(each.getId()::equals).isPresent()).findFirst().orElse(null);
        replacing = request.getParameter("replace") != null;
        form = Faces.isPostback() || member == null || replacing
                ? MemberForm.from(request, "").asking(furtherForms.ofMember(getConference(), "", member != null && member.isRepresentative()))
                : MemberForm.of(member.getAttendee()).asking(furtherForms.ofMember(member));
        if (isOwn()) {
            form.reachedAt(member.getAttendee().getEmail());
        }
    }

    private Optional<Long> idIn(String parameter) {
        return Asked.id(request, parameter);
    }

    /** There is no such page without a team, or for somebody who is not in it. */
    public void mustExist() {
        if (team == null || member == null && request.getParameter("member") != null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Why nothing can be changed here now, in words, so that nobody fills the form in vain; null while it can. */
    public String getClosed() {
        var words = language.words();
        if (!team.getState().stands()) {
            return words.text("team.standsNoMore");
        }
        if (!signedIn.isSecretariat() && !venueChoices.isBeforeLock(team.getVenue())) {
            return words.text("team.locked");
        }
        if (member == null && team.getState() == TeamState.PROPOSED) {
            return words.text("team.answerFirst");
        }
        return member == null && !team.isExtensible() ? words.text("team.tooMany", team.getPart().getTeamMax()) : null;
    }

    /** Adds, corrects or replaces the person and returns to the team. */
    public void save() {
        var attendee = form.attendee(getConference(), team.getMunicipality());
        var by = signedIn.asActor();
        if (member == null) {
            teams.add(team.getId(), attendee, by);
        } else if (replacing) {
            teams.replace(team.getId(), member.getId(), attendee, by);
        } else {
            teams.correct(team.getId(), member.getId(), attendee, by);
        }
        drafts.forget("member-" + getWhat(), getOwner());
        Faces.redirect(getBack() + (signedIn.isSecretariat() ? "&" : "?") + "done=" + getWhat());
    }

    /** The page of the team. */
    public String getBack() {
        return signedIn.isSecretariat() ? listed.carrying("/registration/organiser/team?id=" + team.getId()) : "/registration/team";
    }

    /** What is done here: {@code added}, {@code replaced} or {@code corrected}. */
    public String getWhat() {
        if (member == null) {
            return "added";
        }
        return replacing ? "replaced" : "corrected";
    }

    /** Whom or what the form is about, as its draft is kept: the member, or the team of a new one. */
    public long getOwner() {
        return member == null ? team.getId() : member.getId();
    }

    /** Whether representatives correct their own details, whose address stays. */
    public boolean isOwn() {
        return member != null && member.isRepresentative() && !replacing && !signedIn.isSecretariat();
    }

    /** The conference of the team; null without one. */
    public Conference getConference() {
        return team == null ? null : team.getPart().getConference();
    }

    public Team getTeam() {
        return team;
    }

    /** The member who is corrected or replaced; null for a new one. */
    public TeamMember getMember() {
        return member;
    }

    public boolean isReplacing() {
        return replacing;
    }

    public MemberForm getForm() {
        return form;
    }
}
