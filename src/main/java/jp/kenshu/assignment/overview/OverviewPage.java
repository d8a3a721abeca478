package jp.kenshu.assignment.overview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleMessages;
import jp.kenshu.RuleViolation;
import jp.kenshu.SentForm;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.PaperFiles;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.draft.Drafts;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.page.PageForm;
import jp.kenshu.listing.Listed;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Sender;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.GivenFile;
import org.omnifaces.util.Faces;

/**
 * The page of a team's overview (資料４): the representative fills it, the members read it, and the secretariat fills it for
 * a team that it names. A participant always sees the own team's, never one named in the address.
 */
@RequestScoped
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@Named
public class OverviewPage {

    private static final String PATH = "/assignment/overview";
    private static final String FACT = "fact_";

    @Inject
    private Listed listed;
    @Inject
    private HttpServletRequest request;
    @Inject
    private SentForm sentForm;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private Overviews overviews;
    @Inject
    private TeamForms forms;
    @Inject
    private PaperFiles paperFiles;
    @Inject
    private Drafts drafts;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private PortalClock clock;

    private Team team;
    private Overview overview;
    private PageForm facts = PageForm.nothing();
    private List<AnswerFiles.Asked> files = List.of();
    private boolean mayWrite;
    private List<RuleViolation> refused = List.of();

    @PostConstruct
    void read() {
        if (signedIn.isSecretariat()) {
            var id = request.getParameter("team");
            team = id != null && id.matches("\\d{1,12}") ? teams.find(Long.parseLong(id)).orElse(null) : null;
            mayWrite = team != null;
        } else if (signedIn.isParticipant()) {
            var membership = teams.findMembership(signedIn.getId());
            team = membership.map(TeamMember::getTeam).flatMap(found -> teams.find(found.getId())).orElse(null);
            mayWrite = membership.filter(TeamMember::isRepresentative).isPresent();
        }
        overview = team == null ? null : overviews.find(team).orElse(null);
        if (team != null) {
            var form = TeamForms.form(forms.askedOf(team, FormUse.OVERVIEW), team);
            files = paperFiles.of(Sender.of(team, FormUse.OVERVIEW), form, overview == null ? Answers.NONE : overview.getAnswers());
            facts = readFacts(form);
        }
    }

    private PageForm readFacts(AskedForm asked) {
        return sentForm.is("overview") ? PageForm.posted(asked, FACT, "", request)
                : PageForm.of(asked, FACT, "", overview == null ? Answers.NONE : overview.getAnswers());
    }

    /** What files it asks for besides its own, with those that were sent. */
    public List<AnswerFiles.Asked> getFiles() {
        return files;
    }

    /** Where those are sent, or null for who does not send them. */
    public String getFilesAt() {
        return isOpen() ? listed.carrying("/assignment/files?paper=overview" + (signedIn.isSecretariat() ? "&team=" + team.getId() : "")) : null;
    }

    /** There is no such page for the secretariat without a team. */
    public void mustExist() {
        if (team == null && signedIn.isStaff()) {
            Faces.responseSendError(404, null);
        }
    }

    /** Saves the facts and files as they stand in the form. */
    public void save() throws IOException, ServletException {
        mustBeTheOneSeen();
        var saved = overviews.save(mine(), change(false), signedIn.asActor());
        if (isWhole(saved)) {
            show(saved.overview().getFiles().stream().anyMatch(file -> file.getFile().wasMended()) ? "mended" : "saved");
        }
    }

    /** Whether all chosen files were taken; else says beside them what became of the others, and shows the page as it is saved. */
    private boolean isWhole(Overviews.Outcome saved) {
        if (saved.refused().isEmpty()) {
            return true;
        }
        refused = saved.refused();
        refused.forEach(RuleMessages::tell);
        overview = overviews.find(team).orElse(null);
        return false;
    }

    /** Saves, and hands everything in. */
    public void submit() throws IOException, ServletException {
        mustBeTheOneSeen();
        if (isWhole(overviews.submit(mine(), change(true), signedIn.asActor()))) {
            show("submitted");
        }
    }

    /** Takes back what was handed in. */
    public void takeBack() {
        overviews.takeBack(mine(), signedIn.asActor());
        show("takenBack");
    }

    /** Nothing that somebody else has saved meanwhile is overwritten unseen; pressed once more, it is replaced. */
    private void mustBeTheOneSeen() {
        var seen = request.getParameter("base");
        if (seen != null && !isSubmitted() && !seen.equals(String.valueOf(getBase()))) {
            throw RuleViolation.of("draft.savedMeanwhile", overview == null ? "" : overview.getSavedBy().name());
        }
    }

    /** Which saving of the overview the form shows. */
    public long getBase() {
        return Overview.revisionOf(overview);
    }

    private Overviews.Change change(boolean finished) throws IOException, ServletException {
        var added = new ArrayList<GivenFile>();
        for (var part : request.getParts()) {
            if (part.getName().equals("files") && part.getSubmittedFileName() != null && !part.getSubmittedFileName().isBlank()) {
                try (var content = part.getInputStream()) {
                    added.add(GivenFile.read(part.getSubmittedFileName(), content));
                }
            }
        }
        return new Overviews.Change(facts.checked(finished), getKind(), added, getRemoved(), order());
    }

    /** The ids of the files that are ticked to be taken out. */
    public List<Long> getRemoved() {
        return Asked.ids(request, "remove");
    }

    /** The ids of the files as they stand on the page, which may have been moved there. */
    private List<Long> order() {
        return Asked.ids(request, "order");
    }

    /** Why files that were chosen are not among those saved, which the rest was; empty otherwise. */
    public List<RuleViolation> getRefused() {
        return refused;
    }

    /** Whose work the chosen files tell of. */
    public OverviewKind getKind() {
        return OverviewKind.PREFECTURE.name().equals(request.getParameter("kind")) ? OverviewKind.PREFECTURE : OverviewKind.MUNICIPALITY;
    }

    private long mine() {
        if (!mayWrite) {
            throw RuleViolation.of("team.unknown");
        }
        return team.getId();
    }

    private void show(String what) {
        drafts.forget(OverviewDraft.FORM, team.getId());
        Faces.redirect(listed.carrying(PATH + "?done=" + what + (signedIn.isStaff() ? "&team=" + team.getId() : "")));
    }

    /** What is asked beside the files, with what was just typed, else what is saved. */
    public PageForm getFacts() {
        return facts;
    }

    /** Whether the form can be filled in now. */
    public boolean isOpen() {
        return mayWrite && !isSubmitted() && isBeforeDue();
    }

    /** Whether the overview has been handed in. */
    public boolean isSubmitted() {
        return overview != null && overview.isSubmitted();
    }

    /** Whether it is not yet due, as it never is for the secretariat. */
    public boolean isBeforeDue() {
        return team != null && (signedIn.isStaff() || clock.now().isBefore(getDueAt().at()));
    }

    /** Until when the team hands it in. */
    public DueMoment getDueAt() {
        return deadlines.dueAt(team, DeadlineKind.OVERVIEW);
    }

    /** Whether the one who is signed in may fill it in. */
    public boolean isMayWrite() {
        return mayWrite;
    }

    /** What has just been done, or null. */
    public String getDone() {
        var done = request.getParameter("done");
        return done != null && List.of("saved", "mended", "submitted", "takenBack").contains(done) && !Faces.isPostback() ? done : null;
    }

    /** The team, or null. */
    public Team getTeam() {
        return team;
    }

    /** What has been saved, or null. */
    public Overview getOverview() {
        return overview;
    }
}
