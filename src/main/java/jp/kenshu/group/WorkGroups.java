package jp.kenshu.group;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.Venue;

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

    /** The group under {@code id}. */
    public WorkGroup get(long id) {
        return Optional.ofNullable(entities.find(WorkGroup.class, id)).orElseThrow(() -> RuleViolation.of("group.unknown"));
    }

    /** The groups of a venue in the order of their numbers; none before publication. */
    public List<WorkGroup> of(Venue venue) {
        return entities.createQuery("select g from WorkGroup g join fetch g.scene where g.venue = :venue order by g.number", WorkGroup.class)
                .setParameter("venue", venue).getResultList();
    }

    /** The group in which the person under {@code personId} works, once published. */
    public Optional<WorkGroup> findOfPerson(long personId) {
        return entities.createQuery("select m.group from WorkGroupMember m where m.member.person.id = :person and m.member.removedAt is null", WorkGroup.class)
                .setParameter("person", personId).getResultStream().findFirst();
    }
}
