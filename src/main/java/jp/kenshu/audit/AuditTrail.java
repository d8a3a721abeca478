package jp.kenshu.audit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;

/** The record of the portal. An entry stands or falls with the transaction of the deed that it tells of. */
@ApplicationScoped
@Transactional
public class AuditTrail {

    private static final String WITH_WORDS =
            " where e.detail like :words escape '!' or e.doneBy like :words escape '!' or e.subject like :words escape '!'";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;

    /** Writes that {@code by} did {@code action} to {@code subject}; the detail says what changed, in plain words. */
    public void record(Actor by, String action, String subject, String detail) {
        entities.persist(new AuditEntry(clock.now(), by, action, subject, detail == null ? "" : detail));
    }

    /** Everything that was done to {@code subject}, oldest first. */
    public List<AuditEntry> of(String subject) {
        return entities.createQuery("select e from AuditEntry e where e.subject = :subject order by e.id", AuditEntry.class)
                .setParameter("subject", subject).getResultList();
    }

    /** The newest {@code limit} entries after skipping {@code first}, those with {@code words} in them, or all for null. */
    public List<AuditEntry> newest(String words, int first, int limit) {
        return entities.createQuery("select e from AuditEntry e" + WITH_WORDS + " order by e.id desc", AuditEntry.class)
                .setParameter("words", pattern(words)).setFirstResult(first).setMaxResults(limit).getResultList();
    }

    /** How many entries there are with {@code words} in them, or at all for null. */
    public long count(String words) {
        return entities.createQuery("select count(e) from AuditEntry e" + WITH_WORDS, Long.class)
                .setParameter("words", pattern(words)).getSingleResult();
    }

    private static String pattern(String words) {
        return words == null ? "%" : "%" + words.replaceAll("[!%_]", "!$0") + "%";
    }
}
