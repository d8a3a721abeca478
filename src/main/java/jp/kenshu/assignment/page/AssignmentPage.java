package jp.kenshu.assignment.page;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.AssignmentPapers;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.TeamSubmission;
import jp.kenshu.assignment.TeamSubmissions;
import jp.kenshu.assignment.homework.MemberLine;
import jp.kenshu.assignment.reminder.Reminders;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import org.omnifaces.util.Faces;

/**
 * What a team prepares for part Ⅱ: for the representative the whole team and every paper with what is missing, for any other
 * member what is due for them. It shows the team of the signed-in person, never one named in the address.
 */
@RequestScoped
@AllowedTo(Role.PARTICIPANT)
@Named
public class AssignmentPage {

    @Inject
    private LettersAhead lettersAhead;
    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private Homeworks homeworks;
    @Inject
    private TeamSubmissions submissions;
    @Inject
    private AssignmentPapers papers;
    @Inject
    private Reminders reminders;
    @Inject
    private Language language;
    @Inject
    private PortalClock clock;

    private TeamMember membership;
    private Team team;
    private List<AssignmentPapers.Line> lines = List.of();
    private List<MemberLine> members = List.of();
    private List<TeamSubmission> history = List.of();
    private String reason;
    private boolean asking;
    private Long askedMember;

    @PostConstruct
    void read() {
        membership = teams.findMembership(signedIn.getId()).orElse(null);
        if (membership == null) {
            return;
        }
        team = teams.get(membership.getTeam().getId());
        lines = papers.of(team);
        members = homeworks.lines(team);
        history = submissions.of(team);
    }

    /** Asks a member to go on with the homework. */
    public void nudge(long memberId) {
        reminders.nudge(mine(), memberId, signedIn.asActor());
        show("nudged");
    }

    /** Asks everybody whose homework is not ready. */
    public void nudgeAll() {
        var own = mine();
        if (!lettersAhead.mustBeSeen("nudge-all", "nudge " + own, List.of(language.text("assignment.nudgeAll")),
                () -> reminders.nudgeAll(own, signedIn.asActor()))) {
            reminders.nudgeAll(own, signedIn.asActor());
            show("nudgedAll");
        }
    }

    /** Asks the chosen member to look at the homework again. */
    public void askToLookAgain() {
        mine();
        homeworks.askToLookAgain(team.getMember(askedMember == null ? 0 : askedMember).getId(), reason, signedIn.asActor());
        show("asked");
    }

    /** Submits 資料３ for the whole team; where entries are blank, only after having asked once more. */
    public void submit() {
        mine();
        if (getBlanks() > 0 && !String.valueOf(getBlanks()).equals(request.getParameter("blanks"))) {
            asking = true;
            return;
        }
        submissions.submit(mine(), signedIn.asActor());
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

    /** Takes back what was submitted. */
    public void withdraw() {
        submissions.withdraw(mine(), signedIn.asActor());
        show("withdrawn");
    }

    private long mine() {
        if (!isRepresentative()) {
            throw RuleViolation.of("team.unknown");
        }
        return team.getId();
    }

    private static void show(String what) {
        Faces.redirect("/assignment?done=" + what);
    }

    /** Whether the signed-in person speaks for the team. */
    public boolean isRepresentative() {
        return membership != null && membership.isRepresentative();
    }

    /** Whether 資料３ may be changed and submitted now. */
    public boolean isOpen() {
        return team != null && team.getState().stands() && homework() != null && homework().open();
    }

    private AssignmentPapers.Line homework() {
        return lines.stream().filter(line -> line.kind() == DeadlineKind.HOMEWORK).findFirst().orElse(null);
    }

    /** What stands of 資料３, or null. */
    public TeamSubmission getStanding() {
        return history.stream().filter(TeamSubmission::isStanding).findFirst().orElse(null);
    }

    /** Whether anything has been written since it was submitted. */
    public boolean isChangedSinceSubmitted() {
        return getStanding() != null && members.stream().anyMatch(line -> line.homework() != null && line.homework().isChangedSinceSubmitted());
    }

    /** The newest submission that the secretariat returned, while nothing stands; or null. */
    public TeamSubmission getReturned() {
        var last = history.isEmpty() ? null : history.get(history.size() - 1);
        return last == null || last.isStanding() || last.getWithdrawnReason() == null ? null : last;
    }

    /** What is missing, in words, each with what to do. */
    public List<String> getMissing() {
        var words = language.words();
        var missing = new ArrayList<String>();
        lines.stream().filter(line -> line.open() && !line.standing().isComplete()).forEach(line -> missing.add(lacking(line, words)));
        if (isOpen()) {
            members.stream().filter(line -> !line.isComplete()).forEach(line -> missing.add(line.isSubmittedWithBlanks()
                    ? words.text("assignment.missing.memberBlanks", line.member().getAttendee().getName(), line.blanks())
                    : words.text("assignment.missing.member", line.member().getAttendee().getName(), words.name(line.state()), line.filled(), line.entries())));
        }
        return missing;
    }

    private String lacking(AssignmentPapers.Line line, Words words) {
        var paper = words.text("assignment.paper." + line.kind().name());
        var due = Dates.in(language.getCode()).deadline(line.due());
        if (!line.standing().isHandedIn()) {
            return words.text("assignment.missing.paper", paper, due);
        }
        return line.standing().changed() ? words.text("assignment.missing.changed", paper, due)
                : words.text("assignment.missing.blanks", paper, due, line.standing().blanks());
    }

    /** Whether somebody's homework remains to be done, so that they may be asked to. */
    public boolean isAnybodyLate() {
        return !members.stream().allMatch(MemberLine::isComplete);
    }

    /** Whether every member's homework is ready. */
    public boolean isEverybodyReady() {
        return members.stream().allMatch(line -> line.state().isDone());
    }

    /** Whether a member may be asked to go on now. */
    public boolean mayBeNudged(MemberLine line) {
        return isOpen() && line.mayBeNudgedAt(clock.now());
    }

    /** The line of the signed-in person. */
    public MemberLine getOwn() {
        return members.stream().filter(line -> line.member().getId().equals(membership.getId())).findFirst().orElseThrow();
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getAskedMember() {
        return askedMember;
    }

    public void setAskedMember(Long askedMember) {
        this.askedMember = askedMember;
    }
}
