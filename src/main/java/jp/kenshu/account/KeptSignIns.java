package jp.kenshu.account;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.account.secret.Secrets;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.SingleStatements;

/** In which browsers people are signed in, whichever node serves them and however often it has been started. */
@ApplicationScoped
@Retried
@Transactional
public class KeptSignIns {

    /** Who does nothing for so long is signed out, as by the session ({@code web.xml}). */
    static final Duration IDLE_MAX = Duration.ofMinutes(60);
    /** However busy somebody is, after so long they sign in anew. */
    static final Duration LASTS_AT_MOST = Duration.ofHours(12);

    private static final String PLACES = """
            select k.place from kept_sign_in k left join staff s on s.id = k.staff_id where k.token_hash = ? and k.ends_at > ?
            and (s.id is null or s.closed_at is null and s.set_up_at <=> k.set_up_at)""";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private SingleStatements statements;
    @Inject
    private PortalClock clock;
    @Inject
    private AskingBrowser asking;
    @Inject
    private AuditTrail audit;

    /** Keeps who is signed in and where they sit, in place of what was kept under {@code former}, if anything; answers the new token. */
    public String keep(SignedIn signedIn, String former) {
        forget(former);
        sweep();
        var endsAt = signedIn.getEndsAt() == null ? clock.realNow().plus(LASTS_AT_MOST) : signedIn.getEndsAt();
        var browser = new KeptSignIn.Browser(Secrets.token(), asking.device(), endsAt);
        if (signedIn.isStaff()) {
            entities.persist(KeptSignIn.of(browser, entities.find(StaffMember.class, signedIn.getId()), clock.now()));
        } else if (signedIn.isParticipant()) {
            keep(browser, signedIn.getId(), KeptSignIn.EVERYWHERE);
        }
        signedIn.seats().forEach((place, person) -> keep(browser, person, place));
        return browser.token();
    }

    private void keep(KeptSignIn.Browser browser, long personId, String place) {
        var person = entities.find(Person.class, personId);
        if (person != null) {
            entities.persist(KeptSignIn.of(browser, person, place, clock.now()));
        }
    }

    private void sweep() {
        entities.createQuery("delete from KeptSignIn k where k.endsAt < :now").setParameter("now", clock.realNow()).executeUpdate();
    }

    /** What is kept under {@code token} and has not been idle for too long. */
    public List<KeptSignIn> find(String token) {
        return holding(token).filter(kept -> kept.getSeenAt().isAfter(clock.now().minus(IDLE_MAX))).toList();
    }

    /** The places into which the browser with {@code token} is still let. Every request asks it: one statement, without a transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Set<String> placesOf(String token) {
        return statements.ask(PLACES, Secrets.hash(token), LocalDateTime.ofInstant(clock.realNow(), ZoneOffset.UTC)).stream()
                .map(row -> (String) row[0]).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<KeptSignIn> holding(String token) {
        return entities.createQuery("""
                select k from KeptSignIn k left join fetch k.person left join fetch k.staff
                where k.tokenHash = :hash and k.endsAt > :now""", KeptSignIn.class)
                .setParameter("hash", Secrets.hash(token)).setParameter("now", clock.realNow()).getResultStream()
                .filter(kept -> !kept.isOver());
    }

    /** In which browsers the one who is {@code signedIn} is signed in now, or sits at a table, the newest first. */
    public List<KeptSignIn> of(SignedIn signedIn) {
        return entities.createQuery("select k from KeptSignIn k where " + owner(signedIn)
                + " = :id and k.endsAt > :now and k.seenAt > :idle order by k.id desc", KeptSignIn.class)
                .setParameter("id", signedIn.getId()).setParameter("now", clock.realNow())
                .setParameter("idle", clock.now().minus(IDLE_MAX)).getResultList().stream().filter(kept -> !kept.isOver()).toList();
    }

    /** Ends one of the own sign-ins of who is {@code signedIn}; another's is none. */
    public void end(SignedIn signedIn, long id) {
        var ended = all(signedIn).filter(kept -> kept.getId() == id).toList();
        ended.forEach(entities::remove);
        if (!ended.isEmpty()) {
            audit.record(signedIn.asActor(), "signInEnded", signedIn.getSubject(), ended.get(0).getDevice());
        }
    }

    /** Ends all sign-ins of who is {@code signedIn} in other browsers and at tables. */
    public void endOthers(SignedIn signedIn) {
        audit.record(signedIn.asActor(), "signInsEnded", signedIn.getSubject());
        all(signedIn).filter(kept -> !kept.isIn(signedIn.getToken())).forEach(entities::remove);
    }

    /** Ends all sign-ins of who is {@code signedIn}, in this browser too. */
    public void endAll(SignedIn signedIn) {
        audit.record(signedIn.asActor(), "signedOutEverywhere", signedIn.getSubject());
        all(signedIn).forEach(entities::remove);
    }

    private Stream<KeptSignIn> all(SignedIn signedIn) {
        return entities.createQuery("select k from KeptSignIn k where " + owner(signedIn) + " = :id", KeptSignIn.class)
                .setParameter("id", signedIn.getId()).getResultList().stream();
    }

    private static String owner(SignedIn signedIn) {
        return signedIn.isStaff() ? "k.staff.id" : "k.person.id";
    }

    /** The browser with {@code token} is still in use. */
    public void touch(String token) {
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
