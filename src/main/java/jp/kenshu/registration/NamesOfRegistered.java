package jp.kenshu.registration;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.audit.SubjectNames;

/** What the record calls registrations, teams and their members: by the numbers that letters and lists say. */
@ApplicationScoped
@Transactional
public class NamesOfRegistered implements SubjectNames {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Optional<Bilingual> find(String kind, long id) {
        return switch (kind) {
            case "registration" -> entity(Registration.class, id).map(each -> same(each.getNumber() + " " + each.getAttendee().getName()));
            case "team" -> entity(Team.class, id).map(each -> same(each.getNumber() + " " + each.getMunicipality().getFullName()));
            case "member" -> entity(TeamMember.class, id).map(each -> same(each.getAttendee().getName() + " " + each.getTeam().getNumber()));
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
