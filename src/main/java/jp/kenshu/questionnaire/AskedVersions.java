package jp.kenshu.questionnaire;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.storage.EntityReads;

/**
 * What the questionnaires have asked, version by version, as a node remembers it: once opened, a version never changes and belongs to the same
 * questionnaire for ever. Whether answers are taken is not remembered; it is asked of the database with each answer.
 */
@ApplicationScoped
public class AskedVersions {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int VERSIONS_MAX = 100;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private EntityReads reads;

    private final Cache<Long, Asked> known = Caffeine.newBuilder().expireAfterAccess(REMEMBERED).maximumSize(VERSIONS_MAX).build();

    /** A version that people were asked, by the questionnaire of this id and code. */
    public record Asked(long id, long questionnaire, String code, AskedForm form) {
    }

    /** The version under {@code id}, if people were ever asked it by a questionnaire. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Asked> find(long id) {
        return Optional.ofNullable(known.get(id, missing -> reads.read(() -> read(missing))));
    }

    private Asked read(long id) {
        return Optional.ofNullable(entities.find(FormVersion.class, id)).filter(FormVersion::isOpen).flatMap(version -> entities.createQuery(
                "select q from Questionnaire q where q.conference.id = :conference", Questionnaire.class)
                .setParameter("conference", version.getConference().getId()).getResultStream()
                .filter(questionnaire -> questionnaire.getForm().equals(version.getCode())).findFirst()
                .map(questionnaire -> new Asked(id, questionnaire.getId(), questionnaire.getCode(), new AskedForm(version.getDefinition(), Situation.ANYBODY))))
                .orElse(null);
    }
}
