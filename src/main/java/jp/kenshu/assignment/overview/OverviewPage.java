package jp.kenshu.assignment.overview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
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
@Named
public class OverviewPage {

    private static final String PATH = "/assignment/overview";

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private Overviews overviews;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private PortalClock clock;

    private Team team;
    private Overview overview;
    private boolean mayWrite;

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
    }

    /** There is no such page for the secretariat without a team. */
    public void mustExist() {
        if (team == null && signedIn.isStaff()) {
            Faces.responseSendError(404, null);
        }
    }

    /** Saves the facts and files as they stand in the form. */
    public void save() throws IOException, ServletException {
        var saved = overviews.save(mine(), change(), signedIn.asActor());
        show(saved.getFiles().stream().anyMatch(file -> file.getFile().wasMended()) ? "mended" : "saved");
    }

    /** Saves, and hands everything in. */
    public void submit() throws IOException, ServletException {
        overviews.submit(mine(), change(), signedIn.asActor());
        show("submitted");
    }

    /** Takes back what was handed in. */
    public void takeBack() {
        overviews.takeBack(mine(), signedIn.asActor());
        show("takenBack");
    }

    private Overviews.Change change() throws IOException, ServletException {
        var added = new ArrayList<GivenFile>();
        for (var part : request.getParts()) {
            if (part.getName().equals("files") && part.getSubmittedFileName() != null && !part.getSubmittedFileName().isBlank()) {
                try (var content = part.getInputStream()) {
                    added.add(GivenFile.read(part.getSubmittedFileName(), content));
                }
            }
        }
        return new Overviews.Change(OverviewFacts.typed(request::getParameter), getKind(), added, getRemoved());
    }

    /** The ids of the files that are ticked to be taken out. */
    public List<Long> getRemoved() {
        var ticked = request.getParameterValues("remove");
        return ticked == null ? List.of() : Arrays.stream(ticked).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList();
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
        Faces.redirect(PATH + "?done=" + what + (signedIn.isStaff() ? "&team=" + team.getId() : ""));
    }

    /** What stands in the field {@code name}: what was just typed, else what is saved. */
    public String value(String name) {
        if (Faces.isPostback()) {
            return request.getParameter(name);
        }
        var facts = overview == null ? new OverviewFacts() : overview.getFacts();
        var value = switch (name) {
            case "cities" -> facts.getCities();
            case "towns" -> facts.getTowns();
            case "villages" -> facts.getVillages();
            case "prefecturePopulation" -> facts.getPrefecturePopulation();
            case "population" -> facts.getPopulation();
            case "areas" -> facts.getAreas();
            case "ageingRate" -> facts.getAgeingRate();
            case "efforts" -> facts.getEfforts();
            default -> throw new IllegalArgumentException(name);
        };
        return value == null ? "" : value.toString();
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
