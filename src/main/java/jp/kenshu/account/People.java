package jp.kenshu.account;

import java.time.ZoneOffset;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.InputText;
import jp.kenshu.PortalClock;
import jp.kenshu.storage.Row;

/** The participants of the conference, each a name at an e-mail address; colleagues may share an address. */
@ApplicationScoped
@Transactional
public class People {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;

    /** The person of this name at {@code email}, known from now on if not before; two at once make one. */
    public Person meet(String email, String name, String language) {
        return find(email, name).orElseGet(() -> firstMeet(email, name, language));
    }

    private Person firstMeet(String email, String name, String language) {
        var now = LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
        entities.createNativeQuery("""
                insert into person (email, name, name_key, language, first_seen_at) values (?, ?, ?, ?, ?)
                on duplicate key update id = id""")
                .setParameter(1, email).setParameter(2, name).setParameter(3, InputText.nameKey(name)).setParameter(4, language)
                .setParameter(5, now).executeUpdate();
        return find(email, name).orElseThrow();
    }

    /** Somebody who comes: a name at an e-mail address. */
    public record Newcomer(String email, String name, String language) {

        private Row row() {
            return new Row().with("email", email).with("name", name).with("name_key", InputText.nameKey(name)).with("language", language);
        }

        private boolean is(Person person) {
            return person.getEmail().equals(email) && person.isCalled(name);
        }
    }

    /** The same for several who come at once, by two statements: who each of them is, in their order. */
    public List<Person> meetTogether(List<Newcomer> newcomers) {
        entities.createNativeQuery("""
                insert into person (email, name, name_key, language, first_seen_at) select given.email, given.name, given.name_key, given.language, ?
                from json_table(?, '$[*]' columns (email varchar(254) path '$.email', name varchar(100) path '$.name',
                  name_key varchar(200) path '$.name_key', language char(2) path '$.language')) as given
                on duplicate key update person.id = person.id""")
                .setParameter(1, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                .setParameter(2, Row.together(newcomers.stream().sorted(Comparator.comparing(Newcomer::email)).map(Newcomer::row).toList())).executeUpdate();
        var known = entities.createQuery("select p from Person p where p.email in :emails", Person.class)
                .setParameter("emails", newcomers.stream().map(Newcomer::email).toList()).getResultList();
        return newcomers.stream().map(newcomer -> known.stream().filter(newcomer::is).findFirst().orElseThrow()).toList();
    }

    /** The person of this name at {@code email}, if they have registered. */
    public Optional<Person> find(String email, String name) {
        return at(email).stream().filter(person -> person.isCalled(name)).findFirst();
    }

    /** Everybody who has registered with {@code email}, in the order in which they first did. */
    public List<Person> at(String email) {
        return entities.createQuery("select p from Person p where p.email = :email order by p.id", Person.class)
                .setParameter("email", email).getResultList();
    }

    /** The person under {@code id}. */
    public Person get(long id) {
        return entities.find(Person.class, id);
    }
}
