package jp.kenshu.lecture.viewing;

import java.time.YearMonth;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.programme.Category;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.Retried;

/** The counts of all lectures. Each viewing is added to its row by one statement, whoever else is watching. */
@ApplicationScoped
@Retried
@Transactional
public class ViewCounts {

    private static final String NOT_SIGNED_IN = "";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Registrations registrations;
    @Inject
    private Teams teams;

    /** Counts a viewing by the person of this id, or, with null, by somebody who is not signed in. */
    public void count(Lecture lecture, Long personId) {
        entities.createNativeQuery("""
                insert into lecture_view (lecture_id, month, category, views) values (?1, ?2, ?3, 1)
                on duplicate key update views = views + 1""")
                .setParameter(1, lecture.getId()).setParameter(2, YearMonth.from(clock.today()).toString())
                .setParameter(3, personId == null ? NOT_SIGNED_IN : categoryOf(personId)).executeUpdate();
    }

    private String categoryOf(long personId) {
        return registrations.of(personId).stream().findFirst().map(registration -> registration.getAttendee().getCategory())
                .or(() -> teams.findMembership(personId).map(member -> member.getAttendee().getCategory()))
                .map(Category::getCode).orElse(NOT_SIGNED_IN);
    }

    /** All counts: the newest edition first, in the order of its programme, month by month. */
    public List<ViewCount> all() {
        return entities.createQuery("""
                select v from ViewCount v join fetch v.lecture l join fetch l.session s join fetch s.part p join fetch p.conference c
                order by c.id desc, p.position, s.position, v.month, v.category""", ViewCount.class).getResultList();
    }
}
