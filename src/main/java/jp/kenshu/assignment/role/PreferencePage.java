package jp.kenshu.assignment.role;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
import jp.kenshu.assignment.PaperFiles;
import jp.kenshu.assignment.PreferenceDraft;
import jp.kenshu.assignment.ScenePreference;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.audit.Actor;
import jp.kenshu.draft.Drafts;
import jp.kenshu.form.AnswerLine;
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
import org.omnifaces.util.Faces;

/**
 * The scenes that a team would like to work on (資料２), and beside it the roles in which its people are willing to serve:
 * handed in and changed by its representative, or by the secretariat on behalf, and read by its members.
 */
@RequestScoped
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@Named
public class PreferencePage {

    private static final String WISH = "wish_";

    @Inject
    private Listed listed;
    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private RoleWishes wishes;
    @Inject
    private Drafts drafts;
    @Inject
    private TeamForms forms;
    @Inject
    private PaperFiles paperFiles;
    @Inject
    private Language language;
    @Inject
    private AssignmentDeadlines deadlines;

    private Team team;
    private boolean representative;
    private ScenePreference preference;
    private Optional<Long> shown = Optional.empty();
    private PageForm wishing = PageForm.nothing();
    private List<AnswerFiles.Asked> files = List.of();
    private List<RoleWishRow> roleWishes = List.of();

    @PostConstruct
    void read() {
        if (signedIn.isSecretariat()) {
            team = Asked.id(request, "team").flatMap(teams::find).orElse(null);
        } else {
            var membership = teams.findMembership(signedIn.getId());
            team = membership.map(TeamMember::getTeam).map(Team::getId).map(teams::get).orElse(null);
            representative = membership.filter(TeamMember::isRepresentative).isPresent();
        }
        preference = team == null ? null : preferences.find(team).orElse(null);
        if (team != null) {
            shown = PageForm.versionShown(request, "");
            var version = forms.shownTo(team, FormUse.SCENE_PREFERENCE, shown);
            var form = TeamForms.form(version, team);
            wishing = readWishes(form).under(version.getId());
            files = paperFiles.of(Sender.of(team, FormUse.SCENE_PREFERENCE), form, preference == null ? Answers.NONE : preference.getAnswers());
            roleWishes = Faces.isPostback() && request.getParameter("roles") != null ? RoleWishRow.posted(team.getMembers(), request)
                    : RoleWishRow.said(team.getMembers(), wishes.of(team));
        }
    }

    private PageForm readWishes(AskedForm asked) {
        return Faces.isPostback() ? PageForm.posted(asked, WISH, "", request)
                : PageForm.of(asked, WISH, "", preference == null ? Answers.NONE : preference.getAnswers());
    }

    /** There is no such page for the secretariat without a team. */
    public void mustExist() {
        if (team == null && signedIn.isStaff()) {
            Faces.responseSendError(404, null);
        }
    }

    /** Hands the wish in, or changes it, together with the roles that are wished. */
    public void submit() {
        mustBeMine();
        mustBeTheOneSeen();
        var wished = wishing.checked();
        say();
        wishing.beside(() -> preferences.submit(team.getId(), shown, wished, signedIn.asActor()));
        show("submitted");
    }

    /** Notes in which roles the members are willing to serve; what else is typed stays in the form. */
    public void sayRoles() {
        mustBeMine();
        say();
        Faces.redirect(listed.carrying(address("roles")));
    }

    private void say() {
        wishes.say(team.getId(), roleWishes.stream().collect(Collectors.toMap(row -> row.member().getId(), RoleWishRow::choice)), signedIn.asActor());
    }

    /** Nothing that somebody else has handed in meanwhile is overwritten unseen; pressed once more, it is replaced. */
    private void mustBeTheOneSeen() {
        var seen = request.getParameter("base");
        if (seen != null && !seen.equals(String.valueOf(getBase()))) {
            throw RuleViolation.of("draft.savedMeanwhile", preference == null ? "" : Actor.fromStored(preference.getSubmittedBy()).name());
        }
    }

    /** How often the wish that the form shows has been handed in. */
    public long getBase() {
        return ScenePreference.revisionOf(preference);
    }

    private void mustBeMine() {
        if (team == null || !signedIn.isSecretariat() && !representative) {
            throw RuleViolation.of("team.unknown");
        }
    }

    private void show(String done) {
        drafts.forget(PreferenceDraft.FORM, team.getId());
        Faces.redirect(listed.carrying(address(done)));
    }

    private String address(String done) {
        return "/assignment/preference?done=" + done + (signedIn.isSecretariat() ? "&team=" + team.getId() : "");
    }

    /** Whether the one who is signed in may hand it in now. */
    public boolean isOpen() {
        return team != null && team.getState().stands() && (signedIn.isSecretariat()
                || representative && deadlines.isOpen(team, DeadlineKind.SCENE_PREFERENCE));
    }

    /** Whether it is only to be read because somebody else hands it in. */
    public boolean isReader() {
        return team != null && !signedIn.isStaff() && !representative;
    }

    /** Until when it may be handed in and changed. */
    public DueMoment getDue() {
        return deadlines.dueAt(team, DeadlineKind.SCENE_PREFERENCE);
    }

    /** What is asked, with what was just typed, else what has been handed in. */
    public PageForm getWishing() {
        return wishing;
    }

    /** What has been handed in, question by question. */
    public List<AnswerLine> getWished() {
        return preference == null ? List.of() : preference.answersIn(language.words());
    }

    /** What files it asks for, with those that were sent. */
    public List<AnswerFiles.Asked> getFiles() {
        return files;
    }

    /** Where those are sent, or null for who does not send them. */
    public String getFilesAt() {
        return isOpen() ? listed.carrying("/assignment/files?paper=scene_preference" + (signedIn.isSecretariat() ? "&team=" + team.getId() : "")) : null;
    }

    /** Whether it has just been handed in. */
    public boolean isDone() {
        return "submitted".equals(request.getParameter("done"));
    }

    /** Whether wishes of roles have just been noted. */
    public boolean isRolesDone() {
        return "roles".equals(request.getParameter("done")) && !Faces.isPostback();
    }

    /** Each member with what is wished of their role. */
    public List<RoleWishRow> getRoleWishes() {
        return roleWishes;
    }

    public Team getTeam() {
        return team;
    }

    /** What has been handed in, or null. */
    public ScenePreference getPreference() {
        return preference;
    }
}
