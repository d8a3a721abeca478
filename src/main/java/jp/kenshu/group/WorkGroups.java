package jp.kenshu.group;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.Scene;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;

/** The groups as published. A group keeps its id when it is published anew, so that its work stays with it. */
@ApplicationScoped
@Transactional
public class WorkGroups {

    @PersistenceContext
    private EntityManager entities;

    /** Takes in a new group. */
    public void add(WorkGroup group) {
        entities.persist(group);
    }

    /** A group as it is to be published. */
    public record Published(int number, Scene scene, List<Appointed> members) {
    }

    /** Somebody in a group that is to be published, with their roles. */
    public record Appointed(TeamMember member, boolean chair, boolean scribe, boolean presenter) {

        /** The roles in the same words as those of a {@link WorkGroupMember}. */
        public List<String> roles() {
            return Stream.of(chair ? "chair" : null, scribe ? "scribe" : null, presenter ? "presenter" : null).filter(Objects::nonNull).toList();
        }
    }

    /**
     * Makes {@code published} the groups of {@code venue}. A group of the same number stays the same group, and who stays in it
     * the same member; what does not change is not touched. Answers the ids of the teams whose people find something changed:
     * their group, its scene, the company in it, or their roles.
     */
    public Set<Long> publish(Venue venue, List<Published> published) {
        var before = states(venue);
        var numbers = byNumber(venue);
        var kept = new HashSet<Long>();
        for (var group : published) {
            var there = numbers.computeIfAbsent(group.number(), number -> begin(venue, number, group.scene()));
            there.workOn(group.scene());
            group.members().forEach(each -> kept.add(each.member().getId()));
        }
        entities.flush();
        members(venue).stream().filter(member -> !kept.contains(member.getMember().getId())).forEach(member ->
                entities.createQuery("delete from WorkGroupMember m where m.id = :id").setParameter("id", member.getId()).executeUpdate());
        var existing = members(venue).stream().collect(Collectors.toMap(member -> member.getMember().getId(), member -> member, (one, other) -> one));
        for (var group : published) {
            var there = numbers.get(group.number());
            for (var each : group.members()) {
                var member = existing.get(each.member().getId());
                if (member == null) {
                    member = new WorkGroupMember(there, each.member());
                    entities.persist(member);
                }
                member.work(there, each.chair(), each.scribe(), each.presenter());
            }
        }
        entities.flush();
        entities.clear();
        return teamsWithAnotherState(before, states(venue));
    }

    /**
     * What publishing {@code published} at {@code venue} would change for somebody who takes part: the numbers of their group before
     * and after (null for none), its scene where that changes, and their roles before and after.
     */
    public record Shift(TeamMember member, Integer from, Integer to, Scene scene, List<String> rolesBefore, List<String> rolesAfter) {

        /** Whether the person goes to another group, comes to their first one or loses theirs. */
        public boolean isMove() {
            return !Objects.equals(from, to);
        }
    }

    /** What publishing {@code published} would change of what holds at {@code venue}, person by person; nothing where all is as it is. */
    public List<Shift> shifts(Venue venue, List<Published> published) {
        var before = members(venue).stream().filter(WorkGroupMember::isTakingPart)
                .collect(Collectors.toMap(place -> place.getMember().getId(), place -> place, (one, other) -> one, LinkedHashMap::new));
        var shifts = new ArrayList<Shift>();
        for (var group : published) {
            for (var each : group.members()) {
                shiftOf(before.remove(each.member().getId()), group, each).ifPresent(shifts::add);
            }
        }
        before.values().forEach(place -> shifts.add(new Shift(place.getMember(), place.getGroup().getNumber(), null, null, place.getRoles(), List.of())));
        return shifts;
    }

    private static Optional<Shift> shiftOf(WorkGroupMember place, Published group, Appointed appointed) {
        if (place == null) {
            return Optional.of(new Shift(appointed.member(), null, group.number(), null, List.of(), appointed.roles()));
        }
        var sceneStays = place.getGroup().getScene().getId().equals(group.scene().getId());
        var from = place.getGroup().getNumber();
        if (from == group.number() && sceneStays && place.getRoles().equals(appointed.roles())) {
            return Optional.empty();
        }
        return Optional.of(new Shift(appointed.member(), from, group.number(), sceneStays ? null : group.scene(), place.getRoles(), appointed.roles()));
    }

    private WorkGroup begin(Venue venue, int number, Scene scene) {
        var group = new WorkGroup(venue, number, scene);
        entities.persist(group);
        return group;
    }

    private Map<Integer, WorkGroup> byNumber(Venue venue) {
        return entities.createQuery("select g from WorkGroup g where g.venue = :venue", WorkGroup.class).setParameter("venue", venue)
                .getResultStream().collect(Collectors.toMap(WorkGroup::getNumber, group -> group));
    }

    private List<WorkGroupMember> members(Venue venue) {
        return entities.createQuery("""
                select m from WorkGroupMember m join fetch m.group g join fetch m.member t join fetch t.team
                where g.venue = :venue order by m.id""", WorkGroupMember.class).setParameter("venue", venue).getResultList();
    }

    /** What each team at the venue can see of itself, in words that change exactly when something changes. */
    private Map<Long, Set<String>> states(Venue venue) {
        var members = members(venue);
        var company = members.stream().collect(Collectors.groupingBy(member -> member.getGroup().getId(),
                Collectors.mapping(member -> member.getMember().getId(), Collectors.toCollection(TreeSet::new))));
        return members.stream().collect(Collectors.groupingBy(member -> member.getMember().getTeam().getId(),
                Collectors.mapping(member -> "%d %d %s %s %s %s %s".formatted(member.getMember().getId(), member.getGroup().getId(),
                        member.getGroup().getScene().getId(), member.isChair(), member.isScribe(), member.isPresenter(),
                        company.get(member.getGroup().getId())), Collectors.toSet())));
    }

    private static Set<Long> teamsWithAnotherState(Map<Long, Set<String>> before, Map<Long, Set<String>> after) {
        return after.entrySet().stream().filter(team -> !team.getValue().equals(before.get(team.getKey())))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The group under {@code id}. */
    public WorkGroup get(long id) {
        return Optional.ofNullable(entities.find(WorkGroup.class, id)).orElseThrow(() -> RuleViolation.of("group.unknown"));
    }

    /** The groups of a venue in the order of their numbers; none before publication. */
    public List<WorkGroup> of(Venue venue) {
        return entities.createQuery("""
                select g from WorkGroup g join fetch g.scene where g.venue = :venue
                  and exists (select m from WorkGroupMember m where m.group = g) order by g.number""", WorkGroup.class)
                .setParameter("venue", venue).getResultList();
    }

    /** What the person under {@code personId} does in their group, once published. */
    public Optional<WorkGroupMember> findMember(long personId) {
        return entities.createQuery("""
                select m from WorkGroupMember m join fetch m.group g join fetch g.scene join fetch g.venue
                where m.member.person.id = :person and m.member.removedAt is null and m.member.activeEmail is not null
                order by m.id desc""", WorkGroupMember.class).setParameter("person", personId).setMaxResults(1).getResultStream().findFirst();
    }

    /** The places of the members of the team under {@code teamId}. */
    public List<WorkGroupMember> ofTeam(long teamId) {
        return entities.createQuery("""
                select m from WorkGroupMember m join fetch m.group g join fetch g.scene join fetch m.member t
                where t.team.id = :team and t.removedAt is null order by t.position""", WorkGroupMember.class)
                .setParameter("team", teamId).getResultList();
    }

    /** The ids of the team members who have a place in a group at {@code venue}; none before publication. */
    public Set<Long> placesAt(Venue venue) {
        return Set.copyOf(entities.createQuery("select m.member.id from WorkGroupMember m where m.group.venue = :venue", Long.class)
                .setParameter("venue", venue).getResultList());
    }

    /** The group in which the person under {@code personId} works, once published. */
    public Optional<WorkGroup> findOfPerson(long personId) {
        return entities.createQuery("select m.group from WorkGroupMember m where m.member.person.id = :person and m.member.removedAt is null"
                + " and m.member.activeEmail is not null order by m.id desc", WorkGroup.class)
                .setParameter("person", personId).setMaxResults(1).getResultStream().findFirst();
    }

    /** Who comes in a member's place works in the same group, in the same roles. */
    void passOn(@Observes Teams.MemberReplaced replaced) {
        entities.createQuery("select m from WorkGroupMember m where m.member = :leaving", WorkGroupMember.class)
                .setParameter("leaving", replaced.leaving()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
                .forEach(place -> place.passTo(replaced.coming()));
    }
}
