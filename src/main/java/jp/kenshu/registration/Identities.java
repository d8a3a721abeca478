package jp.kenshu.registration;

import java.util.HashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.account.People;
import jp.kenshu.account.Person;
import jp.kenshu.account.TakesPart;

/**
 * Whom a registration or a membership is about once its details have been corrected. A slip in a name is mended on the person; but
 * what somebody else at the same address has registered never becomes another's by a correction.
 */
@ApplicationScoped
@Transactional
public class Identities implements TakesPart {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private People people;

    /** The person whom {@code corrected} describes, where the record was about {@code before}. */
    Person after(Person before, Attendee corrected, String language) {
        if (!before.getEmail().equals(corrected.getEmail())) {
            return people.meet(corrected.getEmail(), corrected.getName(), language);
        }
        if (before.isCalled(corrected.getName())) {
            return before;
        }
        if (people.find(corrected.getEmail(), corrected.getName()).isPresent() || recordsOf(before) > 1) {
            return people.meet(corrected.getEmail(), corrected.getName(), language);
        }
        before.goBy(corrected.getName());
        return before;
    }

    /** {@code person}, who has signed in, says what they are called; they stay who they are. */
    void rename(Person person, Attendee confirmed) {
        if (!person.isCalled(confirmed.getName()) && people.find(person.getEmail(), confirmed.getName()).isEmpty()) {
            person.goBy(confirmed.getName());
        }
    }

    @Override
    public List<Person> among(List<Person> several) {
        var ids = several.stream().map(Person::getId).toList();
        var here = new HashSet<Long>();
        for (var records : List.of("Registration", "TeamMember")) {
            here.addAll(entities.createQuery("select r.person.id from " + records + " r where r.person.id in :ids and r.activeEmail is not null", Long.class)
                    .setParameter("ids", ids).getResultList());
        }
        return several.stream().filter(person -> here.contains(person.getId())).toList();
    }

    private long recordsOf(Person person) {
        return count("Registration", person) + count("TeamMember", person);
    }

    private long count(String records, Person person) {
        return entities.createQuery("select count(r) from " + records + " r where r.person = :person", Long.class)
                .setParameter("person", person).getSingleResult();
    }
}
