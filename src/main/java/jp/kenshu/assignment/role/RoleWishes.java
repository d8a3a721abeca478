package jp.kenshu.assignment.role;

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
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.storage.Retried;

/** What the people of all teams wish of their roles. It can be said as long as 資料２ can be handed in, and is always optional. */
@ApplicationScoped
@Retried
@Transactional
public class RoleWishes {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private AuditTrail audit;

    /** Says what the members of the team wish, by their ids; who is not named keeps what was said before. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void say(long teamId, Map<Long, RoleWishChoice> choices, Actor by) {
        var team = Optional.ofNullable(entities.find(Team.class, teamId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> RuleViolation.of("team.unknown"));
        var now = deadlines.mustBeOpen(team, DeadlineKind.SCENE_PREFERENCE, by);
        var before = of(team);
        var changed = team.getMembers().stream().filter(member -> choices.containsKey(member.getId()))
                .filter(member -> !choices.get(member.getId()).equals(choiceIn(before, member))).toList();
        for (var member : changed) {
            var choice = choices.get(member.getId());
            if (choice.isContradictory()) {
                throw RuleViolation.at("role-" + member.getId(), "roleWish.contradictory");
            }
            var wish = before.getOrDefault(member.getId(), new RoleWish(member));
            wish.say(choice, by, now);
            entities.persist(wish);
        }
        if (!changed.isEmpty()) {
            audit.record(by, "roleWishesSaid", team.getSubject(),
                    changed.stream().map(member -> member.getAttendee().getName()).toList());
        }
    }

    private static RoleWishChoice choiceIn(Map<Long, RoleWish> wishes, TeamMember member) {
        return Optional.ofNullable(wishes.get(member.getId())).map(RoleWish::getChoice).orElse(RoleWishChoice.NONE);
    }

    /** What the members of {@code team} wish, by their ids; nothing of those for whom nothing was said. */
    public Map<Long, RoleWish> of(Team team) {
        return byMember("w.member.team = :where", team);
    }

    /** What the people at {@code venue} wish, by the id of the team member. */
    public Map<Long, RoleWish> of(Venue venue) {
        return byMember("w.member.team.venue = :where", venue);
    }

    private Map<Long, RoleWish> byMember(String condition, Object where) {
        return entities.createQuery("select w from RoleWish w where " + condition, RoleWish.class).setParameter("where", where)
                .getResultStream().collect(Collectors.toMap(wish -> wish.getMember().getId(), Function.identity()));
    }
}
