package jp.kenshu.assignment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.role.RoleWishRow;
import jp.kenshu.assignment.role.RoleWishes;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Scene;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import org.omnifaces.util.Faces;

/**
 * The scenes that a team would like to work on (資料２), and beside it the roles in which its people are willing to serve:
 * handed in and changed by its representative, or by the secretariat on behalf, and read by its members.
 */
@RequestScoped
@Named
public class PreferencePage {

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
    private AssignmentDeadlines deadlines;

    private Team team;
    private boolean representative;
    private ScenePreference preference;
    private String first;
    private String second;
    private String note;
    private List<RoleWishRow> roleWishes = List.of();

    @PostConstruct
    void read() {
        if (signedIn.isSecretariat()) {
            team = Optional.ofNullable(request.getParameter("team")).filter(id -> id.matches("\\d{1,18}"))
                    .map(Long::valueOf).flatMap(teams::find).orElse(null);
        } else {
            var membership = teams.findMembership(signedIn.getId());
            team = membership.map(TeamMember::getTeam).map(Team::getId).map(teams::get).orElse(null);
            representative = membership.filter(TeamMember::isRepresentative).isPresent();
        }
        preference = team == null ? null : preferences.find(team).orElse(null);
        if (preference != null) {
            first = preference.getFirst().getCode();
            second = preference.getSecond() == null ? null : preference.getSecond().getCode();
            note = preference.getNote();
        }
        if (team != null) {
            roleWishes = Faces.isPostback() && request.getParameter("roles") != null ? RoleWishRow.posted(team.getMembers(), request)
                    : RoleWishRow.said(team.getMembers(), wishes.of(team));
        }
    }

    /** There is no such page for the secretariat without a team. */
    public void mustExist() {
        if (team == null && signedIn.isStaff()) {
            Faces.responseSendError(404, null);
        }
    }

    /** Hands the wish in, or changes it. */
    public void submit() {
        mustBeMine();
        preferences.submit(team.getId(), first, second, note, signedIn.asActor());
        show("submitted");
    }

    /** Notes in which roles the members are willing to serve. */
    public void sayRoles() {
        mustBeMine();
        wishes.say(team.getId(), roleWishes.stream().collect(Collectors.toMap(row -> row.member().getId(), RoleWishRow::choice)), signedIn.asActor());
        show("roles");
    }

    private void mustBeMine() {
        if (team == null || !signedIn.isSecretariat() && !representative) {
            throw RuleViolation.of("team.unknown");
        }
    }

    private void show(String done) {
        Faces.redirect("/assignment/preference?done=" + done + (signedIn.isSecretariat() ? "&team=" + team.getId() : ""));
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

    /** The scenes to choose from. */
    public List<Scene> getScenes() {
        return team.getPart().getScenes();
    }

    /** A scene with its number on the form: ①. */
    public String number(Scene scene) {
        return String.valueOf((char) ('①' + scene.getPosition() - 1));
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

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
