package jp.kenshu.programme;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.audit.SubjectNames;

/** What the record calls the parts of the conference. */
@ApplicationScoped
@Transactional
public class NamesOfConference implements SubjectNames {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Optional<Bilingual> find(String kind, long id) {
        return switch (kind) {
            case "conference" -> entity(Conference.class, id).map(Conference::getTitle);
            case "part" -> entity(Part.class, id).map(Part::getTitle);
            case "route" -> entity(Route.class, id).map(Route::getName);
            case "venue" -> entity(Venue.class, id).map(Venue::getName);
            case "deadline" -> entity(Deadline.class, id).map(Deadline::getLabel);
            case "material" -> entity(Material.class, id).map(Material::getTitle);
            default -> Optional.empty();
        };
    }

    private <T> Optional<T> entity(Class<T> type, long id) {
        return Optional.ofNullable(entities.find(type, id));
    }
}
