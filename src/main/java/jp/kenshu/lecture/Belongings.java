package jp.kenshu.lecture;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.storage.Retried;

/** To what circles of what editions somebody belongs now. */
@ApplicationScoped
@Retried
@Transactional
public class Belongings {

    @PersistenceContext
    private EntityManager entities;

    /** All that the person belongs to: where their registration stands, or that of their team. */
    public Set<Viewer.Belonging> of(long personId) {
        var all = new HashSet<Viewer.Belonging>();
        entities.createQuery("select p.conference.id from Registration r join r.part p where r.person.id = :person and r.activeEmail is not null", Long.class)
                .setParameter("person", personId).getResultList().forEach(edition -> all.add(new Viewer.Belonging(edition, Circle.ATTENDEE)));
        entities.createQuery("""
                select p.conference.id, m.representative from TeamMember m join m.part p
                where m.person.id = :person and m.activeEmail is not null""", Object[].class).setParameter("person", personId).getResultList()
                .forEach(row -> addMembership(all, (Long) row[0], (boolean) row[1]));
        return all;
    }

    private static void addMembership(Set<Viewer.Belonging> all, long edition, boolean representative) {
        all.add(new Viewer.Belonging(edition, Circle.MEMBER));
        if (representative) {
            all.add(new Viewer.Belonging(edition, Circle.REPRESENTATIVE));
        }
    }
}
