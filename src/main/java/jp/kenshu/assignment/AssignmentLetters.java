package jp.kenshu.assignment;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.assignment.homework.SubmittedHomework;
import jp.kenshu.mail.Letter;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.guide.Letterhead;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;

/** The letters about what teams prepare: receipts, reminders, and what is to be looked at again. */
@ApplicationScoped
public class AssignmentLetters {

    private static final Duration LINK_LASTS_AT_LEAST = Duration.ofDays(7);

    @Inject
    private Outbox outbox;
    @Inject
    private Letterhead letterhead;
    @Inject
    private PublicAddress address;
    @Inject
    private AccessLinks links;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private PortalClock clock;

    /** 資料２ has been received. */
    void preferenceReceived(ScenePreference wish) {
        var member = wish.getTeam().getRepresentative();
        var language = language(member);
        outbox.post(letter(member, "preference-receipt", DeadlineKind.SCENE_PREFERENCE, "/assignment/preference")
                .with("receipt", wish.getReceipt())
                .with("answers", wish.answersIn(Words.in(language)).stream().map(line -> line.question() + "：" + line.answer()).collect(Collectors.joining("\n")))
                .with("at", Dates.in(language).moment(wish.getSubmittedAt()))
                .with("by", wish.getSubmittedBy().substring(wish.getSubmittedBy().indexOf(' ') + 1)));
    }

    /** 資料３ has been received for the whole team. */
    void homeworkReceived(TeamSubmission submission, List<SubmittedHomework> members, int blanks) {
        var member = submission.getTeam().getRepresentative();
        var language = language(member);
        outbox.post(letter(member, "homework-receipt", DeadlineKind.HOMEWORK, "/assignment")
                .with("receipt", submission.getReceipt())
                .with("at", Dates.in(language).moment(submission.getSubmittedAt()))
                .with("by", submission.getSubmittedBy().name())
                .with("members", members.stream().map(each -> each.name() + " "
                        + Words.in(language).text(each.answers().isEmpty() ? "assignment.blankSheet" : "assignment.writtenSheet"))
                        .collect(Collectors.joining("\n")))
                .with("blanks", blanks == 0 ? "" : Words.in(language).text("assignment.receivedWithBlanks", blanks)));
    }

    /** The secretariat returned what a team had submitted. */
    void homeworkReturned(TeamSubmission submission, String reason) {
        outbox.post(letter(submission.getTeam().getRepresentative(), "homework-returned", DeadlineKind.HOMEWORK, "/assignment")
                .with("receipt", submission.getReceipt()).with("reason", reason));
    }

    /** A member is asked to go on with the homework. */
    public void nudged(TeamMember member, String from) {
        outbox.post(letter(member, "homework-nudge", DeadlineKind.HOMEWORK, "/assignment/homework").with("from", from));
    }

    /** A member is asked to look at the homework again. */
    void lookAgain(TeamMember member, String from, String reason) {
        outbox.post(letter(member, "homework-look-again", DeadlineKind.HOMEWORK, "/assignment/homework")
                .with("from", from).with("reason", reason));
    }

    /** The secretariat reminds a team of a paper that is not there, or not whole; once it is overdue in other words, for it cannot simply be handed in any more. */
    public void reminded(Team team, DeadlineKind kind, PaperStanding standing) {
        var member = team.getRepresentative();
        var words = Words.in(language(member));
        var paper = words.text("assignment.paper." + kind.name());
        outbox.post(letter(member, deadlines.isOpen(team, kind) ? "assignment-reminder" : "assignment-overdue", kind, "/assignment").with("paper", paper)
                .with("how", StandingWords.lacking(standing, paper, team.getPart().getTitle().in(language(member)), words)));
    }

    /** A team may hand a paper in later than others. */
    void extended(Team team, DeadlineKind kind, String reason) {
        var member = team.getRepresentative();
        outbox.post(letter(member, "assignment-extended", kind, "/assignment")
                .with("paper", Words.in(language(member)).text("assignment.paper." + kind.name())).with("reason", reason));
    }

    private static String language(TeamMember member) {
        return member.getPerson().getLanguage();
    }

    private Letter letter(TeamMember member, String template, DeadlineKind kind, String leadsTo) {
        var team = member.getTeam();
        var due = deadlines.dueAt(team, kind);
        var untilDue = Duration.between(clock.now(), due.at());
        var lasts = untilDue.compareTo(LINK_LASTS_AT_LEAST) > 0 ? untilDue : LINK_LASTS_AT_LEAST;
        return letterhead.letter(team.getPart().getConference(), member.getAttendee().getEmail(), language(member), template, team.getSubject())
                .with("name", member.getAttendee().getName())
                .with("municipality", team.getMunicipality().getFullName())
                .with("number", team.getNumber())
                .with("part", team.getPart().getTitle().in(language(member)))
                .with("due", Dates.in(language(member)).until(due))
                .with("link", links.openFor(member.getPerson(), lasts, leadsTo))
                .with("signIn", address.of("/account/sign-in"));
    }
}
