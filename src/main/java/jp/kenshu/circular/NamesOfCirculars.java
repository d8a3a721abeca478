package jp.kenshu.circular;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.audit.SubjectNames;

/** What the record calls circulars: by their subject. */
@ApplicationScoped
@Transactional
public class NamesOfCirculars implements SubjectNames {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Optional<Bilingual> find(String kind, long id) {
        return kind.equals("circular") ? Optional.ofNullable(entities.find(Circular.class, id)).map(found -> new Bilingual(found.getSubject(),
                Optional.ofNullable(found.getSubjectEn()).orElse(found.getSubject()))) : Optional.empty();
    }
}
