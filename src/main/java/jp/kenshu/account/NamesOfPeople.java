package jp.kenshu.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.audit.SubjectNames;

/** What the record calls people and members of staff. */
@ApplicationScoped
@Transactional
public class NamesOfPeople implements SubjectNames {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Optional<Bilingual> find(String kind, long id) {
        return switch (kind) {
            case "staff" -> entity(StaffMember.class, id).map(StaffMember::getName).map(NamesOfPeople::same);
            case "person" -> entity(Person.class, id).map(Person::getName).map(NamesOfPeople::same);
            default -> Optional.empty();
        };
    }

    private <T> Optional<T> entity(Class<T> type, long id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    private static Bilingual same(String name) {
        return new Bilingual(name, name);
    }
}
