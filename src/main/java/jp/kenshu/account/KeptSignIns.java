package jp.kenshu.account;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.storage.Retried;

/** In which browsers people are signed in, whichever node serves them and however often it has been started. */
@ApplicationScoped
@Retried
@Transactional
public class KeptSignIns {

    /** Who does nothing for so long is signed out, as by the session ({@code web.xml}). */
    static final Duration IDLE_MAX = Duration.ofMinutes(60);
    private static final Duration SWEPT_AFTER = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;

    /** Keeps who is signed in and where they sit, in place of what was kept under {@code former}, if anything; answers the new token. */
    String keep(SignedIn signedIn, String former) {
        forget(former);
        sweep();
        var token = Secrets.token();
        var now = clock.now();
        if (signedIn.isStaff()) {
            entities.persist(KeptSignIn.of(token, entities.find(StaffMember.class, signedIn.getId()), now));
        } else if (signedIn.isParticipant()) {
            keep(token, signedIn.getId(), KeptSignIn.EVERYWHERE);
        }
        signedIn.seats().forEach((place, person) -> keep(token, person, place));
        return token;
    }

    private void keep(String token, long personId, String place) {
        var person = entities.find(Person.class, personId);
        if (person != null) {
            entities.persist(KeptSignIn.of(token, person, place, clock.now()));
        }
    }

    private void sweep() {
        entities.createQuery("delete from KeptSignIn k where k.seenAt < :old").setParameter("old", clock.now().minus(SWEPT_AFTER)).executeUpdate();
    }

    /** What is kept under {@code token} and has not been idle for too long. */
    List<KeptSignIn> find(String token) {
        return entities.createQuery("""
                select k from KeptSignIn k left join fetch k.person left join fetch k.staff
                where k.tokenHash = :hash and k.seenAt > :idle""", KeptSignIn.class)
                .setParameter("hash", Secrets.hash(token)).setParameter("idle", clock.now().minus(IDLE_MAX)).getResultList().stream()
                .filter(kept -> !kept.isOver()).toList();
    }

    /** The browser with {@code token} is still in use. */
    void touch(String token) {
        entities.createQuery("update KeptSignIn k set k.seenAt = :now where k.tokenHash = :hash")
                .setParameter("now", clock.now()).setParameter("hash", Secrets.hash(token)).executeUpdate();
    }

    /** Nobody is signed in in the browser with {@code token} any more; null is no browser. */
    public void forget(String token) {
        if (token != null) {
            entities.createQuery("delete from KeptSignIn k where k.tokenHash = :hash").setParameter("hash", Secrets.hash(token)).executeUpdate();
        }
    }
}
