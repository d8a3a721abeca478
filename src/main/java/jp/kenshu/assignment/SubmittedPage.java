package jp.kenshu.assignment;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.account.SignedIn;
import jp.kenshu.registration.Teams;
import org.omnifaces.util.Faces;

/** A submission of 資料３ as it was frozen: its receipt and every member's sheet, for the representative and the secretariat. */
@RequestScoped
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

    private TeamSubmission submission;

    @PostConstruct
    void read() {
        submission = Optional.ofNullable(request.getParameter("id")).filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf).flatMap(submissions::find).filter(this::mayBeRead).orElse(null);
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

    /** The entries of the form that a member filled in. */
    public List<AnswerKey> keys(SubmittedHomework member) {
        return AnswerKey.all(submission.getTeam().getPart(), member.prefectural());
    }

    public TeamSubmission getSubmission() {
        return submission;
    }
}
