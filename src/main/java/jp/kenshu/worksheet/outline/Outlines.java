package jp.kenshu.worksheet.outline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import jp.kenshu.programme.Conference;
import jp.kenshu.storage.Retried;

/**
 * What the sheets of each conference consist of, under versions. The newest open version holds for all sheets of its conference, also
 * for those that have been opened: after that it may only change what hurts nothing that is written. An open version never changes,
 * so each node reads it once. The conference's row is the lock of all its versions.
 */
@ApplicationScoped
@Retried
@Transactional
public class Outlines {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<Opened> opened;

    private final Map<Long, Outline> read = new ConcurrentHashMap<>();

    /** Within the transaction: the sheets of the versions {@code earlier} consist of version {@code id} from now on, which says {@code outline}. */
    public record Opened(List<Long> earlier, long id, Outline outline) {
    }

    /** The conference's sheets consist of {@code outline} from now on; refused once one of them has been opened. */
    public void open(Conference conference, Outline outline) {
        hold(conference);
        if (hasSheets(openIds(conference), LockModeType.PESSIMISTIC_WRITE)) {
            throw RuleViolation.of("outline.sheetsOpened");
        }
        var version = new SheetOutline(conference, lastNumber(conference) + 1, outline, Actor.portal(), clock.now());
        version.open(Actor.portal(), clock.now());
        entities.persist(version);
        entities.flush();
    }

    private int lastNumber(Conference conference) {
        return of(conference.getId()).stream().mapToInt(SheetOutline::getNumber).max().orElse(0);
    }

    /** All versions of a conference, the newest first. */
    public List<SheetOutline> of(long conferenceId) {
        return entities.createQuery("select o from SheetOutline o where o.conference.id = :conference order by o.number desc", SheetOutline.class)
                .setParameter("conference", conferenceId).getResultList();
    }

    /** The draft of the next version, beginning with what sheets consist of now; two who begin at once share one. */
    @AllowedTo(Role.SECRETARIAT)
    public SheetOutline draft(Conference conference, Actor by) {
        hold(conference);
        var newest = of(conference.getId()).get(0);
        if (!newest.isOpen()) {
            return newest;
        }
        var draft = new SheetOutline(conference, newest.getNumber() + 1, newest.getOutline(), by, clock.now());
        entities.persist(draft);
        entities.flush();
        return draft;
    }

    /** Changes a draft that looked so at {@code revision}; what sheets that have been opened do not allow is refused with its reasons. */
    @AllowedTo(Role.SECRETARIAT)
    public void change(long id, Outline outline, int revision, Actor by) {
        var draft = locked(id);
        mustHurtNothing(closed(draft.getConference(), outline));
        draft.change(outline, revision, by, clock.now());
        audit.record(by, "outlineDrafted", draft.getSubject(), draft.getNumber());
    }

    /** Opens a draft: all sheets consist of it from now on, and it never changes. The second of two who open it at once finds it open. */
    @AllowedTo(Role.SECRETARIAT)
    public void open(long id, Actor by) {
        var draft = locked(id);
        if (draft.isOpen()) {
            return;
        }
        var earlier = openIds(draft.getConference());
        if (hasSheets(earlier, LockModeType.PESSIMISTIC_WRITE)) {
            mustHurtNothing(ClosedPart.between(of(draft.getConference()), draft.getOutline()));
        }
        draft.open(by, clock.now());
        entities.flush();
        opened.fire(new Opened(earlier, draft.getId(), draft.getOutline()));
        audit.record(by, "outlineOpened", draft.getSubject(), draft.getNumber());
    }

    private static void mustHurtNothing(List<ClosedPart> closed) {
        RuleViolation.saidTogether(closed.stream().map(part -> (Runnable) () -> {
            throw part.violation();
        }).toArray(Runnable[]::new));
    }

    /** What {@code outline} would change of a conference's sheets that can no longer be changed; nothing while none has been opened. */
    public List<ClosedPart> closed(Conference conference, Outline outline) {
        return hasSheets(conference) ? ClosedPart.between(of(conference), outline) : List.of();
    }

    /** Whether any sheet of a conference has been opened. */
    public boolean hasSheets(Conference conference) {
        return hasSheets(openIds(conference), LockModeType.NONE);
    }

    /** Under a lock, also sheets are waited for that others are opening since this transaction began. */
    private boolean hasSheets(List<Long> versions, LockModeType lock) {
        return !versions.isEmpty() && !entities.createQuery("select w from Worksheet w where w.outlineId in :versions", Object.class)
                .setParameter("versions", versions).setLockMode(lock).getResultList().isEmpty();
    }

    private List<Long> openIds(Conference conference) {
        return of(conference.getId()).stream().filter(SheetOutline::isOpen).map(SheetOutline::getId).toList();
    }

    private SheetOutline locked(long id) {
        var version = Optional.ofNullable(entities.find(SheetOutline.class, id)).orElseThrow(() -> RuleViolation.of("forms.unknown"));
        hold(version.getConference());
        entities.refresh(version, LockModeType.PESSIMISTIC_WRITE);
        return version;
    }

    private void hold(Conference conference) {
        entities.find(Conference.class, conference.getId(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What stands under {@code id}, which is open. */
    public Outline get(long id) {
        return read.computeIfAbsent(id, each -> entities.find(SheetOutline.class, each).getOutline());
    }

    /** The id of the newest open version of a conference. */
    public long newestOf(long conferenceId) {
        return entities.createQuery("""
                select o.id from SheetOutline o where o.conference.id = :conference and o.openedAt is not null order by o.number desc""", Long.class)
                .setParameter("conference", conferenceId).setMaxResults(1).getSingleResult();
    }

    /** What the sheets of a conference consist of. */
    public Outline of(Conference conference) {
        return get(newestOf(conference.getId()));
    }

    /** What they have consisted of, the newest first. */
    public List<Outline> openedOf(Conference conference) {
        return of(conference.getId()).stream().filter(SheetOutline::isOpen).map(SheetOutline::getOutline).toList();
    }
}
