package jp.kenshu.registration;

import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.Conference;
import org.omnifaces.util.Faces;

/**
 * One person of a team, added, corrected or replaced by the representative, or by the secretariat on behalf. The
 * representative's team is the one they represent; only the secretariat names a team in the address.
 */
@RequestScoped
@Named
public class TeamMemberPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;

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
        form = Faces.isPostback() || member == null || replacing ? MemberForm.from(request, "") : MemberForm.of(member.getAttendee());
        if (isOwn()) {
            form.reachedAt(member.getAttendee().getEmail());
        }
    }

    private Optional<Long> idIn(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** There is no such page without a team, or for somebody who is not in it. */
    public void mustExist() {
        if (team == null || member == null && request.getParameter("member") != null) {
            Faces.responseSendError(404, null);
        }
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
        Faces.redirect(getBack() + (signedIn.isSecretariat() ? "&" : "?") + "done=" + getWhat());
    }

    /** The page of the team. */
    public String getBack() {
        return signedIn.isSecretariat() ? "/registration/organiser/team?id=" + team.getId() : "/registration/team";
    }

    /** What is done here: {@code added}, {@code replaced} or {@code corrected}. */
    public String getWhat() {
        if (member == null) {
            return "added";
        }
        return replacing ? "replaced" : "corrected";
    }

    /** Whether representatives correct their own details, whose address stays. */
    public boolean isOwn() {
        return member != null && member.isRepresentative() && !replacing && !signedIn.isSecretariat();
    }

    public Conference getConference() {
        return team.getPart().getConference();
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
