package jp.kenshu.assignment;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.assignment.homework.Homework;
import jp.kenshu.assignment.homework.HomeworkQuestions;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Sender;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.storage.GivenFile;
import jp.kenshu.storage.Retried;

/**
 * The files that the edition asks for in 資料２, 資料３ and 資料４: sent one by one until the paper is due, and a paper that must have
 * some is not handed in, nor declared ready, without them.
 */
@ApplicationScoped
@Retried
@Transactional
public class PaperFiles {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private AnswerFiles files;
    @Inject
    private TeamForms forms;
    @Inject
    private AssignmentDeadlines deadlines;

    /** What files a paper asks of a team that has answered {@code given} in it, with those that were sent. */
    public List<AnswerFiles.Asked> of(Team team, FormUse paper, Answers given) {
        return of(Sender.of(team, paper), TeamForms.form(forms.askedOf(team, paper), team), given);
    }

    /** What files 資料３ asks of a member, who has written {@code homework} or nothing yet. */
    public List<AnswerFiles.Asked> of(TeamMember member, Homework homework) {
        var questions = forms.homeworkOf(member);
        return of(Sender.preparing(member), questions.form(), given(questions, homework));
    }

    private static Answers given(HomeworkQuestions questions, Homework homework) {
        return homework == null ? Answers.NONE : questions.answers(homework::answer);
    }

    /** What files {@code form} asks of {@code sender}, who has answered {@code given}, with those that were sent. */
    public List<AnswerFiles.Asked> of(Sender sender, AskedForm form, Answers given) {
        return files.of(sender, form, given);
    }

    /** Takes files of a team in for one of its papers. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void send(long teamId, FormUse paper, Map<String, List<GivenFile>> given, Actor by) {
        var team = hold(teamId, paper, by);
        files.send(Sender.of(team, paper), of(team, paper, given(team, paper)), given, by);
    }

    /** Takes files of a member in for 資料３. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void send(long memberId, Map<String, List<GivenFile>> given, Actor by) {
        var member = hold(memberId, by);
        files.send(Sender.preparing(member), of(member, homeworkOf(member)), given, by);
    }

    /** Lets go of a file of a team. What has been handed in and must have one keeps its last: the new one is sent first, or in its place. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void remove(long teamId, FormUse paper, long fileId, Actor by) {
        var team = hold(teamId, paper, by);
        of(team, paper, given(team, paper)).stream().filter(each -> each.wouldLack(fileId) && isHandedIn(team, paper)).findFirst().ifPresent(lacking -> {
            throw RuleViolation.of("answerFiles.stillNeeded", lacking.question().label());
        });
        files.remove(Sender.of(team, paper), fileId, by);
    }

    private boolean isHandedIn(Team team, FormUse paper) {
        return paper == FormUse.SCENE_PREFERENCE && entities.createQuery("select count(p) from ScenePreference p where p.team.id = :team", Long.class)
                .setParameter("team", team.getId()).getSingleResult() > 0;
    }

    /** Lets go of a file of a member. A 資料３ that must have it is no longer ready, unless it has gone out already. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void remove(long memberId, long fileId, Actor by) {
        var member = hold(memberId, by);
        files.remove(Sender.preparing(member), fileId, by);
        var homework = homeworkOf(member);
        if (homework != null && homework.getSubmittedAt() == null && of(member, homework).stream().anyMatch(AnswerFiles.Asked::isLacking)) {
            homework.withdrawReady();
        }
    }

    private Team hold(long teamId, FormUse paper, Actor by) {
        var team = entities.find(Team.class, teamId, LockModeType.PESSIMISTIC_WRITE);
        if (team == null) {
            throw RuleViolation.of("team.unknown");
        }
        deadlines.mustBeOpen(team, DeadlineKind.valueOf(paper.name()), by);
        if (isFrozen(team, paper)) {
            throw RuleViolation.of("answerFiles.handedIn");
        }
        return team;
    }

    private TeamMember hold(long memberId, Actor by) {
        var member = entities.find(TeamMember.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (member == null || member.isRemoved()) {
            throw RuleViolation.of("team.memberUnknown");
        }
        deadlines.mustBeOpen(member.getTeam(), DeadlineKind.HOMEWORK, by);
        return member;
    }

    /** Whether the paper was handed in as it is, so that it has to be taken back before anything of it changes. */
    public boolean isFrozen(Team team, FormUse paper) {
        return paper == FormUse.OVERVIEW && entities.createQuery(
                "select count(o) from Overview o where o.team.id = :team and o.submittedAt is not null", Long.class)
                .setParameter("team", team.getId()).getSingleResult() > 0;
    }

    /** What a team has answered in a paper of its own so far. */
    public Answers given(Team team, FormUse paper) {
        var kept = paper == FormUse.OVERVIEW ? "select o.answers from Overview o where o.team.id = :team" : "select p.answers from ScenePreference p where p.team.id = :team";
        return entities.createQuery(kept, Answers.class).setParameter("team", team.getId()).getResultStream().filter(each -> each != null).findFirst().orElse(Answers.NONE);
    }

    private Homework homeworkOf(TeamMember member) {
        return entities.createQuery("select h from Homework h where h.member.id = :member", Homework.class)
                .setParameter("member", member.getId()).getResultStream().findFirst().orElse(null);
    }
}
