package jp.kenshu.assignment.board;

import java.util.List;

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
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.AssignmentPapers;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.TeamSubmission;
import jp.kenshu.assignment.TeamSubmissions;
import jp.kenshu.assignment.homework.MemberLine;
import jp.kenshu.draft.Drafts;
import jp.kenshu.listing.Listed;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import org.omnifaces.util.Faces;

/** One team's papers at the secretariat's desk: filled in on behalf, submitted, returned for revision, due later with a reason. */
@RequestScoped
@AllowedTo(Role.SECRETARIAT)
@Named
public class BoardTeamPage {

    @Inject
    private Listed listed;
    @Inject
    private LettersAhead lettersAhead;
    @Inject
    private Language language;
    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private AssignmentPapers papers;
    @Inject
    private Homeworks homeworks;
    @Inject
    private TeamSubmissions submissions;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private Drafts drafts;

    private Team team;
    private List<AssignmentPapers.Line> lines = List.of();
    private List<MemberLine> members = List.of();
    private List<TeamSubmission> history = List.of();
    private DeadlineKind paper;
    private String day;
    private String time;
    private String reason;
    private String returnReason;
    private boolean asking;

    @PostConstruct
    void read() {
        team = Asked.id(request, "id").flatMap(teams::find).orElse(null);
        if (team != null) {
            lines = papers.of(team);
            members = homeworks.lines(team);
            history = submissions.of(team);
        }
    }

    /** There is no such page without a team. */
    public void mustExist() {
        if (team == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Grants a later due moment to this team. */
    public void extend() {
        if (paper == null) {
            throw RuleViolation.at("paper", "boardTeam.paperMissing");
        }
        var before = deadlines.dueAt(team, paper);
        var later = DueMoment.typed(day, time, before.day());
        if (lettersAhead.mustBeSeen("extend", paper + " " + later + " " + reason, List.of(
                language.text("settings.fromTo", Dates.in(language.getCode()).deadlineInFull(before), Dates.in(language.getCode()).deadlineInFull(later))),
                () -> deadlines.extend(team.getId(), paper, later, reason, signedIn.asActor()))) {
            return;
        }
        deadlines.extend(team.getId(), paper, later, reason, signedIn.asActor());
        drafts.forget(ExtensionDraft.FORM, team.getId());
        show("extended");
    }

    /** Submits 資料３ on behalf of the team, as it stands; where entries are blank, only after having asked once more. */
    public void submit() {
        if (getBlanks() > 0 && !String.valueOf(getBlanks()).equals(request.getParameter("blanks"))) {
            asking = true;
            return;
        }
        submissions.submit(team.getId(), signedIn.asActor());
        show("submitted");
    }

    /** How many entries of the team's 資料３ are blank. */
    public int getBlanks() {
        return MemberLine.blanks(members);
    }

    /** Whether the page asks once more before it submits 資料３ with blanks. */
    public boolean isAsking() {
        return asking;
    }

    /** Returns what was submitted for revision. */
    public void returnForRevision() {
        if (lettersAhead.mustBeSeen("return", "return " + returnReason, List.of(language.text("boardTeam.return.title")),
                () -> submissions.returnForRevision(team.getId(), returnReason, signedIn.asActor()))) {
            return;
        }
        submissions.returnForRevision(team.getId(), returnReason, signedIn.asActor());
        show("returned");
    }

    private void show(String what) {
        Faces.redirect(listed.carrying("/assignment/organiser/team?id=" + team.getId() + "&done=" + what));
    }

    /** What stands of 資料３, or null. */
    public TeamSubmission getStanding() {
        return history.stream().filter(TeamSubmission::isStanding).findFirst().orElse(null);
    }

    /** What has just been done, or null. */
    public String getDone() {
        return Asked.word(request, "done");
    }

    public Team getTeam() {
        return team;
    }

    public List<AssignmentPapers.Line> getLines() {
        return lines;
    }

    public List<MemberLine> getMembers() {
        return members;
    }

    /** Everything that the team submitted of 資料３, oldest first. */
    public List<TeamSubmission> getHistory() {
        return history;
    }

    public DeadlineKind getPaper() {
        return paper;
    }

    public void setPaper(DeadlineKind paper) {
        this.paper = paper;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public void setReturnReason(String returnReason) {
        this.returnReason = returnReason;
    }
}
