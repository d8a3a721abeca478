package jp.kenshu.assignment.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.PaperFiles;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.listing.Listed;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.form.SentFiles;
import org.omnifaces.util.Faces;

/**
 * Where files are sent that one of the papers asks for: those of the team by its representative, those of a member by the member, either
 * by the secretariat on behalf.
 */
@RequestScoped
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@Named
public class PaperFilesPage {

    private static final String HERE = "/assignment/files";

    @Inject
    private Listed listed;
    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private Homeworks homeworks;
    @Inject
    private PaperFiles files;
    @Inject
    private AssignmentDeadlines deadlines;

    private FormUse paper;
    private Team team;
    private TeamMember member;
    private boolean mayWrite;
    private List<AnswerFiles.Asked> asked = List.of();

    @PostConstruct
    void read() {
        paper = FormUse.find(Asked.word(request, "paper")).filter(FormUse::isPaper).orElse(null);
        if (paper == FormUse.HOMEWORK) {
            member = named().or(this::own).orElse(null);
            team = member == null ? null : member.getTeam();
            mayWrite = member != null;
            asked = member == null ? List.of() : files.of(member, homeworks.find(member.getId()).orElse(null));
        } else if (paper != null) {
            var membership = signedIn.isSecretariat() ? Optional.<TeamMember>empty() : teams.findMembership(signedIn.getId());
            team = signedIn.isSecretariat() ? Asked.id(request, "team").flatMap(teams::find).orElse(null)
                    : membership.map(TeamMember::getTeam).map(Team::getId).map(teams::get).orElse(null);
            mayWrite = team != null && (signedIn.isSecretariat() || membership.filter(TeamMember::isRepresentative).isPresent());
            asked = team == null ? List.of() : files.of(team, paper, files.given(team, paper));
        }
    }

    private Optional<TeamMember> named() {
        return Asked.id(request, "member").filter(id -> signedIn.isSecretariat() || homeworks.mayWrite(signedIn.getId(), id)).flatMap(homeworks::findMember);
    }

    private Optional<TeamMember> own() {
        return request.getParameter("member") != null || !signedIn.isParticipant() ? Optional.empty() : teams.findMembership(signedIn.getId());
    }

    /** Where no files are asked for, one is led to the paper; there is no such page without a paper, or for the secretariat without a team. */
    public void mustExist() {
        if (team == null && signedIn.isStaff() || paper == null) {
            Faces.responseSendError(404, null);
        } else if (asked.isEmpty()) {
            Faces.redirect(getBack());
        }
    }

    /** Sends the files that were chosen. */
    public void send() throws IOException, ServletException {
        mustBeMine();
        var given = SentFiles.in(request);
        if (given.isEmpty()) {
            throw RuleViolation.at(asked.get(0).getField(), "storage.none");
        }
        if (member != null) {
            files.send(member.getId(), given, signedIn.asActor());
        } else {
            files.send(team.getId(), paper, given, signedIn.asActor());
        }
        show("sent");
    }

    /** Takes a file back. */
    public void remove(long file) {
        mustBeMine();
        if (member != null) {
            files.remove(member.getId(), file, signedIn.asActor());
        } else {
            files.remove(team.getId(), paper, file, signedIn.asActor());
        }
        show("removed");
    }

    private void mustBeMine() {
        if (!mayWrite) {
            throw RuleViolation.of("team.unknown");
        }
    }

    private void show(String done) {
        Faces.redirect(listed.carrying(HERE + "?paper=" + paper.code() + whose("&") + "&done=" + done));
    }

    /** Whose it is, where the address has to say so. */
    private String whose(String before) {
        if (member != null) {
            return signedIn.isSecretariat() || request.getParameter("member") != null ? before + "member=" + member.getId() : "";
        }
        return signedIn.isSecretariat() ? before + "team=" + team.getId() : "";
    }

    /** What has just been done, or null. */
    public String getDone() {
        var done = Asked.word(request, "done");
        return "sent".equals(done) || "removed".equals(done) ? done : null;
    }

    /** Whether files can still be sent and taken back. */
    public boolean isOpen() {
        return mayWrite && team.getState().stands() && (signedIn.isSecretariat() || deadlines.isOpen(team, kind())) && !files.isFrozen(team, paper);
    }

    private DeadlineKind kind() {
        return DeadlineKind.valueOf(paper.name());
    }

    /** Until when they can. */
    public DueMoment getCloses() {
        return deadlines.dueAt(team, kind());
    }

    /** What files are asked for, with those that were sent. */
    public List<AnswerFiles.Asked> getAsked() {
        return asked;
    }

    /** The page of the paper. */
    public String getBack() {
        var pages = Map.of(FormUse.SCENE_PREFERENCE, "/assignment/preference", FormUse.HOMEWORK, "/assignment/homework", FormUse.OVERVIEW, "/assignment/overview");
        return paper == null ? "/assignment" : listed.carrying(pages.get(paper) + whose("?"));
    }

    /** The paper that asks for files. */
    public FormUse getPaper() {
        return paper;
    }

    public Team getTeam() {
        return team;
    }

    /** The member whose 資料３ it is; null for the papers of a team. */
    public TeamMember getMember() {
        return member;
    }

    /** A registration for part Ⅰ has its files elsewhere. */
    public Registration getRegistration() {
        return null;
    }

    /** Whoever comes here may open them. */
    public boolean isReadable() {
        return true;
    }
}
