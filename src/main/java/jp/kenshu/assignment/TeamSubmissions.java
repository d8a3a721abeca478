package jp.kenshu.assignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.assignment.homework.Homework;
import jp.kenshu.assignment.homework.HomeworkState;
import jp.kenshu.assignment.homework.MemberLine;
import jp.kenshu.assignment.homework.SubmittedHomework;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.registration.Team;
import jp.kenshu.storage.Retried;

/** What the teams have submitted of 資料３: submitted as a whole, taken back and submitted again until it is due. */
@ApplicationScoped
@Retried
@Transactional
public class TeamSubmissions implements AssignmentPaper {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private TeamForms forms;
    @Inject
    private Homeworks homeworks;
    @Inject
    private AssignmentLetters letters;
    @Inject
    private AuditTrail audit;

    /** Freezes what every member has written now. The same content twice is one submission; a newer one takes its place. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public TeamSubmission submit(long teamId, Actor by) {
        var team = lock(teamId);
        var now = deadlines.mustBeOpen(team, DeadlineKind.HOMEWORK, by);
        var written = heldOf(team);
        var version = forms.homeworkVersion(team.getPart());
        var asked = forms.definition(version);
        var members = team.getMembers().stream().map(member -> SubmittedHomework.of(member, written.get(member.getId()), asked)).toList();
        if (members.stream().allMatch(member -> member.answers().isEmpty() && member.orgChartId() == null)) {
            throw RuleViolation.of("assignment.nothingToSubmit");
        }
        var before = findStanding(team);
        if (before.filter(standing -> standing.holds(members)).isPresent()) {
            return before.get();
        }
        before.ifPresent(standing -> standing.withdraw(null, by, now));
        entities.flush();
        var submission = new TeamSubmission(team, of(team).size() + 1, version, members, by, now);
        entities.persist(submission);
        written.values().forEach(homework -> homework.markSubmitted(now));
        audit.record(by, "homeworkSubmitted", team.getSubject(), submission.getReceipt());
        letters.homeworkReceived(submission, members, submission.blanksOf(team.getMembers(), asked));
        return submission;
    }

    /** Takes back what stands; nothing happens where nothing does. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void withdraw(long teamId, Actor by) {
        var team = lock(teamId);
        var now = deadlines.mustBeOpen(team, DeadlineKind.HOMEWORK, by);
        findStanding(team).ifPresent(standing -> {
            standing.withdraw(null, by, now);
            heldOf(team).values().forEach(Homework::takeBack);
            audit.record(by, "homeworkTakenBack", team.getSubject(), standing.getReceipt());
        });
    }

    /** The secretariat returns what stands for revision (差戻し), and says why. */
    @AllowedTo(Role.SECRETARIAT)
    public TeamSubmission returnForRevision(long teamId, String reason, Actor by) {
        var team = lock(teamId);
        var because = AnswerText.remark("return-reason", reason);
        if (because == null) {
            throw RuleViolation.at("return-reason", "assignment.reasonMissing");
        }
        var standing = findStanding(team).orElseThrow(() -> RuleViolation.of("assignment.nothingSubmitted"));
        var now = clock.now();
        standing.withdraw(because, by, now);
        heldOf(team).values().forEach(homework -> {
            homework.takeBack();
            homework.sendBack(because, by, now);
        });
        audit.record(by, "submissionReturned", team.getSubject(), standing.getReceipt(), because);
        letters.homeworkReturned(standing, because);
        return standing;
    }

    private Team lock(long teamId) {
        return Optional.ofNullable(entities.find(Team.class, teamId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> RuleViolation.of("team.unknown"));
    }

    /** The homework of the present members, held until the transaction ends so that nobody writes on meanwhile. */
    private Map<Long, Homework> heldOf(Team team) {
        entities.createNativeQuery("""
                select h.id from homework h join team_member m on m.id = h.member_id where m.team_id = ? for update""")
                .setParameter(1, team.getId()).getResultList();
        return homeworks.of(team).stream().filter(homework -> !homework.getMember().isRemoved())
                .collect(Collectors.toMap(homework -> homework.getMember().getId(), Function.identity()));
    }

    /** Puts what was submitted before the edition had a form for it under its usual form, once, when the portal starts. */
    public void putUnder(FormVersion usual) {
        entities.createQuery("select s from TeamSubmission s where s.askedUnder is null and s.team.part.conference = :conference", TeamSubmission.class)
                .setParameter("conference", usual.getConference()).getResultStream().forEach(submission -> submission.putUnder(usual.getId()));
    }

    /** What stands of {@code team}, if anything does. */
    public Optional<TeamSubmission> findStanding(Team team) {
        return entities.createQuery("select s from TeamSubmission s where s.standingTeamId = :team", TeamSubmission.class)
                .setParameter("team", team.getId()).getResultStream().findFirst();
    }

    /** Everything that {@code team} ever submitted, oldest first. */
    public List<TeamSubmission> of(Team team) {
        return entities.createQuery("select s from TeamSubmission s where s.team = :team order by s.number", TeamSubmission.class)
                .setParameter("team", team).getResultList();
    }

    /** The submission under {@code id}, if there is one. */
    public Optional<TeamSubmission> find(long id) {
        return Optional.ofNullable(entities.find(TeamSubmission.class, id));
    }

    /** What stands of each of {@code teams}, by the team's id. */
    private Map<Long, TeamSubmission> standingOf(List<Team> teams) {
        return entities.createQuery("select s from TeamSubmission s join fetch s.team t join fetch t.part where s.standingTeamId in :teams", TeamSubmission.class)
                .setParameter("teams", teams.stream().map(Team::getId).toList()).getResultStream()
                .collect(Collectors.toMap(submission -> submission.getTeam().getId(), Function.identity()));
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.HOMEWORK;
    }

    @Override
    public String path() {
        return "/assignment/homework";
    }

    @Override
    public Map<Long, PaperStanding> standings(List<Team> teams) {
        var submitted = standingOf(teams);
        var written = homeworks.of(teams);
        var asked = forms.homework(teams.get(0).getPart());
        var standings = new LinkedHashMap<Long, PaperStanding>();
        teams.forEach(team -> standings.put(team.getId(), standing(MemberLine.of(team, written, asked), submitted.get(team.getId()), asked)));
        return standings;
    }

    private static PaperStanding standing(List<MemberLine> members, TeamSubmission submission, FormDefinition asked) {
        var begun = members.stream().anyMatch(line -> line.state() != HomeworkState.NOT_BEGUN);
        var done = (int) members.stream().filter(line -> line.state().isDone()).count();
        return submission == null ? new PaperStanding(done, members.size(), begun, null, null)
                : new PaperStanding(done, members.size(), begun, submission.getReceipt(), submission.getSubmittedAt(),
                        submission.blanksOf(members.stream().map(MemberLine::member).toList(), asked),
                        members.stream().anyMatch(MemberLine::isChangedSinceSubmitted));
    }
}
