package jp.kenshu.assignment.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.AssignmentLetters;
import jp.kenshu.assignment.AssignmentPapers;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.assignment.homework.MemberLine;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.storage.Retried;

/** Who is reminded of what is still to be done: members by their representative, teams by the secretariat, once a day each. */
@ApplicationScoped
@Retried
@Transactional
public class Reminders {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private Homeworks homeworks;
    @Inject
    private TeamForms forms;
    @Inject
    private AssignmentPapers papers;
    @Inject
    private AssignmentLetters letters;
    @Inject
    private AuditTrail audit;

    /** Asks one member to go on with the homework. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void nudge(long teamId, long memberId, Actor by) {
        var team = lock(teamId);
        deadlines.mustBeOpen(team, DeadlineKind.HOMEWORK, by);
        if (!nudge(team.getMember(memberId), by)) {
            throw RuleViolation.of("assignment.nudgedToday");
        }
    }

    /** Asks every member whose homework is not ready and who has not been asked today; answers how many. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public int nudgeAll(long teamId, Actor by) {
        var team = lock(teamId);
        deadlines.mustBeOpen(team, DeadlineKind.HOMEWORK, by);
        var nudged = (int) team.getMembers().stream().filter(member -> nudge(member, by)).count();
        if (nudged == 0) {
            throw RuleViolation.of("assignment.nobodyToNudge");
        }
        return nudged;
    }

    private boolean nudge(TeamMember member, Actor by) {
        var homework = homeworks.of(member.getId());
        if (member.isRepresentative() || MemberLine.of(member, homework, forms.homework(member.getTeam().getPart())).isComplete() || !homework.mayBeNudgedAt(clock.now())) {
            return false;
        }
        homework.markNudged(clock.now());
        letters.nudged(member, by.name());
        audit.record(by, "memberNudged", member.getTeam().getSubject(), member.getAttendee().getName());
        return true;
    }

    /** Reminds those of the teams that have not handed a paper in, late ones too, or in time not whole, and were not reminded today; answers how many. */
    @AllowedTo(Role.SECRETARIAT)
    public int remind(Collection<Long> teamIds, DeadlineKind kind, Actor by) {
        var reminded = (int) teamIds.stream().sorted().filter(teamId -> remind(lock(teamId), kind, by)).count();
        if (reminded == 0) {
            throw RuleViolation.of("board.nobodyToRemind");
        }
        return reminded;
    }

    private boolean remind(Team team, DeadlineKind kind, Actor by) {
        var line = papers.of(team).stream().filter(each -> each.kind() == kind).findFirst();
        var before = last(team, kind);
        if (!team.getState().stands() || line.filter(AssignmentPapers.Line::isLacking).isEmpty()
                || before.filter(reminder -> !reminder.mayBeRepeatedAt(clock.now())).isPresent()) {
            return false;
        }
        before.ifPresent(reminder -> reminder.again(by, clock.now()));
        entities.persist(before.orElseGet(() -> new AssignmentReminder(team, kind, by, clock.now())));
        letters.reminded(team, kind, line.get().standing());
        audit.record(by, "teamReminded", team.getSubject(), Said.word("assignment.paper." + kind));
        return true;
    }

    private Optional<AssignmentReminder> last(Team team, DeadlineKind kind) {
        List<AssignmentReminder> found = entities.createQuery(
                "select r from AssignmentReminder r where r.team = :team and r.kind = :kind", AssignmentReminder.class)
                .setParameter("team", team).setParameter("kind", kind).getResultList();
        return found.stream().findFirst();
    }

    private Team lock(long teamId) {
        return Optional.ofNullable(entities.find(Team.class, teamId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> RuleViolation.of("team.unknown"));
    }
}
