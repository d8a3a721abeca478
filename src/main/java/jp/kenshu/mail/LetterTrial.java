package jp.kenshu.mail;

import java.util.List;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.kenshu.Words;
import jp.kenshu.storage.Retried;

/**
 * Does a deed to see which letters it would write, and undoes all of it: what is shown before a button is pressed is the very letter
 * that the button would send, and a deed that is not allowed says so here as it would there.
 */
@ApplicationScoped
@Retried
public class LetterTrial {

    @PersistenceContext
    private EntityManager entities;
    @Resource
    private TransactionSynchronizationRegistry transactions;
    @Inject
    private Outbox outbox;

    /** A letter that would be written: to whom, in which language, its words, and the name of the paper that would travel with it, or null. */
    public record Foreseen(String recipient, String language, String subject, String body, String paper) {
    }

    /** The letters that {@code deed} would write now, in their order; nothing of what it does stays. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Foreseen> of(Runnable deed) {
        try {
            var newest = entities.createQuery("select max(m.id) from OutgoingMail m", Long.class).getSingleResult();
            deed.run();
            return outbox.after(newest == null ? 0 : newest).stream().map(mail -> new Foreseen(mail.getRecipient(), mail.getLanguage(),
                    mail.getSubject(), mail.bodyWith(Words.in(mail.getLanguage()).text("letter.place")),
                    outbox.findEnclosure(mail.getId()).map(Enclosure::getName).orElse(null))).toList();
        } finally {
            transactions.setRollbackOnly();
        }
    }
}
