package jp.kenshu.group.formation;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.audit.SubjectNames;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.programme.Venue;

/** What the record calls groups and the drafts from which they came: by their number and venue. */
@ApplicationScoped
@Transactional
public class NamesOfGroups implements SubjectNames {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Optional<Bilingual> find(String kind, long id) {
        return switch (kind) {
            case "group" -> entity(WorkGroup.class, id).map(each -> numbered(each.getNumber(), each.getVenue()));
            case "formation" -> entity(Formation.class, id).map(each -> numbered(each.getNumber(), each.getVenue()));
            default -> Optional.empty();
        };
    }

    private <T> Optional<T> entity(Class<T> type, long id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    private static Bilingual numbered(int number, Venue venue) {
        return new Bilingual(number + "（" + venue.getName().ja() + "）", number + " (" + venue.getName().en() + ")");
    }
}
