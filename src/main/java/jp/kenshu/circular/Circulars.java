package jp.kenshu.circular;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Dates;
import jp.kenshu.storage.Retried;

/** The circulars of the conference. One is sent once, however often and from however many nodes it is asked for: its row is the lock. */
@ApplicationScoped
@Retried
@Transactional
public class Circulars {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Recipients recipients;
    @Inject
    private CircularLetters letters;
    @Inject
    private AuditTrail audit;

    /** Takes in what somebody wrote; the same attempt once more changes what it made as long as that is a draft. */
    @AllowedTo(Role.SECRETARIAT)
    public Circular write(Conference conference, String attempt, Circular.Content content, Actor by) {
        var before = entities.createQuery("select c from Circular c where c.attempt = :attempt", Circular.class).setParameter("attempt", attempt)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        if (before.isPresent()) {
            before.get().write(content, by, clock.now());
            return before.get();
        }
        var circular = new Circular(conference, attempt, content, by, clock.now());
        entities.persist(circular);
        entities.flush();
        return circular;
    }

    /** Says something else in the circular under {@code id}, as it was seen at {@code version}. */
    @AllowedTo(Role.SECRETARIAT)
    public Circular rewrite(long id, int version, Circular.Content content, Actor by) {
        var circular = lock(id, version);
        circular.write(content, by, clock.now());
        return circular;
    }

    /** Sends one letter of it to {@code email}, as its first reader would get it. */
    @AllowedTo(Role.SECRETARIAT)
    public void tryOut(long id, String email, Actor by) {
        var circular = lock(id);
        letters.tryOut(circular, recipients.of(circular).stream().findFirst().orElseGet(() -> recipients.sample(circular)), email);
        audit.record(by, "circularTried", circular.getSubjectName(), email);
    }

    /** Sends it now to everybody whom it is for; who asks once more changes nothing. */
    @AllowedTo(Role.SECRETARIAT)
    public void send(long id, int version, Actor by) {
        var circular = lock(id);
        if (circular.getState() == Circular.State.SENT) {
            return;
        }
        mustBeAsSeen(circular, version);
        var now = clock.now();
        circular.order(now, by, now);
        if (deliver(circular, by) == 0) {
            throw RuleViolation.of("circular.nobody");
        }
    }

    /** Orders it for {@code moment}; the same once more changes nothing. */
    @AllowedTo(Role.SECRETARIAT)
    public void order(long id, int version, Instant moment, Actor by) {
        var circular = lock(id);
        if (circular.getState() != Circular.State.DRAFT) {
            return;
        }
        mustBeAsSeen(circular, version);
        circular.order(moment, by, clock.now());
        audit.record(by, "circularOrdered", circular.getSubjectName(), circular.getSubject(),
                Said.inBoth(words -> Dates.in(words.locale().getLanguage()).moment(moment)));
    }

    /** Takes the order back; who asks once more changes nothing. */
    @AllowedTo(Role.SECRETARIAT)
    public void takeBack(long id, Actor by) {
        var circular = lock(id);
        if (circular.getState() == Circular.State.DRAFT) {
            return;
        }
        circular.takeBack();
        audit.record(by, "circularTakenBack", circular.getSubjectName(), circular.getSubject());
    }

    /** Throws away what was neither ordered nor sent; what is gone already stays gone. */
    @AllowedTo(Role.SECRETARIAT)
    public void discard(long id, Actor by) {
        Optional.ofNullable(entities.find(Circular.class, id, LockModeType.PESSIMISTIC_WRITE)).ifPresent(circular -> {
            if (circular.getState() != Circular.State.DRAFT) {
                throw RuleViolation.of("circular.notDraft");
            }
            audit.record(by, "circularDiscarded", circular.getSubjectName(), circular.getSubject());
            entities.remove(circular);
        });
    }

    /** Sends the circular under {@code id} if its moment has come and no other node has sent it. */
    void sendIfDue(long id) {
        var circular = entities.find(Circular.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (circular != null && circular.isDueAt(clock.now())) {
            deliver(circular, Actor.portal());
        }
    }

    private int deliver(Circular circular, Actor by) {
        var readers = recipients.of(circular);
        readers.forEach(reader -> letters.post(circular, reader));
        circular.sent(readers.size(), clock.now());
        audit.record(by, "circularSent", circular.getSubjectName(), circular.getSubject(), readers.size());
        return readers.size();
    }

    private Circular lock(long id) {
        return Optional.ofNullable(entities.find(Circular.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> RuleViolation.of("circular.gone"));
    }

    private Circular lock(long id, int version) {
        var circular = lock(id);
        mustBeAsSeen(circular, version);
        return circular;
    }

    private static void mustBeAsSeen(Circular circular, int version) {
        if (circular.getVersion() != version) {
            throw RuleViolation.of("settings.changedMeanwhile");
        }
    }

    /** The circulars whose moment has come. */
    List<Long> due() {
        return entities.createQuery("select c.id from Circular c where c.sentAt is null and c.sendAt <= :now order by c.sendAt, c.id", Long.class)
                .setParameter("now", clock.now()).getResultList();
    }

    /** The circular under {@code id}, if it is one of {@code conference}. */
    public Optional<Circular> find(Conference conference, long id) {
        return Optional.ofNullable(entities.find(Circular.class, id)).filter(circular -> circular.getConference().getId().equals(conference.getId()));
    }

    /** All circulars of {@code conference}: what waits first, then what was sent last. */
    public List<Circular> of(Conference conference) {
        return entities.createQuery("select c from Circular c where c.conference = :conference order by c.id desc", Circular.class)
                .setParameter("conference", conference).getResultList();
    }
}
