package jp.kenshu.programme;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The 1,741 municipalities and 47 prefectures that the conference is for. */
@ApplicationScoped
@Transactional
public class Municipalities {

    @PersistenceContext
    private EntityManager entities;

    /** Takes in a prefecture. */
    public void add(Prefecture prefecture) {
        entities.persist(prefecture);
    }

    /** Takes in a municipality. */
    public void add(Municipality municipality) {
        entities.persist(municipality);
    }

    /** How many municipalities the portal knows. */
    public long count() {
        return entities.createQuery("select count(m) from Municipality m", Long.class).getSingleResult();
    }

    /** All prefectures, from Hokkaido to Okinawa. */
    public List<Prefecture> prefectures() {
        return entities.createQuery("select p from Prefecture p order by p.code", Prefecture.class).getResultList();
    }

    /** All municipalities by code, as for a selection without a script. */
    public List<Municipality> all() {
        return entities.createQuery("select m from Municipality m join fetch m.prefecture order by m.code",
                Municipality.class).getResultList();
    }

    /** The municipality of a six-digit code, if there is one. */
    public Optional<Municipality> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(entities.find(Municipality.class, code));
    }

    /** The prefecture of a two-digit code, if there is one. */
    public Optional<Prefecture> findPrefecture(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(entities.find(Prefecture.class, code));
    }
}
