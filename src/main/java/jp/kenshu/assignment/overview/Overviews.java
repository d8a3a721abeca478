package jp.kenshu.assignment.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.AssignmentPaper;
import jp.kenshu.assignment.PaperStanding;
import jp.kenshu.assignment.PaperFiles;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.Answers;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.FileOf;
import jp.kenshu.storage.FileOwner;
import jp.kenshu.storage.GivenFile;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.SoundFile;
import jp.kenshu.storage.StoredFile;
import jp.kenshu.storage.StoredFiles;

/**
 * The overviews of all municipalities (資料４). Nobody but the participants of part Ⅱ and staff ever reads them: the team
 * its own, the admitted teams of the same venue what has been submitted.
 */
@ApplicationScoped
@Retried
@Transactional
public class Overviews implements FileOwner, AssignmentPaper {

    private static final String OVERVIEW = "overview";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private StoredFiles stored;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private Teams teams;
    @Inject
    private TeamForms forms;
    @Inject
    private PaperFiles files;
    @Inject
    private OverviewLetters letters;
    @Inject
    private AuditTrail audit;
    @Inject
    private SignedIn signedIn;
    @Inject
    private HttpServletRequest request;

    /** What is to be changed at once: the facts, files to add with their kind, the ids of files to take out, and the order of those that stay. */
    public record Change(Answers facts, OverviewKind kind, List<GivenFile> added, List<Long> removed, List<Long> order) {

        /** A change that leaves the order as it is. */
        public Change(Answers facts, OverviewKind kind, List<GivenFile> added, List<Long> removed) {
            this(facts, kind, added, removed, List.of());
        }
    }

    /** What became of a change: the overview, and why files among those to be added were left out, each by its name. */
    public record Outcome(Overview overview, List<RuleViolation> refused) {
    }

    /** Saves a change; a file that the portal cannot take is left out, and everything else is saved. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public Outcome save(long teamId, Change change, Actor by) {
        return save(teamId, change, false, by);
    }

    private Outcome save(long teamId, Change change, boolean finished, Actor by) {
        var overview = hold(teamId, by);
        var now = mustBeOpen(overview, by);
        var asked = forms.askedOf(overview.getTeam(), FormUse.OVERVIEW);
        overview.tell(asked, AnswerCheck.of(TeamForms.form(asked, overview.getTeam()), change.facts(), finished).orRefused(), by, now);
        change.removed().forEach(id -> remove(overview, id, by, now));
        if (!change.order().isEmpty()) {
            overview.order(change.order(), by, now);
        }
        return new Outcome(overview, add(overview, change, by, now));
    }

    private List<RuleViolation> add(Overview overview, Change change, Actor by, Instant now) {
        var refused = new ArrayList<RuleViolation>();
        for (var given : change.added()) {
            try {
                add(overview, change.kind(), SoundFile.of("files", given), by, now);
            } catch (RuleViolation unusable) {
                refused.add(unusable);
            }
        }
        return refused;
    }

    private void add(Overview overview, OverviewKind kind, SoundFile sound, Actor by, Instant now) {
        overview.mustHaveRoom();
        var file = stored.keep(new FileOf(OVERVIEW, overview.getId()), sound, by.stored());
        overview.add(kind, file, by, now);
        audit.record(by, "overviewFileAdded", overview.getTeam().getSubject(), file.getOriginalName());
    }

    private void remove(Overview overview, long fileId, Actor by, Instant now) {
        overview.getFiles().stream().filter(file -> file.getId() == fileId).findFirst().ifPresent(file -> {
            var former = overview.remove(file, by, now);
            entities.flush();
            stored.discard(former);
            audit.record(by, "overviewFileRemoved", overview.getTeam().getSubject(), former.getOriginalName());
        });
    }

    /**
     * Saves a change and hands everything in; a second press finds it handed in and changes nothing. With a file left out it
     * is saved and not handed in, so that nobody hands in less than they chose.
     */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public Outcome submit(long teamId, Change change, Actor by) {
        var overview = hold(teamId, by);
        if (overview.isSubmitted()) {
            return new Outcome(overview, List.of());
        }
        var saved = save(teamId, change, true, by);
        if (saved.refused().isEmpty()) {
            AnswerFiles.mustBeSent(files.of(overview.getTeam(), FormUse.OVERVIEW, overview.getAnswers()));
            overview.submit(by, mustBeOpen(overview, by));
            audit.record(by, "overviewSubmitted", overview.getTeam().getSubject(), overview.getReceipt());
            letters.receipt(overview);
        }
        return saved;
    }

    /** Takes back what was handed in, to change it; what was not is left as it is. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void takeBack(long teamId, Actor by) {
        var overview = hold(teamId, by);
        mustBeOpen(overview, by);
        if (overview.isSubmitted()) {
            audit.record(by, "overviewTakenBack", overview.getTeam().getSubject(), overview.getReceipt());
            overview.takeBack();
        }
    }

    private Instant mustBeOpen(Overview overview, Actor by) {
        return deadlines.mustBeOpen(overview.getTeam(), DeadlineKind.OVERVIEW, by);
    }

    /** The overview of a team whose row is held until the transaction ends. */
    private Overview hold(long teamId, Actor by) {
        var team = entities.find(Team.class, teamId, LockModeType.PESSIMISTIC_WRITE);
        if (team == null) {
            throw RuleViolation.of("team.unknown");
        }
        return find(team).orElseGet(() -> {
            var overview = new Overview(team, by, clock.now());
            entities.persist(overview);
            return overview;
        });
    }

    /** Puts facts that were told before the edition had a form for them under its usual form, once, when the portal starts. */
    public void putUnder(FormVersion usual) {
        entities.createQuery("select o from Overview o where o.askedUnder is null and o.team.part.conference = :conference", Overview.class)
                .setParameter("conference", usual.getConference()).getResultStream().forEach(overview -> overview.putUnder(usual));
    }

    /** The overview of {@code team}, once anything of it has been saved. */
    public Optional<Overview> find(Team team) {
        return entities.createQuery("select distinct o from Overview o left join fetch o.files where o.team = :team", Overview.class)
                .setParameter("team", team).getResultStream().findFirst();
    }

    /** What the admitted teams of {@code venue} have handed in, by municipality. */
    public List<Overview> submittedAt(Venue venue) {
        return entities.createQuery("""
                select distinct o from Overview o join fetch o.team t join fetch t.municipality m left join fetch o.files
                where t.venue = :venue and t.state = :admitted and o.submittedAt is not null order by m.code""", Overview.class)
                .setParameter("venue", venue).setParameter("admitted", TeamState.ADMITTED).getResultList();
    }

    /** What these teams have handed in, by municipality. */
    public List<Overview> submittedBy(Collection<Long> teamIds) {
        return teamIds.isEmpty() ? List.of() : entities.createQuery("""
                select distinct o from Overview o join fetch o.team t join fetch t.municipality m left join fetch o.files
                where t.id in :teams and o.submittedAt is not null order by m.code""", Overview.class)
                .setParameter("teams", teamIds).getResultList();
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.OVERVIEW;
    }

    @Override
    public String path() {
        return "/assignment/overview";
    }

    @Override
    public Map<Long, PaperStanding> standings(List<Team> teams) {
        return entities.createQuery("select o from Overview o join fetch o.team t join fetch t.part where t.id in :teams", Overview.class)
                .setParameter("teams", teams.stream().map(Team::getId).toList()).getResultStream().collect(Collectors.toMap(overview -> overview.getTeam().getId(), Overviews::standing));
    }

    private static PaperStanding standing(Overview overview) {
        return new PaperStanding(overview.isSubmitted() ? 1 : 0, 1, true, overview.isSubmitted() ? overview.getReceipt() : null,
                overview.getSubmittedAt());
    }

    @Override
    public String owner() {
        return OVERVIEW;
    }

    @Override
    public boolean letsRead(StoredFile file) {
        return request.getSession(false) != null && signedIn.isAnybody()
                && of(file).filter(found -> signedIn.isStaff() || isShownToParticipant(found.getOverview())).isPresent();
    }

    private boolean isShownToParticipant(Overview overview) {
        var membership = teams.findMembership(signedIn.getId());
        if (membership.isEmpty()) {
            return false;
        }
        var own = membership.get().getTeam();
        return own.getId().equals(overview.getTeam().getId()) || own.getState() == TeamState.ADMITTED && overview.isSubmitted()
                && overview.getTeam().getState() == TeamState.ADMITTED && own.getVenue().getId().equals(overview.getTeam().getVenue().getId());
    }

    @Override
    public String nameFor(StoredFile file) {
        return of(file).map(OverviewFile::getName).orElseGet(file::getOriginalName);
    }

    private Optional<OverviewFile> of(StoredFile file) {
        return entities.createQuery("select f from OverviewFile f where f.file = :file", OverviewFile.class)
                .setParameter("file", file).getResultStream().findFirst();
    }
}
