package jp.kenshu.programme.place;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * The 1,741 municipalities and 47 prefectures that the conference is for. They are the country's and do not change while the portal
 * runs, so that the prefectures are read once.
 */
@ApplicationScoped
@Transactional
public class Municipalities {

    @PersistenceContext
    private EntityManager entities;

    private volatile List<Prefecture> prefectures = List.of();

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
        var known = prefectures;
        if (known.isEmpty()) {
            known = List.copyOf(entities.createQuery("select p from Prefecture p order by p.code", Prefecture.class).getResultList());
            prefectures = known;
        }
        return known;
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
        return prefectures().stream().filter(prefecture -> prefecture.getCode().equals(code)).findFirst();
    }
}
