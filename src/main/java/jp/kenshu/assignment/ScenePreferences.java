package jp.kenshu.assignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.Answers;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Sender;
import jp.kenshu.registration.Team;
import jp.kenshu.storage.Retried;

/** The preferred scenes of all teams (資料２). */
@ApplicationScoped
@Retried
@Transactional
public class ScenePreferences implements AssignmentPaper {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private TeamForms forms;
    @Inject
    private PaperFiles files;
    @Inject
    private AssignmentLetters letters;
    @Inject
    private AuditTrail audit;

    /** The team answers the form as it is asked now. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public ScenePreference submit(long teamId, Answers typed, Actor by) {
        return submit(teamId, Optional.empty(), typed, by);
    }

    /** The team answers the form as it was {@code shown}, until it is due. The same answers twice are one wish. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public ScenePreference submit(long teamId, Optional<Long> shown, Answers typed, Actor by) {
        var team = Optional.ofNullable(entities.find(Team.class, teamId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> RuleViolation.of("team.unknown"));
        var now = deadlines.mustBeOpen(team, DeadlineKind.SCENE_PREFERENCE, by);
        var version = forms.shownTo(team, FormUse.SCENE_PREFERENCE, shown);
        var given = AnswerCheck.of(TeamForms.form(version, team), typed).orRefused();
        AnswerFiles.mustBeSent(files.of(Sender.of(team, FormUse.SCENE_PREFERENCE), TeamForms.form(version, team), given));
        var before = find(team);
        if (before.filter(wish -> wish.is(given)).isPresent()) {
            return before.get();
        }
        before.ifPresent(wish -> wish.wish(version, given, by, now));
        var wish = before.orElseGet(() -> new ScenePreference(team, version, given, by, now));
        entities.persist(wish);
        entities.flush();
        if (wish.getSecond() == null) {
            audit.record(by, "preferenceSubmitted", team.getSubject(), wish.getReceipt(), wish.getFirst().getName());
        } else {
            audit.record(by, "preferenceSubmitted", team.getSubject(), wish.getReceipt(), wish.getFirst().getName(), wish.getSecond().getName());
        }
        letters.preferenceReceived(wish);
        return wish;
    }

    /** Puts wishes from before the edition had a form for them under its usual form, once, when the portal starts. */
    public void putUnder(FormVersion usual) {
        entities.createQuery("select p from ScenePreference p where p.askedUnder is null and p.team.part.conference = :conference", ScenePreference.class)
                .setParameter("conference", usual.getConference()).getResultStream().forEach(wish -> wish.putUnder(usual));
    }

    /** What {@code team} wishes, once it has said so. */
    public Optional<ScenePreference> find(Team team) {
        return entities.createQuery("select p from ScenePreference p where p.team = :team", ScenePreference.class)
                .setParameter("team", team).getResultStream().findFirst();
    }

    /** What the teams of a venue wish, in the order in which they said so. */
    public List<ScenePreference> of(Venue venue) {
        return entities.createQuery("""
                select p from ScenePreference p join fetch p.team join fetch p.first left join fetch p.second
                where p.team.venue = :venue order by p.submittedAt, p.id""", ScenePreference.class)
                .setParameter("venue", venue).getResultList();
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.SCENE_PREFERENCE;
    }

    @Override
    public String path() {
        return "/assignment/preference";
    }

    @Override
    public Map<Long, PaperStanding> standings(List<Team> teams) {
        var standings = new LinkedHashMap<Long, PaperStanding>();
        entities.createQuery("select p from ScenePreference p join fetch p.team t join fetch t.part where t.id in :teams", ScenePreference.class)
                .setParameter("teams", teams.stream().map(Team::getId).toList()).getResultList().forEach(wish -> standings.put(wish.getTeam().getId(),
                        new PaperStanding(1, 1, true, wish.getReceipt(), wish.getSubmittedAt())));
        return standings;
    }
}
