package jp.kenshu.assignment.form;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Asked;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.form.FormIdentity.Paper;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;

/**
 * Whose form this request is about, if the one who is signed in may fill it: the own 資料３ or one of the team that they
 * represent, the own team's 資料２ for its representative, and any of them for the secretariat.
 */
@RequestScoped
public class FormTarget {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private Homeworks homeworks;

    /** Which paper is asked for. */
    public Paper paper() {
        return "preference".equals(request.getParameter("paper")) ? Paper.PREFERENCE : Paper.HOMEWORK;
    }

    /** The member whose 資料３ it is. */
    public Optional<TeamMember> member() {
        if (paper() != Paper.HOMEWORK) {
            return Optional.empty();
        }
        var asked = number("member");
        if (asked.isEmpty()) {
            return signedIn.isParticipant() ? teams.findMembership(signedIn.getId()) : Optional.empty();
        }
        return asked.filter(id -> signedIn.isSecretariat() || signedIn.isParticipant() && homeworks.mayWrite(signedIn.getId(), id))
                .flatMap(homeworks::findMember);
    }

    /** The team whose 資料２ it is. */
    public Optional<Team> team() {
        if (paper() != Paper.PREFERENCE) {
            return Optional.empty();
        }
        return signedIn.isSecretariat() ? number("team").flatMap(teams::find)
                : signedIn.isParticipant() ? teams.representedBy(signedIn.getId()) : Optional.empty();
    }

    private Optional<Long> number(String parameter) {
        return Asked.id(request, parameter);
    }
}
