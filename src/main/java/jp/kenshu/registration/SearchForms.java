package jp.kenshu.registration;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The forms of people by which lists find and sort them: whose form an earlier version of the portal made gets that of today. */
@ApplicationScoped
@Transactional
public class SearchForms {

    /**
     * To be raised whenever {@link jp.kenshu.InputText#forSearch} or {@link jp.kenshu.JapaneseOrder} makes other forms than before, or people are
     * found by something more.
     */
    static final int OF_NOW = 2;

    @PersistenceContext
    private EntityManager entities;

    /** Makes the forms of earlier versions anew, once, when the portal starts; a second node finds nothing left to do. */
    public void renew() {
        earlier(Registration.class).forEach(Registration::makeFindable);
        earlier(TeamMember.class).forEach(TeamMember::makeFindable);
    }

    private <T> List<T> earlier(Class<T> people) {
        return entities.createQuery("select p from " + people.getSimpleName() + " p where p.searchForm < :now order by p.id", people)
                .setParameter("now", OF_NOW).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }
}
