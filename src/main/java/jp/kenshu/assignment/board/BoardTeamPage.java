package jp.kenshu.assignment.board;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.AssignmentPapers;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.MemberLine;
import jp.kenshu.assignment.TeamSubmission;
import jp.kenshu.assignment.TeamSubmissions;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import org.omnifaces.util.Faces;

/** One team's papers at the secretariat's desk: filled in on behalf, submitted, returned for revision, due later with a reason. */
@RequestScoped
@Named
public class BoardTeamPage {

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

    private Team team;
    private List<AssignmentPapers.Line> lines = List.of();
    private List<MemberLine> members = List.of();
    private List<TeamSubmission> history = List.of();
    private DeadlineKind paper;
    private String day;
    private String time;
    private String reason;
    private String returnReason;

    @PostConstruct
    void read() {
        team = Optional.ofNullable(request.getParameter("id")).filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf).flatMap(teams::find).orElse(null);
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
        deadlines.extend(team.getId(), paper, DueMoment.typed(day, time), reason, signedIn.asActor());
        show("extended");
    }

    /** Submits 資料３ on behalf of the team, as it stands. */
    public void submit() {
        submissions.submit(team.getId(), signedIn.asActor());
        show("submitted");
    }

    /** Returns what was submitted for revision. */
    public void returnForRevision() {
        submissions.returnForRevision(team.getId(), returnReason, signedIn.asActor());
        show("returned");
    }

    private void show(String what) {
        Faces.redirect("/assignment/organiser/team?id=" + team.getId() + "&done=" + what);
    }

    /** What stands of 資料３, or null. */
    public TeamSubmission getStanding() {
        return history.stream().filter(TeamSubmission::isStanding).findFirst().orElse(null);
    }

    /** What has just been done, or null. */
    public String getDone() {
        var done = request.getParameter("done");
        return done != null && done.matches("[a-zA-Z]{1,20}") ? done : null;
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
