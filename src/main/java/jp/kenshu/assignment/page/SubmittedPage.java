package jp.kenshu.assignment.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.assignment.TeamSubmission;
import jp.kenshu.assignment.TeamSubmissions;
import jp.kenshu.assignment.homework.HomeworkQuestions;
import jp.kenshu.assignment.homework.SubmittedHomework;
import jp.kenshu.registration.Teams;
import org.omnifaces.util.Faces;

/** A submission of 資料３ as it was frozen: its receipt and every member's sheet, for the representative and the secretariat. */
@RequestScoped
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@Named
public class SubmittedPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private TeamSubmissions submissions;
    @Inject
    private TeamForms forms;

    private TeamSubmission submission;

    @PostConstruct
    void read() {
        submission = Asked.id(request, "id").flatMap(submissions::find).filter(this::mayBeRead).orElse(null);
    }

    private boolean mayBeRead(TeamSubmission found) {
        return signedIn.isSecretariat() || signedIn.isParticipant() && teams.representedBy(signedIn.getId())
                .filter(team -> team.getId().equals(found.getTeam().getId())).isPresent();
    }

    /** There is no such page for anybody else. */
    public void mustExist() {
        if (submission == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** What a member was asked under the version that the team answered. */
    public HomeworkQuestions questions(SubmittedHomework member) {
        return member.questions(forms.definition(submission.getAskedUnder()), submission.getTeam().getPart());
    }

    public TeamSubmission getSubmission() {
        return submission;
    }
}
