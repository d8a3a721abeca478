package jp.kenshu.account;

import java.time.ZoneOffset;
import java.time.LocalDateTime;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;

/** The participants of the conference, one person for each e-mail address. */
@ApplicationScoped
@Transactional
public class People {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;

    /** The person of {@code email}, known from now on if not before; two at once make one. */
    public Person meet(String email, String name, String language) {
        return find(email).orElseGet(() -> firstMeet(email, name, language));
    }

    private Person firstMeet(String email, String name, String language) {
        var now = LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
        entities.createNativeQuery("""
                insert into person (email, name, language, first_seen_at) values (?, ?, ?, ?)
                on duplicate key update id = id""")
                .setParameter(1, email).setParameter(2, name).setParameter(3, language).setParameter(4, now)
                .executeUpdate();
        return find(email).orElseThrow();
    }

    /** The person of {@code email}, if anybody registered with it. */
    public Optional<Person> find(String email) {
        return entities.createQuery("select p from Person p where p.email = :email", Person.class)
                .setParameter("email", email).getResultStream().findFirst();
    }

    /** The person under {@code id}. */
    public Person get(long id) {
        return entities.find(Person.class, id);
    }
}
